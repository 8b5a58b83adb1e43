package org.newcomerhub.feedback;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.newcomerhub.account.Access;
import org.newcomerhub.account.Correspondent;
import org.newcomerhub.account.Correspondents;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Place;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.store.Published;
import org.newcomerhub.region.Region;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Finds out whom to write to about something: the person who answers for it, else the
 * people of the organisation, else those whom the region has charged.
 */
@Component
public class Recipients {

	private final Correspondents correspondents;

	private final Access access;

	private final Published published;

	Recipients(Correspondents correspondents, Access access, Published published) {
		this.correspondents = correspondents;
		this.access = access;
		this.published = published;
	}

	/** Everybody who can be written to now, to be asked many times. */
	public Mono<Round> round() {
		return this.correspondents.all().collectList().map(Round::new);
	}

	/** Everybody who can be written to, as of one moment. */
	public final class Round {

		private final List<Correspondent> everybody;

		private final Map<Answerable, List<Correspondent>> known = new HashMap<>();

		private Round(List<Correspondent> everybody) {
			this.everybody = List.copyOf(everybody);
		}

		/**
		 * Returns whom to write to; nobody when there is nobody with an address.
		 */
		public Mono<List<Correspondent>> of(Answerable answerable) {
			List<Correspondent> found = this.known.get(answerable);
			return (found != null) ? Mono.just(found)
					: find(answerable).doOnNext((recipients) -> this.known.put(answerable, recipients));
		}

		private Mono<List<Correspondent>> find(Answerable answerable) {
			List<Correspondent> person = those((one) -> one.staff().account().equals(answerable.person()));
			if (!person.isEmpty()) {
				return Mono.just(person);
			}
			List<Correspondent> people = those((one) -> Reading.worksFor(one.staff(), answerable.organisation()));
			return people.isEmpty() ? charged(answerable.region()) : Mono.just(people);
		}

		private Mono<List<Correspondent>> charged(String region) {
			Set<String> chain = chain(region);
			return Flux
				.fromIterable(those((one) -> !one.staff().installationAdmin() && one.staff()
					.grants()
					.stream()
					.anyMatch((grant) -> grant.organisation() == null && chain.contains(grant.region()))))
				.filterWhen((one) -> Recipients.this.access.may(one.staff(), Permission.READ_FEEDBACK,
						Place.region(region)))
				.collectList();
		}

		private List<Correspondent> those(Predicate<Correspondent> wanted) {
			return this.everybody.stream().filter(wanted).toList();
		}

	}

	private Set<String> chain(String region) {
		Set<String> chain = new HashSet<>();
		this.published.current()
			.view(region)
			.map(RegionView::regions)
			.orElse(List.of())
			.stream()
			.map(Region::id)
			.forEach(chain::add);
		return chain;
	}

}
