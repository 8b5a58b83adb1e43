package org.newcomerhub.mongo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * The profile {@code prod} is active and no MongoDB is configured.
 */
class StoreNotConfiguredException extends RuntimeException {

	StoreNotConfiguredException() {
		super("The profile 'prod' needs a MongoDB, and none is configured");
	}

	static class Analyzer extends AbstractFailureAnalyzer<StoreNotConfiguredException> {

		@Override
		protected FailureAnalysis analyze(Throwable root, StoreNotConfiguredException cause) {
			return new FailureAnalysis(String.valueOf(cause.getMessage()),
					"Set SPRING_MONGODB_URI (or --spring.mongodb.uri=mongodb://…/newcomerhub?replicaSet=rs0), or start without "
							+ "the profile 'prod' to try the hub on its embedded store.",
					cause);
		}

	}

}
