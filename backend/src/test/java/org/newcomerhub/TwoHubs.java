package org.newcomerhub;

import java.util.concurrent.CompletableFuture;

import org.newcomerhub.mongo.embedded.EmbeddedStore;

/**
 * Two hubs side by side over one store, ready.
 *
 * @param store the store
 * @param one a hub
 * @param other another
 */
public record TwoHubs(EmbeddedStore store, TestHub one, TestHub other) implements AutoCloseable {

	/** Starts both at once on an empty store. */
	public static TwoHubs start() {
		EmbeddedStore store = EmbeddedStore.inMemory(0);
		CompletableFuture<TestHub> first = CompletableFuture.supplyAsync(() -> TestHub.start(store.port()));
		CompletableFuture<TestHub> second = CompletableFuture.supplyAsync(() -> TestHub.start(store.port()));
		TwoHubs both = new TwoHubs(store, first.join(), second.join());
		both.one.http().awaitReady();
		both.other.http().awaitReady();
		return both;
	}

	@Override
	public void close() {
		this.one.close();
		this.other.close();
		this.store.close();
	}

}
