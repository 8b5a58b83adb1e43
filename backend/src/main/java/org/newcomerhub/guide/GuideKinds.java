package org.newcomerhub.guide;

import org.newcomerhub.content.Kind;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What editors can write that is shown here.
 */
@Configuration(proxyBeanMethods = false)
class GuideKinds {

	@Bean
	Kind guideKind() {
		return new Kind("guide");
	}

	@Bean
	Kind additionKind() {
		return new Kind("addition");
	}

}
