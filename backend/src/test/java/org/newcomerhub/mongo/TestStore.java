package org.newcomerhub.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.event.CommandListener;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.mongo.embedded.EmbeddedStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.SimpleReactiveMongoDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/**
 * A store of its own for a test class: the embedded one in memory, or a fresh database on
 * the server that {@code HUB_TEST_MONGODB_URI} names. Clients and converter are those of
 * production.
 */
public final class TestStore implements AutoCloseable {

	private final @Nullable EmbeddedStore embedded;

	private final String uri;

	private final String database;

	private final boolean dropped;

	private final List<MongoClient> clients = new ArrayList<>();

	private final ReactiveMongoTemplate mongo;

	private TestStore(@Nullable EmbeddedStore embedded, String uri, String database, boolean dropped) {
		this.embedded = embedded;
		this.uri = uri;
		this.database = database;
		this.dropped = dropped;
		this.mongo = connect();
	}

	/**
	 * Starts a store, empty.
	 */
	public static TestStore start() {
		String database = "hub_test_" + UUID.randomUUID().toString().substring(0, 8);
		String given = System.getenv("HUB_TEST_MONGODB_URI");
		if (given != null && !given.isBlank()) {
			return new TestStore(null, given, database, true);
		}
		EmbeddedStore embedded = EmbeddedStore.inMemory(0);
		return new TestStore(embedded, embedded.connectionString(), database, false);
	}

	/**
	 * Connects to a server that may not be there yet.
	 */
	public static TestStore at(int port) {
		return at("mongodb://127.0.0.1:" + port, "hub_test");
	}

	/**
	 * Connects to the store of another process, which closes it.
	 */
	public static TestStore at(String uri, String database) {
		return new TestStore(null, uri, database, false);
	}

	/**
	 * Connects to a store that someone else closes.
	 */
	public static TestStore of(EmbeddedStore store, String database) {
		return at(store.connectionString(), database);
	}

	/** Where another process finds this store. */
	public String uri() {
		return this.uri;
	}

	/** The same with the database in it. */
	public String databaseUri() {
		int options = this.uri.indexOf('?');
		String path = (options < 0) ? this.uri : this.uri.substring(0, options);
		return path.replaceFirst("/$", "") + "/" + this.database + ((options < 0) ? "" : this.uri.substring(options));
	}

	/** The database of this store. */
	public String database() {
		return this.database;
	}

	/** A template with a client of its own: what another node would have. */
	public ReactiveMongoTemplate connect(CommandListener... listeners) {
		return new ReactiveMongoTemplate(databases(listeners), converter());
	}

	SimpleReactiveMongoDatabaseFactory databases(CommandListener... listeners) {
		MongoClientSettings.Builder settings = MongoClientSettings.builder()
			.applyConnectionString(new ConnectionString(this.uri));
		new StoreConfiguration().concerns().customize(settings);
		List.of(listeners).forEach(settings::addCommandListener);
		MongoClient client = MongoClients.create(settings.build());
		this.clients.add(client);
		return new SimpleReactiveMongoDatabaseFactory(client, this.database);
	}

	static MappingMongoConverter converter() {
		MongoCustomConversions conversions = MongoCustomConversions.create((adapter) -> {
		});
		MongoMappingContext context = new MongoMappingContext();
		context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
		MappingMongoConverter converter = new StoreConfiguration().storeConverter(context, conversions);
		converter.afterPropertiesSet();
		return converter;
	}

	/** A template whose writes fail on demand. */
	public FailingMongo failing() {
		return new FailingMongo(databases(), converter());
	}

	/** The template that tests look at the store with. */
	public ReactiveMongoTemplate mongo() {
		return this.mongo;
	}

	/** Creates indexes, and waits until they hold. */
	public StoreIndexes indexes(StoreIndex... declared) {
		StoreIndexes indexes = new StoreIndexes(this.mongo, List.of(declared));
		indexes.start();
		indexes.ready().block(Await.LONGEST);
		indexes.stop();
		return indexes;
	}

	/** Removes all documents; the indexes stay. */
	public void clear() {
		this.mongo.getCollectionNames()
			.concatMap((name) -> this.mongo.getCollection(name)
				.flatMap((collection) -> Mono.from(collection.deleteMany(new Document()))))
			.blockLast(Await.LONGEST);
	}

	/** All documents of a collection. */
	public List<Document> documents(String collection) {
		return this.mongo.findAll(Document.class, collection).collectList().blockOptional(Await.LONGEST).orElseThrow();
	}

	/** A document of a collection. */
	public Optional<Document> document(String collection, Object id) {
		return this.mongo.findById(id, Document.class, collection).blockOptional(Await.LONGEST);
	}

	/** Changes a document behind everybody's back. */
	public void set(String collection, Object id, String field, Object value) {
		this.mongo.getCollection(collection)
			.flatMapMany((documents) -> Flux
				.from(documents.updateOne(new Document("_id", id), new Document("$set", new Document(field, value)))))
			.blockLast(Await.LONGEST);
	}

	@Override
	public void close() {
		if (this.dropped) {
			this.mongo.getMongoDatabase().flatMap((all) -> Mono.from(all.drop())).block(Await.LONGEST);
		}
		this.clients.forEach(MongoClient::close);
		if (this.embedded != null) {
			this.embedded.close();
		}
	}

}
