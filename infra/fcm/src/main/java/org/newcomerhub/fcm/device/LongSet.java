package org.newcomerhub.fcm.device;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * A set of hashes, 11 to 21 bytes each where a {@code HashSet} of boxed numbers needs
 * fifty. Safe for use by many threads.
 */
final class LongSet {

	private static final int STRIPES = 64;

	private final Stripe[] stripes = IntStream.range(0, STRIPES).mapToObj((at) -> new Stripe()).toArray(Stripe[]::new);

	private final AtomicLong size = new AtomicLong();

	/** Whether it was not there. */
	boolean add(long value) {
		boolean added = stripe(value).add(value);
		if (added) {
			this.size.incrementAndGet();
		}
		return added;
	}

	boolean contains(long value) {
		return stripe(value).contains(value);
	}

	long size() {
		return this.size.get();
	}

	private Stripe stripe(long value) {
		return this.stripes[(int) (value >>> 58)];
	}

	/** Open addressing; 0 marks a free place. */
	private static final class Stripe {

		private long[] places = new long[16];

		private int taken;

		private boolean zero;

		synchronized boolean add(long value) {
			if (value == 0) {
				boolean added = !this.zero;
				this.zero = true;
				return added;
			}
			int place = place(this.places, value);
			if (this.places[place] == value) {
				return false;
			}
			this.places[place] = value;
			if (++this.taken * 4L > this.places.length * 3L) {
				grow();
			}
			return true;
		}

		synchronized boolean contains(long value) {
			return (value == 0) ? this.zero : this.places[place(this.places, value)] == value;
		}

		private void grow() {
			long[] larger = new long[this.places.length * 2];
			for (long value : this.places) {
				if (value != 0) {
					larger[place(larger, value)] = value;
				}
			}
			this.places = larger;
		}

		private static int place(long[] places, long value) {
			int place = (int) value & (places.length - 1);
			while (places[place] != 0 && places[place] != value) {
				place = (place + 1) & (places.length - 1);
			}
			return place;
		}

	}

}
