package org.newcomerhub.published.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.newcomerhub.published.model.Companion.Piece;

/**
 * What lies beside the items of one region at one point of the change feed. Immutable.
 *
 * @param stamp the highest feed number of anything that ever lay here
 * @param items item to what lies beside it
 */
record Beside(long stamp, Map<UUID, OfItem> items) {

	/** Nothing, so far. */
	static final Beside NOTHING = new Beside(0, Map.of());

	/**
	 * What lies beside one item.
	 *
	 * @param stamp the highest feed number of anything that ever lay here
	 * @param values what is there, by the document that it comes of
	 */
	record OfItem(long stamp, Map<String, Object> values) {

		static final OfItem NOTHING = new OfItem(0, Map.of());

		private OfItem with(Piece piece, long number) {
			Map<String, Object> now = new HashMap<>(this.values);
			if (piece.value() != null) {
				now.put(piece.key(), piece.value());
			}
			else {
				now.remove(piece.key());
			}
			return new OfItem(Math.max(this.stamp, number), Map.copyOf(now));
		}

	}

	/**
	 * Returns what lies here when it was loaded: it has no number yet, as the items.
	 */
	static Beside loaded(Collection<Piece> pieces) {
		Map<UUID, Map<String, Object>> values = new HashMap<>();
		for (Piece piece : pieces) {
			if (piece.value() != null) {
				values.computeIfAbsent(piece.item(), (item) -> new HashMap<>()).put(piece.key(), piece.value());
			}
		}
		Map<UUID, OfItem> items = new HashMap<>();
		values.forEach((item, all) -> items.put(item, new OfItem(0, Map.copyOf(all))));
		return new Beside(0, items);
	}

	/**
	 * Returns the same after changes.
	 * @param numbers the piece's key to the number of its feed entry
	 */
	Beside with(Collection<Piece> pieces, Map<String, Long> numbers) {
		Map<UUID, OfItem> now = new HashMap<>(this.items);
		long last = this.stamp;
		for (Piece piece : pieces) {
			long number = numbers.getOrDefault(piece.key(), 0L);
			now.put(piece.item(), now.getOrDefault(piece.item(), OfItem.NOTHING).with(piece, number));
			last = Math.max(last, number);
		}
		return new Beside(last, now);
	}

	OfItem of(UUID item) {
		return this.items.getOrDefault(item, OfItem.NOTHING);
	}

}
