package org.newcomerhub.schema.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.LocalizedText;
import org.newcomerhub.schema.FactValue;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads the keys of a YAML mapping by type. What is wrong is noted as a fault with its
 * line, and a stand-in returned, so that everything is found at once.
 */
final class YamlFields {

	private static final Set<String> TRUE = Set.of("true", "True", "TRUE");

	private final Yaml yaml;

	private final String pointer;

	private final int line;

	private final Map<String, NodeTuple> tuples = new LinkedHashMap<>();

	private final Set<String> asked = new LinkedHashSet<>();

	private final Pointers pointers;

	private final YamlScalars scalars;

	private YamlFields(Yaml yaml, MappingNode node, String pointer, Pointers pointers) {
		this.yaml = yaml;
		this.pointer = pointer;
		this.line = yaml.line(node);
		this.pointers = pointers;
		this.scalars = new YamlScalars(yaml, pointers);
		for (NodeTuple tuple : node.getValue()) {
			String key = (tuple.getKeyNode() instanceof ScalarNode scalar) ? scalar.getValue() : "";
			if (key.isEmpty()) {
				fault(tuple.getKeyNode(), "key-wrong", "A key is a word: write `key: value`.");
			}
			else if (this.tuples.putIfAbsent(key, tuple) != null) {
				fault(tuple.getKeyNode(), "key-duplicate", "`" + key + "` is there twice: remove one of them.");
			}
		}
	}

	/**
	 * Reads a document.
	 * @param pointers takes where the values stand
	 */
	static <T> T read(Yaml yaml, MappingNode root, Pointers pointers, Function<YamlFields, T> how) {
		return new YamlFields(yaml, root, "", pointers).all(how);
	}

	private <T> T all(Function<YamlFields, T> how) {
		T value = how.apply(this);
		Set<String> unused = new HashSet<>(this.asked);
		unused.removeAll(this.tuples.keySet());
		this.tuples.forEach((key, tuple) -> {
			if (!this.asked.contains(key)) {
				fault(tuple.getKeyNode(), "key-unknown",
						"There is no key `" + key + "` here." + Near.hint(key, unused) + " Correct it or remove it.");
			}
		});
		return value;
	}

	/** The line of a key's value, or of the mapping if the key is not there. */
	int line(String key) {
		Node value = node(key);
		return (value != null) ? this.yaml.line(value) : this.line;
	}

	String string(String key) {
		return required(key, optionalString(key), "");
	}

	@Nullable String optionalString(String key) {
		Node node = node(key);
		return (node != null) ? this.scalars.string(node, at(key)) : null;
	}

	int integer(String key, int otherwise) {
		Integer value = optionalInteger(key);
		return (value != null) ? value : otherwise;
	}

	int integer(String key) {
		return required(key, optionalInteger(key), 1);
	}

	@Nullable Integer optionalInteger(String key) {
		return this.scalars.parsed(node(key), at(key), Set.of(Tag.INT), Integer::valueOf,
				"Write a whole number, such as 14.");
	}

	@Nullable Double optionalNumber(String key) {
		return this.scalars.parsed(node(key), at(key), Set.of(Tag.INT, Tag.FLOAT), Double::valueOf,
				"Write a number, such as 56.5.");
	}

	/** As it was written: 8.00 keeps its fraction digits. */
	@Nullable BigDecimal optionalDecimal(String key) {
		return this.scalars.parsed(node(key), at(key), Set.of(Tag.INT, Tag.FLOAT), FactValue::decimal,
				"Write a plain number, such as 8.5, without quotes.");
	}

	/** Notes that a key is missing. */
	<T> T missing(String key, T standIn) {
		return required(key, null, standIn);
	}

	double number(String key) {
		return required(key, optionalNumber(key), 0.0);
	}

	boolean flag(String key, boolean otherwise) {
		Boolean value = this.scalars.parsed(node(key), at(key), Set.of(Tag.BOOL), TRUE::contains,
				"Write true or false.");
		return (value != null) ? value : otherwise;
	}

	/**
	 * Reads a text that stands for a value, such as a date.
	 * @param like an example for the message
	 */
	<T> @Nullable T optionalParsed(String key, Function<String, T> parser, String like) {
		return this.scalars.parsed(node(key), at(key), Set.of(Tag.STR), parser, "Write it like " + like + ".");
	}

	<T> T parsed(String key, Function<String, T> parser, String like) {
		return required(key, optionalParsed(key, parser, like), parser.apply(like));
	}

	<T> @Nullable T optionalObject(String key, Function<YamlFields, T> how) {
		Node node = node(key);
		return (node != null) ? object(node, at(key), how) : null;
	}

	<T> T object(String key, Function<YamlFields, T> how, T standIn) {
		return required(key, optionalObject(key, how), standIn);
	}

	List<String> requiredStrings(String key) {
		return required(key, (node(key) != null) ? strings(key) : null, List.of());
	}

	/** Empty where the key is not there. */
	List<String> strings(String key) {
		return each(key, (element, at) -> {
			String value = this.scalars.string(element, at);
			return (value != null) ? value : "";
		});
	}

	/**
	 * Reads texts that each stand for a value; empty where the key is not there.
	 * @param like an example for the message
	 */
	<T> List<T> parsedAll(String key, Function<String, T> parser, String like) {
		return each(key, (element, at) -> this.scalars.parsed(element, at, Set.of(Tag.STR), parser,
				"Write it like " + like + "."));
	}

	/** Empty where the key is not there. */
	<T> List<T> objects(String key, Function<YamlFields, T> how) {
		return each(key, (element, at) -> object(element, at, how));
	}

	private <T> List<T> each(String key, BiFunction<Node, String, @Nullable T> how) {
		List<T> values = new ArrayList<>();
		for (Node element : elements(key)) {
			String at = at(key) + "/" + values.size();
			this.pointers.stands(at, this.yaml.line(element));
			T value = how.apply(element, at);
			if (value != null) {
				values.add(value);
			}
		}
		return values;
	}

	/**
	 * The values of an inner mapping whose keys may be anything, in order; empty where
	 * the key is not there.
	 */
	<T> Map<String, Located<T>> entries(String key, Function<Entry, @Nullable T> how) {
		Map<String, Located<T>> entries = new LinkedHashMap<>();
		optionalObject(key, (inner) -> {
			inner.tuples.keySet().forEach((name) -> {
				T value = how.apply(new Entry(inner, name));
				if (value != null) {
					this.pointers.stands(at(key) + "/" + entries.size(), inner.line(name));
					entries.put(name, new Located<>(value, inner.line(name)));
				}
			});
			return entries;
		});
		return entries;
	}

	/** Texts by any key, in order; empty where the key is not there. */
	Map<String, String> texts(String key) {
		Map<String, String> texts = new LinkedHashMap<>();
		entries(key, (entry) -> entry.fields().string(entry.key()))
			.forEach((name, text) -> texts.put(name, text.value()));
		return texts;
	}

	@Nullable LocalizedText optionalLocalized(String key) {
		boolean there = node(key) != null;
		Map<String, String> byLanguage = texts(key);
		if (there && byLanguage.isEmpty() && this.pointers.breaks(at(key))) {
			this.yaml.fault(line(key), "value-missing", "Write `language: \"words\"` in one language at least.");
		}
		return byLanguage.isEmpty() ? null : LocalizedText.of(byLanguage);
	}

	LocalizedText localized(String key) {
		return required(key, optionalLocalized(key), LocalizedText.of(Map.of("und", "")));
	}

	private List<Node> elements(String key) {
		Node node = node(key);
		if (node instanceof SequenceNode sequence) {
			return sequence.getValue();
		}
		if (node != null) {
			this.scalars.breaks(node, at(key), "Write a list: `[one, two]`, or lines that begin with `- `.");
		}
		return List.of();
	}

	private <T> @Nullable T object(Node node, String at, Function<YamlFields, T> how) {
		if (node instanceof MappingNode mapping) {
			return new YamlFields(this.yaml, mapping, at, this.pointers).all(how);
		}
		this.scalars.breaks(node, at, "Write `key: value` pairs here.");
		return null;
	}

	/** Null for a key that is not there, or is null. */
	private @Nullable Node node(String key) {
		this.asked.add(key);
		NodeTuple tuple = this.tuples.get(key);
		if (tuple == null) {
			return null;
		}
		this.pointers.stands(at(key), this.yaml.line(tuple.getValueNode()));
		return tuple.getValueNode().getTag().equals(Tag.NULL) ? null : tuple.getValueNode();
	}

	private <T> T required(String key, @Nullable T value, T standIn) {
		if (value == null && this.pointers.breaks(at(key))) {
			this.yaml.fault(this.line, "value-missing", "The key `" + key + "` is missing: write it.");
		}
		return (value != null) ? value : standIn;
	}

	/** RFC 6901, 3. */
	private String at(String key) {
		return this.pointer + "/" + key.replace("~", "~0").replace("/", "~1");
	}

	/** Notes what a caller finds wrong with a key. */
	void fault(String key, String code, String message) {
		this.yaml.fault(line(key), code, message);
	}

	private void fault(Node node, String code, String message) {
		this.yaml.fault(this.yaml.line(node), code, message);
	}

	/** One key of a mapping whose keys may be anything. */
	record Entry(YamlFields fields, String key) {
	}

}
