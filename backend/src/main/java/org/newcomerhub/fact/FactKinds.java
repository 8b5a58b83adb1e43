package org.newcomerhub.fact;

import org.newcomerhub.content.Kind;
import org.newcomerhub.published.model.ItemKey;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What editors can write that is shown here.
 */
@Configuration(proxyBeanMethods = false)
class FactKinds {

	@Bean
	Kind factKind() {
		return new Kind(ItemKey.FACT);
	}

}
