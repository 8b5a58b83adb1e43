package org.newcomerhub.feedback;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.feedback.model.Letter;
import org.newcomerhub.feedback.model.Subject;
import org.newcomerhub.feedback.store.Letters;
import org.newcomerhub.localization.LanguageRequest;
import org.newcomerhub.mongo.Encryption;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.PublishedText;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.schema.RegionProfile;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Takes what readers write. Nothing is kept of who they are but the address that they
 * give, and that only sealed and for a time.
 */
@Component
public class Writing {

	private static final ProblemType KEY_REUSED = new ProblemType("idempotency-key-reused",
			HttpStatus.UNPROCESSABLE_CONTENT);

	private static final int ID_BYTES = 16;

	private final Letters letters;

	private final Encryption encryption;

	private final Clock clock;

	Writing(Letters letters, Encryption encryption, Clock clock) {
		this.letters = letters;
		this.encryption = encryption;
		this.clock = clock;
	}

	/**
	 * Keeps what a reader says of an item.
	 * @param view what a reader of the region sees
	 * @param item one of what they see
	 * @param key what makes this one different from every other in the region; null: it
	 * is a new one in any case
	 * @return the letter; the first one when it is repeated
	 * @throws ProblemException (as an error signal) 422 {@code idempotency-key-reused}
	 * when the key has come with something else
	 */
	public Mono<Letter> feedback(RegionView view, PublishedItem item, LanguageRequest languages, Draft draft,
			@Nullable String key) {
		String language = Ranking.of(languages, view, List.of(item)).pick(item).language();
		PublishedText text = item.texts().get(language);
		Subject subject = new Subject.OfItem(item.id(), item.kind(), item.slug(),
				Objects.requireNonNull(draft.helped()), item.bodyRevision(), (text != null) ? text.revision() : 0);
		// a bare yes is counted, and there is nothing to do about it
		boolean open = draft.words() != null || !Objects.requireNonNull(draft.helped());
		return keep(letter(view, item.region(), language, subject, draft, open, key), draft);
	}

	/**
	 * Keeps a question to a region.
	 * @param category the sector that it is put to; null: none was chosen
	 * @param key as above
	 */
	public Mono<Letter> question(RegionView view, @Nullable String category, LanguageRequest languages, Draft draft,
			@Nullable String key) {
		RegionProfile region = view.region().profile();
		String language = languages.requested().equals("und") ? region.source() : languages.requested();
		return keep(letter(view, region.id(), language, new Subject.OfSector(category), draft, true, key), draft);
	}

	private Letter letter(RegionView view, String answering, String language, Subject subject, Draft draft,
			boolean open, @Nullable String key) {
		RegionProfile region = view.region().profile();
		String id = (key != null) ? derived(region.id(), key) : UUID.randomUUID().toString().replace("-", "");
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), region.zone());
		String email = draft.email();
		String sealed = (email != null) ? this.encryption.seal(email, Letter.emailContext(subject.box(), id)) : null;
		LocalDate erasedOn = (email != null) ? today.plusDays(region.policies().feedbackEmailDays()) : null;
		return new Letter(id, 1, answering, region.id(), language, today, subject, draft.words(), sealed, erasedOn,
				open, null);
	}

	private Mono<Letter> keep(Letter letter, Draft draft) {
		return this.letters.insert(letter)
			.flatMap((kept) -> (kept.equals(letter) || says(kept, letter, draft)) ? Mono.just(kept)
					: Mono.error(ProblemException.of(KEY_REUSED, Map.of())));
	}

	/** Whether a letter that lies there says the same as one that has come. */
	private boolean says(Letter kept, Letter come, Draft draft) {
		return isAboutTheSame(kept.subject(), come.subject()) && Objects.equals(kept.words(), draft.words())
				&& hasAddress(kept, draft.email());
	}

	private static boolean isAboutTheSame(Subject kept, Subject come) {
		if (kept instanceof Subject.OfItem one && come instanceof Subject.OfItem other) {
			return one.item().equals(other.item()) && one.helped() == other.helped();
		}
		return kept.equals(come);
	}

	private boolean hasAddress(Letter kept, @Nullable String email) {
		if (kept.emailErasedOn() == null || email == null) {
			return kept.emailErasedOn() == null && email == null;
		}
		// once it is erased nobody can tell any more
		return kept.email() == null || email
			.equals(this.encryption.open(kept.email(), Letter.emailContext(kept.subject().box(), kept.id())));
	}

	private static String derived(String region, String key) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256")
				.digest((region + "\n" + key).getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash, 0, ID_BYTES);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
