package org.newcomerhub.mongo.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says what to do when a second hub is started on the same data folder.
 */
class DataFolderInUseFailureAnalyzer extends AbstractFailureAnalyzer<DataFolderInUseException> {

	@Override
	protected FailureAnalysis analyze(Throwable root, DataFolderInUseException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()),
				"Stop the other hub, or give this one a folder of its own with --hub.data=<folder>. To run several hubs "
						+ "over one store, use MongoDB: --spring.mongodb.uri=mongodb://…",
				cause);
	}

}
