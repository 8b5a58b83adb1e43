package org.newcomerhub.interpreter.base;

import org.bson.Document;
import org.newcomerhub.interpreter.store.StoredOccasions;
import org.newcomerhub.mongo.FollowUp;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What follows from changes here. It changes other documents, and so needs what is itself
 * made of all follow-ups: it is looked up when there is something to do.
 */
@Configuration(proxyBeanMethods = false)
class Later {

	/** Something that is done later. */
	interface Work {

		/** Does it; idempotent, as {@link FollowUp#perform}. */
		Mono<Void> perform(String document, String step, Document details);

	}

	private record Looked(String name, ObjectProvider<? extends Work> work) implements FollowUp {

		@Override
		public Mono<Void> perform(String document, String step, Document details) {
			return Mono.defer(() -> this.work.getObject().perform(document, step, details));
		}

	}

	@Bean
	FollowUp bookingMailFollowUp(ObjectProvider<BookingMail> work) {
		return new Looked(Effects.MAIL, work);
	}

	@Bean
	FollowUp calendarFreeFollowUp(ObjectProvider<Freeing> work) {
		return new Looked(Effects.FREE, work);
	}

	@Bean
	FollowUp bookingDueFollowUp(ObjectProvider<ComingDue> work) {
		return new Looked(Effects.DUE, work);
	}

	@Bean
	FollowUp interpretingLostFollowUp(ObjectProvider<Losing> work) {
		return new Looked(Effects.LOST, work);
	}

	@Bean
	FollowUp occasionChangedFollowUp(ObjectProvider<OccasionKeeping> work) {
		return new Looked(StoredOccasions.FOLLOW_UP, work);
	}

	@Bean
	FollowUp interpreterLeftFollowUp(ObjectProvider<Leaving> work) {
		return new Looked(Leaving.NAME, work);
	}

	@Bean
	FollowUp personalLinkFollowUp(ObjectProvider<PersonalLinkMail> work) {
		return new Looked(PersonalLinkMail.NAME, work);
	}

}
