package org.newcomerhub.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Access;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Place;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.region.Region;
import org.newcomerhub.region.Regions;
import org.newcomerhub.schema.Policies;
import org.newcomerhub.schema.RegionProfile;
import org.newcomerhub.schema.Rules;
import org.newcomerhub.schema.Violation;
import org.newcomerhub.schema.stored.StoredContent;
import org.newcomerhub.schema.stored.StoredReading;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * The administration of regions.
 */
@Component
public class RegionEditing {

	private static final String KIND = "region";

	private static final String ID = "id";

	private final Access access;

	private final Regions regions;

	private final Items items;

	private final Applied applied;

	RegionEditing(Access access, Regions regions, Items items, Applied applied) {
		this.access = access;
		this.regions = regions;
		this.items = items;
		this.applied = applied;
	}

	/**
	 * A region after a change.
	 *
	 * @param region the region
	 * @param warnings what was done and may not be meant
	 */
	public record Edited(Region region, List<Warning> warnings) {

		public Edited {
			warnings = List.copyOf(warnings);
		}

	}

	/**
	 * A language that is no longer offered although there are texts in it.
	 *
	 * @param code {@code language-with-texts}
	 * @param language the language
	 * @param items how many items readers see in it
	 */
	public record Warning(String code, String language, long items) {
	}

	/** Lists the regions that somebody may look into, by id. */
	public Flux<Region> list(Staff staff) {
		return this.access.permits(staff)
			.flatMapMany((permits) -> this.regions.findAll()
				.filter((region) -> permits.may(Permission.READ, Place.region(region.id())))
				.sort(Comparator.comparing(Region::id)));
	}

	/** Finds a region for somebody who may look into it; empty when there is none. */
	public Mono<Region> find(Staff staff, String id) {
		return this.access.require(staff, Permission.READ, Place.region(id)).then(this.regions.find(id));
	}

	/**
	 * Creates a region.
	 * @param given as {@link StoredContent} has it; what it lacks is as in a region that
	 * says nothing
	 * @throws RefusedException (as an error signal) {@code content-invalid} or
	 * {@code region-exists}
	 */
	public Mono<Edited> create(Staff staff, Map<String, Object> given) {
		return Mono.fromCallable(() -> read(given, null))
			.flatMap((profile) -> this.access.require(staff, Permission.ADMINISTER_REGION, above(profile))
				.then(valid(profile))
				.then(Mono.defer(() -> this.regions.create(profile, staff.actor()))))
			.onErrorMap(DuplicateKeyException.class,
					(ex) -> RefusedException.of("region-exists", Map.of("region", String.valueOf(given.get(ID)))))
			.flatMap((saved) -> seen(saved, List.of()));
	}

	/**
	 * Changes a region.
	 * @param version the version that the change was made from
	 * @param given as {@link StoredContent} has it
	 * @return empty when there is no such region
	 * @throws RefusedException (as an error signal) {@code content-invalid}
	 * @throws org.springframework.dao.OptimisticLockingFailureException (as an error
	 * signal) when it has another version
	 */
	public Mono<Edited> change(Staff staff, String id, long version, Map<String, Object> given) {
		return this.access.require(staff, Permission.ADMINISTER_REGION, Place.region(id))
			.then(this.regions.find(id))
			.flatMap((found) -> Mono.fromCallable(() -> read(given, id))
				.flatMap((profile) -> mayMove(staff, found.profile(), profile).then(valid(profile))
					.then(Mono.defer(() -> this.regions.change(profile, version, staff.actor())))
					.flatMap((saved) -> warnings(found.profile(), profile)
						.flatMap((warnings) -> seen(saved, warnings)))));
	}

	private Mono<Edited> seen(Regions.Saved saved, List<Warning> warnings) {
		return this.applied.applied(saved.feedNumber()).thenReturn(new Edited(saved.region(), warnings));
	}

	/** Readers of a region see what is above it, and roles may reach down from there. */
	private Mono<Void> mayMove(Staff staff, RegionProfile before, RegionProfile after) {
		String parent = after.parent();
		return (parent == null || parent.equals(before.parent())) ? Mono.empty()
				: this.access.require(staff, Permission.ADMINISTER_REGION, Place.region(parent)).then();
	}

	private static Place above(RegionProfile region) {
		String parent = region.parent();
		return (parent != null) ? Place.region(parent) : Place.installation();
	}

	private static RegionProfile read(Map<String, Object> given, @Nullable String id) {
		Map<String, Object> content = new LinkedHashMap<>(defaults());
		content.putAll(given);
		List<Violation> violations = new ArrayList<>();
		if (id != null && !id.equals(content.getOrDefault(ID, id))) {
			violations.add(new Violation("/id", "id-fixed",
					"The id of a region is part of its address: write " + id + ", or create another region."));
		}
		if (id != null) {
			content.put(ID, id);
		}
		switch (StoredContent.region(content)) {
			case StoredReading.Current<RegionProfile>(RegionProfile profile, int shape) -> {
				if (violations.isEmpty()) {
					return profile;
				}
			}
			case StoredReading.Unreadable<RegionProfile>(List<Violation> found) -> violations.addAll(found);
			case StoredReading.TooRecent<RegionProfile>(int found, int known) ->
				violations.add(new Violation("/schemaVersion", "shape-too-recent",
						"This hub knows shapes up to " + known + ": leave it out."));
		}
		throw RefusedException.violating(violations);
	}

	/** What a region is that says nothing of it. */
	private static Map<String, Object> defaults() {
		Map<String, Object> defaults = new LinkedHashMap<>();
		defaults.put("kind", KIND);
		defaults.put("schemaVersion", StoredContent.shape(KIND));
		List.of("fallback", "postcodes", "emergency", "categories").forEach((list) -> defaults.put(list, List.of()));
		defaults.put("policies", StoredContent.write(Policies.standard()));
		return defaults;
	}

	/** Says everything that is wrong at once. */
	private Mono<Void> valid(RegionProfile profile) {
		return Mono.defer(() -> {
			List<Violation> violations = new ArrayList<>(Rules.check(profile));
			return this.regions.refusal(profile)
				.doOnNext((refused) -> violations
					.add(new Violation("/parent", refused.code(), String.valueOf(refused.getMessage()))))
				.then(Mono.defer(() -> violations.isEmpty() ? Mono.<Void>empty()
						: Mono.error(RefusedException.violating(violations))));
		});
	}

	private Mono<List<Warning>> warnings(RegionProfile before, RegionProfile after) {
		List<String> gone = before.languages().stream().filter((tag) -> !after.languages().contains(tag)).toList();
		if (gone.isEmpty()) {
			return Mono.just(List.of());
		}
		return this.items.findAllOf(Set.of(after.id()))
			.collectList()
			.map((all) -> gone.stream()
				.map((language) -> new Warning("language-with-texts", language,
						all.stream().filter((item) -> item.published().containsKey(Part.text(language))).count()))
				.filter((warning) -> warning.items() > 0)
				.toList());
	}

}
