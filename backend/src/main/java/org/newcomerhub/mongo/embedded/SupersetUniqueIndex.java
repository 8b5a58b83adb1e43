package org.newcomerhub.mongo.embedded;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A unique index that also serves queries on more than its own keys. The server's own
 * index handles a query on exactly its keys and scans the collection for any other, such
 * as a compare-and-set on {@code {_id, version}}; here the keys find the candidates, and
 * the server filters them by the whole query.
 */
final class SupersetUniqueIndex extends AbstractUniqueIndex<Object> {

	private final MVMap<KeyValue, Object> positions;

	SupersetUniqueIndex(MVMap<KeyValue, Object> positions, String name, List<IndexKey> keys, boolean sparse) {
		super(name, keys, sparse);
		this.positions = positions;
	}

	@Override
	public synchronized boolean canHandle(Document query) {
		return keys().stream().allMatch((key) -> query.containsKey(key) && isServed(query.get(key)));
	}

	private boolean isServed(@Nullable Object value) {
		if (value instanceof Document expression) {
			return keys().size() == 1 && expression.size() == 1 && expression.get("$in") instanceof Collection<?> values
					&& values.stream().allMatch(SupersetUniqueIndex::isPlain);
		}
		return isPlain(value);
	}

	/**
	 * Whether a value finds exactly the documents that have it: null also means those
	 * without the field, which a sparse index does not have.
	 */
	private static boolean isPlain(@Nullable Object value) {
		return value != null && !(value instanceof Collection) && !(value instanceof Document)
				&& !(value instanceof BsonRegularExpression);
	}

	/** Each document once, also when it has several of the values asked for. */
	@Override
	public synchronized Iterable<Object> getPositions(Document query) {
		Set<Object> positions = new LinkedHashSet<>();
		super.getPositions(query).forEach(positions::add);
		return positions;
	}

	@Override
	protected @Nullable Object removeDocument(KeyValue key) {
		return this.positions.remove(key);
	}

	@Override
	protected boolean putKeyPosition(KeyValue key, Object position) {
		return this.positions.putIfAbsent(key, Missing.ofNullable(position)) == null;
	}

	@Override
	protected Iterable<Entry<KeyValue, Object>> getIterable() {
		return this.positions.entrySet();
	}

	@Override
	protected @Nullable Object getPosition(KeyValue key) {
		return this.positions.get(key);
	}

	@Override
	public long getCount() {
		return this.positions.sizeAsLong();
	}

	@Override
	public long getDataSize() {
		return getCount();
	}

}
