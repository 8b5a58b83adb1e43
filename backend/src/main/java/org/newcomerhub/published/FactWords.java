package org.newcomerhub.published;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.Formats;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.PublishedText;
import org.newcomerhub.published.store.Contents.Spoken;
import org.newcomerhub.schema.FactBody;
import org.newcomerhub.schema.FactType;
import org.newcomerhub.schema.FactValue;
import org.newcomerhub.schema.SegmentIds;

/**
 * The values of facts in words, as CLDR writes them.
 *
 * @param digits language to the CLDR numbering system of its numbers; Latin in all others
 */
record FactWords(Map<String, String> digits) {

	/**
	 * Returns a value in words of a language; of a fact that is a text in the first of
	 * its own languages that has it.
	 * @param chain the fact's own languages, the reader's best first, its source among
	 * them
	 */
	Spoken of(PublishedItem fact, FactValue value, String language, List<String> chain) {
		FactBody body = (FactBody) fact.body();
		if (body.type() != FactType.TEXT) {
			return new Spoken(language, number(body, value, language));
		}
		for (String each : chain) {
			Optional<String> words = text(fact, value, each);
			if (words.isPresent()) {
				return new Spoken(each, words.get());
			}
		}
		throw new IllegalStateException("The source of the fact " + fact.slug() + " lacks " + value.id());
	}

	/**
	 * Returns the first of a fact's languages that has its title and, if it is a text,
	 * the value.
	 * @param chain as above
	 */
	String language(PublishedItem fact, FactValue value, List<String> chain) {
		boolean isText = ((FactBody) fact.body()).type() == FactType.TEXT;
		return chain.stream()
			.filter((language) -> Objects.requireNonNull(fact.texts().get(language)).title() != null)
			.filter((language) -> !isText || text(fact, value, language).isPresent())
			.findFirst()
			.orElse(fact.source());
	}

	private static Optional<String> text(PublishedItem fact, FactValue value, String language) {
		PublishedText text = fact.texts().get(language);
		return Optional.ofNullable(text).map((it) -> it.values().get(SegmentIds.text(value.id())));
	}

	private String number(FactBody body, FactValue value, String language) {
		String digits = digits(language);
		return switch (body.type()) {
			case NUMBER -> Formats.number(number(value), language, digits);
			case PERCENTAGE -> Formats.percent(number(value), language, digits);
			case MONEY -> Formats.money(number(value), Objects.requireNonNull(body.currency()), language, digits);
			case DURATION -> Formats.duration(number(value), Objects.requireNonNull(body.unit()), language, digits);
			case DATE -> Formats.date(Objects.requireNonNull(value.date()), language, digits);
			case TEXT -> throw new IllegalArgumentException("A text is no number");
		};
	}

	private @Nullable String digits(String language) {
		return this.digits.get(language);
	}

	private static BigDecimal number(FactValue value) {
		return Objects.requireNonNull(value.number());
	}

}
