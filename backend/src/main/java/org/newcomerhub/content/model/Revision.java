package org.newcomerhub.content.model;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.Text;
import org.newcomerhub.schema.stored.StoredContent;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An immutable snapshot of one part of an item.
 *
 * @param id {@code item/part/number}
 * @param schemaVersion the stored shape of this envelope; the content has its own
 * @param item the item
 * @param part the part's name
 * @param number from 1 on; a number that a crash left behind is skipped
 * @param parent the number that it was made from; null for the first
 * @param author the account, or {@code import}
 * @param at when it was saved
 * @param note why, in the author's words
 * @param content the plain map that {@code content-schema} reads
 * @param redaction how words were erased from it; null: none were
 */
@Document(Revision.COLLECTION)
public record Revision(@Id String id, int schemaVersion, UUID item, String part, int number, @Nullable Integer parent,
		String author, Instant at, @Nullable String note, Map<String, Object> content, @Nullable Redaction redaction) {

	/** Where revisions lie. */
	public static final String COLLECTION = "revision";

	/** The author of what came from a pack. */
	public static final String IMPORT = "import";

	public static final int SHAPE = 1;

	@PersistenceCreator
	public Revision {
		content = Collections.unmodifiableMap(content);
	}

	/** A revision as it is written first. */
	public Revision(String id, int schemaVersion, UUID item, String part, int number, @Nullable Integer parent,
			String author, Instant at, @Nullable String note, Map<String, Object> content) {
		this(id, schemaVersion, item, part, number, parent, author, at, note, content, null);
	}

	public static String id(UUID item, String part, int number) {
		return item + "/" + part + "/" + number;
	}

	/** How many times words were erased from it. */
	public int redactions() {
		return (this.redaction != null) ? this.redaction.count() : 0;
	}

	/** The same under another number. */
	public Revision numbered(int other) {
		return new Revision(id(this.item, this.part, other), this.schemaVersion, this.item, this.part, other,
				this.parent, this.author, this.at, this.note, this.content, this.redaction);
	}

	/** Whether somebody saved the same at the same time. */
	public boolean isCopyOf(Revision other) {
		return this.author.equals(other.author) && this.at.equals(other.at) && Objects.equals(this.note, other.note)
				&& this.content.equals(other.content);
	}

	/**
	 * Reads the content of a body's revision.
	 */
	public Body body() {
		return StoredContent.body(this.content).orThrow();
	}

	/**
	 * Reads the content of a text's revision.
	 */
	public Text text() {
		return StoredContent.text(this.content).orThrow();
	}

}
