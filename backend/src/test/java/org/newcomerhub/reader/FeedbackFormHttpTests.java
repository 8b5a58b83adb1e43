package org.newcomerhub.reader;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;
import org.newcomerhub.mongo.Await;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

/** The form at the end of a guide, as a browser without script sends it. */
class FeedbackFormHttpTests extends RunningHub {

	private static final String GUIDE = "/odense/guides/find-a-club";

	@Autowired
	private ReactiveMongoTemplate mongo;

	private long kept(String words) {
		return this.mongo.find(Query.query(where("words").is(words)), Document.class, "feedback")
			.count()
			.blockOptional(Await.LONGEST)
			.orElseThrow();
	}

	@Test
	void a_guide_asks_whether_it_helped_in_the_readers_language_and_says_first_what_to_know() {
		String page = this.http.get(GUIDE + "?lang=ar").text();
		assertThat(page)
			.contains("هل أفادك هذا؟", "action=\"" + GUIDE + "/feedback?lang=ar\"", "aktindsigt",
					"إن لم تترك عنوانًا فلن تتلقى ردًا.", "maxlength=\"4000\"", "dir=\"auto\"")
			.doesNotContain("<script");
		assertThat(page.indexOf("aktindsigt")).isLessThan(page.indexOf("<textarea"));
		// every field has a name that a screen reader says
		for (String field : new String[] { "feedback-comment", "feedback-email" }) {
			assertThat(page).contains("for=\"" + field + "\"", "id=\"" + field + "\"");
		}
	}

	@Test
	void what_is_sent_is_kept_and_thanked_for_in_the_same_language() {
		HttpAnswer answer = this.http.form(GUIDE + "/feedback?lang=ar",
				"helped=no&comment=%D8%AE%D8%B7%D8%A3%0D%0A2&email=r%40example.org&website=");
		assertThat(answer.status()).isEqualTo(303);
		assertThat(answer.header("Location")).isEqualTo(GUIDE + "/thanks?lang=ar");
		assertThat(kept("خطأ\n2")).isEqualTo(1);
		HttpAnswer thanks = this.http.get(answer.header("Location"), "Accept", "text/html");
		assertThat(thanks.status()).isEqualTo(200);
		assertThat(thanks.text()).contains("شكرًا لك", "dir=\"rtl\"", "href=\"" + GUIDE + "?lang=ar\"");
	}

	@Test
	void a_machine_that_fills_in_everything_is_thanked_and_forgotten() {
		HttpAnswer answer = this.http.form(GUIDE + "/feedback", "helped=yes&comment=Buy+now&website=spam.example");
		assertThat(answer.status()).isEqualTo(303);
		assertThat(kept("Buy now")).isZero();
	}

	@Test
	void mistakes_are_told_on_a_page() {
		HttpAnswer answer = this.http.form(GUIDE + "/feedback?lang=da", "helped=maybe&email=nobody");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.header("Content-Type")).startsWith("text/html");
		assertThat(answer.text()).contains("Det er ikke en e-mailadresse.");
		assertThat(this.http.form("/odense/guides/nope/feedback", "helped=yes").status()).isEqualTo(404);
		assertThat(this.http.form(GUIDE + "/feedback", "helped=yes&comment=" + "x".repeat(600_000)).status())
			.isEqualTo(413);
	}

}
