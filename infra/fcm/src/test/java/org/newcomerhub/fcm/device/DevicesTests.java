package org.newcomerhub.fcm.device;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.newcomerhub.fcm.MovingClock;
import org.newcomerhub.fcm.message.Condition;
import org.newcomerhub.fcm.message.Target;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class DevicesTests {

	private final MovingClock clock = new MovingClock();

	private final Devices devices = new Devices(150, this.clock);

	private void send(String token, String id, String message) {
		ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(message.replace('`', '"'));
		this.devices.deliver(new Target.Token(token), Notice.of(id, this.clock.instant(), "token", json), false);
	}

	private List<String> received(String token) {
		return this.devices.mailbox(token).received().stream().map(Notice::id).toList();
	}

	@Test
	void a_phone_that_is_away_receives_the_last_of_each_collapse_key_and_all_others() {
		this.devices.goOffline("t");
		send("t", "a1", "{`android`:{`collapse_key`:`a`}}");
		send("t", "x", "{}");
		send("t", "a2", "{`android`:{`collapse_key`:`a`}}");
		send("t", "now or never", "{`android`:{`ttl`:`0s`}}");
		assertThat(received("t")).isEmpty();
		assertThat(this.devices.mailbox("t").waiting()).hasSize(2);
		this.devices.goOnline("t");
		assertThat(received("t")).containsExactly("x", "a2");
		Mailbox mailbox = this.devices.mailbox("t");
		assertThat(List.of(mailbox.replaced(), mailbox.expired(), mailbox.dropped())).containsExactly(1L, 1L, 0L);
		assertThat(mailbox.waiting()).isEmpty();
	}

	@Test
	void more_than_four_collapse_keys_or_a_hundred_others_are_too_many() {
		this.devices.goOffline("t");
		for (int at = 0; at < 5; at++) {
			send("t", "k" + at, "{`android`:{`collapse_key`:`k" + at + "`}}");
		}
		for (int at = 0; at < 102; at++) {
			send("t", "m" + at, "{}");
		}
		this.devices.goOnline("t");
		assertThat(received("t")).containsExactly("k1", "k2", "k3", "k4", "m101");
		assertThat(this.devices.mailbox("t").dropped()).isEqualTo(1 + 101);
	}

	@Test
	void what_waits_longer_than_it_lives_never_arrives() {
		this.devices.goOffline("t");
		send("t", "short", "{`android`:{`ttl`:`60s`}}");
		send("t", "long", "{}");
		this.clock.forward(Duration.ofMinutes(1));
		this.devices.goOnline("t");
		assertThat(received("t")).containsExactly("long");
		assertThat(this.devices.mailbox("t").expired()).isOne();
	}

	@Test
	void a_collapse_key_replaces_nothing_that_was_delivered() {
		send("t", "a1", "{`notification`:{`title`:`x`},`android`:{`collapse_key`:`a`}}");
		send("t", "a2", "{`notification`:{`title`:`x`},`android`:{`collapse_key`:`a`}}");
		assertThat(this.devices.mailbox("t").shown().android()).containsExactly("a1", "a2");
	}

	@Test
	void a_tag_folds_on_android_and_a_collapse_id_on_ios() {
		String both = "{`notification`:{`title`:`x`},`android`:{`notification`:{`tag`:`%s`}},`apns`:{`headers`:{`APNS-Collapse-Id`:`%s`}}}";
		send("t", "1", both.formatted("a", "x"));
		send("t", "2", both.formatted("b", "x"));
		send("t", "3", both.formatted("a", "y"));
		send("t", "data only", "{`data`:{`k`:`v`}}");
		assertThat(this.devices.mailbox("t").shown())
			.isEqualTo(new Mailbox.Drawer(List.of("2", "3"), List.of("2", "3")));
		send("t", "4", both.formatted("c", "x"));
		assertThat(this.devices.mailbox("t").shown())
			.isEqualTo(new Mailbox.Drawer(List.of("2", "3", "4"), List.of("3", "4")));
	}

	@Test
	void only_the_last_are_kept_and_all_are_counted() {
		for (int at = 0; at < 200; at++) {
			send("t", "m" + at, "{`data`:{`campaign`:`c" + (at % 2) + "`}}");
		}
		assertThat(received("t")).hasSize(150).endsWith("m199");
		Summary summary = this.devices.summary();
		assertThat(summary.delivered()).isEqualTo(200);
		assertThat(summary.distinct()).isEqualTo(2);
		assertThat(summary.duplicates()).isEqualTo(198);
		assertThat(this.devices.last()).hasSize(100);
	}

	@Test
	void counting_alone_keeps_no_message() {
		Devices counting = new Devices(0, this.clock);
		counting.deliver(new Target.Token("t"), Notice.of("1", this.clock.instant(), "token",
				(ObjectNode) JsonMapper.shared().readTree("{\"data\":{\"campaign\":\"c\"}}")), false);
		assertThat(counting.mailbox("t").received()).isEmpty();
		assertThat(counting.last()).isEmpty();
		assertThat(counting.reached("t", "c")).isTrue();
		assertThat(counting.summary().tokens()).isOne();
	}

	@Test
	void uninstalling_ends_subscriptions() {
		Subscriptions subscriptions = this.devices.subscriptions();
		subscriptions.subscribe("t", "news", this.clock.instant());
		subscriptions.subscribe("u", "news", this.clock.instant());
		this.devices.unregister("t");
		assertThat(subscriptions.tokens("news")).containsExactly("u");
		this.devices.register("t");
		assertThat(subscriptions.of("t")).isEmpty();
		assertThat(this.devices.registered("t")).isTrue();
	}

	@Test
	void a_condition_meets_those_who_ever_subscribed() {
		Subscriptions subscriptions = this.devices.subscriptions();
		subscriptions.subscribe("t", "news", this.clock.instant());
		subscriptions.subscribe("u", "sport", this.clock.instant());
		this.devices.deliver(new Target.Matching(Condition.of("!('news' in topics)")),
				Notice.of("1", this.clock.instant(), "c", JsonMapper.shared().createObjectNode()), false);
		assertThat(received("u")).containsExactly("1");
		assertThat(received("t")).isEmpty();
	}

	@Test
	void an_installation_has_at_most_two_thousand_topics() {
		Subscriptions subscriptions = this.devices.subscriptions();
		for (int at = 0; at < 2000; at++) {
			assertThat(subscriptions.subscribe("t", "topic-" + at, this.clock.instant()))
				.isEqualTo(Subscriptions.Outcome.SUBSCRIBED);
		}
		assertThat(subscriptions.subscribe("t", "one more", this.clock.instant()))
			.isEqualTo(Subscriptions.Outcome.TOO_MANY);
		assertThat(subscriptions.subscribe("t", "topic-7", this.clock.instant()))
			.isEqualTo(Subscriptions.Outcome.ALREADY);
		assertThat(subscriptions.unsubscribe("t", "topic-7")).isTrue();
		assertThat(subscriptions.subscribe("t", "one more", this.clock.instant()))
			.isEqualTo(Subscriptions.Outcome.SUBSCRIBED);
	}

	@Test
	void a_reset_forgets_everything() {
		send("t", "1", "{`data`:{`campaign`:`c`}}");
		this.devices.unregister("u");
		this.devices.reset();
		assertThat(received("t")).isEmpty();
		assertThat(this.devices.registered("u")).isTrue();
		assertThat(this.devices.reached("t", "c")).isFalse();
		assertThat(this.devices.summary().outcomes()).isEqualTo(Map.of());
		assertThat(this.devices.mailbox("t").topics()).isEqualTo(Set.of());
	}

}
