package org.newcomerhub.reader;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.newcomerhub.guide.GuideView;
import org.newcomerhub.published.ItemView;
import org.newcomerhub.published.Translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class NoticesTests {

	private static final Translation READ = new Translation("full", "current", "human", true, List.of());

	private static final Translation MACHINE = new Translation("full", "current", "machine", false, List.of());

	private static final String OFFICIAL = "https://official.example/";

	private final Notices danish = new Notices(new Wording("da"), true);

	private List<Notice> of(GuideView guide, String source) {
		return this.danish.of(guide, source, LocalDate.of(2026, 11, 22));
	}

	@Test
	void nothing_is_said_of_a_fresh_and_reviewed_text_in_the_readers_own_language() {
		assertThat(of(guide("fresh", null, READ, "exact"), "da")).isEmpty();
	}

	@Test
	void a_text_that_is_nearly_due_says_until_when_it_holds() {
		assertThat(of(guide("due", LocalDate.of(2027, 5, 31), READ, "exact"), "da"))
			.containsExactly(Notice.note("Denne side skal kontrolleres igen senest den 31. maj 2027."));
	}

	@Test
	void an_expired_text_says_so_first_and_offers_the_official_page_once() {
		assertThat(of(guide("expired", LocalDate.of(2020, 1, 31), MACHINE, "listed"), "da"))
			.extracting(Notice::kind, Notice::official)
			.containsExactly(tuple("warning", OFFICIAL), tuple("note", null), tuple("warning", null));
	}

	@Test
	void an_expired_text_without_a_date_says_that_something_is_no_longer_valid() {
		assertThat(of(guide("expired", null, READ, "exact"), "da"))
			.containsExactly(Notice.warning(new Wording("da").say("notice.expired-undated"), OFFICIAL));
	}

	@Test
	void where_the_review_is_not_past_it_is_a_fact_that_is_no_longer_valid() {
		assertThat(of(guide("expired", LocalDate.of(2027, 5, 31), READ, "exact"), "da"))
			.containsExactly(Notice.warning(new Wording("da").say("notice.expired-undated"), OFFICIAL));
	}

	@Test
	void a_machines_own_text_and_its_translation_are_told_apart() {
		Wording words = new Wording("da");
		assertThat(of(guide("fresh", null, MACHINE, "exact"), "da"))
			.containsExactly(Notice.warning(words.say("notice.machine-source"), OFFICIAL));
		assertThat(of(guide("fresh", null, MACHINE, "exact"), "sv"))
			.containsExactly(Notice.warning(words.say("notice.machine-translation"), OFFICIAL));
	}

	@Test
	void what_a_machine_wrote_and_a_person_reviewed_needs_no_warning() {
		Translation reviewed = new Translation("full", "current", "machine", true, List.of());
		assertThat(of(guide("fresh", null, reviewed, "exact"), "da")).isEmpty();
		assertThat(this.danish.of(List.of(READ, reviewed))).isEmpty();
		assertThat(this.danish.of(List.of(READ, MACHINE))).hasSize(1);
	}

	@Test
	void stale_parts_are_counted() {
		Translation stale = new Translation("full", "stale", "human", true, List.of("title", "summary"));
		assertThat(of(guide("fresh", null, stale, "exact"), "da"))
			.containsExactly(Notice.note("Originalen er ændret. 2 dele af denne oversættelse er ældre end den."));
	}

	@Test
	void parts_from_another_language_are_told_of_with_what_is_wrong_with_them() {
		ItemView.ForeignSegment unread = new ItemView.ForeignSegment("a.body", "en", "ltr", true, "machine", false);
		Wording words = new Wording("da");
		assertThat(of(guide("fresh", null, READ, "exact", unread), "sv")).containsExactly(
				Notice.warning(words.say("notice.machine-list"), OFFICIAL),
				Notice.note(words.say("notice.partial", "language", "engelsk")),
				Notice.note(words.say("notice.stale", "count", 1)));
		ItemView.ForeignSegment draft = new ItemView.ForeignSegment("a.body", "en", "ltr", false, "human", false);
		assertThat(of(guide("fresh", null, READ, "exact", draft), "sv")).containsExactly(
				Notice.note(words.say("notice.unreviewed")),
				Notice.note(words.say("notice.partial", "language", "engelsk")));
	}

	private static GuideView guide(String state, @Nullable LocalDate due, Translation translation, String match,
			ItemView.ForeignSegment... foreign) {
		return new GuideView(UUID.randomUUID(), "slug", "dk", "tax", List.of(), "Titel", "Resumé", List.of(), List.of(),
				List.of(), List.of(), List.of(), List.of(), OFFICIAL, List.of(), List.of(),
				new GuideView.Fresh(state, null, due), null, Instant.EPOCH, Instant.EPOCH, new ItemView.Revisions(1, 1),
				"da", match.equals("exact") ? "da" : "sv", match, "ltr", translation, List.of("da"), List.of(foreign));
	}

}
