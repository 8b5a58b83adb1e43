package org.newcomerhub.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.newcomerhub.account.Correspondent;
import org.newcomerhub.feedback.model.Box;
import org.newcomerhub.feedback.model.Letter;
import org.newcomerhub.feedback.store.Digests;
import org.newcomerhub.feedback.store.Letters;
import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.JobHandler;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Tells everybody once a day, by mail, how many letters have come for them the days
 * before. What a reader has written is in no mail.
 */
@Component
class Digest implements JobHandler {

	/** Before work begins in Europe, when the day before is over there. */
	static final LocalTime AT = LocalTime.of(5, 0);

	private static final Duration REMEMBERED = Duration.ofDays(60);

	private final Letters letters;

	private final Owners owners;

	private final Recipients recipients;

	private final Digests digests;

	private final DigestMail mail;

	private final Clock clock;

	Digest(Letters letters, Owners owners, Recipients recipients, Digests digests, DigestMail mail, Clock clock) {
		this.letters = letters;
		this.owners = owners;
		this.recipients = recipients;
		this.digests = digests;
		this.mail = mail;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return "feedback-digest";
	}

	@Override
	public String always() {
		return "daily";
	}

	@Override
	public Instant next(Claim claim) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		Instant next = today.atTime(AT).toInstant(ZoneOffset.UTC);
		return next.isAfter(this.clock.instant()) ? next : next.plus(Duration.ofDays(1));
	}

	/** The day is the job's, also when it is tried again: nobody is told twice of it. */
	@Override
	public Mono<Void> run(Claim claim) {
		LocalDate day = LocalDate.ofInstant(claim.job().due(), ZoneOffset.UTC);
		return this.recipients.round()
			.flatMap((round) -> gather(round, day))
			.flatMap((gathered) -> tell(gathered, day))
			.then(Mono.defer(() -> this.digests.forget(day.minusDays(REMEMBERED.toDays()))));
	}

	/** What has come: how much for whom, and which letters that were. */
	private record Gathered(Map<UUID, Tally> tallies, List<Map.Entry<Box, String>> letters) {
	}

	/** How much has come for somebody. */
	private record Tally(Correspondent who, int comments, int questions) {

		Tally and(Box box) {
			return (box == Box.FEEDBACK) ? new Tally(this.who, this.comments + 1, this.questions)
					: new Tally(this.who, this.comments, this.questions + 1);
		}

	}

	private Mono<Gathered> gather(Recipients.Round round, LocalDate day) {
		Gathered gathered = new Gathered(new HashMap<>(), new ArrayList<>());
		return Flux.fromArray(Box.values())
			.concatMap((box) -> this.letters.untold(box, day))
			.concatMap((letter) -> this.owners.of(letter)
				.flatMap(round::of)
				.doOnNext((told) -> count(gathered, letter, told)))
			.then(Mono.just(gathered));
	}

	private static void count(Gathered gathered, Letter letter, List<Correspondent> told) {
		Box box = letter.subject().box();
		gathered.letters().add(Map.entry(box, letter.id()));
		told.forEach((who) -> gathered.tallies()
			.compute(who.staff().account(),
					(account, tally) -> ((tally != null) ? tally : new Tally(who, 0, 0)).and(box)));
	}

	private Mono<Void> tell(Gathered gathered, LocalDate day) {
		return Flux.fromIterable(gathered.tallies().values())
			.concatMap((tally) -> this.digests.tell(DigestMail.NAME + "/" + tally.who().staff().account() + "/" + day,
					day, DigestMail.NAME, this.mail.details(tally.who(), tally.comments(), tally.questions())))
			.thenMany(Flux.fromIterable(gathered.letters()))
			.concatMap((letter) -> this.letters.told(letter.getKey(), letter.getValue()))
			.then();
	}

}
