package org.newcomerhub.page;

import org.newcomerhub.content.Kind;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What editors can write that is shown here.
 */
@Configuration(proxyBeanMethods = false)
class PageKinds {

	@Bean
	Kind pageKind() {
		return new Kind("page");
	}

	@Bean
	Kind newsKind() {
		return new Kind("news");
	}

}
