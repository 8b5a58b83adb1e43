package org.newcomerhub.schema.stored;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UpgraderChainTests {

	/** Shape 0: a name. Shape 1: first and last names. Shape 2: names as a list. */
	private final Upgrader split = new Upgrader("person", 0, (map) -> {
		String[] names = String.valueOf(map.remove("name")).split(" ");
		map.put("first", names[0]);
		map.put("last", names[1]);
		return map;
	});

	private final Upgrader list = new Upgrader("person", 1, (map) -> {
		List<Object> names = new ArrayList<>(List.of(map.get("first"), map.get("last")));
		return new LinkedHashMap<>(Map.of("kind", "person", "names", names));
	});

	private final UpgraderChain chain = new UpgraderChain(Map.of("person", 2, "town", 5),
			List.of(this.list, this.split));

	@Test
	void a_map_goes_through_every_shape_up_to_the_current_one() {
		assertThat(this.chain.upgrade(Map.of("kind", "person", "schemaVersion", 0, "name", "Ada Lovelace")))
			.isEqualTo(new StoredReading.Current<>(
					Map.of("kind", "person", "schemaVersion", 2, "names", List.of("Ada", "Lovelace")), 0));
		assertThat(this.chain.upgrade(Map.of("kind", "person", "schemaVersion", 1, "first", "Ada", "last", "L")))
			.isEqualTo(new StoredReading.Current<>(
					Map.of("kind", "person", "schemaVersion", 2, "names", List.of("Ada", "L")), 1));
	}

	@Test
	void the_current_shape_is_left_as_it_is() {
		Map<String, Object> current = Map.of("kind", "town", "schemaVersion", 5);
		assertThat(this.chain.upgrade(current)).isEqualTo(new StoredReading.Current<>(current, 5));
	}

	@Test
	void upgrading_never_changes_what_was_given() {
		Map<String, Object> inner = new LinkedHashMap<>(Map.of("deep", "x"));
		Map<String, Object> old = new LinkedHashMap<>(Map.of("kind", "person", "schemaVersion", 0, "inner", inner));
		UpgraderChain wild = new UpgraderChain(Map.of("person", 1), List.of(new Upgrader("person", 0, (map) -> {
			Objects.requireNonNull((Map<?, ?>) map.get("inner")).clear();
			return map;
		})));
		assertThat(wild.upgrade(old).orThrow()).containsEntry("inner", Map.of());
		assertThat(old).containsEntry("schemaVersion", 0).containsEntry("inner", Map.of("deep", "x"));
	}

	@Test
	void a_shape_from_which_nothing_leads_on_is_unreadable() {
		assertThat(this.chain.upgrade(Map.of("kind", "town", "schemaVersion", 4))).isInstanceOfSatisfying(
				StoredReading.Unreadable.class, (it) -> assertThat(it.toString()).contains("shape 4"));
		assertThat(this.chain.upgrade(Map.of("kind", "person", "schemaVersion", -1)))
			.isInstanceOf(StoredReading.Unreadable.class);
	}

	@Test
	void a_later_shape_is_too_recent() {
		assertThat(this.chain.upgrade(Map.of("kind", "person", "schemaVersion", 3)))
			.isEqualTo(new StoredReading.TooRecent<>(3, 2));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "one", "" })
	void a_shape_that_is_no_number_is_unreadable(String version) {
		assertThat(this.chain.upgrade(Map.of("kind", "person", "schemaVersion", version)))
			.isInstanceOf(StoredReading.Unreadable.class);
		assertThat(this.chain.upgrade(Map.of("kind", "person"))).isInstanceOf(StoredReading.Unreadable.class);
		assertThat(this.chain.upgrade(Map.of("schemaVersion", 1))).isInstanceOf(StoredReading.Unreadable.class);
		assertThat(this.chain.upgrade(Map.of("kind", "planet", "schemaVersion", 1)))
			.isInstanceOf(StoredReading.Unreadable.class);
	}

	@Test
	void a_chain_with_a_gap_or_a_fork_cannot_be_made() {
		assertThatThrownBy(() -> new UpgraderChain(Map.of("person", 2), List.of(this.split)))
			.isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("shape 1");
		assertThatThrownBy(() -> new UpgraderChain(Map.of("person", 2), List.of(this.list, this.list)))
			.isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> new UpgraderChain(Map.of("person", 1), List.of(this.list)))
			.isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> new UpgraderChain(Map.of(), List.of(this.split)))
			.isInstanceOf(IllegalArgumentException.class);
	}

}
