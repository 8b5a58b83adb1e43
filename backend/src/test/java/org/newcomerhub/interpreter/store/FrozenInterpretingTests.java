package org.newcomerhub.interpreter.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.audit.AuditNote;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.feed.FeedNode;
import org.newcomerhub.feed.PendingChanges;
import org.newcomerhub.interpreter.Booking;
import org.newcomerhub.interpreter.Booking.State;
import org.newcomerhub.interpreter.Gender;
import org.newcomerhub.interpreter.Modality;
import org.newcomerhub.interpreter.QualificationLevel;
import org.newcomerhub.interpreter.model.Assignment;
import org.newcomerhub.interpreter.model.Hold;
import org.newcomerhub.interpreter.model.Interpreter;
import org.newcomerhub.interpreter.model.Need.Origin;
import org.newcomerhub.interpreter.model.Offer;
import org.newcomerhub.interpreter.model.Offer.Outcome;
import org.newcomerhub.interpreter.model.StoredOccasion;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.StoredShapeException;
import org.newcomerhub.mongo.TestEncryption;
import org.newcomerhub.mongo.TestStore;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Interpreters, their calendars, occasions and bookings as every release has written
 * them; they never change, whoever raises a shape adds one.
 */
class FrozenInterpretingTests {

	private static final TestStore STORE = TestStore.start();

	private static final UUID SELAM = UUID.fromString("01990000-0000-7000-8000-000000007001");

	private static final UUID YONAS = UUID.fromString("01990000-0000-7000-8000-000000007002");

	private static final UUID BOOKING = UUID.fromString("24ac8b6d-8e7c-3a15-9d3e-51b6f5a0b001");

	private static final String DINNER = "3f0d7f0e-4f0a-8c55-9a3e-2f1c6c1d0a01";

	private static final Instant START = Instant.parse("2026-12-05T17:00:00Z");

	private static final AuditNote NOTE = new AuditNote("anna", "change", Instant.EPOCH, "lemvig", Map.of(), null);

	private final MovingClock clock = new MovingClock();

	private final PendingChanges pending = FeedNode.on(STORE.mongo(), this.clock).pending();

	@BeforeEach
	void clear() {
		STORE.clear();
	}

	@AfterAll
	static void close() {
		STORE.close();
	}

	private static Document frozen(String name) {
		try (InputStream in = FrozenInterpretingTests.class.getResourceAsStream("/frozen/" + name + ".json")) {
			return Document.parse(new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void insert(String collection, Document document) {
		get(STORE.mongo().insert(document, collection));
	}

	private static <T> T get(Mono<T> mono) {
		return mono.blockOptional(Await.LONGEST).orElseThrow();
	}

	/** What a change has written, but for what every change writes. */
	private static Document without(String collection, Object id, String... fields) {
		Document document = STORE.document(collection, id).orElseThrow();
		for (String field : fields) {
			document.remove(field);
		}
		document.remove("pending");
		document.remove("pendingId");
		return document;
	}

	@Test
	void an_interpreter_of_the_first_shape_opens_and_is_changed() {
		insert(Interpreter.COLLECTION, frozen("interpreter-1"));
		Interpreters interpreters = new Interpreters(STORE.mongo(), this.pending);
		Interpreter selam = get(interpreters.find(SELAM));
		assertThat(TestEncryption.encryption()
			.open(Objects.requireNonNull(selam.contact()), "interpreter/contact/" + SELAM))
			.isEqualTo("Selam Tesfay\nselam@example.org\n+45 1\n56.54 8.31");
		assertThat(selam.gender()).isEqualTo(Gender.FEMALE);
		assertThat(selam.level("ti", START.atZone(ZoneOffset.UTC).toLocalDate())).contains(QualificationLevel.NO_C);
		assertThat(selam.modalities()).containsExactlyInAnyOrder(Modality.ON_SITE, Modality.VIDEO);
		assertThat(selam.varieties()).containsExactly(new Interpreter.Variety("ti", "eritrean"));
		assertThat(selam.availability().weekly()).hasSize(1);
		assertThat(selam.availability().exceptions()).hasSize(1);
		assertThat(selam.availability().blocked()).hasSize(1);
		assertThat(selam.conflicts()).containsExactly("the-rival-club");
		assertThat(get(interpreters.bookable("lemvig").map(Interpreter::id).collectList())).containsExactly(SELAM);
		get(interpreters.change(selam.withLinkSerial(3), NOTE));
		assertThat(get(interpreters.find(SELAM)).linkSerial()).isEqualTo(3);
		assertThat(without(Interpreter.COLLECTION, SELAM, "version", "linkSerial", "modalities"))
			.isEqualTo(without(frozen("interpreter-1"), "version", "linkSerial", "modalities"));
	}

	private static Document without(Document document, String... fields) {
		for (String field : fields) {
			document.remove(field);
		}
		return document;
	}

	@Test
	void a_calendar_of_the_first_shape_holds_its_times_and_takes_more() {
		insert(Calendars.COLLECTION, frozen("calendar-1"));
		Calendars calendars = new Calendars(STORE.mongo(), this.clock);
		Hold hold = get(calendars.find(SELAM)).holds().getFirst();
		assertThat(hold.booking()).isEqualTo(BOOKING);
		assertThat(hold.start()).isEqualTo(START);
		assertThat(hold.travelMinutes()).isEqualTo(30);
		assertThat(hold.remote()).isFalse();
		assertThat(hold.latitude()).isEqualTo(56.5486);
		Hold same = new Hold(YONAS, YONAS, START, hold.end(), null, null, true, 0, START);
		assertThat(get(calendars.hold(SELAM, same))).isFalse();
		assertThat(get(calendars.hold(SELAM,
				new Hold(YONAS, YONAS, hold.end(), hold.end().plusSeconds(60), null, null, true, 0, START))))
			.isTrue();
		assertThat(get(calendars.find(SELAM)).holds()).hasSize(2).contains(hold);
	}

	@Test
	void an_occasion_of_the_first_shape_is_the_same_when_it_is_told_again() {
		insert(StoredOccasion.COLLECTION, frozen("occasion-1"));
		StoredOccasions occasions = new StoredOccasions(STORE.mongo(), this.pending);
		StoredOccasion dinner = get(occasions.find(DINNER));
		assertThat(dinner.start()).isEqualTo(START);
		assertThat(dinner.zone()).isEqualTo("Europe/Copenhagen");
		assertThat(dinner.organisations()).containsExactly("the-club");
		assertThat(dinner.wanted()).singleElement().satisfies((wanted) -> {
			assertThat(wanted.language()).isEqualTo("ti");
			assertThat(wanted.variety()).isEqualTo("eritrean");
			assertThat(wanted.minimum()).isEqualTo(QualificationLevel.NO_D);
			assertThat(wanted.gender()).isEqualTo(Gender.FEMALE);
		});
		occasions.put(StoredOccasion.of(dinner.occasion(), dinner.wanted(), 1)).block(Await.LONGEST);
		assertThat(get(occasions.find(DINNER)).version()).isEqualTo(dinner.version());
	}

	@Test
	void a_booking_of_the_first_shape_opens_with_all_that_has_happened_and_is_changed() {
		insert(Booking.COLLECTION, frozen("booking-1"));
		Assignments assignments = new Assignments(STORE.mongo(), this.pending);
		Assignment booking = get(assignments.get(BOOKING));
		assertThat(booking.state()).isEqualTo(State.CONFIRMED);
		assertThat(booking.booking().level()).isEqualTo(QualificationLevel.NO_C);
		assertThat(booking.need().origin()).isEqualTo(Origin.OCCASION);
		assertThat(booking.need().start()).isEqualTo(START);
		assertThat(booking.progress().offers()).extracting(Offer::interpreter).containsExactly(YONAS, SELAM);
		assertThat(booking.progress().offers()).extracting(Offer::outcome)
			.containsExactly(Outcome.DECLINED, Outcome.ACCEPTED);
		assertThat(booking.progress().person())
			.satisfies((person) -> assertThat(person.interpreter()).isEqualTo(SELAM));
		assertThat(get(assignments.ofOccasions(List.of(DINNER)).next())).isEqualTo(booking.booking());
		get(assignments.change(booking.with(booking.progress().in(State.DONE)), NOTE, Consequences.quiet()));
		assertThat(get(assignments.get(BOOKING)))
			.isEqualTo(new Assignment(booking.id(), 1, booking.version() + 1, booking.region(), booking.occasion(),
					booking.order(), booking.need(), booking.progress().in(State.DONE)));
	}

	@Test
	void a_used_key_of_the_first_shape_is_known() {
		insert(UsedKeys.COLLECTION, frozen("interpreting-key-1"));
		UsedKeys keys = new UsedKeys(STORE.mongo());
		String key = "0f".repeat(32);
		assertThat(get(keys.use(key, "ab".repeat(32)))).isTrue();
		assertThat(get(keys.use(key, "cd".repeat(32)))).isFalse();
	}

	@Test
	void what_a_newer_release_wrote_is_refused_and_left_out_of_lists() {
		insert(Interpreter.COLLECTION, frozen("interpreter-1").append("schemaVersion", 2));
		insert(Booking.COLLECTION, frozen("booking-1").append("schemaVersion", 2));
		insert(Calendars.COLLECTION, frozen("calendar-1").append("schemaVersion", 2));
		Interpreters interpreters = new Interpreters(STORE.mongo(), this.pending);
		Assignments assignments = new Assignments(STORE.mongo(), this.pending);
		Calendars calendars = new Calendars(STORE.mongo(), this.clock);
		for (Mono<?> read : new Mono<?>[] { interpreters.find(SELAM), assignments.get(BOOKING),
				calendars.find(SELAM) }) {
			assertThatExceptionOfType(StoredShapeException.class).isThrownBy(() -> read.block(Await.LONGEST));
		}
		assertThat(get(interpreters.bookable("lemvig").collectList())).isEmpty();
		assertThat(get(assignments.of(DINNER).collectList())).isEmpty();
		assertThat(get(calendars.all().collectList())).isEmpty();
	}

}
