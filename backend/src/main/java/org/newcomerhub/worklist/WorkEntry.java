package org.newcomerhub.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Owner;

/**
 * Something that is to be done.
 *
 * @param item the item
 * @param kind its kind
 * @param slug its slug
 * @param title as readers see it now; null when they do not
 * @param region that keeps it
 * @param owner who the item says answers for it; null: nobody
 * @param state why it is here
 * @param since when it began
 * @param part the part that it concerns; null: the item
 * @param language of that part; null: the item
 * @param reviewDue the review date, or the last day of a fact; null: it is not about that
 * @param count how many letters of readers, or segments; 1 elsewhere
 * @param asked how many readers of the item have asked for that language first in the
 * last 28 days; 0 where it does not matter
 */
@Schema(name = "WorkEntry")
record WorkEntry(UUID item, @Schema(example = "guide") String kind, @Schema(example = "tax-card") String slug,
		@Nullable String title, String region, @Nullable OwnedBy owner, @Schema(allowableValues = {
				"expired", "blocked-schedule", "reported", "due", "hidden-addition", "source-changed", "in-review",
				"untranslated", "unreviewed" }) String state,
		Instant since, @Nullable String part, @Nullable String language, @Nullable LocalDate reviewDue, int count,
		long asked){

	/**
	 * Who answers for an item.
	 *
	 * @param organisation the id of the organisation's item; null: see the name
	 * @param name the organisation's name; null: see its item
	 * @param unit the unit in it
	 * @param person the account in charge
	 */
	@Schema(name = "WorkOwner")
	record OwnedBy(@Nullable UUID organisation, @Nullable String name, @Nullable String unit, @Nullable UUID person) {

		static @Nullable OwnedBy of(@Nullable Owner owner) {
			return (owner != null) ? new OwnedBy(owner.organisation(), owner.name(), owner.unit(), owner.person())
					: null;
		}

	}

	/**
	 * A page of the list.
	 *
	 * @param items the entries
	 * @param next the cursor of the next page; null at the end
	 */
	@Schema(name = "WorkList")
	record Page(List<WorkEntry> items, @Nullable String next) {
	}

	static WorkEntry of(Work work, @Nullable String title) {
		return new WorkEntry(work.item(), work.kind(), work.slug(), title, work.region(), OwnedBy.of(work.owner()),
				work.state().code(), work.since(), work.part(), work.language(), work.due(), work.count(),
				work.asked());
	}

}
