package org.newcomerhub.event.base;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.interpreter.Booking.Status;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.schema.Children;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.Vocabulary;

/**
 * Which dates a reader asks for.
 *
 * @param text all of it in a canonical form: equal ones want the same
 * @param from dates that are not over by then
 * @param to dates that begin before its end; null: however late
 * @param near null: anywhere
 * @param byDistance whether the nearest come first
 * @param types empty: of any
 * @param organiser the slug of whoever invites; null: anybody
 * @param place a place's id, or part of its address in small letters; null: any
 * @param level of the local language that the reader has; null: whatever is needed
 * @param children null: whether they may come or not
 * @param accessibility all of these
 * @param isFree whether it must cost nothing
 * @param hasRoom whether there must be places left
 * @param interpreter one of these languages; empty: none need be
 * @param statuses how far the interpreting of that language must have come
 * @param situation null: any
 * @param audience null: any
 * @param textLanguages one of these; empty: in any
 */
public record EventQuery(String text, When from, @Nullable When to, @Nullable Near near, boolean byDistance,
		Set<String> types, @Nullable String organiser, @Nullable String place, @Nullable String level,
		@Nullable Children children, List<String> accessibility, boolean isFree, boolean hasRoom,
		Set<String> interpreter, Set<Status> statuses, @Nullable String situation, @Nullable String audience,
		Set<String> textLanguages) {

	/** The same of dates that are not over by the beginning of a day. */
	public EventQuery since(LocalDate day) {
		return new EventQuery(this.text, new When(day.toString()), this.to, this.near, this.byDistance, this.types,
				this.organiser, this.place, this.level, this.children, this.accessibility, this.isFree, this.hasRoom,
				this.interpreter, this.statuses, this.situation, this.audience, this.textLanguages);
	}

	/** Whether an event can be meant, whatever its dates. */
	boolean wants(RegionView view, PublishedItem item) {
		EventBody body = (EventBody) item.body();
		return isOfType(body) && (this.organiser == null || this.organiser.equals(Inviting.slug(view, item)))
				&& suits(body) && (this.textLanguages.isEmpty()
						|| this.textLanguages.stream().anyMatch((language) -> item.texts().containsKey(language)));
	}

	private boolean isOfType(EventBody body) {
		return (this.types.isEmpty() || this.types.contains(body.type()))
				&& (this.situation == null || body.situations().isEmpty() || body.situations().contains(this.situation))
				&& (this.audience == null || body.audience().contains(this.audience));
	}

	private boolean suits(EventBody body) {
		return (!this.isFree || body.price() == null) && isUnderstood(body)
				&& body.accessibility().containsAll(this.accessibility) && takes(body.children());
	}

	/** Where children are looked after they are welcome, too. */
	private boolean takes(Children offered) {
		return this.children == null || this.children == offered
				|| (this.children == Children.WELCOME && offered == Children.SUPERVISED);
	}

	private boolean isUnderstood(EventBody body) {
		return this.level == null || body.level() == null
				|| Vocabulary.LEVELS.indexOf(body.level()) <= Vocabulary.LEVELS.indexOf(this.level);
	}

	/** Whether a line of a card is what is asked for. */
	boolean isInterpreted(List<Card.Line> card) {
		return card.stream()
			.anyMatch((line) -> this.interpreter.contains(line.language()) && this.statuses.contains(line.status()));
	}

}
