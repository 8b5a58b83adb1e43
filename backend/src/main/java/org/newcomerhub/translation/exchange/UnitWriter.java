package org.newcomerhub.translation.exchange;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Comment;
import org.newcomerhub.schema.Meaning;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.State;
import org.newcomerhub.translation.exchange.ExportedItem.Old;
import org.newcomerhub.translation.inline.InlineText;
import org.newcomerhub.translation.inline.Piece;
import org.newcomerhub.translation.inline.Piece.Code;
import org.newcomerhub.translation.inline.Piece.Run;

/**
 * Writes one segment as a unit.
 */
final class UnitWriter {

	private final XmlText xml;

	private final Segment source;

	private final @Nullable Segment translated;

	private final InlineText from;

	private final @Nullable InlineText to;

	private final @Nullable CodeNumbers numbers;

	/** The highest id of a code of the source. */
	private final int last;

	/** What codes are in the words, to its id. */
	private final Map<String, String> data = new LinkedHashMap<>();

	/**
	 * Begins a unit.
	 * @param translated null or without words: there is nothing yet
	 */
	UnitWriter(XmlText xml, Segment source, @Nullable Segment translated) {
		this.xml = xml;
		this.source = source;
		this.translated = (translated != null && !translated.words().isBlank()) ? translated : null;
		this.from = InlineText.split(source.id(), source.words());
		this.to = (this.translated != null) ? InlineText.split(source.id(), this.translated.words()) : null;
		this.numbers = (this.to != null) ? CodeNumbers.of(this.from, this.to) : null;
		this.last = this.from.codes().stream().mapToInt(Code::id).max().orElse(0);
		gather(this.from);
		if (this.to != null) {
			gather(this.to);
		}
	}

	private void gather(InlineText text) {
		text.codes().forEach((code) -> this.data.putIfAbsent(code.source(), "d" + (this.data.size() + 1)));
	}

	/** Writes it, with what is to be said about it. */
	void write(Old old) {
		this.xml.open("unit").with("id", UnitIds.of(this.source.id())).with("name", this.source.id()).line();
		metadata();
		notes(old);
		originalData();
		Segment to = this.translated;
		boolean isStale = to != null && Xliff.isStale(to, this.source);
		State state = (to != null) ? Xliff.shown(to, this.source) : State.INITIAL;
		this.xml.open("segment")
			.with("state", state.code())
			.with("subState", isStale ? Xliff.HUB + ":stale" : null)
			.line();
		inline("source", this.from, null);
		if (this.to != null) {
			inline("target", this.to, this.numbers);
		}
		this.xml.close().line().close().line();
	}

	private void metadata() {
		this.xml.open("mda:metadata").open("mda:metaGroup").with("category", Xliff.HUB);
		meta(this.xml, Xliff.SOURCE_MEANING, Meaning.of(this.source));
		if (this.translated != null) {
			meta(this.xml, Xliff.MADE_FROM, this.translated.madeFrom());
			meta(this.xml, Xliff.ORIGIN, this.translated.origin().code());
		}
		this.xml.close().close().line();
	}

	static void meta(XmlText xml, String type, @Nullable String value) {
		if (value != null) {
			xml.open("mda:meta").with("type", type).remark(value).close();
		}
	}

	private void notes(Old old) {
		if (old.words() == null && old.comments().isEmpty()) {
			return;
		}
		this.xml.open("notes").line();
		if (old.words() != null) {
			this.xml.open("note")
				.with("id", "before")
				.with("appliesTo", "source")
				.with("category", Xliff.HUB + ":source-before")
				.remark(old.words())
				.close()
				.line();
		}
		old.comments().forEach((comment) -> note(this.xml, comment));
		this.xml.close().line();
	}

	/** Writes a comment. */
	static void note(XmlText xml, Comment comment) {
		xml.open("note")
			.with("id", "c-" + comment.id())
			.with("category", Xliff.HUB + ":comment")
			.remark(comment.text())
			.close()
			.line();
	}

	private void originalData() {
		if (this.data.isEmpty()) {
			return;
		}
		this.xml.open("originalData").line();
		this.data.forEach((words,
				id) -> this.xml.open("data").with("id", id).with("xml:space", "preserve").words(words).close().line());
		this.xml.close().line();
	}

	/** Words of the source, or with numbers of their own for their codes. */
	private void inline(String element, InlineText text, @Nullable CodeNumbers own) {
		this.xml.open(element).with("xml:space", "preserve");
		boolean afterStructure = false;
		for (Piece piece : text.pieces()) {
			switch (piece) {
				case Run run -> this.xml.words(run.source());
				case Code code -> {
					code(code, text, own, afterStructure);
					afterStructure = CodeElement.isStructure(code);
				}
			}
		}
		this.xml.close().line();
	}

	private void code(Code code, InlineText text, @Nullable CodeNumbers own, boolean afterStructure) {
		int id = (own != null) ? own.of(code) : code.id();
		CodeElement element = new CodeElement(code, id, id <= this.last, this.numbers == null || this.numbers.isKept(),
				afterStructure);
		switch (code.role()) {
			case STANDALONE -> element.standalone(this.xml, dataOf(code));
			case OPENING -> element.open(this.xml, dataOf(code), dataOf(closing(text, code)));
			case CLOSING -> this.xml.close();
		}
	}

	private @Nullable String dataOf(Code code) {
		return this.data.get(code.source());
	}

	private static Code closing(InlineText text, Code opening) {
		return text.codes().reversed().stream().filter((code) -> code.id() == opening.id()).findFirst().orElse(opening);
	}

}
