package org.newcomerhub.audit;

import org.newcomerhub.mongo.StoreIndex;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/**
 * The audit as one node has it.
 */
public final class AuditNode {

	private AuditNode() {
	}

	/** A node that has just started. */
	public static AuditTrail on(ReactiveMongoTemplate mongo) {
		return new AuditTrail(mongo);
	}

	/** What the audit asks of the store. */
	public static StoreIndex[] indexes() {
		AuditConfiguration configuration = new AuditConfiguration();
		return new StoreIndex[] { configuration.auditSubjectIndex(), configuration.auditActorIndex() };
	}

}
