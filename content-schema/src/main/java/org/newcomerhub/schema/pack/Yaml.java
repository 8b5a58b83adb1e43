package org.newcomerhub.schema.pack;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * YAML 1.2 (core schema) as nodes, so that everything keeps its line.
 *
 * @param file in which it stands
 * @param before how many lines of the file stand before it
 * @param words the YAML
 * @param faults takes what is wrong
 */
record Yaml(String file, int before, String words, Faults faults) {

	private static final String INVALID = "yaml-invalid";

	private static final int DEEPEST = 20;

	private static final int MOST_ALIASES = 20;

	private static final LoadSettings SETTINGS = LoadSettings.builder()
		.setSchema(new CoreSchema())
		.setAllowNonScalarKeys(true)
		.setMaxAliasesForCollections(MOST_ALIASES)
		.build();

	/**
	 * Returns the mapping that is the document; nothing, and a fault noted, if it is
	 * something else or no YAML at all.
	 */
	Optional<MappingNode> mapping() {
		try {
			return isModest() ? compose() : Optional.empty();
		}
		catch (MarkedYamlEngineException ex) {
			fault(line(mark(ex)), INVALID, "This is not YAML: " + ex.getProblem() + ". " + advice(ex.getProblem()));
		}
		catch (ReaderException ex) {
			fault(lineOf(ex.getPosition()), INVALID,
					"Remove the character U+%04X: YAML does not allow it.".formatted(ex.getCodePoint()));
		}
		catch (YamlEngineException ex) {
			fault(0, INVALID, "This is not YAML: " + ex.getMessage() + ".");
		}
		return Optional.empty();
	}

	private Optional<MappingNode> compose() {
		Node root = new Compose(SETTINGS).composeString(this.words)
			.orElseGet(() -> new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK));
		if (root instanceof MappingNode mapping) {
			return Optional.of(mapping);
		}
		fault(line(root), "type-wrong", "Write `key: value` lines here.");
		return Optional.empty();
	}

	/** Reads events, which takes no stack, before composing, which does. */
	private boolean isModest() {
		int depth = 0;
		int aliases = 0;
		int documents = 0;
		for (Event event : new Parse(SETTINGS).parseString(this.words)) {
			depth += (event instanceof CollectionStartEvent) ? 1 : (event instanceof CollectionEndEvent) ? -1 : 0;
			aliases += (event instanceof AliasEvent) ? 1 : 0;
			documents += (event instanceof DocumentStartEvent) ? 1 : 0;
			if (depth > DEEPEST || aliases > MOST_ALIASES || documents > 1) {
				fault(line(event.getStartMark().orElse(null)), "yaml-excessive",
						(documents > 1) ? "A second document begins here: remove the line `---`."
								: "This is nested too deep, or has too many aliases: write it out plainly.");
				return false;
			}
		}
		return true;
	}

	/** Where a quote or bracket was opened, if the file ends before it is closed. */
	private static @Nullable Mark mark(MarkedYamlEngineException ex) {
		String problem = String.valueOf(ex.getProblem());
		boolean open = problem.contains("end of stream") || problem.contains("stream end");
		return (open ? ex.getContextMark().or(ex::getProblemMark) : ex.getProblemMark().or(ex::getContextMark))
			.orElse(null);
	}

	private static String advice(@Nullable String problem) {
		if (problem != null && problem.contains("TAB")) {
			return "Indent with spaces.";
		}
		return "Look at quotes, brackets and indentation here; text with `: ` or `#` in it stands in quotes.";
	}

	/** The line of a character, counted in code points as YAML does. */
	private int lineOf(int position) {
		return this.before + 1 + (int) this.words.codePoints().limit(position).filter((it) -> it == '\n').count();
	}

	int line(Node node) {
		return line(node.getStartMark().orElse(null));
	}

	private int line(@Nullable Mark mark) {
		return (mark != null) ? this.before + mark.getLine() + 1 : this.before;
	}

	void fault(int line, String code, String message) {
		this.faults.add(this.file, line, code, message);
	}

}
