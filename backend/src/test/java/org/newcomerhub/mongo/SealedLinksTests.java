package org.newcomerhub.mongo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.newcomerhub.mongo.SealedLinks.Opened;

import static org.assertj.core.api.Assertions.assertThat;

class SealedLinksTests {

	private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

	private static final Instant LATER = NOW.plus(Duration.ofHours(4));

	private final Encryption encryption = TestEncryption.encryption();

	private final SealedLinks links = at(NOW);

	private SealedLinks at(Instant now) {
		return new SealedLinks(this.encryption, Clock.fixed(now, ZoneOffset.UTC));
	}

	@Test
	void a_link_opens_for_what_it_was_made_for() {
		String token = this.links.make("booking-offer", "booking 7 / Zoë 👋", LATER);
		assertThat(this.links.open("booking-offer", token)).isEqualTo(new Opened.Valid("booking 7 / Zoë 👋", LATER));
		assertThat(token).doesNotContain("booking").matches("[A-Za-z0-9._-]+");
	}

	@Test
	void a_link_for_something_else_does_not_open() {
		String token = this.links.make("booking-offer", "7", LATER);
		assertThat(this.links.open("interpreter-calendar", token)).isEqualTo(new Opened.Forged());
	}

	@Test
	void a_link_holds_until_its_time_and_says_what_it_was_about_afterwards() {
		String token = this.links.make("booking-offer", "7", LATER);
		assertThat(at(LATER.minusMillis(1)).open("booking-offer", token)).isInstanceOf(Opened.Valid.class);
		assertThat(at(LATER).open("booking-offer", token)).isEqualTo(new Opened.Expired("7", LATER));
	}

	@Test
	void what_was_changed_or_never_made_does_not_open() {
		String token = this.links.make("booking-offer", "7", LATER);
		String changed = token.substring(0, token.length() - 2) + (token.endsWith("AA") ? "BB" : "AA");
		for (String forged : List.of(changed, "", "1.2.3", token + "A", "x".repeat(100_000))) {
			assertThat(this.links.open("booking-offer", forged)).as(forged).isEqualTo(new Opened.Forged());
		}
	}

}
