package org.newcomerhub.mongo;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import com.mongodb.ConnectionString;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import org.bson.UuidRepresentation;
import org.newcomerhub.mongo.embedded.EmbeddedStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/**
 * Connects to the MongoDB that is configured, or starts the embedded store. Decided at
 * run time, not by a bean condition, so that the same ahead-of-time processed jar serves
 * both.
 */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

	private static final Logger log = LoggerFactory.getLogger(StoreConfiguration.class);

	private static final String URI = "spring.mongodb.uri";

	private static final String DATABASE = "newcomerhub";

	/** The connection, and what must be closed with it. */
	record Store(ConnectionString connection,
			Optional<EmbeddedStore> embedded) implements MongoConnectionDetails, DisposableBean {

		@Override
		public ConnectionString getConnectionString() {
			return this.connection;
		}

		@Override
		public void destroy() {
			this.embedded.ifPresent(EmbeddedStore::close);
		}

	}

	@Bean
	Store store(Environment environment, StoreProperties properties) {
		String uri = environment.getProperty(URI, "");
		if (!uri.isBlank()) {
			ConnectionString given = new ConnectionString(uri);
			return new Store(withDatabase(given, uri), Optional.empty());
		}
		if (environment.acceptsProfiles(Profiles.of("prod"))) {
			throw new StoreNotConfiguredException();
		}
		EmbeddedStore embedded = EmbeddedStore.open(properties.data());
		log.warn("Using the embedded trial store in {} (set {} to use MongoDB)", properties.data().toAbsolutePath(),
				URI);
		return new Store(new ConnectionString(embedded.connectionString() + "/" + DATABASE), Optional.of(embedded));
	}

	@Bean
	DataFolder dataFolder(Store store, StoreProperties properties) {
		return new DataFolder(properties.data(), store.embedded().isPresent());
	}

	@Bean
	Encryption encryption(EncryptionProperties properties, DataFolder folder) {
		return new Encryption(EncryptionKeys.find(properties, folder));
	}

	@Bean
	SealedLinks sealedLinks(Encryption encryption, Clock clock) {
		return new SealedLinks(encryption, clock);
	}

	private static ConnectionString withDatabase(ConnectionString given, String uri) {
		if (given.getDatabase() != null) {
			return given;
		}
		int options = uri.indexOf('?');
		String path = (options < 0) ? uri : uri.substring(0, options);
		String slash = path.substring(path.indexOf("://") + 3).contains("/") ? "" : "/";
		return new ConnectionString(path + slash + DATABASE + ((options < 0) ? "" : uri.substring(options)));
	}

	@Bean
	InfoContributor storeInfo(Store store) {
		String kind = store.embedded().isPresent() ? "embedded trial store" : "MongoDB";
		return (info) -> info.withDetail("store", kind);
	}

	/**
	 * What is acknowledged is on the disks of a majority; what is read can never be
	 * rolled back.
	 */
	@Bean
	MongoClientSettingsBuilderCustomizer concerns() {
		return (settings) -> settings
			.writeConcern(WriteConcern.MAJORITY.withJournal(true).withWTimeout(10, TimeUnit.SECONDS))
			.uuidRepresentation(UuidRepresentation.STANDARD)
			.readConcern(ReadConcern.MAJORITY)
			.readPreference(ReadPreference.primary())
			.applyToClusterSettings((cluster) -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
			.applyToSocketSettings(
					(socket) -> socket.connectTimeout(3, TimeUnit.SECONDS).readTimeout(20, TimeUnit.SECONDS));
	}

	/** Stores no Java class names: what a document is, its own fields say. */
	@Bean
	MappingMongoConverter storeConverter(MongoMappingContext context, MongoCustomConversions conversions) {
		MappingMongoConverter converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
		converter.setCustomConversions(conversions);
		converter.setTypeMapper(new DefaultMongoTypeMapper(null));
		return converter;
	}

}
