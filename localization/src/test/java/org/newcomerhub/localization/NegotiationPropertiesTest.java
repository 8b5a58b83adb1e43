package org.newcomerhub.localization;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds of every reader and every text. A failure prints the seed that repeats it.
 */
class NegotiationPropertiesTest {

	private static final int ROUNDS = 5_000;

	private final LanguageRegistry registry = LanguageRegistry.standard();

	private final LanguageNegotiator negotiator = new LanguageNegotiator(this.registry);

	private final List<String> tags = this.registry.all().stream().map(Language::tag).toList();

	private final long seed = System.nanoTime();

	private final Random random = new Random(this.seed);

	@Test
	void an_answer_is_always_offered_and_heads_its_chain() {
		for (int i = 0; i < ROUNDS; i++) {
			Situation now = situation();
			LanguageChoice choice = choose(now, now.offered());
			List<String> chain = chain(now, now.offered());

			assertThat(now.offered()).as(now.toString()).contains(choice.language()).containsAll(chain);
			assertThat(chain).as(now.toString()).startsWith(choice.language()).doesNotHaveDuplicates();
		}
	}

	@Test
	void one_more_language_never_gives_a_reader_something_lower_on_their_own_list() {
		for (int i = 0; i < ROUNDS; i++) {
			Situation now = situation();
			Set<String> more = new HashSet<>(now.offered());
			more.add(any(this.tags));

			assertThat(place(now, choose(now, more).language())).as("%s, then %s", now, more)
				.isLessThanOrEqualTo(place(now, choose(now, now.offered()).language()));
		}
	}

	@Test
	void one_more_language_leaves_the_order_of_the_others() {
		for (int i = 0; i < ROUNDS; i++) {
			Situation now = situation();
			String added = any(this.tags);
			Set<String> more = new HashSet<>(now.offered());
			more.add(added);
			List<String> chain = new ArrayList<>(chain(now, more));
			if (!now.offered().contains(added)) {
				chain.remove(added);
			}

			assertThat(chain).as("%s, then %s", now, added).isEqualTo(chain(now, now.offered()));
		}
	}

	@Test
	void the_source_is_given_only_when_nothing_else_is_wanted() {
		for (int i = 0; i < ROUNDS; i++) {
			Situation now = situation();
			LanguageChoice choice = choose(now, now.offered());
			boolean onlySource = choice.match() == LanguageMatch.FALLBACK
					&& !now.fallback().contains(choice.language());
			if (onlySource) {
				assertThat(choice.language()).isEqualTo(now.source());
				assertThat(Collections.disjoint(now.offered(), now.fallback())).as(now.toString()).isTrue();
			}
			if (place(now, choice.language()) == Integer.MAX_VALUE) {
				assertThat(Collections.disjoint(now.offered(), asked(now))).as(now.toString()).isTrue();
			}
		}
	}

	@Test
	void the_match_says_how_the_answer_came_about() {
		for (int i = 0; i < ROUNDS; i++) {
			Situation now = situation();
			LanguageChoice choice = choose(now, now.offered());
			int rank = rank(now, choice.language());

			switch (choice.match()) {
				case EXACT -> assertThat(choice.language()).as(now.toString()).isEqualTo(choice.requested());
				case LISTED -> assertThat(rank).as(now.toString()).isBetween(1, 14);
				case RELATIVE, FALLBACK -> assertThat(rank).as(now.toString()).isEqualTo(Integer.MAX_VALUE);
			}
		}
	}

	@Test
	void the_order_of_the_offer_never_matters() {
		for (int i = 0; i < ROUNDS; i++) {
			Situation now = situation();
			List<String> shuffled = new ArrayList<>(now.offered());
			Collections.shuffle(shuffled, this.random);

			assertThat(this.negotiator.choose(now.request(), shuffled, now.fallback(), now.source()))
				.as("%s, as %s", now, shuffled)
				.isEqualTo(choose(now, now.offered()));
		}
	}

	@Test
	void nothing_is_given_that_was_not_asked_for_nor_related_nor_the_regions_nor_the_source() {
		for (int i = 0; i < ROUNDS; i++) {
			Situation now = situation();
			Set<String> allowed = new HashSet<>(now.fallback());
			allowed.add(now.source());
			for (String tag : asked(now)) {
				allowed.add(tag);
				allowed.addAll(this.registry.variantsOf(tag));
				allowed.addAll(this.registry.get(tag).relatives());
			}

			assertThat(allowed).as(now.toString()).containsAll(chain(now, now.offered()));
		}
	}

	@Test
	void the_language_itself_goes_before_its_plain_variant_unless_the_variant_was_named_first() {
		for (int i = 0; i < ROUNDS; i++) {
			Situation now = situation();
			List<String> chain = chain(now, now.offered());
			for (String plain : List.of("da-simple", "sv-simple")) {
				String full = LanguageRegistry.baseOf(plain);
				if (chain.contains(plain) && chain.contains(full) && rank(now, full) < rank(now, plain)) {
					assertThat(chain.indexOf(full)).as(now.toString()).isLessThan(chain.indexOf(plain));
				}
			}
		}
	}

	private LanguageChoice choose(Situation now, Set<String> offered) {
		return this.negotiator.choose(now.request(), offered, now.fallback(), now.source());
	}

	private List<String> chain(Situation now, Set<String> offered) {
		return this.negotiator.chain(now.request(), offered, now.fallback(), now.source());
	}

	/** The first place at which the reader named the language; the lower the better. */
	private int rank(Situation now, String language) {
		List<Optional<String>> named = now.request().ranked().stream().map(this::resolve).toList();
		int rank = named.indexOf(Optional.of(language));
		return (rank >= 0) ? rank : Integer.MAX_VALUE;
	}

	/** The same, where a plain text that was not named stands in its language's place. */
	private int place(Situation now, String language) {
		return this.registry.variantsOf(language)
			.stream()
			.filter((variant) -> rank(now, language) == Integer.MAX_VALUE)
			.map((variant) -> rank(now, variant))
			.findFirst()
			.orElseGet(() -> rank(now, language));
	}

	private List<String> asked(Situation now) {
		return now.request().ranked().stream().flatMap((tag) -> resolve(tag).stream()).toList();
	}

	private Optional<String> resolve(String tag) {
		return this.registry.resolve(tag).map(Language::tag);
	}

	private Situation situation() {
		String source = any(this.tags);
		Set<String> offered = new HashSet<>(some(this.tags, 6));
		offered.add(source);
		List<String> wishes = new ArrayList<>(this.tags);
		wishes.addAll(List.of("ar-SY", "ku", "zh-TW", "prs", "hy", "sr-Latn", "da-DK", "no", "tl", "qaa"));
		return new Situation(this.seed, new LanguageRequest(some(wishes, 5)), offered, some(this.tags, 3), source);
	}

	private List<String> some(List<String> of, int most) {
		List<String> shuffled = new ArrayList<>(of);
		Collections.shuffle(shuffled, this.random);
		return List.copyOf(shuffled.subList(0, this.random.nextInt(most + 1)));
	}

	private String any(List<String> of) {
		return of.get(this.random.nextInt(of.size()));
	}

	private record Situation(long seed, LanguageRequest request, Set<String> offered, List<String> fallback,
			String source) {
	}

}
