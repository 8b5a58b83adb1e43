package org.newcomerhub.mail;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * Why a mail was not sent, without the addresses and words that the exceptions hold.
 *
 * @param code the server's reply (RFC 5321, 4.2); 0: there was none
 * @param what the innermost exception's class, for those who run the hub
 */
record SmtpFailure(int code, String what) {

	/**
	 * Replies about how the hub signs in (RFC 4954, RFC 3207): not the mail's fault, and
	 * put right by whoever runs the hub.
	 */
	private static final Set<Integer> SIGN_IN = Set.of(530, 534, 535, 538);

	/** Finds the server's reply among the exceptions that wrap it. */
	static SmtpFailure of(MailException failure) {
		Deque<Throwable> left = new ArrayDeque<>(List.of(failure));
		Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		Throwable last = failure;
		while (!left.isEmpty()) {
			last = left.removeFirst();
			int code = code(last);
			if (code > 0) {
				return new SmtpFailure(code, last.getClass().getSimpleName());
			}
			if (seen.add(last)) {
				add(left, last.getCause());
				if (last instanceof MessagingException messaging) {
					add(left, messaging.getNextException());
				}
				if (last instanceof MailSendException sending) {
					left.addAll(List.of(sending.getMessageExceptions()));
				}
			}
		}
		return new SmtpFailure(0, last.getClass().getSimpleName());
	}

	private static void add(Deque<Throwable> left, @Nullable Throwable more) {
		if (more != null) {
			left.addLast(more);
		}
	}

	private static int code(Throwable failure) {
		return switch (failure) {
			case SMTPAddressFailedException address -> address.getReturnCode();
			case SMTPSenderFailedException sender -> sender.getReturnCode();
			case SMTPSendFailedException sending -> sending.getReturnCode();
			default -> 0;
		};
	}

	/** Whether trying again would be in vain. */
	boolean permanent() {
		return this.code >= 500 && this.code <= 599 && !SIGN_IN.contains(this.code);
	}

	@Override
	public String toString() {
		return (this.code > 0) ? "SMTP " + this.code : this.what;
	}

}
