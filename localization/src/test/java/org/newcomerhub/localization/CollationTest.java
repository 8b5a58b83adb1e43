package org.newcomerhub.localization;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import com.ibm.icu.util.ULocale;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CollationTest {

	@Test
	void danish_ends_with_its_three_letters() {
		assertThat(sorted("da", "Århus", "Ærø", "Zoo", "Øl", "Aarhus", "Bolig")).containsExactly("Bolig", "Zoo", "Ærø",
				"Øl", "Århus", "Aarhus");
	}

	@Test
	void the_same_words_stand_otherwise_in_other_languages() {
		assertThat(sorted("sv", "Ö", "Ä", "Å", "Z")).containsExactly("Z", "Å", "Ä", "Ö");
		assertThat(sorted("de", "Z", "Ä", "A", "B")).containsExactly("A", "Ä", "B", "Z");
		assertThat(sorted("pl", "Łódź", "Luty", "Mama")).containsExactly("Luty", "Łódź", "Mama");
	}

	@Test
	void a_variant_and_a_region_sort_as_their_language() {
		assertThat(sorted("da-simple", "Å", "Z", "A")).containsExactly("A", "Z", "Å");
		assertThat(sorted("da-DK", "Å", "Z", "A")).containsExactly("A", "Z", "Å");
	}

	@Test
	void a_language_without_an_order_of_its_own_takes_the_root_and_not_the_machines() {
		ULocale before = ULocale.getDefault();
		ULocale.setDefault(ULocale.forLanguageTag("da-DK"));
		try {
			assertThat(List.of("so", "ti", "ckb", "dsl", "hy", "und", "no tag at all", ""))
				.allSatisfy((tag) -> assertThat(sorted(tag, "Z", "Å", "A", "B")).containsExactly("A", "Å", "B", "Z"));
		}
		finally {
			ULocale.setDefault(before);
		}
	}

	@Test
	void every_script_sorts_by_its_own_letters() {
		assertThat(sorted("ar", "باب", "ثوب", "تاج", "أب", "يد")).containsExactly("أب", "باب", "تاج", "ثوب", "يد");
		// Persian: peh after beh, gaf after kaf
		assertThat(sorted("fa", "پدر", "تهران", "بازار", "گل", "کتاب", "لباس")).containsExactly("بازار", "پدر", "تهران",
				"کتاب", "گل", "لباس");
		// by pinyin: běijīng, dānmài, shàngxué, zhùfáng
		assertThat(sorted("zh-Hans", "住房", "北京", "上学", "丹麦")).containsExactly("北京", "丹麦", "上学", "住房");
		assertThat(sorted("uk", "їжа", "йога", "ґанок", "гроші", "інший")).containsExactly("гроші", "ґанок", "інший",
				"їжа", "йога");
		assertThat(sorted("ti", "መ", "ሀ", "ለ")).containsExactly("ሀ", "ለ", "መ");
		assertThat(sorted("ckb", "پ", "ا", "ب")).containsExactly("ا", "ب", "پ");
	}

	@Test
	void sort_keys_order_as_the_comparator_does() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		String letters = "aAåÅæøzZäöłщабاآ中 -1";
		for (Language language : LanguageRegistry.standard().all()) {
			for (int i = 0; i < 200; i++) {
				String left = word(random, letters);
				String right = word(random, letters);
				int byKey = Arrays.compareUnsigned(Collation.sortKey(left, language.tag()),
						Collation.sortKey(right, language.tag()));
				assertThat(Integer.signum(byKey)).as("seed %d, %s: '%s' '%s'", seed, language.tag(), left, right)
					.isEqualTo(Integer.signum(Collation.comparator(language.tag()).compare(left, right)));
			}
		}
	}

	@Test
	void one_order_serves_many_threads() {
		List<String> words = new Random(7).ints(5_000, 0, 300)
			.mapToObj((i) -> "ord " + Integer.toString(i, 36))
			.toList();

		assertThat(words.parallelStream().sorted(Collation.comparator("da")).toList())
			.isEqualTo(words.stream().sorted(Collation.comparator("da")).toList());
	}

	private static String word(Random random, String letters) {
		StringBuilder word = new StringBuilder();
		random.ints(random.nextInt(6), 0, letters.length()).forEach((at) -> word.append(letters.charAt(at)));
		return word.toString();
	}

	private static List<String> sorted(String tag, String... words) {
		return Arrays.stream(words).sorted(Collation.comparator(tag)).toList();
	}

}
