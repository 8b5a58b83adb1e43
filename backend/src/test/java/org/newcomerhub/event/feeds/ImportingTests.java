package org.newcomerhub.event.feeds;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.account.Grant;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.ContentNode;
import org.newcomerhub.content.Creation;
import org.newcomerhub.content.Editing;
import org.newcomerhub.content.Workflow;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.event.feeds.foreign.ForeignCalendar;
import org.newcomerhub.event.feeds.foreign.ForeignEvent;
import org.newcomerhub.event.feeds.store.Feed;
import org.newcomerhub.event.feeds.store.FeedEvent;
import org.newcomerhub.event.feeds.store.FeedEvent.State;
import org.newcomerhub.event.feeds.store.FeedEvents;
import org.newcomerhub.event.feeds.store.TestFeeds;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.region.TestRegions;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.Schedule;
import org.newcomerhub.schema.SegmentIds;
import org.newcomerhub.schema.stored.StoredContent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newcomerhub.content.ContentNode.get;

class ImportingTests {

	private static final TestStore STORE = TestStore.start();

	private static final Staff ANNA = staff(Role.AUTHOR);

	private static final Staff ADA = staff(Role.ADMIN);

	private static final UUID FEED = UUID.nameUUIDFromBytes("feed".getBytes(StandardCharsets.UTF_8));

	private final MovingClock clock = new MovingClock();

	private final Instant start = this.clock.instant().plus(Duration.ofDays(10));

	private ContentNode node;

	ImportingTests() {
		STORE.clear();
		this.node = ContentNode.on(STORE.mongo(), this.clock);
	}

	@AfterAll
	static void stop() {
		STORE.close();
	}

	@BeforeEach
	void region() {
		ContentNode.indexes(STORE);
		this.node.save(TestRegions.profile("dk", null));
	}

	private static Staff staff(Role role) {
		return new Staff(UUID.nameUUIDFromBytes(role.name().getBytes(StandardCharsets.UTF_8)), role.name(), false,
				Set.of(new Grant(role, "dk", null)), null);
	}

	private Feed feed(boolean publish) {
		return Feed.created(FEED, new Feed.Settings("dk", null, "https://club.example/", "club", "da", publish),
				ANNA.account(), this.clock.instant());
	}

	private Importing importing(ContentNode at, ReactiveMongoTemplate mongo) {
		FeedEvents events = TestFeeds.events(mongo);
		return new Importing(events, at.items(), at.revisions(), at.bean(Creation.class), at.bean(Editing.class),
				new FeedPublishing(events, at.items(), at.bean(Workflow.class)), this.clock);
	}

	private Importing importing() {
		return importing(this.node, STORE.mongo());
	}

	private ForeignEvent event(String title, Instant at, String... more) {
		String time = at.toString().replaceAll("[-:]|\\.\\d+", "");
		String text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1@club\r\nSUMMARY:" + title
				+ "\r\nDTSTART:" + time + "\r\nDURATION:PT2H\r\n" + String.join("\r\n", more)
				+ (more.length > 0 ? "\r\n" : "") + "END:VEVENT\r\nEND:VCALENDAR\r\n";
		ForeignCalendar.Read read = (ForeignCalendar.Read) ForeignCalendar.read(text.getBytes(StandardCharsets.UTF_8),
				ZoneId.of("Europe/Copenhagen"));
		return read.events().getFirst();
	}

	private FeedEvent bring(ForeignEvent event) {
		return get(importing().bring(feed(false), ANNA, event));
	}

	private Item item() {
		List<Item> events = Objects.requireNonNull(this.node.items().findAll(100).collectList().block());
		assertThat(events).hasSize(1);
		return events.getFirst();
	}

	private EventBody body() {
		Item item = item();
		return (EventBody) get(this.node.revisions()
			.find(item.id(), Part.BODY, Objects.requireNonNull(item.pointers(Part.BODY).head()))).body();
	}

	private String words(String segment) {
		Item item = item();
		return get(this.node.revisions()
			.find(item.id(), "text-da", Objects.requireNonNull(item.pointers("text-da").head()))).text()
			.segment(segment)
			.orElseThrow()
			.words();
	}

	private Instant when() {
		return body().schedule()
			.dates(Instant.EPOCH, this.clock.instant().plus(Duration.ofDays(400)), 1)
			.getFirst()
			.start()
			.toInstant();
	}

	private Instant minute(Instant instant) {
		return instant.truncatedTo(ChronoUnit.MINUTES);
	}

	/** Somebody here gives the event another title. */
	private void retitle(String title) {
		Item item = item();
		Integer head = item.pointers("text-da").head();
		Map<String, Object> text = StoredContent
			.write(get(this.node.revisions().find(item.id(), "text-da", Objects.requireNonNull(head))).text());
		Map<Field, String> other = Map.of(Field.TITLE, title);
		EventContent content = new EventContent(StoredContent.write(body()), text).with(other);
		save(item, "text-da", head, content.text());
	}

	private void save(Item item, String part, @Nullable Integer head, Map<String, Object> content) {
		get(this.node.bean(Editing.class)
			.save(ANNA, item.id(), part, new Editing.Save(head, content, null, Set.of(), Set.of())));
	}

	@Test
	void an_event_becomes_a_draft_in_the_words_of_its_feed() {
		FeedEvent known = bring(event("Åben klub", this.start, "DESCRIPTION:Vi *mødes*.\\n\\nAlle er velkomne.",
				"LOCATION:Klubhuset\\, Vej 1", "GEO:56.5;8.3", "URL:https://club.example/1"));
		Item item = item();
		assertThat(known.item()).isEqualTo(item.id());
		assertThat(item.slug()).startsWith("a-ben-klub-").isEqualTo(known.slug());
		assertThat(item.isPublished()).isFalse();
		assertThat(words("title")).isEqualTo("Åben klub");
		assertThat(words("summary")).isEqualTo("Vi *mødes*.");
		assertThat(words("about.body")).isEqualTo("Vi \\*mødes\\*.\n\nAlle er velkomne.");
		assertThat(words(SegmentIds.label("venue"))).isEqualTo("Klubhuset");
		assertThat(body().venue()).isEqualTo("venue");
		assertThat(body().places().getFirst().address()).isEqualTo("Klubhuset, Vej 1");
		assertThat(body().contacts().getFirst().url()).isEqualTo("https://club.example/1");
		assertThat(body().type()).isEqualTo("club");
		assertThat(when()).isEqualTo(minute(this.start));
	}

	@Test
	void the_same_again_changes_nothing() {
		ForeignEvent event = event("Klub", this.start, "DESCRIPTION:Vi mødes.\\n\\nAlle.", "LOCATION:Her", "GEO:1;2");
		FeedEvent first = bring(event);
		Item before = item();
		assertThat(bring(event)).isEqualTo(first);
		assertThat(item()).isEqualTo(before);
		assertThat(STORE.documents("revision")).hasSize(2);
	}

	@Test
	void what_nobody_edited_here_follows_the_feed() {
		bring(event("Klub", this.start));
		bring(event("Klub for alle", this.start.plus(Duration.ofDays(1)), "LOCATION:Biblioteket"));
		assertThat(words("title")).isEqualTo("Klub for alle");
		assertThat(when()).isEqualTo(minute(this.start).plus(Duration.ofDays(1)));
		assertThat(words(SegmentIds.label("venue"))).isEqualTo("Biblioteket");
		bring(event("Klub for alle", this.start.plus(Duration.ofDays(1))));
		assertThat(body().places()).isEmpty();
		assertThat(body().venue()).isNull();
	}

	@Test
	void what_was_edited_here_is_never_overwritten_and_the_rest_follows() {
		bring(event("Klub", this.start));
		retitle("Vores klub");
		FeedEvent known = bring(event("Deres klub", this.start.plus(Duration.ofDays(1))));
		assertThat(words("title")).isEqualTo("Vores klub");
		assertThat(when()).isEqualTo(minute(this.start).plus(Duration.ofDays(1)));
		assertThat(known.conflicts()).containsExactly(new FeedEvent.Conflict("title", "Deres klub", "Vores klub"));
	}

	@Test
	void a_conflict_is_settled_by_taking_or_by_keeping() {
		bring(event("Klub", this.start, "DESCRIPTION:Om."));
		retitle("Vores klub");
		FeedEvent known = bring(event("Deres klub", this.start, "DESCRIPTION:Om."));
		assertThat(known.conflicts()).hasSize(1);
		FeedEvent kept = get(importing().settle(feed(false), ANNA, known, false));
		assertThat(kept.conflicts()).isEmpty();
		assertThat(words("title")).isEqualTo("Vores klub");
		assertThat(bring(event("Deres klub", this.start, "DESCRIPTION:Om.")).conflicts()).isEmpty();
		FeedEvent again = bring(event("Helt ny klub", this.start, "DESCRIPTION:Om."));
		assertThat(again.conflicts()).containsExactly(new FeedEvent.Conflict("title", "Helt ny klub", "Vores klub"));
		FeedEvent taken = get(importing().settle(feed(false), ANNA, again, true));
		assertThat(taken.conflicts()).isEmpty();
		assertThat(words("title")).isEqualTo("Helt ny klub");
		assertThat(bring(event("Endnu nyere", this.start, "DESCRIPTION:Om.")).conflicts()).isEmpty();
		assertThat(words("title")).isEqualTo("Endnu nyere");
	}

	@Test
	void what_is_cancelled_there_is_cancelled_as_a_draft() {
		bring(event("Klub", this.start, "RRULE:FREQ=WEEKLY"));
		FeedEvent cancelled = bring(event("Klub", this.start, "RRULE:FREQ=WEEKLY", "STATUS:CANCELLED"));
		assertThat(cancelled.state()).isEqualTo(State.CANCELLED);
		assertThat(CallingOff.toCome(body().schedule(), this.clock.instant())).isNotEmpty()
			.allSatisfy((date) -> assertThat(date.cancelled()).isTrue());
		assertThat(body().schedule().series().getFirst().rrule()).contains("UNTIL=");
		Item before = item();
		this.clock.move(Duration.ofDays(30));
		bring(event("Klub", this.start, "RRULE:FREQ=WEEKLY", "STATUS:CANCELLED"));
		assertThat(item()).isEqualTo(before);
		assertThat(bring(event("Klub", this.start, "RRULE:FREQ=WEEKLY")).state()).isEqualTo(State.PRESENT);
		assertThat(body().schedule().changes()).isEmpty();
	}

	@Test
	void what_has_vanished_there_is_cancelled_and_never_deleted() {
		FeedEvent known = bring(event("Klub", this.start));
		FeedEvent vanished = get(importing().vanished(feed(true), ADA, known));
		assertThat(vanished.state()).isEqualTo(State.VANISHED);
		assertThat(body().schedule().changes().getFirst().cancelled()).isTrue();
		assertThat(item().isPublished()).isFalse();
		assertThat(bring(event("Klub", this.start)).state()).isEqualTo(State.PRESENT);
		assertThat(body().schedule().changes()).isEmpty();
	}

	@Test
	void what_is_over_is_neither_brought_in_nor_cancelled() {
		assertThat(importing().bring(feed(false), ANNA, event("Før", this.start.minus(Duration.ofDays(20)))).block())
			.isNull();
		FeedEvent known = bring(event("Klub", this.start));
		this.clock.move(Duration.ofDays(20));
		assertThat(importing().vanished(feed(false), ANNA, known).block()).isNull();
		assertThat(body().schedule().changes()).isEmpty();
	}

	@Test
	void nothing_is_published_by_itself_unless_the_feed_says_so_and_the_account_may() {
		ForeignEvent event = event("Klub", this.start, "LOCATION:Her");
		bring(event);
		assertThat(item().isPublished()).isFalse();
		FeedEvent refused = get(importing().bring(feed(true), ANNA, event));
		assertThat(refused.unpublished()).isEqualTo("not-allowed");
		assertThat(item().isPublished()).isFalse();
		FeedEvent published = get(importing().bring(feed(true), ADA, event));
		assertThat(published.unpublished()).isNull();
		assertThat(item().isPublished()).isTrue();
		get(importing().bring(feed(true), ADA, event("Ny klub", this.start, "LOCATION:Her")));
		assertThat(item().published().get("text-da")).isEqualTo(item().pointers("text-da").head()).isEqualTo(2);
	}

	@Test
	void somebodys_draft_is_not_published_by_a_feed() {
		get(importing().bring(feed(true), ADA, event("Klub", this.start, "LOCATION:Her", "DESCRIPTION:Om.")));
		retitle("Udkast");
		get(importing().bring(feed(true), ADA, event("Klub", this.start, "LOCATION:Her", "DESCRIPTION:Om igen.")));
		assertThat(words("summary")).isEqualTo("Om igen.");
		assertThat(item().published().get("text-da")).isEqualTo(1);
	}

	@Test
	void several_nodes_at_once_make_one_item() {
		ForeignEvent event = event("Klub", this.start);
		ContentNode other = ContentNode.on(STORE.mongo(), this.clock);
		Flux.range(0, 8)
			.flatMap((n) -> ((n % 2 == 0) ? importing() : importing(other, STORE.mongo()))
				.bring(feed(false), ANNA, event)
				.onErrorResume((ex) -> Mono.empty()), 8)
			.blockLast(Duration.ofSeconds(60));
		bring(event);
		assertThat(item().pointers(Part.BODY).head()).isEqualTo(1);
	}

	@Test
	void after_a_crash_anywhere_it_is_done_once() {
		FailingMongo mongo;
		int writes = 0;
		do {
			STORE.clear();
			ContentNode.indexes(STORE);
			this.node.save(TestRegions.profile("dk", null));
			mongo = STORE.failing().crashAfter(writes++, false);
			ContentNode crashing = ContentNode.on(mongo, this.clock);
			importing(crashing, mongo).bring(feed(false), ANNA, event("Klub", this.start)).onErrorComplete().block();
			importing(crashing, mongo).bring(feed(false), ANNA, event("Ny", this.start)).onErrorComplete().block();
			FeedEvent known = bring(event("Nyest", this.start.plus(Duration.ofDays(1))));
			assertThat(known.conflicts()).as("crash at write " + writes).isEmpty();
			assertThat(words("title")).isEqualTo("Nyest");
			assertThat(when()).isEqualTo(minute(this.start).plus(Duration.ofDays(1)));
		}
		while (mongo.hasCrashed());
		assertThat(writes).isGreaterThan(8);
	}

	@Test
	void a_schedule_comes_back_as_it_was_written() {
		Schedule schedule = event("Klub", this.start, "RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE:20990101T000000Z")
			.schedule();
		assertThat(EventContent.schedule(EventContent.times(schedule))).isEqualTo(schedule);
	}

}
