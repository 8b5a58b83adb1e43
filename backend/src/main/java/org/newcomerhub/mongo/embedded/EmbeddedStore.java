package org.newcomerhub.mongo.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

import de.bwaldvogel.mongo.MongoServer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * A MongoDB-wire-compatible server in this process, on disk or in memory, bound to the
 * loopback address on a free port. A trial store: to about 10,000 items, one process.
 */
public final class EmbeddedStore implements AutoCloseable {

	private static final int ONE = 1;

	private static final int RETENTION_MILLIS = 1000;

	private final MongoServer server;

	private final @Nullable MVStore store;

	private EmbeddedStore(MongoServer server, @Nullable MVStore store) {
		this.server = server;
		this.store = store;
	}

	/**
	 * Opens the store in a folder, creating it if need be.
	 * @param folder the data folder
	 * @return the running store
	 * @throws DataFolderInUseException if another process has it open
	 * @throws UncheckedIOException if the folder cannot be created or written
	 */
	public static EmbeddedStore open(Path folder) {
		Path file = folder.resolve("store.mv.db");
		try {
			Files.createDirectories(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The data folder " + folder + " cannot be created", ex);
		}
		return start(openFile(folder, file), 0);
	}

	/**
	 * Opens a store that lives as long as the process.
	 * @param port the port to listen on; 0 takes a free one
	 * @return the running store
	 */
	public static EmbeddedStore inMemory(int port) {
		return start(new MVStore.Builder().open(), port);
	}

	private static MVStore openFile(Path folder, Path file) {
		try {
			MVStore store = new MVStore.Builder().fileName(file.toString()).compress().autoCommitDisabled().open();
			// each commit is forced to disk, so that old chunks need not be kept for
			// long: the file stays small
			store.setRetentionTime(RETENTION_MILLIS);
			return store;
		}
		catch (MVStoreException ex) {
			if (ex.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
				throw new DataFolderInUseException(folder, ex);
			}
			throw ex;
		}
	}

	private static EmbeddedStore start(MVStore store, int port) {
		MongoServer server = new MongoServer(new DurableBackend(store));
		// more workers than one let a read see half an update
		server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ONE, ONE);
		return new EmbeddedStore(server, store);
	}

	/**
	 * Returns the connection string of this server, without a database.
	 */
	public String connectionString() {
		return "mongodb://127.0.0.1:" + this.server.getLocalAddress().getPort();
	}

	/**
	 * Returns the port that this server listens on.
	 */
	public int port() {
		return this.server.getLocalAddress().getPort();
	}

	@Override
	public void close() {
		this.server.shutdownNow();
		if (this.store != null && !this.store.isClosed()) {
			this.store.close();
		}
	}

}
