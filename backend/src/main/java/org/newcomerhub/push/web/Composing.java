package org.newcomerhub.push.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Staff;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.push.campaign.CampaignDesk;
import org.newcomerhub.push.campaign.CampaignProblems;
import org.newcomerhub.push.campaign.Subject;
import org.newcomerhub.push.campaign.Subjects;
import org.newcomerhub.push.model.About;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.Category;
import org.newcomerhub.push.send.Payloads;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.Secrets;
import reactor.core.publisher.Mono;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Makes drafts of what was asked for.
 */
@Component
class Composing {

	/** The same request is the same text, in whatever order its languages come. */
	private static final JsonMapper CANONICAL = JsonMapper.builder()
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	private final CampaignGuard guard;

	private final CampaignDesk desk;

	private final Subjects subjects;

	private final Payloads payloads;

	private final Clock clock;

	Composing(CampaignGuard guard, CampaignDesk desk, Subjects subjects, Payloads payloads, Clock clock) {
		this.guard = guard;
		this.desk = desk;
		this.subjects = subjects;
		this.payloads = payloads;
		this.clock = clock;
	}

	/**
	 * Adds a draft.
	 * @param key by which a repeat is known; null: it is none
	 */
	Mono<Campaign> add(Staff staff, String region, CampaignInput input, @Nullable String key) {
		String request = Secrets.hash(CANONICAL.writeValueAsString(input));
		UUID id = (key == null) ? UuidCreator.getTimeOrderedEpoch() : UUID
			.nameUUIDFromBytes((region + "/" + staff.actor() + "/campaign/" + key).getBytes(StandardCharsets.UTF_8));
		Mono<Campaign> made = checked(staff, region, input, id, null).flatMap((draft) -> this.desk.add(draft, request));
		return (key == null) ? made
				: this.desk.repeated(id, request)
					.delayUntil((there) -> this.guard.require(staff, Permission.COMPOSE_PUSH, region, there.about(),
							there.category()))
					.switchIfEmpty(made);
	}

	/** Changes a draft as it was read. */
	Mono<Campaign> change(Staff staff, Campaign read, CampaignInput input) {
		String region = input.region();
		if (region != null && !region.equals(read.region())) {
			throw ProblemException.invalid(List.of(new Fault("/region", "value-unknown", Map.of("value", region))));
		}
		return checked(staff, read.region(), input, read.id(), read)
			.flatMap((changed) -> this.desk.save(read, changed, staff.actor()));
	}

	/** A region that is not shown yet is nothing to whom anything could be said. */
	private Mono<Campaign> checked(Staff staff, String region, CampaignInput input, UUID id,
			@Nullable Campaign before) {
		return subject(region, input).flatMap((found) -> {
			Subject subject = found.orElse(null);
			About kept = (subject == null && before != null && isSame(before.about(), input.about())) ? before.about()
					: null;
			About about = (subject != null) ? subject.about() : kept;
			Category category = CampaignCheck.category(input, subject);
			return this.guard.require(staff, Permission.COMPOSE_PUSH, region, about, category)
				.then(Mono.defer(() -> signedUpFor(input)))
				.map((date) -> {
					if (input.about() != null && about == null) {
						throw CampaignProblems.notPublished();
					}
					RegionView view = Optional.ofNullable(this.subjects.view(region))
						.orElseThrow(() -> ProblemException
							.invalid(List.of(new Fault("/region", "value-unknown", Map.of("value", region)))));
					return CampaignCheck.check(input,
							new CampaignCheck.Given(id, view, before, subject, date.orElse(null), staff.actor(), now()),
							this.payloads);
				});
		});
	}

	private static boolean isSame(@Nullable About before, CampaignInput.@Nullable AboutInput given) {
		return before != null && given != null && before.item().equals(given.item())
				&& Objects.equals(before.occurrence(), given.occurrence());
	}

	private Mono<Optional<Subject>> subject(String region, CampaignInput input) {
		CampaignInput.AboutInput about = input.about();
		if (about == null) {
			return Mono.just(Optional.empty());
		}
		UUID item = about.item();
		if (item == null) {
			throw ProblemException.invalid(List.of(new Fault("/about/item", "value-missing", Map.of())));
		}
		return this.subjects.find(region, item, about.occurrence()).map(Optional::of).defaultIfEmpty(Optional.empty());
	}

	private Mono<Optional<Occurrence>> signedUpFor(CampaignInput input) {
		CampaignInput.AudienceInput audience = input.audience();
		UUID occurrence = (audience != null) ? audience.occurrence() : null;
		return (occurrence == null) ? Mono.just(Optional.empty())
				: this.subjects.date(occurrence).map(Optional::of).defaultIfEmpty(Optional.empty());
	}

	/** As exact as what is stored and read again. */
	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
