package org.newcomerhub.mail;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * A mail server is configured, and nothing, or nonsense, that mail could come from.
 */
class MailSenderException extends RuntimeException {

	MailSenderException() {
		super("spring.mail.host is set, and hub.mail.from is not a mail address");
	}

	static class Analyzer extends AbstractFailureAnalyzer<MailSenderException> {

		@Override
		protected FailureAnalysis analyze(Throwable root, MailSenderException cause) {
			return new FailureAnalysis(String.valueOf(cause.getMessage()),
					"Set HUB_MAIL_FROM (hub.mail.from) to the address that the hub's mail comes from, such as "
							+ "no-reply@example.org, or leave spring.mail.host unset to send none.",
					cause);
		}

	}

}
