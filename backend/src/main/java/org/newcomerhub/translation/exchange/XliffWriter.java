package org.newcomerhub.translation.exchange;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.schema.Segment;

/**
 * Writes items as an XLIFF 2.1 document (OASIS Standard, 13 February 2018): a file for
 * each item, a unit for each segment.
 */
final class XliffWriter {

	private final XmlText xml = new XmlText();

	private final String source;

	private final String target;

	private final boolean onlyNeeded;

	/**
	 * Begins a document.
	 * @param onlyNeeded leave out what is translated and current
	 */
	XliffWriter(String source, String target, boolean onlyNeeded) {
		this.source = source;
		this.target = target;
		this.onlyNeeded = onlyNeeded;
	}

	/** Writes items, each of which has a unit. */
	String write(List<ExportedItem> items) {
		this.xml.open("xliff")
			.with("xmlns", Xliff.CORE)
			.with("xmlns:mda", Xliff.METADATA)
			.with("version", "2.1")
			.with("srcLang", this.source)
			.with("trgLang", this.target)
			.line();
		items.forEach(this::file);
		return this.xml.close().line().toString();
	}

	private void file(ExportedItem item) {
		ItemTexts texts = item.texts();
		this.xml.open("file")
			.with("id", texts.item().id().toString())
			.with("original", texts.item().kind() + "/" + texts.item().slug())
			.with("canResegment", "no")
			.with("srcDir", direction(this.source))
			.with("trgDir", direction(this.target))
			.with("xml:space", "preserve")
			.line();
		this.xml.open("mda:metadata").open("mda:metaGroup").with("category", Xliff.HUB);
		UnitWriter.meta(this.xml, Xliff.SOURCE_REVISION, number(texts.sourceHead()));
		UnitWriter.meta(this.xml, Xliff.REVISION, number(texts.head()));
		this.xml.close().close().line();
		if (!item.comments().isEmpty()) {
			this.xml.open("notes").line();
			item.comments().forEach((comment) -> UnitWriter.note(this.xml, comment));
			this.xml.close().line();
		}
		Map<String, Segment> translated = texts.translated();
		texts.segments().forEach((id, segment) -> {
			if (!this.onlyNeeded || item.isNeeded(id)) {
				new UnitWriter(this.xml, segment, translated.get(id))
					.write(item.old().getOrDefault(id, ExportedItem.Old.NOTHING));
			}
		});
		this.xml.close().line();
	}

	/** Revision 0: there is none. */
	private static String number(@Nullable Integer head) {
		return String.valueOf((head != null) ? head : 0);
	}

	private static String direction(String language) {
		return LanguageRegistry.standard().find(language).map((known) -> known.direction().code()).orElse("auto");
	}

}
