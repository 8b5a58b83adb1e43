package org.newcomerhub.push.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.device.Topics;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.push.campaign.Subject;
import org.newcomerhub.push.model.About;
import org.newcomerhub.push.model.Audience;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.Campaign.History;
import org.newcomerhub.push.model.Campaign.State;
import org.newcomerhub.push.model.CampaignText;
import org.newcomerhub.push.model.Category;
import org.newcomerhub.push.model.Reach;
import org.newcomerhub.push.send.Payloads;
import org.newcomerhub.web.ProblemException;

/**
 * Checks what is to be said to whom, and names every fault at once.
 */
final class CampaignCheck {

	private static final int MOST_TOPICS = 50;

	private static final int MOST_LANGUAGES = 50;

	private static final int LONGEST_ADDRESS = 1000;

	private static final String EXPIRES = "/expiresAt";

	private final CampaignInput input;

	private final Given given;

	private final Faults faults = new Faults();

	private final TextCheck words = new TextCheck(this.faults);

	private CampaignCheck(CampaignInput input, Given given) {
		this.input = input;
		this.given = given;
	}

	/**
	 * What is known beside the request.
	 *
	 * @param id the campaign's
	 * @param view what readers of its region see
	 * @param before as it was; null: it is new
	 * @param subject what it is about, as readers see it; null: nothing, or they do not
	 * @param signedUpFor the date whose sign-ups it is for; null: none, or it is unknown
	 * @param actor who asks
	 * @param now when
	 */
	record Given(UUID id, RegionView view, @Nullable Campaign before, @Nullable Subject subject,
			@Nullable Occurrence signedUpFor, String actor, Instant now) {

		String region() {
			return this.view.region().id();
		}

	}

	/** How much it presses: as is said, or as what it is about does. */
	static Category category(CampaignInput input, @Nullable Subject subject) {
		Category usual = (subject != null) ? subject.category() : Category.NEWS;
		String code = input.category();
		return (code != null) ? Category.ofCode(code).orElse(usual) : usual;
	}

	/**
	 * Checks.
	 * @throws ProblemException naming every fault
	 */
	static Campaign check(CampaignInput input, Given given, Payloads payloads) {
		return new CampaignCheck(input, given).checked(payloads);
	}

	private Campaign checked(Payloads payloads) {
		String category = this.input.category();
		if (category != null && Category.ofCode(category).isEmpty()) {
			this.faults.unknown("/category", category);
		}
		Map<String, Object> arguments = this.words.arguments(this.input.arguments());
		String source = source();
		SortedMap<String, CampaignText> texts = texts(source, arguments);
		Audience audience = audience();
		String link = link();
		String image = address("/image", this.input.image(), false);
		Instant expires = expires();
		Campaign before = this.given.before();
		Subject subject = this.given.subject();
		Campaign campaign = new Campaign(this.given.id(), (before != null) ? before.version() : 1, this.given.region(),
				category(this.input, subject), audience, source, texts, arguments, about(), link, image, begins(),
				this.input.notBefore(), expires, Boolean.TRUE.equals(this.input.sourceWhenMissing()),
				Boolean.TRUE.equals(this.input.unreviewed()), null, State.DRAFT, history());
		if (this.faults.isEmpty()) {
			this.words.measure(campaign, this.given.view().region().profile().zone(), payloads, this.given.now());
		}
		this.faults.check();
		return campaign;
	}

	private History history() {
		Campaign before = this.given.before();
		return (before != null) ? before.history().changed(this.given.actor())
				: new History(this.given.actor(), this.given.now(), this.given.actor(), null, null, null, null, null);
	}

	private boolean takesWordsOver() {
		Map<String, CampaignInput.@Nullable TextInput> texts = this.input.texts();
		return this.given.subject() != null && (texts == null || texts.isEmpty());
	}

	private String source() {
		String source = this.input.source();
		if (source != null) {
			return Objects.requireNonNullElse(this.faults.language("/source", source), source);
		}
		Subject subject = this.given.subject();
		return (subject != null && takesWordsOver()) ? subject.item().source()
				: this.given.view().region().profile().source();
	}

	private SortedMap<String, CampaignText> texts(String source, Map<String, Object> arguments) {
		Subject subject = this.given.subject();
		if (subject != null && takesWordsOver()) {
			SortedMap<String, CampaignText> texts = subject.texts(this.given.now());
			if (!texts.containsKey(source)) {
				this.faults.missing("/texts/" + source);
			}
			return texts;
		}
		Campaign before = this.given.before();
		return this.words.texts(
				Objects.requireNonNullElse(this.input.texts(), Map.<String, CampaignInput.@Nullable TextInput>of()),
				source, (before != null) ? before.texts() : new TreeMap<>(), arguments);
	}

	private Audience audience() {
		CampaignInput.AudienceInput audience = this.input.audience();
		if (audience == null) {
			return Audience.of(new Reach.Everybody());
		}
		List<String> topics = this.faults.known("/audience/topics", audience.topics(), MOST_TOPICS,
				(topic) -> Topics.isShared(topic, this.given.view().regions()));
		List<String> languages = this.faults.languages("/audience/languages", audience.languages(), MOST_LANGUAGES);
		List<String> platforms = this.faults.known("/audience/platforms", audience.platforms(),
				TextCheck.PLATFORMS.size(), TextCheck.PLATFORMS::contains);
		return new Audience(reach(audience.occurrence()), topics, languages, platforms);
	}

	/**
	 * A date of the region's own, and of the event that it is about if it is about one.
	 */
	private Reach reach(@Nullable UUID occurrence) {
		if (occurrence == null) {
			return new Reach.Everybody();
		}
		Occurrence date = this.given.signedUpFor();
		About about = about();
		boolean own = date != null && date.region().equals(this.given.region());
		if (date == null || !own || (about != null && !about.item().equals(date.event()))) {
			this.faults.unknown("/audience/occurrence", occurrence.toString());
		}
		return new Reach.SignedUp(occurrence, null);
	}

	private @Nullable About about() {
		Subject subject = this.given.subject();
		return (subject != null) ? subject.about() : kept((before) -> before.about());
	}

	private @Nullable Instant begins() {
		Subject subject = this.given.subject();
		return (subject != null) ? subject.begins() : kept((before) -> before.begins());
	}

	private interface Kept<T> {

		@Nullable T of(Campaign before);

	}

	/** What was withdrawn since stays what it is about. */
	private <T> @Nullable T kept(Kept<T> field) {
		Campaign before = this.given.before();
		return (before != null && this.input.about() != null) ? field.of(before) : null;
	}

	private @Nullable String link() {
		Subject subject = this.given.subject();
		return (this.input.link() == null && subject != null) ? subject.link()
				: address("/link", this.input.link(), true);
	}

	private @Nullable String address(String pointer, @Nullable String given, boolean path) {
		if (given == null) {
			return null;
		}
		boolean good = Addresses.isHttps(given) || (path && Addresses.isPath(given));
		if (!good) {
			this.faults.add(pointer, "feed-url", Map.of("schemes", path ? "https://, /" : "https://"));
		}
		else if (given.length() > LONGEST_ADDRESS) {
			this.faults.add(pointer, "too-long", Map.of("max", LONGEST_ADDRESS));
		}
		return given;
	}

	private @Nullable Instant expires() {
		Subject subject = this.given.subject();
		Instant usual = (subject != null) ? subject.ends() : null;
		Instant expires = this.input.expiresAt();
		Instant notBefore = this.input.notBefore();
		if (usual != null && !usual.isAfter(this.given.now())) {
			this.faults.add("/about/occurrence", "time-past", Map.of());
		}
		else if (expires != null && !expires.isAfter(this.given.now())) {
			this.faults.add(EXPIRES, "time-past", Map.of());
		}
		Instant until = (expires != null) ? expires : usual;
		if (until != null && notBefore != null && !until.isAfter(notBefore)) {
			this.faults.add((expires != null) ? EXPIRES : "/notBefore", "end-before-start", Map.of());
		}
		return until;
	}

}
