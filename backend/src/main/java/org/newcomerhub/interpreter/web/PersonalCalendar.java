package org.newcomerhub.interpreter.web;

import java.time.Instant;
import java.util.List;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.newcomerhub.interpreter.Booking.State;
import org.newcomerhub.interpreter.model.Assignment;
import org.newcomerhub.interpreter.model.Need;
import org.newcomerhub.interpreter.model.Point;
import org.newcomerhub.localization.Formats;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.localization.Messages;

/**
 * Somebody's bookings as a calendar (RFC 5545), in their own language. A booking's UID
 * stays, its SEQUENCE grows with each change.
 */
final class PersonalCalendar {

	private static final Messages MESSAGES = Messages.standard();

	private PersonalCalendar() {
	}

	static String write(List<Assignment> bookings, String language, Instant now) {
		Calendar calendar = new Calendar();
		calendar.add(new ProdId("-//Newcomer Hub//Interpreting//EN"));
		calendar.add(ImmutableVersion.VERSION_2_0);
		calendar.add(ImmutableCalScale.GREGORIAN);
		bookings.forEach((booking) -> calendar.add(event(booking, language, now)));
		return calendar.toString();
	}

	private static VEvent event(Assignment booking, String language, Instant now) {
		Need need = booking.need();
		String modality = MESSAGES.get("interpreting.modality." + need.modality().code(), language);
		String name = LanguageRegistry.standard().find(need.language()).isPresent()
				? Formats.languageName(need.language(), language) : need.language();
		VEvent event = new VEvent(false);
		event.add(new Uid("booking-" + booking.id() + "@newcomer-hub"));
		event.add(new DtStamp(now));
		event.add(new DtStart<>(need.start()));
		event.add(new DtEnd<>(need.end()));
		event.add(new Summary(name + " · " + modality));
		event.add(new Description(need.setting()));
		event.add(new Sequence((int) Math.min(Integer.MAX_VALUE, booking.version())));
		event.add(status(booking));
		Point place = need.place();
		if (place != null && !need.modality().remote()) {
			event.add(new Geo(place.latitude() + ";" + place.longitude()));
		}
		return event;
	}

	private static Status status(Assignment booking) {
		return (booking.state() == State.OFFERED || booking.state() == State.ACCEPTED)
				? ImmutableStatus.VEVENT_TENTATIVE : ImmutableStatus.VEVENT_CONFIRMED;
	}

}
