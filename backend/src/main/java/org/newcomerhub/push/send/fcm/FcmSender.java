package org.newcomerhub.push.send.fcm;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import com.google.auth.oauth2.GoogleCredentials;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.Message;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.device.Provider;
import org.newcomerhub.push.model.Notification;
import org.newcomerhub.push.model.SendOutcome;
import org.newcomerhub.push.model.Target;
import org.newcomerhub.push.send.base.FcmProperties;
import org.newcomerhub.push.send.base.PushSender;
import org.newcomerhub.push.send.base.SendProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Sends by Google's Admin SDK, which blocks: on virtual threads. Google is not asked
 * before there is something to send.
 */
public final class FcmSender implements PushSender {

	private static final Logger log = LoggerFactory.getLogger(FcmSender.class);

	private final FcmMessages messages;

	private final FcmOutcomes outcomes;

	private final FcmAccess access;

	private final FcmTransport transport;

	private final ExecutorService threads = Executors
		.newThreadPerTaskExecutor(Thread.ofVirtual().name("push-fcm-", 0).factory());

	private final Scheduler scheduler = Schedulers.fromExecutorService(this.threads);

	/** So that what does not pass by itself is said once and not a million times. */
	private final AtomicBoolean troubleSaid = new AtomicBoolean();

	private @Nullable FirebaseApp app;

	/**
	 * Creates it.
	 * @param fcm says where to, and with which credentials
	 * @throws org.newcomerhub.push.send.base.PushSettingsException when the credentials
	 * cannot be read
	 */
	public FcmSender(FcmProperties fcm, SendProperties properties, Clock clock) {
		this(new FcmTransport(fcm, properties), clock, FcmAccess.of(fcm));
	}

	FcmSender(FcmTransport transport, Clock clock, FcmAccess access) {
		this.messages = new FcmMessages(clock);
		this.outcomes = new FcmOutcomes(clock);
		this.access = access;
		this.transport = transport;
	}

	@Override
	public Provider provider() {
		return Provider.FCM;
	}

	@Override
	public Mono<SendOutcome> send(Target target, Notification notification) {
		return Mono.fromCallable(() -> ask(target, notification)).subscribeOn(this.scheduler);
	}

	private SendOutcome ask(Target target, Notification notification) {
		Call call = new Call();
		try {
			Message message = this.messages.to(target.token(), target.platform(), notification);
			ScopedValue.where(Call.CURRENT, call).call(() -> messaging().send(message));
			this.troubleSaid.set(false);
			return new SendOutcome.Accepted();
		}
		catch (NoAnswerException ex) {
			return this.outcomes.of(ex, call);
		}
		catch (FirebaseMessagingException ex) {
			SendOutcome outcome = this.outcomes.of(ex, call);
			sayOnce(outcome, ex);
			return outcome;
		}
		catch (UncheckedIOException ex) {
			SendOutcome outcome = new SendOutcome.Later(FcmOutcomes.UNAUTHORIZED, null, false);
			sayOnce(outcome, ex);
			return outcome;
		}
		catch (IllegalArgumentException ex) {
			log.error("Firebase's SDK refuses to send campaign {}", notification.campaign(), ex);
			return new SendOutcome.Refused("invalid-argument");
		}
	}

	private void sayOnce(SendOutcome outcome, Exception ex) {
		String trouble = switch (outcome) {
			case SendOutcome.Later(String reason, var after, boolean maybe) when reason
				.equals(FcmOutcomes.UNAUTHORIZED) -> "does not accept this hub's credentials";
			case SendOutcome.Refused(String reason) when reason.equals(FcmOutcomes.THIRD_PARTY) ->
				"is not accepted by Apple: the project has no valid APNs key";
			default -> null;
		};
		if (trouble != null && this.troubleSaid.compareAndSet(false, true)) {
			log.error("FCM {}; nothing arrives until that is mended (project {}): {}", trouble, this.access.project(),
					ex.getMessage());
		}
	}

	/** The SDK, at first use. */
	private synchronized FirebaseMessaging messaging() {
		FirebaseApp running = this.app;
		if (running == null) {
			GoogleCredentials credentials = this.access.credentials();
			running = FirebaseApp.initializeApp(FirebaseOptions.builder()
				.setProjectId(this.access.project())
				.setCredentials(credentials)
				.setHttpTransport(this.transport)
				.build(), "newcomer-hub-" + UUID.randomUUID());
			this.app = running;
		}
		return FirebaseMessaging.getInstance(running);
	}

	@Override
	public synchronized void close() {
		this.scheduler.dispose();
		this.threads.shutdownNow();
		if (this.app != null) {
			this.app.delete();
		}
		this.transport.shutdown();
	}

}
