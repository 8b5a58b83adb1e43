package org.newcomerhub.translation.coverage;

import java.util.Map;
import java.util.UUID;

import org.newcomerhub.mongo.Await;
import org.newcomerhub.published.web.AskedLanguages;

import org.springframework.context.ApplicationContext;

/**
 * What readers of a hub ask for, and the minute after which it is kept.
 */
public final class TestAsking {

	private TestAsking() {
	}

	/** Lets readers ask for an item in a language. */
	public static void ask(ApplicationContext hub, String region, UUID item, String language, long times) {
		hub.getBean(AskedLanguages.class).giveBack(Map.of(new AskedLanguages.Asked(region, item, language), times));
		keep(hub);
	}

	/** Keeps what was counted, as every minute. */
	public static void keep(ApplicationContext hub) {
		hub.getBean(AskedKeeping.class).keep().block(Await.LONGEST);
	}

}
