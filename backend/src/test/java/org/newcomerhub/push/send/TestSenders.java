package org.newcomerhub.push.send;

import java.util.List;

import org.newcomerhub.push.send.base.PushSender;

/**
 * The ways to devices that a test chooses.
 */
public final class TestSenders {

	private TestSenders() {
	}

	/** Those of a node that has just these. */
	public static Senders of(PushSender... senders) {
		return new Senders(List.of(senders));
	}

}
