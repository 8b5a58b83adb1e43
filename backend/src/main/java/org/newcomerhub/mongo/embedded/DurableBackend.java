package org.newcomerhub.mongo.embedded;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import org.h2.mvstore.MVStore;

/**
 * The H2 backend with three peculiarities mended: a write is on disk before it is
 * answered (the server's own delay loses acknowledged writes of up to a second when the
 * process is killed), unique indexes serve more queries, and {@code hello} is understood.
 */
final class DurableBackend extends H2Backend {

	private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findandmodify", "create",
			"createindexes", "drop", "dropindexes", "dropdatabase", "renamecollection", "aggregate");

	DurableBackend(MVStore store) {
		super(store);
	}

	@Override
	protected MongoDatabase openOrCreateDatabase(String name) {
		return new H2Database(name, getMvStore(), getCursorRegistry()) {

			@Override
			protected Index<Object> openOrCreateUniqueIndex(String collection, String index, List<IndexKey> keys,
					boolean sparse) {
				String map = getDatabaseName() + "." + collection + "._index_" + index;
				return new SupersetUniqueIndex(getMvStore().openMap(map), index, keys, sparse);
			}

		};
	}

	@Override
	public Document handleCommand(Channel channel, String database, String command, Document query) {
		if (command.equals("hello")) {
			Document answer = super.handleCommand(channel, database, "ismaster", query);
			answer.put("isWritablePrimary", true);
			return answer;
		}
		Document answer = super.handleCommand(channel, database, command, query);
		if (WRITES.contains(command.toLowerCase(Locale.ROOT)) && !isInMemory()) {
			getMvStore().commit();
			getMvStore().sync();
		}
		return answer;
	}

}
