package org.newcomerhub.interpreter.base;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.bson.Document;
import org.newcomerhub.account.Access;
import org.newcomerhub.account.Correspondent;
import org.newcomerhub.account.Correspondents;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Place;
import org.newcomerhub.account.Role;
import org.newcomerhub.interpreter.Booking.State;
import org.newcomerhub.interpreter.InterpretingListener;
import org.newcomerhub.interpreter.InterpretingLost;
import org.newcomerhub.interpreter.Modality;
import org.newcomerhub.interpreter.Wanted;
import org.newcomerhub.interpreter.model.Assignment;
import org.newcomerhub.interpreter.model.Matching.Proposal;
import org.newcomerhub.interpreter.model.Need;
import org.newcomerhub.interpreter.model.Need.Origin;
import org.newcomerhub.interpreter.model.Progress;
import org.newcomerhub.interpreter.model.StoredOccasion;
import org.newcomerhub.interpreter.store.Assignments;
import org.newcomerhub.interpreter.store.StoredOccasions;
import org.newcomerhub.mail.Mails;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A language at an occasion has lost its interpreting: somebody remote is proposed, all
 * who listen are told, and the coordinators of the region get a mail. Everything in it
 * can be done again: ids are derived.
 */
@Component
class Losing implements Later.Work {

	private static final List<Modality> REMOTE = List.of(Modality.VIDEO, Modality.TELEPHONE);

	private static final String REASON = "lost";

	private final Assignments assignments;

	private final StoredOccasions occasions;

	private final Proposing proposing;

	private final BookingDesk desk;

	private final RegionTerms terms;

	private final ObjectProvider<InterpretingListener> listeners;

	private final Correspondents correspondents;

	private final Access access;

	private final Mails mails;

	private final Clock clock;

	Losing(Assignments assignments, StoredOccasions occasions, Proposing proposing, BookingDesk desk, RegionTerms terms,
			ObjectProvider<InterpretingListener> listeners, Correspondents correspondents, Access access, Mails mails,
			Clock clock) {
		this.assignments = assignments;
		this.occasions = occasions;
		this.proposing = proposing;
		this.desk = desk;
		this.terms = terms;
		this.listeners = listeners;
		this.correspondents = correspondents;
		this.access = access;
		this.mails = mails;
		this.clock = clock;
	}

	@Override
	public Mono<Void> perform(String document, String step, Document details) {
		UUID id = UUID.fromString(document.substring(document.indexOf('/') + 1));
		return this.assignments.get(id)
			.flatMap((lost) -> propose(lost).map(Optional::of)
				.defaultIfEmpty(Optional.empty())
				.map((proposal) -> new InterpretingLost(id + "/" + details.getLong("version"), lost.occasion(),
						lost.region(), lost.need().language(), lost.need().modality(), id, proposal.orElse(null)))
				.flatMap((event) -> tell(event).then(Mono.defer(() -> tellCoordinators(lost, step)))));
	}

	private Mono<Void> tell(InterpretingLost event) {
		return Flux.fromStream(this.listeners.orderedStream()).concatMap((listener) -> listener.lost(event)).then();
	}

	/** The booking that proposes somebody remote; empty when nobody is free. */
	private Mono<UUID> propose(Assignment lost) {
		return this.occasions.find(lost.occasion())
			.filter((occasion) -> !occasion.cancelled() && this.clock.instant().isBefore(occasion.start()))
			.flatMap((occasion) -> Flux.fromIterable(REMOTE)
				.filter((modality) -> modality != lost.need().modality())
				.concatMap((modality) -> propose(lost, occasion, modality))
				.next());
	}

	private Mono<UUID> propose(Assignment lost, StoredOccasion occasion, Modality modality) {
		Wanted wanted = lost.need().wanted();
		Need need = Need.of(occasion.occasion(),
				new Wanted(wanted.language(), wanted.variety(), modality, wanted.minimum(), wanted.gender()),
				lost.need().helpers(), Origin.LOSS, REASON);
		Assignment proposed = Assignment.begin(lost.occasion(), lost.region(), need,
				Progress.begin(State.PROPOSED, null));
		return this.proposing.of(proposed)
			.flatMap((proposals) -> Mono.justOrEmpty(proposals.stream().filter(Proposal::eligible).findFirst()))
			.flatMap((best) -> this.desk
				.begin(proposed.with(Progress.begin(State.PROPOSED, best.interpreter().id())), Course.BY_HUB)
				.map(Assignment::id)
				.switchIfEmpty(Mono.defer(() -> this.assignments.get(proposed.id())
					.filter((there) -> there.state() == State.PROPOSED)
					.map(Assignment::id))));
	}

	private Mono<Void> tellCoordinators(Assignment lost, String step) {
		return this.correspondents.all()
			.filter((one) -> one.staff()
				.grants()
				.stream()
				.anyMatch((grant) -> grant.role() == Role.INTERPRETER_COORDINATOR))
			.filterWhen(
					(one) -> this.access.may(one.staff(), Permission.BOOK_INTERPRETERS, Place.region(lost.region())))
			.concatMap((one) -> send(lost, one, step))
			.then();
	}

	private Mono<Void> send(Assignment lost, Correspondent one, String step) {
		String preferred = one.language();
		String language = LettersToInterpreters.language((preferred != null) ? preferred : "en");
		return this.terms.name(lost.region(), language)
			.flatMap((region) -> this.mails.send("interpreting-lost/" + step + "/" + one.staff().account(),
					LettersToInterpreters.mail(one.email(), language, "interpreting.mail.lost",
							LettersToInterpreters.arguments(lost, region, language))));
	}

}
