package org.newcomerhub.mail;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bson.Document;
import org.newcomerhub.jobs.JobsNode;
import org.newcomerhub.mongo.TestEncryption;
import org.newcomerhub.mongo.TestStore;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/**
 * Outbound mail as one node has it, and what lies in its queue.
 */
public final class MailNode {

	private MailNode() {
	}

	/** Mail that is queued and not sent. */
	public static Mails on(ReactiveMongoTemplate mongo, Clock clock) {
		return new Mails(JobsNode.jobs(mongo, clock), TestEncryption.encryption(), clock);
	}

	static JobsNode sending(ReactiveMongoTemplate mongo, Clock clock, Delivery delivery) {
		return JobsNode.on(mongo, clock, new MailJobs(on(mongo, clock), delivery, JobsNode.jobs(mongo, clock), clock));
	}

	/**
	 * Adds the mail, without what sends it, to a node that is made of beans and has jobs,
	 * an encryption and a clock.
	 */
	public static void addTo(AnnotationConfigApplicationContext beans) {
		beans.register(Mails.class);
	}

	/** The mail that waits, in the order of its keys. */
	public static List<Mail> queued(TestStore store) {
		return store.documents("job")
			.stream()
			.filter((job) -> Mails.KIND.equals(job.getString("kind")))
			.sorted((one, other) -> one.getString("key").compareTo(other.getString("key")))
			.map((job) -> read(store, job))
			.toList();
	}

	/** The mail that waits under a key. */
	public static Optional<Mail> queued(TestStore store, String key) {
		return store.document("job", Mails.KIND + "/" + key).map((job) -> read(store, job));
	}

	private static Mail read(TestStore store, Document job) {
		Map<String, Object> payload = job.get("payload", Document.class);
		return on(store.mongo(), Clock.systemUTC()).read(job.getString("key"), payload);
	}

}
