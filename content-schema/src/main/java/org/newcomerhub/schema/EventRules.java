package org.newcomerhub.schema;

/**
 * The rules for the bodies of events, beside those for places and the like.
 */
final class EventRules {

	private final Findings findings;

	private final EventBody event;

	private EventRules(EventBody event, Findings findings) {
		this.event = event;
		this.findings = findings;
	}

	static void check(EventBody event, Findings findings) {
		EventRules rules = new EventRules(event, findings);
		rules.what();
	}

	private void what() {
		this.findings.oneOf("/type", "type-unknown", this.event.type(), Vocabulary.EVENT_TYPES);
	}

}
