package org.newcomerhub.schema;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReferencesTests {

	@Test
	void guides_facts_and_links_are_found_in_order_each_once() {
		References found = References.in("""
				See [MitID](guide:mitid), *[tax](guide:tax-card)* and [again](guide:mitid).

				> {fact:igu-weeks} weeks, [**{fact:igu-pay}** kroner](https://example.org/a)

				| a | b |
				|---|---|
				| [mail](mailto:a@example.org) | <https://example.org/b> |
				""");
		assertThat(found.guides()).containsExactly("mitid", "tax-card");
		assertThat(found.facts()).containsExactly("igu-weeks", "igu-pay");
		assertThat(found.links()).containsExactly("https://example.org/a", "mailto:a@example.org",
				"https://example.org/b");
	}

	@Test
	void code_refers_to_nothing() {
		References found = References.in("""
				`{fact:a}` and `[x](guide:y)`

				```
				{fact:b} [x](guide:z)
				```

				    {fact:c}
				""");
		assertThat(found.facts()).isEmpty();
		assertThat(found.guides()).isEmpty();
	}

	@Test
	void a_link_by_reference_counts_where_it_is_used() {
		assertThat(References.in("[x][y]\n\n[y]: guide:mitid\n[unused]: guide:other").guides())
			.containsExactly("mitid");
	}

	@Test
	void deep_nesting_costs_no_stack() {
		String deep = ">".repeat(20_000) + " " + "*a **b ".repeat(5_000) + "[".repeat(5_000) + "{fact:x}";
		assertThat(References.in(deep)).isNotNull();
		assertThat(References.in("")).isEqualTo(new References(List.of(), List.of(), List.of()));
	}

}
