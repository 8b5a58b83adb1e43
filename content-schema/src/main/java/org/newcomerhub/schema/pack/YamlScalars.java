package org.newcomerhub.schema.pack;

import java.time.DateTimeException;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads single values of YAML by type. What is wrong is noted as a fault with its line.
 *
 * @param yaml takes the faults
 * @param pointers takes where there are any
 */
record YamlScalars(Yaml yaml, Pointers pointers) {

	@Nullable String string(Node node, String at) {
		boolean number = node instanceof ScalarNode && !node.getTag().equals(Tag.STR)
				&& !node.getTag().equals(Tag.NULL);
		return parsed(node, at, Set.of(Tag.STR), Function.identity(),
				number ? "YAML takes this for a number or a truth value: put it in quotes." : "Write text here.");
	}

	/**
	 * Reads a value of one of these types; null if there is none, or one that is wrong.
	 */
	<T> @Nullable T parsed(@Nullable Node node, String at, Set<Tag> tags, Function<String, T> parser, String advice) {
		if (node == null) {
			return null;
		}
		if (node instanceof ScalarNode scalar && tags.contains(scalar.getTag())) {
			try {
				return parser.apply(scalar.getValue());
			}
			catch (DateTimeException | IllegalArgumentException ex) {
				breaks(node, at, "`" + scalar.getValue() + "` cannot stand here. " + advice);
				return null;
			}
		}
		breaks(node, at, advice);
		return null;
	}

	/** Notes that something else stands here than should. */
	void breaks(Node node, String at, String message) {
		this.pointers.breaks(at);
		this.yaml.fault(this.yaml.line(node), "value-wrong", message);
	}

}
