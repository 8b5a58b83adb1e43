package org.newcomerhub.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.attendance.model.Application;
import org.newcomerhub.attendance.model.Seat;
import org.newcomerhub.event.InterpretingView;
import org.newcomerhub.event.OccurrenceView;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.web.Secrets;

import org.springframework.util.MultiValueMap;

/**
 * What somebody has written into the form for a place, as it was.
 *
 * @param key by which the same form sent twice is one sign-up
 * @param remind whether the browser is to remind them
 * @param website what people do not see; whoever fills it in is a machine
 */
record SignUpForm(String key, String party, String children, String interpreter, String needs, String email,
		boolean remind, String website) {

	/** How long the text can be. */
	static final int LONGEST_NEEDS = 500;

	private static final int LONGEST_EMAIL = 254;

	private static final String EMAIL = "[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;]+";

	static SignUpForm empty() {
		return new SignUpForm(Secrets.random(), "1", "0", "", "", "", false, "");
	}

	static SignUpForm of(MultiValueMap<String, String> sent) {
		String key = text(sent, "key");
		return new SignUpForm(key.matches("[A-Za-z0-9_-]{43}") ? key : Secrets.random(), text(sent, "party"),
				text(sent, "children"), text(sent, "interpreter"), text(sent, "needs").replace("\r\n", "\n"),
				text(sent, "email"), !text(sent, "remind").isEmpty(), text(sent, FeedbackForm.TRAP));
	}

	private static String text(MultiValueMap<String, String> sent, String name) {
		String given = sent.getFirst(name);
		return (given != null) ? given.strip() : "";
	}

	/**
	 * Another one with the same words: what was sent with the key before stays what it
	 * was.
	 */
	SignUpForm withNewKey() {
		return new SignUpForm(Secrets.random(), this.party, this.children, this.interpreter, this.needs, this.email,
				this.remind, this.website);
	}

	/**
	 * Reads it; of no use where a fault was noted.
	 * @param source what brought them, null: not known
	 */
	Application read(OccurrenceView date, String language, @Nullable String source, FormFaults faults) {
		int most = date.places().maxParty();
		int people = faults.number("party", this.party, 1, most, 1);
		int young = this.children.isEmpty() ? 0 : faults.number("children", this.children, 0, people, 0);
		if (!this.interpreter.isEmpty() && LanguageRegistry.standard().resolve(this.interpreter).isEmpty()) {
			faults.add("interpreter", "value-unknown", Map.of("value", this.interpreter));
		}
		if (this.needs.length() > LONGEST_NEEDS) {
			faults.add("needs", "text-too-long", Map.of("max", LONGEST_NEEDS));
		}
		if (!this.email.isEmpty() && (this.email.length() > LONGEST_EMAIL || !this.email.matches(EMAIL))) {
			faults.add("email", "email-malformed", Map.of());
		}
		Seat.Wish wish = new Seat.Wish(people, young, orNull(this.interpreter), source);
		return new Application(wish, orNull(this.needs), orNull(this.email), language, null);
	}

	private static @Nullable String orNull(String given) {
		return given.isEmpty() ? null : given;
	}

	/** The languages of interpreters: first those that will be there. */
	List<SignUpPage.Group> languages(OccurrenceView date, Wording words) {
		List<String> booked = date.interpreting()
			.stream()
			.filter((each) -> each.status().equals("confirmed"))
			.map(InterpretingView::language)
			.distinct()
			.toList();
		List<SignUpPage.Group> groups = new ArrayList<>();
		if (!booked.isEmpty()) {
			groups.add(new SignUpPage.Group(words.say("reader.sign-up.booked"),
					booked.stream().map((tag) -> Option.language(tag, this.interpreter, words)).toList()));
		}
		groups.add(new SignUpPage.Group(words.say("reader.sign-up.other-languages"),
				Option.languages(this.interpreter, words)
					.stream()
					.filter((option) -> !booked.contains(option.value()))
					.toList()));
		return groups;
	}

}
