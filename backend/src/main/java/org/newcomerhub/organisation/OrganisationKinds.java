package org.newcomerhub.organisation;

import org.newcomerhub.content.Kind;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What editors can write that is shown here.
 */
@Configuration(proxyBeanMethods = false)
class OrganisationKinds {

	@Bean
	Kind organisationKind() {
		return new Kind("organisation");
	}

}
