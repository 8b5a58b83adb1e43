package org.newcomerhub.audit;

import org.newcomerhub.mongo.StoreIndex;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the audit asks of the store.
 */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

	@Bean
	StoreIndex auditSubjectIndex() {
		return StoreIndex.unique(AuditTrail.NAME, "subject", "at", "_id");
	}

	@Bean
	StoreIndex auditActorIndex() {
		return StoreIndex.unique(AuditTrail.NAME, "actor", "at", "_id");
	}

}
