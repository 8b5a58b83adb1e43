package org.newcomerhub.published;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.Formats;
import org.newcomerhub.localization.Messages;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.PublishedText;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.store.Contents.Spoken;
import org.newcomerhub.schema.FactValue;
import org.newcomerhub.schema.References;
import org.newcomerhub.web.Markdown;

/**
 * The facts that some words may refer to as {@code {fact:<slug>}}, as they are at one
 * instant, found from the region that keeps the words upwards. No reader ever sees the
 * reference itself.
 */
public final class Facts {

	private static final Messages MESSAGES = Messages.standard();

	private final RegionView view;

	private final String region;

	private final Ranking ranking;

	private final Instant now;

	private final FactWords words;

	private Facts(RegionView view, String region, Ranking ranking, Instant now) {
		this.view = view;
		this.region = region;
		this.ranking = ranking;
		this.now = now;
		this.words = new FactWords(view.region().profile().policies().digits());
	}

	/**
	 * Returns the facts for some words.
	 * @param view what the reader's region shows; its policy says which digits there are
	 * @param region the one that keeps the words
	 * @param ranking the reader's languages, for facts that are texts
	 */
	public static Facts of(RegionView view, String region, Ranking ranking, Instant now) {
		return new Facts(view, region, ranking, now);
	}

	/**
	 * Returns a fact; empty where there is none of that id.
	 */
	public Optional<FactState> find(String id) {
		return this.view.from(this.region, ItemKey.fact(id)).stream().findFirst().map(this::state);
	}

	private FactState state(PublishedItem fact) {
		return FactState.of(fact, this.view.region(fact.region()).profile().zone(), this.now);
	}

	/**
	 * Returns when time alone first changes one of some facts; {@link Instant#MAX} for
	 * never.
	 */
	public Instant until(Collection<String> ids) {
		return ids.stream()
			.flatMap((id) -> find(id).stream())
			.map(FactState::until)
			.min(Comparator.naturalOrder())
			.orElse(Instant.MAX);
	}

	/**
	 * Returns plain words with the facts put in, set apart where directions could mix.
	 * @param spoken a title, a summary, a heading or a label
	 */
	public Spoken plain(Spoken spoken) {
		List<Markdown.Piece> pieces = pieces(spoken.words(), spoken.language());
		if (pieces == null) {
			return spoken;
		}
		StringBuilder joined = new StringBuilder();
		pieces.forEach((piece) -> joined.append(piece.words()));
		return new Spoken(spoken.language(), joined.toString());
	}

	/**
	 * Returns Markdown with the facts put in, escaped: they never become markup.
	 */
	public Spoken markdown(Spoken spoken) {
		return new Spoken(spoken.language(), Markdown.reworded(spoken.words(), within(spoken.language())));
	}

	/**
	 * Returns what stands for the facts in Markdown of a language.
	 */
	public Markdown.Wording within(String language) {
		return (words) -> pieces(words, language);
	}

	private @Nullable List<Markdown.Piece> pieces(String plain, String language) {
		Matcher reference = References.FACT.matcher(plain);
		if (!reference.find()) {
			return null;
		}
		List<Markdown.Piece> pieces = new ArrayList<>();
		int end = 0;
		do {
			pieces.add(new Markdown.Piece(plain.substring(end, reference.start()), null));
			pieces.add(piece(said(reference.group(1), language), language));
			end = reference.end();
		}
		while (reference.find());
		pieces.add(new Markdown.Piece(plain.substring(end), null));
		return pieces.stream().filter((piece) -> !piece.words().isEmpty()).toList();
	}

	private static Markdown.Piece piece(Spoken spoken, String around) {
		Markdown.Speech speech = spoken.language().equals(around) ? null
				: new Markdown.Speech(spoken.language(), Reading.direction(spoken.language()));
		return new Markdown.Piece(Formats.isolate(spoken.words(), around), speech);
	}

	/**
	 * Returns what is said of a fact in the middle of words of a language.
	 */
	public Spoken said(String id, String language) {
		Optional<FactState> found = find(id);
		FactValue value = found.map(FactState::value).orElse(null);
		if (found.isEmpty() || value == null) {
			return hub("fact.unknown", language, Map.of());
		}
		FactState fact = found.get();
		LocalDate ended = value.to();
		if (fact.isCurrent() || ended == null) {
			return value(fact, value, language);
		}
		// the remark and the value in it are in one language, and one that the hub speaks
		String spoken = MESSAGES.language(List.of(language));
		Spoken then = value(fact, value, spoken);
		return hub("fact.expired", language, Map.of("value", then.words(), "date", ended));
	}

	private Spoken value(FactState fact, FactValue value, String language) {
		List<String> chain = new ArrayList<>(List.of(language));
		chain.addAll(this.ranking.chain(fact.item()));
		return this.words.of(fact.item(), value, language, chain);
	}

	private static Spoken hub(String key, String language, Map<String, ?> arguments) {
		String spoken = MESSAGES.language(List.of(language));
		boolean isVariant = language.startsWith(spoken + "-");
		return new Spoken(isVariant ? language : spoken, MESSAGES.get(key, spoken, arguments));
	}

	/**
	 * Returns a fact as a reader is shown it by itself.
	 * @param language of the words that name it, where it is not known
	 */
	public ItemView.Fact shown(String id, String language) {
		return find(id).map(this::shown)
			.orElseGet(() -> new ItemView.Fact(id, null, null, FactState.State.UNKNOWN.code(), false, null, null, null,
					null, language, Reading.direction(language)));
	}

	/**
	 * Returns a fact as a reader is shown it by itself: title and value in one language,
	 * the reader's best in which the fact has both.
	 */
	public ItemView.Fact shown(FactState fact) {
		FactValue value = fact.value();
		if (value == null) {
			Spoken title = Headline.written(fact.item(), this.ranking);
			return new ItemView.Fact(fact.item().slug(), title.words(), null, fact.state().code(), false, null, null,
					null, null, title.language(), Reading.direction(title.language()));
		}
		String language = this.words.language(fact.item(), value, this.ranking.chain(fact.item()));
		return new ItemView.Fact(fact.item().slug(), title(fact.item(), language), value(fact, value, language).words(),
				fact.state().code(), value.checkedOn() != null, value.checkedOn(), value.from(), value.to(),
				value.source(), language, Reading.direction(language));
	}

	private static @Nullable String title(PublishedItem fact, String language) {
		PublishedText text = fact.texts().get(language);
		return (text != null) ? text.title() : null;
	}

}
