package org.newcomerhub.interpreter.base;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.newcomerhub.account.Access;
import org.newcomerhub.account.Correspondents;
import org.newcomerhub.account.store.Accounts;
import org.newcomerhub.audit.AuditNote;
import org.newcomerhub.audit.AuditTrail;
import org.newcomerhub.feed.ChangeFeed;
import org.newcomerhub.feed.FeedNode;
import org.newcomerhub.feed.PendingChanges;
import org.newcomerhub.interpreter.Booking.State;
import org.newcomerhub.interpreter.InterpretingListener;
import org.newcomerhub.interpreter.Occasion;
import org.newcomerhub.interpreter.Occasions;
import org.newcomerhub.interpreter.Wanted;
import org.newcomerhub.interpreter.model.Assignment;
import org.newcomerhub.interpreter.model.Contact;
import org.newcomerhub.interpreter.model.Hold;
import org.newcomerhub.interpreter.model.Interpreter;
import org.newcomerhub.interpreter.model.Offer;
import org.newcomerhub.interpreter.model.Point;
import org.newcomerhub.interpreter.model.StoredOccasion;
import org.newcomerhub.interpreter.model.TestPeople;
import org.newcomerhub.interpreter.store.Assignments;
import org.newcomerhub.interpreter.store.Calendars;
import org.newcomerhub.interpreter.store.Interpreters;
import org.newcomerhub.interpreter.store.StoredOccasions;
import org.newcomerhub.interpreter.store.UsedKeys;
import org.newcomerhub.jobs.JobHandler;
import org.newcomerhub.jobs.Jobs;
import org.newcomerhub.jobs.JobsNode;
import org.newcomerhub.mail.Mails;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.Encryption;
import org.newcomerhub.mongo.SealedLinks;
import org.newcomerhub.mongo.TestEncryption;
import org.newcomerhub.region.Regions;
import org.newcomerhub.web.PublicAddress;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/**
 * Interpreting as one node has it: beans of its own over a store that others share.
 */
final class InterpretingNode implements AutoCloseable {

	private static final String COORDINATOR = "anna";

	private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();

	private InterpretingNode(ReactiveMongoTemplate mongo, Clock clock, InterpretingListener... listeners) {
		this.beans.registerBean(ReactiveMongoTemplate.class, () -> mongo);
		this.beans.registerBean(Clock.class, () -> clock);
		this.beans.registerBean(Encryption.class, TestEncryption::encryption);
		this.beans.registerBean(SealedLinks.class, () -> TestEncryption.links(clock));
		this.beans.registerBean(PublicAddress.class, () -> new PublicAddress(URI.create("https://hub.example.org")));
		this.beans.registerBean(InterpretingProperties.class, () -> new InterpretingProperties(12));
		for (int i = 0; i < listeners.length; i++) {
			InterpretingListener listener = listeners[i];
			this.beans.registerBean("listener" + i, InterpretingListener.class, () -> listener);
		}
		JobsNode.addTo(this.beans);
		this.beans.register(ChangeFeed.class, PendingChanges.class, AuditTrail.class, Mails.class, Regions.class,
				Access.class, Accounts.class, Correspondents.class, Later.class, Interpreters.class, Calendars.class,
				Assignments.class, StoredOccasions.class, UsedKeys.class, RegionTerms.class, Repeats.class,
				Leaving.class, BookingDesk.class, Contacts.class, Proposing.class, BookingLinks.class,
				OfferAnswers.class, Coordination.class, OccasionKeeping.class, Freeing.class, ComingDue.class,
				BookingMail.class, PersonalLinkMail.class, Losing.class, OfferExpiry.class, LeadTime.class,
				CalendarSweep.class, InterpreterErasure.class, People.class);
		this.beans.refresh();
	}

	/** A node that has just started. */
	static InterpretingNode on(ReactiveMongoTemplate mongo, Clock clock, InterpretingListener... listeners) {
		return new InterpretingNode(mongo, clock, listeners);
	}

	<T> T bean(Class<T> type) {
		return this.beans.getBean(type);
	}

	static <T> T get(Mono<T> mono) {
		return mono.blockOptional(Await.LONGEST).orElseThrow();
	}

	/** Adds somebody between Tigrinya and Danish who lives in Lemvig. */
	UUID add(UUID id) {
		String contact = bean(Contacts.class).seal(id,
				new Contact("Selam", id + "@example.org", "+45 1", new Point(56.54, 8.31)));
		get(bean(Interpreters.class).insert(TestPeople.interpreter(id, contact),
				new AuditNote(COORDINATOR, "add-interpreter", Instant.EPOCH, null, Map.of(), null)));
		return id;
	}

	Interpreter person(UUID id) {
		return get(bean(Interpreters.class).find(id));
	}

	/** Tells of an occasion. */
	void put(Occasion occasion, Wanted... wanted) {
		bean(Occasions.class).put(occasion, List.of(wanted)).block(Await.LONGEST);
	}

	/** The booking of Tigrinya on site at an occasion. */
	Assignment booking(String occasion) {
		return get(bean(Assignments.class).get(Assignment.id(occasion, "ti", null, TestPeople.TIGRINYA.modality())));
	}

	/** Asks people, one after the other. */
	Assignment offer(String occasion, UUID... row) {
		Assignment booking = booking(occasion);
		return get(
				bean(Coordination.class).offer(booking.id(), booking.version(), List.of(row), 1, false, COORDINATOR));
	}

	/** The token of the offer that is open. */
	String token(String occasion) {
		Assignment booking = booking(occasion);
		Offer offer = booking.progress().open().orElseThrow();
		return bean(BookingLinks.class).offerToken(booking.id(), offer);
	}

	/** Says yes to the offer that is open. */
	Assignment accept(String occasion) {
		return get(bean(OfferAnswers.class).accept(token(occasion))).assignment();
	}

	/** Somebody comes to an occasion. */
	Assignment confirmed(Occasion occasion, UUID who) {
		put(occasion, TestPeople.TIGRINYA);
		offer(occasion.id(), who);
		Assignment booking = accept(occasion.id());
		if (booking.state() != State.CONFIRMED) {
			throw new AssertionError(booking.state());
		}
		return booking;
	}

	List<Hold> holds(UUID interpreter) {
		return get(bean(Calendars.class).find(interpreter)).holds();
	}

	/** Finishes what is pending, as every node does every few seconds. */
	void sweep() {
		FeedNode feed = FeedNode.of(bean(ChangeFeed.class), bean(PendingChanges.class));
		for (String collection : List.of(StoredOccasion.COLLECTION, "booking", Interpreter.COLLECTION)) {
			feed.sweep(collection);
		}
	}

	/** Does what is due; what there always is comes due at once, as when a hub starts. */
	void runDue() {
		for (JobHandler handler : this.beans.getBeansOfType(JobHandler.class).values()) {
			String always = handler.always();
			if (always != null) {
				bean(Jobs.class).submit(handler.kind(), always, bean(Clock.class).instant(), Map.of())
					.block(Await.LONGEST);
			}
		}
		JobsNode.of(this.beans).runDue();
	}

	@Override
	public void close() {
		this.beans.close();
	}

}
