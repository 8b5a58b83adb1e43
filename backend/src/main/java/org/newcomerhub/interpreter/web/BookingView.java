package org.newcomerhub.interpreter.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.interpreter.model.Assignment;
import org.newcomerhub.interpreter.model.Need;
import org.newcomerhub.interpreter.model.Offer;
import org.newcomerhub.interpreter.model.Progress.Ending;
import org.newcomerhub.interpreter.model.Progress.Person;

/**
 * A booking, as coordinators see it.
 *
 * @param status what a card says of it; null: nothing
 * @param interpreter who has said yes; null: nobody
 * @param level theirs
 * @param suggested whom the hub suggests; null: nobody in particular
 */
@Schema(name = "Booking")
record BookingView(UUID id, long version, String occasion, String region, Instant start, Instant end, String zone,
		String setting, String language, @Nullable String variety, String modality, @Nullable String minimumLevel,
		@Nullable String gender, boolean helpers, String origin, @Nullable String reason, String state,
		@Nullable String status, @Nullable UUID interpreter, @Nullable String level, List<OfferView> offers,
		List<UUID> row, @Nullable EndingView ended, @Nullable UUID suggested) {

	/** Somebody was asked. */
	@Schema(name = "BookingOffer")
	record OfferView(UUID interpreter, String outcome, Instant at, Instant expires, boolean reconfirm) {
	}

	/** How it ended before its time. */
	@Schema(name = "BookingEnding")
	record EndingView(String by, Instant at, boolean late, String reason) {

		static EndingView of(Ending ending) {
			return new EndingView(ending.by(), ending.at(), ending.late(), ending.reason());
		}

	}

	/** A page of bookings. */
	@Schema(name = "BookingPage")
	record Page(List<BookingView> items, @Nullable String next) {
	}

	static BookingView of(Assignment assignment) {
		Need need = assignment.need();
		Person person = assignment.progress().person();
		Ending ending = assignment.progress().ending();
		return new BookingView(assignment.id(), assignment.version(), assignment.occasion(), assignment.region(),
				need.start(), need.end(), need.zone(), need.setting(), need.language(), need.variety(),
				need.modality().code(), (need.minimum() != null) ? need.minimum().code() : null,
				(need.gender() != null) ? need.gender().code() : null, need.helpers(),
				need.origin().name().toLowerCase(Locale.ROOT), need.reason(), assignment.state().code(),
				(assignment.state().status() != null) ? assignment.state().status().code() : null,
				(person != null) ? person.interpreter() : null, (person != null) ? person.level().code() : null,
				assignment.progress().offers().stream().map(BookingView::offer).toList(), assignment.progress().row(),
				(ending != null) ? EndingView.of(ending) : null, assignment.progress().suggested());
	}

	private static OfferView offer(Offer offer) {
		return new OfferView(offer.interpreter(), offer.outcome().code(), offer.at(), offer.expires(),
				offer.reconfirm());
	}

}
