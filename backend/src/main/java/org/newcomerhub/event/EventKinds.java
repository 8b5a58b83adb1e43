package org.newcomerhub.event;

import java.util.Set;

import org.newcomerhub.content.Kind;
import org.newcomerhub.event.base.AfterChange;
import org.newcomerhub.published.model.ItemKey;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What editors can write that is shown here.
 */
@Configuration(proxyBeanMethods = false)
class EventKinds {

	@Bean
	Kind eventKind() {
		return new Kind(ItemKey.EVENT, Set.of(AfterChange.followUp()));
	}

}
