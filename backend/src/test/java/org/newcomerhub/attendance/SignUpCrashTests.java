package org.newcomerhub.attendance;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.attendance.model.Application;
import org.newcomerhub.attendance.model.Attendance;
import org.newcomerhub.attendance.model.Seat;
import org.newcomerhub.attendance.store.Attendances;
import org.newcomerhub.content.ContentNode;
import org.newcomerhub.content.TestContent;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.event.Occurrences;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.region.TestRegions;
import org.newcomerhub.schema.Children;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.Schedule;
import org.newcomerhub.schema.SignUp;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newcomerhub.content.ContentNode.get;

/**
 * A node dies between the place and the sign-up: nobody has two places, and none is lost.
 */
class SignUpCrashTests {

	private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

	private static final Application APPLICATION = new Application(new Seat.Wish(2, 0, null, null), "En rampe", null,
			"da", null);

	private static final TestStore store = TestStore.start();

	private final MovingClock clock = new MovingClock();

	private final ContentNode node = node(store.mongo());

	private UUID occurrence = UUID.randomUUID();

	@BeforeAll
	static void indexes() {
		ContentNode.indexes(store);
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private ContentNode node(ReactiveMongoTemplate mongo) {
		return ContentNode.with(mongo, this.clock, "org.newcomerhub.event", "org.newcomerhub.attendance");
	}

	@BeforeEach
	void publish() {
		store.clear();
		this.node.save(TestRegions.profile("lemvig", null));
		LocalDateTime start = LocalDateTime.ofInstant(this.clock.instant(), ZONE)
			.toLocalDate()
			.plusDays(20)
			.atTime(17, 0);
		EventBody body = new EventBody("course", List.of(), null, null, Schedule.once(ZONE, start, Duration.ofHours(2)),
				null, "https://meet.example/course", null, new SignUp(SignUp.Rule.REQUIRED, 4, 4, null, true), null,
				null, Children.WELCOME, null, List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of(),
				List.of(), List.of(), List.of(), List.of());
		Item item = this.node.bring("lemvig", "course", body, TestContent.text(body, "da", "Kursus"));
		this.occurrence = Objects
			.requireNonNull(this.node.bean(Occurrences.class).ofEvent(item.id()).block(Await.LONGEST))
			.getFirst()
			.id();
	}

	private Attendance attendance() {
		return get(this.node.bean(Attendances.class).find(this.occurrence));
	}

	private void crash(int writes, boolean answerLost, String key) {
		FailingMongo failing = store.failing();
		SignUps signUps = node(failing).bean(SignUps.class);
		failing.crashAfter(writes, answerLost);
		try {
			signUps.signUp(this.occurrence, APPLICATION, key).block(Await.LONGEST);
		}
		catch (RuntimeException ex) {
			assertThat(failing.hasCrashed()).as(ex.toString()).isTrue();
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void a_repeat_on_another_node_completes_what_a_crash_left(boolean answerLost) {
		for (int writes = 0; writes < 4; writes++) {
			String key = "key-" + writes;
			crash(writes, answerLost, key);
			SignUps.Seen seen = get(this.node.bean(SignUps.class).signUp(this.occurrence, APPLICATION, key));
			assertThat(Objects.requireNonNull(seen.seat()).state()).isEqualTo(Seat.State.CONFIRMED);
			assertThat(attendance().seats()).hasSize(1);
			assertThat(store.documents("signup")).hasSize(1);
			get(this.node.bean(SignUps.class).cancel(seen).thenReturn(seen));
			publish();
		}
	}

	@Test
	void a_place_that_nobody_comes_back_for_is_given_to_the_next() {
		crash(1, false, "lost");
		assertThat(attendance().taken()).isEqualTo(2);
		assertThat(store.documents("signup")).isEmpty();
		this.clock.move(SignUps.UNFINISHED.plusSeconds(1));
		this.node.bean(Upkeep.class).settleDue().block(Await.LONGEST);
		assertThat(attendance().seats()).isEmpty();
	}

	@Test
	void a_place_whose_sign_up_arrived_without_an_answer_stays() {
		crash(1, true, "unheard");
		assertThat(store.documents("signup")).hasSize(1);
		this.clock.move(SignUps.UNFINISHED.plusSeconds(1));
		this.node.bean(Upkeep.class).settleDue().block(Await.LONGEST);
		assertThat(attendance().taken()).isEqualTo(2);
		assertThat(attendance().unfinished(this.clock.instant())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void who_listens_is_told_of_a_sign_up_with_a_device_whenever_the_node_dies(boolean answerLost) {
		Application named = new Application(new Seat.Wish(1, 0, null, null), null, null, "da", UUID.randomUUID());
		for (int writes = 0; writes < 7; writes++) {
			publish();
			String key = "named-" + writes;
			FailingMongo failing = store.failing();
			SignUps dying = node(failing).bean(SignUps.class);
			failing.crashAfter(writes, answerLost);
			dying.signUp(this.occurrence, named, key).onErrorComplete().block(Await.LONGEST);
			get(this.node.bean(SignUps.class).signUp(this.occurrence, named, key));
			this.node.feed().sweep("signup");
			assertThat(ListeningForTests.SIGNED_UP).as("after %s writes", writes).contains(this.occurrence);
			assertThat(store.documents("signup")).singleElement()
				.satisfies((kept) -> assertThat(kept).doesNotContainKey("pendingId"));
		}
	}

}
