package org.newcomerhub.push.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.device.Installation;
import org.newcomerhub.device.Profile;
import org.newcomerhub.device.Provider;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.Campaign.State;
import org.newcomerhub.push.model.Category;
import org.newcomerhub.push.model.Notification;
import org.newcomerhub.push.model.Wording;
import org.newcomerhub.push.store.Inbox;
import org.newcomerhub.push.store.Inbox.Entry;
import org.newcomerhub.push.store.Inbox.How;
import org.newcomerhub.schema.QuietHours;

/**
 * Decides for one device after the other, by what is known at one moment.
 *
 * @param campaign what is to be sent
 * @param now the moment
 * @param perWeek how many pushes a device gets in seven days
 * @param regionQuiet the quiet hours of the campaign's region; null: it has none
 * @param reaches by which providers this hub can send
 * @param paused for how long a provider is not to be asked; empty: it may
 */
record Decisions(Campaign campaign, Instant now, int perWeek, @Nullable QuietHours regionQuiet,
		Predicate<Provider> reaches, Function<Provider, Optional<Duration>> paused) {

	/** The rule by which what was gathered is told. */
	static final String DIGEST = "digest";

	static final String QUIET = "quiet";

	static final String PAUSED = "paused";

	/** When a campaign is of no use any more. */
	static Instant expiry(Campaign campaign) {
		Instant sent = campaign.history().sentAt();
		return (campaign.expiresAt() != null) ? campaign.expiresAt()
				: ((sent != null) ? sent : campaign.history().createdAt()).plus(Notification.LONGEST_LIFE);
	}

	/**
	 * Decides.
	 * @param inbox the device's
	 * @param batch the number of the batch by which the device is reached
	 * @param index its index there
	 */
	Decision decide(Installation device, Inbox inbox, int batch, int index) {
		Profile profile = device.profile();
		Wording.Choice choice = Wording.pick(this.campaign, profile.languages());
		if (this.campaign.state() == State.CANCELLED) {
			return new Decision.Hold(language(choice), HeldBack.CANCELLED);
		}
		if (!this.now.isBefore(expiry(this.campaign))) {
			return new Decision.Hold(language(choice), HeldBack.EXPIRED);
		}
		if (!includes(profile)) {
			return new Decision.Pass();
		}
		Entry entry = inbox.find(this.campaign.id()).orElse(null);
		if (entry != null) {
			return (entry.batch() != batch || entry.index() != index) ? new Decision.Pass()
					: (entry.reason() != null) ? new Decision.Keep(entry.language(), entry.reason())
							: deliver(device, inbox, entry.language(), entry);
		}
		return switch (choice) {
			case Wording.Missing missing -> new Decision.Hold(missing.language(), missing.reason());
			case Wording.Chosen chosen -> deliver(device, inbox, chosen.language(), null);
		};
	}

	private static String language(Wording.Choice choice) {
		return switch (choice) {
			case Wording.Chosen chosen -> chosen.language();
			case Wording.Missing missing -> missing.language();
		};
	}

	private boolean includes(Profile profile) {
		List<String> languages = profile.languages();
		return this.campaign.audience()
			.includes(new HashSet<>(profile.topics()), languages.isEmpty() ? "" : languages.getFirst(),
					profile.platform());
	}

	private Decision deliver(Installation device, Inbox inbox, String language, @Nullable Entry entry) {
		Provider provider = device.profile().provider();
		if (begins(this.now)) {
			return new Decision.Keep(language, HeldBack.LATE);
		}
		if (device.token() == null || !this.reaches.test(provider)) {
			return new Decision.Keep(language, HeldBack.UNREACHABLE);
		}
		Optional<Instant> night = isUrgent() ? Optional.empty() : quietUntil(device.profile());
		if (night.isPresent()) {
			return waitFor(language, night.get());
		}
		Optional<Duration> pause = this.paused.apply(provider);
		if (pause.isPresent()) {
			return new Decision.Wait(language, PAUSED, this.now.plus(pause.get()));
		}
		return (entry != null) ? new Decision.Send(language, entry.how()) : spend(inbox, language);
	}

	private boolean begins(Instant by) {
		return this.campaign.begins() != null && !by.isBefore(this.campaign.begins());
	}

	private boolean isUrgent() {
		return this.campaign.category() == Category.EMERGENCY;
	}

	boolean isDigest() {
		return DIGEST.equals(this.campaign.rule());
	}

	Optional<Instant> quietUntil(Profile profile) {
		QuietHours hours = (profile.quietHours() != null) ? profile.quietHours() : this.regionQuiet;
		return (hours != null) ? Night.end(hours, profile.zone(), this.now) : Optional.empty();
	}

	private Decision waitFor(String language, Instant until) {
		if (begins(until)) {
			return new Decision.Keep(language, HeldBack.LATE);
		}
		return until.isBefore(expiry(this.campaign)) ? new Decision.Wait(language, QUIET, until)
				: new Decision.Keep(language, HeldBack.EXPIRED);
	}

	/** Takes a place of the reader's week, if there is one or none is needed. */
	private Decision spend(Inbox inbox, String language) {
		if (isUrgent()) {
			return new Decision.Send(language, How.URGENT);
		}
		boolean free = !inbox.free(this.perWeek, this.now).isAfter(this.now);
		if (isDigest()) {
			return (free && inbox.hasGathered()) ? new Decision.Send(language, How.DIGEST) : new Decision.Pass();
		}
		return (free || this.campaign.isPersonal()) ? new Decision.Send(language, How.PUSHED)
				: new Decision.Keep(language, HeldBack.BUDGET);
	}

	/** When what was gathered can be told: a place of the week is free, and it is day. */
	Instant digestAt(Profile profile, Inbox inbox) {
		Instant free = inbox.free(this.perWeek, this.now);
		QuietHours hours = (profile.quietHours() != null) ? profile.quietHours() : this.regionQuiet;
		return (hours != null) ? Night.end(hours, profile.zone(), free).orElse(free) : free;
	}

}
