package org.newcomerhub.reader;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.published.ItemView;

/**
 * A fact that a page uses, with its source.
 *
 * @param title what it is
 * @param value what it is now, or was last
 * @param source where it is said officially
 * @param site whose page that is
 * @param state until when it holds or held, null where no end is known
 * @param checked whether and when someone has read it there, in the language of the page
 */
record FactLine(Phrase title, Phrase value, String source, String site, @Nullable String state, String checked) {

	/** Makes a line of each fact that something is known of. */
	static List<FactLine> of(List<ItemView.Fact> facts, Wording words) {
		return facts.stream().filter((fact) -> fact.value() != null).map((fact) -> of(fact, words)).toList();
	}

	private static FactLine of(ItemView.Fact fact, Wording words) {
		String source = Objects.requireNonNull(fact.source());
		LocalDate end = fact.validTo();
		LocalDate checkedOn = fact.checkedOn();
		return new FactLine(words.phrase(Objects.requireNonNullElse(fact.title(), fact.id()), fact.language()),
				words.phrase(Objects.requireNonNull(fact.value()), fact.language()), source, WebAddress.site(source),
				(end != null) ? words.say("reader.fact-until", "date", end) : null, (checkedOn != null)
						? words.say("reader.source-read", "date", checkedOn) : words.say("reader.source-unchecked"));
	}

}
