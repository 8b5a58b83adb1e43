package org.newcomerhub.fcm.message;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SendRequestsTests {

	private static Reading read(String body) {
		return SendRequests.read(body.replace('`', '"').getBytes(StandardCharsets.UTF_8));
	}

	private static Reading message(String fields) {
		return read("{`message`:{`token`:`t`," + fields + "}}");
	}

	private static Reading.Refused refused(Reading reading) {
		assertThat(reading).isInstanceOf(Reading.Refused.class);
		return (Reading.Refused) reading;
	}

	private static Reading.Valid valid(Reading reading) {
		assertThat(reading).isInstanceOf(Reading.Valid.class);
		return (Reading.Valid) reading;
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "[]", "12", "{", "{`message`:{`token`:`t`}} x", "{`message`:{`token`:`t`}" })
	void what_is_no_json_object_is_refused(String body) {
		assertThat(refused(read(body)).byMessaging()).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			`colour`:`red`                                | message
			`android`:{`tag`:`x`}                         | message.android
			`android`:{`notification`:{`titel`:`x`}}      | message.android.notification
			`android_v2`:{}                               | message
			`data`:{`a`:12}                               | message.data[0].value
			`data`:{`a`:`1`,`b`:{}}                       | message.data[1].value
			`data`:[]                                     | message.data
			`notification`:`hello`                        | message.notification
			`notification`:{`title`:1}                    | message.notification.title
			`android`:{`ttl`:`3`}                         | message.android.ttl
			`android`:{`ttl`:3}                           | message.android.ttl
			`android`:{`priority`:`urgent`}               | message.android.priority
			`android`:{`direct_boot_ok`:`yes`}            | message.android.direct_boot_ok
			`android`:{`notification`:{`event_time`:`x`}} | message.android.notification.event_time
			`android`:{`notification`:{`notification_count`:1.5}} | message.android.notification.notification_count
			`android`:{`notification`:{`body_loc_args`:[`a`,2]}} | message.android.notification.body_loc_args[1]
			`apns`:{`payload`:[]}                         | message.apns.payload
			`apns`:{`headers`:{`apns-priority`:10}}       | message.apns.headers[0].value
			`webpush`:{`notification`:true}               | message.webpush.notification
			`topic`:`news`                                | message
			""")
	void what_has_another_shape_is_refused_with_its_field(String fields, String field) {
		Reading.Refused refused = refused(message(fields));
		assertThat(refused.byMessaging()).isFalse();
		assertThat(refused.violations()).singleElement()
			.satisfies((violation) -> assertThat(violation.field()).isEqualTo(field));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					`data`:{`from`:`x`}                           | message.data
					`data`:{`message_type`:`x`}                   | message.data
					`data`:{`google.x`:`x`}                       | message.data
					`data`:{`gcm.notification.x`:`x`}             | message.data
					`android`:{`data`:{`gcm`:`x`}}                | message.android.data
					`android`:{`ttl`:`-1s`}                       | message.android.ttl
					`android`:{`ttl`:`2419200.1s`}                | message.android.ttl
					`android`:{`notification`:{`color`:`red`}}    | message.android.notification.color
					`android`:{`notification`:{`notification_count`:-1}} | message.android.notification.notification_count
					`android`:{`notification`:{`light_settings`:{`color`:{},`light_on_duration`:`1s`}}} | message.android.notification.light_settings.light_off_duration
					`apns`:{`payload`:{`aps`:1}}                  | message.apns.payload.aps
					`apns`:{`headers`:{`apns-priority`:`7`}}      | message.apns.headers
					`apns`:{`headers`:{`APNS-Expiration`:`soon`}} | message.apns.headers
					`webpush`:{`fcm_options`:{`link`:`http://x`}} | message.webpush.fcm_options.link
					`webpush`:{`headers`:{`TTL`:`1h`}}            | message.webpush.headers
					`fcm_options`:{`analytics_label`:`a b`}       | message.fcm_options.analytics_label
					`apns`:{`fcm_options`:{`analytics_label`:``}} | message.apns.fcm_options.analytics_label
					""")
	void what_breaks_a_rule_of_messaging_is_refused_by_messaging(String fields, String field) {
		Reading.Refused refused = refused(message(fields));
		assertThat(refused.byMessaging()).isTrue();
		assertThat(refused.violations()).singleElement()
			.satisfies((violation) -> assertThat(violation.field()).isEqualTo(field));
	}

	@ParameterizedTest
	@ValueSource(strings = { "`android`:{`ttl`:`0s`}", "`android`:{`ttl`:`2419200s`}", "`android`:{`ttl`:`1.5s`}",
			"`android`:{`priority`:`high`}", "`android`:{`priority`:`HIGH`}", "`android`:null",
			"`android`:{`collapseKey`:`k`,`directBootOk`:true}", "`data`:{`collapse_key`:`allowed`}",
			"`apns`:{`payload`:{`aps`:{`alert`:{`title`:`x`}},`own`:[1,{}]}}" })
	void what_is_right_is_understood(String fields) {
		assertThat(message(fields)).isInstanceOf(Reading.Valid.class);
	}

	@Test
	void names_are_read_in_both_spellings_and_kept_in_that_of_the_reference() {
		Reading.Valid valid = valid(message("`android`:{`collapseKey`:`k`,`notification`:{`channelId`:`c`}}"));
		assertThat(valid.message().path("android").toString())
			.isEqualTo("{\"collapse_key\":\"k\",\"notification\":{\"channel_id\":\"c\"}}");
	}

	@Test
	void exactly_one_target_is_needed() {
		assertThat(refused(read("{`message`:{}}")).violations())
			.containsExactly(new Violation("message", "Recipient of the message is not set."));
		assertThat(refused(read("{}")).byMessaging()).isTrue();
		assertThat(refused(read("{`message`:{`token`:`a`,`fid`:`b`,`topic`:`c`}}")).violations()).hasSize(2);
		assertThat(valid(read("{`message`:{`fid`:`b`}}")).target()).isEqualTo(new Target.Token("b"));
		assertThat(valid(read("{`message`:{`topic`:`c`},`validate_only`:true}")).validateOnly()).isTrue();
	}

	@Test
	void a_token_is_printable_and_of_reasonable_length() {
		for (String token : List.of("", "a b", "é", "x".repeat(4097))) {
			assertThat(refused(read("{`message`:{`token`:`" + token + "`}}")).violations()).singleElement()
				.satisfies((violation) -> assertThat(violation.field()).isEqualTo("message.token"));
		}
		assertThat(read("{`message`:{`token`:`" + "x".repeat(4096) + "`}}")).isInstanceOf(Reading.Valid.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/topics/news", "a b", "nyhed-på-dansk" })
	void a_topic_has_a_name_of_the_allowed_characters(String topic) {
		assertThat(refused(read("{`message`:{`topic`:`" + topic + "`}}")).violations().getFirst().field())
			.isEqualTo("message.topic");
	}

	@Test
	void a_payload_has_4096_bytes_and_2048_to_topics() {
		assertThat(message("`data`:{`k`:`" + "x".repeat(4095) + "`}")).isInstanceOf(Reading.Valid.class);
		// two bytes a letter, none for JSON's escapes
		assertThat(message("`data`:{`k`:`" + "\\u00e5".repeat(2047) + "`}")).isInstanceOf(Reading.Valid.class);
		assertThat(refused(message("`data`:{`k`:`" + "x".repeat(4096) + "`}")).violations())
			.extracting(Violation::field)
			.containsOnly("message");
		assertThat(read("{`message`:{`topic`:`n`,`data`:{`k`:`" + "x".repeat(2047) + "`}}}"))
			.isInstanceOf(Reading.Valid.class);
		assertThat(read("{`message`:{`topic`:`n`,`data`:{`k`:`" + "x".repeat(2048) + "`}}}"))
			.isInstanceOf(Reading.Refused.class);
		assertThat(read("{`message`:{`condition`:`'n' in topics`,`data`:{`k`:`" + "x".repeat(2048) + "`}}}"))
			.isInstanceOf(Reading.Refused.class);
	}

	@Test
	void a_platforms_own_words_count_instead_of_the_common_ones() {
		String common = "`notification`:{`title`:`" + "x".repeat(4000) + "`}";
		assertThat(message(common)).isInstanceOf(Reading.Valid.class);
		assertThat(refused(message(common + ",`android`:{`notification`:{`body`:`" + "y".repeat(100) + "`}}"))
			.violations()).singleElement()
			.satisfies((violation) -> assertThat(violation.description()).startsWith("Android message is too big"));
	}

	@Test
	void apple_takes_4096_bytes_of_json() {
		String payload = "`apns`:{`payload`:{`aps`:{`alert`:`x`},`k`:`%s`}}";
		assertThat(message(payload.formatted("y".repeat(4064)))).isInstanceOf(Reading.Valid.class);
		assertThat(refused(message(payload.formatted("y".repeat(4075)))).violations()).singleElement()
			.satisfies((violation) -> assertThat(violation.field()).isEqualTo("message.apns.payload"));
	}

	@Test
	void what_is_shown_of_a_wrong_value_has_an_end() {
		assertThat(refused(message("`data`:{`a`:[`" + "x".repeat(5000) + "`]}")).violations().getFirst().description())
			.hasSizeLessThan(250);
		StringBuilder fields = new StringBuilder("`x`:1");
		for (int at = 0; at < 1000; at++) {
			fields.append(",`x").append(at).append("`:1");
		}
		assertThat(refused(message(fields.toString())).violations()).hasSize(50);
	}

}
