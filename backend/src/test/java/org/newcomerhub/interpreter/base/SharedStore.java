package org.newcomerhub.interpreter.base;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.newcomerhub.interpreter.InterpretingListener;
import org.newcomerhub.interpreter.InterpretingLost;
import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.Job;
import org.newcomerhub.mail.Mail;
import org.newcomerhub.mail.MailNode;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.region.Regions;
import org.newcomerhub.region.TestRegions;
import org.newcomerhub.schema.InterpretingPolicy;
import org.newcomerhub.schema.Policies;
import org.newcomerhub.schema.RegionProfile;
import org.newcomerhub.web.ProblemException;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newcomerhub.interpreter.base.InterpretingNode.get;

/**
 * The course of bookings over a store that several nodes share, with one node and two
 * people between Tigrinya and Danish.
 */
abstract class SharedStore {

	static final UUID SELAM = new UUID(0x7000, 1);

	static final UUID YONAS = new UUID(0x7000, 2);

	static TestStore store;

	final MovingClock clock = new MovingClock();

	final List<InterpretingLost> lost = new ArrayList<>();

	final AtomicInteger failures = new AtomicInteger();

	/** Fails as often as a test wants, then remembers. */
	private final InterpretingListener listener = (event) -> Mono.fromRunnable(() -> {
		if (this.failures.getAndDecrement() > 0) {
			throw new IllegalStateException("not now");
		}
		this.lost.add(event);
	});

	InterpretingNode node;

	@BeforeAll
	static void start() {
		store = TestStore.start();
	}

	@AfterAll
	static void stop() {
		store.close();
	}

	@BeforeEach
	void node() {
		store.clear();
		this.node = InterpretingNode.on(store.mongo(), this.clock, this.listener);
		this.node.add(SELAM);
		this.node.add(YONAS);
	}

	@AfterEach
	void close() {
		this.node.close();
	}

	static void refused(String code, Runnable action) {
		assertThatThrownBy(action::run).isInstanceOf(ProblemException.class).hasMessageStartingWith(code + " ");
	}

	/**
	 * Saves the region of all occasions, as it is when somebody must be found so early.
	 */
	void region(int leadHours) {
		RegionProfile profile = TestRegions.profile("lemvig", null, "Lemvig Kommune");
		InterpretingPolicy policy = new InterpretingPolicy(leadHours, 24, 4, 24, 30, 3, false, 60);
		Policies all = profile.policies();
		Policies policies = new Policies(all.reviewNearDays(), all.fourEyes(), all.quietHours(),
				all.publicRecordsNotice(), all.acceptsParentRoles(), all.newsOldDays(), all.feedbackEmailDays(),
				all.sectors(), all.digits(), policy, all.signups());
		get(this.node.bean(Regions.class)
			.save(new RegionProfile(profile.id(), profile.name(), profile.parent(), profile.zone(), profile.source(),
					profile.languages(), profile.fallback(), profile.postcodes(), profile.bounds(), profile.emergency(),
					policies, profile.categories()), "import"));
	}

	/** A job of a kind in the hands of a node that was overtaken. */
	Claim overtaken(String kind) {
		Document job = store.documents("job")
			.stream()
			.filter((one) -> kind.equals(one.getString("kind")))
			.findFirst()
			.orElseThrow();
		return new Claim(new Job(job.getString("_id"), kind, job.getString("key"), job.getDate("due").toInstant(),
				job.get("payload", Document.class), 0), -1, this.clock.instant().plusSeconds(30));
	}

	/** The mail to somebody whose subject begins with some words. */
	static Mail mail(UUID who, String subject) {
		List<Mail> found = MailNode.queued(store)
			.stream()
			.filter((mail) -> mail.to().equals(who + "@example.org"))
			.filter((mail) -> mail.subject().startsWith(subject))
			.toList();
		assertThat(found).as(subject).hasSize(1);
		return found.getFirst();
	}

}
