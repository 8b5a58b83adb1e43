package org.newcomerhub.attendance.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.attendance.Sources;
import org.newcomerhub.attendance.model.Application;
import org.newcomerhub.attendance.model.Seat;
import org.newcomerhub.localization.Language;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.mail.Mails;
import org.newcomerhub.schema.SignUp;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.ProblemException;

/**
 * Checks what somebody asks for, and names every fault at once.
 */
final class SignUpCheck {

	private static final int LONGEST_NEEDS = 1_000;

	private final List<Fault> faults = new ArrayList<>();

	private SignUpCheck() {
	}

	/**
	 * Checks.
	 * @param before what was asked for so far; what is left out stays
	 * @throws ProblemException naming every fault
	 */
	static Application check(SignUpInput input, Application before) {
		return new SignUpCheck().checked(input, before);
	}

	private Application checked(SignUpInput input, Application before) {
		int party = (input.party() != null) ? input.party() : before.wish().party();
		int children = (input.children() != null) ? input.children() : before.wish().children();
		range("/party", party, 1, SignUp.LARGEST_PARTY);
		range("/children", children, 0, Math.max(0, Math.min(party, SignUp.LARGEST_PARTY)));
		Seat.Wish wish = new Seat.Wish(party, children,
				language("/interpreter", input.interpreter(), before.wish().interpreter()),
				source(input.source(), before.wish().source()));
		String language = language("/language", input.language(), before.language());
		Application application = new Application(wish, needs(input.needs(), before.needs()),
				email(input.email(), before.email()), (language != null) ? language : before.language(),
				device(input.installation(), before.installation()));
		if (!this.faults.isEmpty()) {
			throw ProblemException.invalid(this.faults);
		}
		return application;
	}

	private void range(String pointer, int given, int min, int max) {
		if (given < min || given > max) {
			this.faults.add(new Fault(pointer, "limit-out-of-range", Map.of("min", min, "max", max)));
		}
	}

	private @Nullable String language(String pointer, @Nullable String given, @Nullable String before) {
		if (given == null || given.isBlank()) {
			return (given == null) ? before : null;
		}
		Language language = LanguageRegistry.standard().resolve(given).orElse(null);
		if (language == null) {
			this.faults.add(new Fault(pointer, "value-unknown", Map.of("value", cut(given))));
			return null;
		}
		return language.tag();
	}

	private @Nullable String source(@Nullable String given, @Nullable String before) {
		if (given == null || given.isBlank()) {
			return before;
		}
		if (!Sources.isSource(given)) {
			this.faults.add(new Fault("/source", "slug-malformed", Map.of("value", cut(given))));
		}
		return given;
	}

	private @Nullable String needs(@Nullable String given, @Nullable String before) {
		if (given == null || given.isBlank()) {
			return (given == null) ? before : null;
		}
		if (given.codePointCount(0, given.length()) > LONGEST_NEEDS) {
			this.faults.add(new Fault("/needs", "words-too-long", Map.of("max", LONGEST_NEEDS)));
		}
		return given.replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", "");
	}

	private @Nullable String email(@Nullable String given, @Nullable String before) {
		if (given == null || given.isBlank()) {
			return (given == null) ? before : null;
		}
		if (!Mails.isAddress(given.strip())) {
			this.faults.add(new Fault("/email", "email-malformed", Map.of()));
		}
		return given.strip();
	}

	private @Nullable UUID device(SignUpInput.@Nullable Device given, @Nullable UUID before) {
		if (given == null) {
			return before;
		}
		if ((given.id() == null) != (given.secret() == null)) {
			this.faults
				.add(new Fault("/installation/" + ((given.id() == null) ? "id" : "secret"), "value-missing", Map.of()));
		}
		return given.id();
	}

	private static String cut(String given) {
		return given.substring(0, Math.min(given.length(), 80));
	}

}
