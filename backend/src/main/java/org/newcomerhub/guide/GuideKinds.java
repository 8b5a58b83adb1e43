package org.newcomerhub.guide;

import java.util.Set;

import org.newcomerhub.content.Kind;
import org.newcomerhub.published.model.ItemKey;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What editors can write that is shown here.
 */
@Configuration(proxyBeanMethods = false)
class GuideKinds {

	@Bean
	Kind guideKind() {
		return new Kind(ItemKey.GUIDE, Set.of(AfterPublishing.NAME));
	}

	@Bean
	Kind additionKind() {
		return new Kind("addition");
	}

}
