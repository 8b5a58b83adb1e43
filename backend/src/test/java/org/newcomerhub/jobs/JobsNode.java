package org.newcomerhub.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.StoreIndex;
import reactor.core.publisher.Flux;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/**
 * The due work as one node has it, without what runs by itself: a test says when.
 */
public final class JobsNode {

	static final JobsProperties SETTINGS = new JobsProperties(Duration.ofMillis(10), 4, Duration.ofSeconds(30));

	private static final int MOST_ROUNDS = 1000;

	final Jobs jobs;

	final Claims claims;

	final DueWork work;

	private JobsNode(Jobs jobs, Claims claims, DueWork work) {
		this.jobs = jobs;
		this.claims = claims;
		this.work = work;
	}

	/** A node that has just started. */
	public static JobsNode on(ReactiveMongoTemplate mongo, Clock clock, JobHandler... handlers) {
		return on(mongo, clock, SETTINGS, handlers);
	}

	static JobsNode on(ReactiveMongoTemplate mongo, Clock clock, JobsProperties settings, JobHandler... handlers) {
		Claims claims = new Claims(mongo, clock, settings);
		return new JobsNode(new Jobs(mongo, clock), claims, new DueWork(claims, List.of(handlers), settings));
	}

	/** What a node that is made of beans has: a running hub, or one that was added to. */
	public static JobsNode of(BeanFactory beans) {
		return new JobsNode(beans.getBean(Jobs.class), beans.getBean(Claims.class), beans.getBean(DueWork.class));
	}

	/**
	 * Adds the due work, without what runs by itself, to a node that is made of beans and
	 * has a template and a clock.
	 */
	public static void addTo(AnnotationConfigApplicationContext beans) {
		beans.registerBean(JobsProperties.class, () -> SETTINGS);
		beans.register(Jobs.class, Claims.class, DueWork.class, JobsConfiguration.class);
	}

	/** What handlers are made with. */
	public static Jobs jobs(ReactiveMongoTemplate mongo, Clock clock) {
		return new Jobs(mongo, clock);
	}

	/** What the due work asks of the store. */
	public static StoreIndex index() {
		return new JobsConfiguration().jobDueIndex();
	}

	/** The jobs. */
	public Jobs jobs() {
		return this.jobs;
	}

	/**
	 * Does what is due, and what comes due by that, until nothing is.
	 * @return how many jobs were done, not counting those that failed
	 */
	public int runDue() {
		int done = 0;
		for (int round = 0; round < MOST_ROUNDS; round++) {
			List<DueWork.Outcome> outcomes = Flux.fromIterable(this.work.handlers())
				.concatMap((handler) -> this.work.due(handler).concatMap((job) -> this.work.run(handler, job)))
				.collectList()
				.blockOptional(Await.LONGEST)
				.orElseThrow();
			if (outcomes.isEmpty()) {
				return done;
			}
			done += (int) outcomes.stream().filter(DueWork.Outcome.DONE::equals).count();
		}
		throw new AssertionError("There is always more work due");
	}

}
