package org.newcomerhub.translation.machine;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.translation.machine.LibreTranslateServer.Reply;
import org.newcomerhub.translation.machine.MachineTranslator.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LibreTranslateTests {

	private final LibreTranslateServer server = LibreTranslateServer.start();

	@AfterEach
	void stop() {
		this.server.close();
	}

	private static LibreTranslateProperties properties(URI url, String key, Duration timeout) {
		return new LibreTranslateProperties(url, key, timeout, 20_000);
	}

	private Answer translate(String source, String target, String... html) {
		return translate(properties(this.server.url(), "", Duration.ofSeconds(20)), source, target, html);
	}

	private static Answer translate(LibreTranslateProperties properties, String source, String target, String... html) {
		LanguageRegistry registry = LanguageRegistry.standard();
		return Objects.requireNonNull(new LibreTranslate(properties, Objects.requireNonNull(properties.url()))
			.translate(List.of(html), registry.get(source), registry.get(target))
			.block(Await.LONGEST));
	}

	@Test
	void pieces_are_translated_in_one_call_and_keep_their_order() {
		assertThat(translate("da", "ar", "en", "<span id=\"c1\">to</span>"))
			.isEqualTo(new Answer.Translated(List.of("EN", "<span id=\"c1\">TO</span>")));
		assertThat(this.server.requests()).singleElement().satisfies((request) -> {
			assertThat(request.get("source").asString()).isEqualTo("da");
			assertThat(request.get("target").asString()).isEqualTo("ar");
			assertThat(request.get("format").asString()).isEqualTo("html");
			assertThat(request.has("api_key")).isFalse();
		});
		translate(properties(this.server.url(), "s3cret", Duration.ofSeconds(20)), "da", "en", "x");
		assertThat(this.server.requests().getLast().get("api_key").asString()).isEqualTo("s3cret");
	}

	@Test
	void a_language_goes_by_the_name_that_the_service_has_for_it_and_never_by_a_relative_s() {
		translate("da", "zh-Hant", "x");
		assertThat(this.server.requests().getLast().get("target").asString()).isEqualTo("zt");
		assertThat(translate("da", "pl", "x")).isEqualTo(new Answer.LanguageUnknown());
		assertThat(translate("en", "ar", "x")).isEqualTo(new Answer.LanguageUnknown());
		assertThat(translate("da", "da-simple", "x")).isEqualTo(new Answer.LanguageUnknown());
		assertThat(this.server.requests()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "429, 7, 7", "503, , 60", "429, 0, 1", "429, 999999, 3600", "429, soon, 60" })
	void a_service_with_too_much_to_do_is_asked_again_later(int status, String after, long seconds) {
		this.server.behave((request) -> new Reply(status, "{\"error\": \"slow down\"}", after));
		assertThat(translate("da", "en", "x")).isEqualTo(new Answer.Busy(Duration.ofSeconds(seconds)));
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 403, 404, 500, 502 })
	void a_refusal_is_a_failure(int status) {
		this.server.behave((request) -> new Reply(status, "{\"error\": \"no\"}", null));
		assertThat(translate("da", "en", "x")).isInstanceOf(Answer.Failed.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "[]", "null", "not json", "{\"translatedText\": \"x\"}", "{\"translatedText\": []}",
			"{\"translatedText\": [\"a\", \"b\"]}", "{\"translatedText\": [7]}", "{\"translatedText\": [null]}" })
	void an_answer_that_is_none_is_a_failure(String body) {
		this.server.behave((request) -> new Reply(200, body, null));
		assertThat(translate("da", "en", "x")).isInstanceOf(Answer.Failed.class);
	}

	@Test
	void a_service_that_does_not_answer_is_a_failure() {
		this.server.behave((request) -> Reply.never());
		assertThat(translate(properties(this.server.url(), "", Duration.ofMillis(300)), "da", "en", "x"))
			.isInstanceOf(Answer.Failed.class);
		URI nobody = this.server.url();
		this.server.close();
		assertThat(translate(properties(nobody, "", Duration.ofSeconds(5)), "da", "en", "x"))
			.isInstanceOf(Answer.Failed.class);
	}

	@Test
	void settings_are_checked_and_the_key_is_not_told() {
		assertThat(properties(this.server.url(), "s3cret", Duration.ofSeconds(1)).toString()).doesNotContain("s3cret");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> properties(URI.create("ftp://x"), "", Duration.ofSeconds(1)));
		assertThatIllegalArgumentException().isThrownBy(() -> properties(this.server.url(), "", Duration.ofMillis(1)));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new LibreTranslateProperties(this.server.url(), "", Duration.ofSeconds(1), 1));
	}

}
