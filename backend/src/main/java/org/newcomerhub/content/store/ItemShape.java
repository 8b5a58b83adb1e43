package org.newcomerhub.content.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.mongo.StoredShape;

/**
 * The shapes in which items lie in the store.
 */
final class ItemShape {

	/** The shape that this release writes. */
	static final int CURRENT = 2;

	static final StoredShape SHAPE = new StoredShape(Items.COLLECTION, CURRENT);

	private ItemShape() {
	}

	/**
	 * Returns a stored document in the current shape.
	 */
	static Document upgraded(Document stored) {
		int shape = stored.get(StoredShape.FIELD, Number.class).intValue();
		return (shape < 2) ? second(stored) : stored;
	}

	/**
	 * Shape 1 knew no workflow: what was approved was so by the import, and an owner was
	 * a name.
	 */
	private static Document second(Document first) {
		Document second = new Document(first).append(StoredShape.FIELD, 2)
			.append("formerSlugs", List.of())
			.append("schedules", List.of());
		Document owner = first.get("owner", Document.class);
		if (owner != null) {
			second.append("owner", new Document("name", owner.get("organisation")).append("unit", owner.get("unit")));
		}
		Map<String, Object> parts = new LinkedHashMap<>();
		first.get("parts", Document.class)
			.forEach((part, pointers) -> parts.put(part, approved((Document) pointers, first.get("createdAt"))));
		return second.append("parts", new Document(parts));
	}

	private static Document approved(Document pointers, @Nullable Object at) {
		Object approved = pointers.get("approved");
		List<Document> approvals = (approved != null)
				? List.of(new Document("revision", approved).append("by", Revision.IMPORT).append("at", at))
				: List.of();
		return new Document(pointers).append("approvals", approvals);
	}

}
