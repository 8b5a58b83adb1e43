package org.newcomerhub.device;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.QuietHours;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.ProblemException;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Installations that are browsers without the app.
 */
@Component
public class Browsers {

	/** How many regions one can follow. */
	public static final int MOST_REGIONS = InstallationCheck.MOST_REGIONS;

	/** How many topics one can follow. */
	public static final int MOST_TOPICS = InstallationCheck.MOST_TOPICS;

	private final Installations installations;

	Browsers(Installations installations) {
		this.installations = installations;
	}

	/**
	 * Registers a browser: nothing is sent to it, it follows nothing. The same again
	 * changes nothing.
	 * @param secret at least 256 random bits
	 * @param languages of the reader, tags of the registry, the best first; at least one
	 * @param zone where they read
	 * @throws ProblemException (as an error signal) as when an app is registered
	 */
	public Mono<Installation> register(UUID id, String secret, List<String> languages, ZoneId zone) {
		Profile profile = new Profile(Provider.NONE, "web", "pages", languages, zone, List.of(), null);
		return this.installations.register(id, secret, profile, new TreeSet<>(), null)
			.map(Installations.Registered::installation);
	}

	/**
	 * What a reader chooses.
	 *
	 * @param languages tags of the registry, the best first; at least one
	 * @param zone where they read
	 * @param topics that they follow
	 * @param quietHours when nothing is to be sent; null: the region's
	 * @param regions that they follow
	 */
	public record Choice(List<String> languages, ZoneId zone, Set<String> topics, @Nullable QuietHours quietHours,
			Set<String> regions) {

		public Choice {
			languages = List.copyOf(languages);
			topics = Set.copyOf(topics);
			regions = Set.copyOf(regions);
		}

		static Choice of(Installations.Wants wants) {
			Profile profile = wants.profile();
			return new Choice(profile.languages(), profile.zone(), Set.copyOf(profile.topics()), profile.quietHours(),
					wants.regions());
		}

		/** The same in a region more, if there are not too many. */
		public Choice following(String region) {
			return (this.regions.size() >= MOST_REGIONS) ? this
					: new Choice(this.languages, this.zone, this.topics, this.quietHours, with(this.regions, region));
		}

		/** The same with a topic more. */
		public Choice about(String topic) {
			return new Choice(this.languages, this.zone, with(this.topics, topic), this.quietHours, this.regions);
		}

		private static SortedSet<String> with(Collection<String> all, String one) {
			SortedSet<String> more = new TreeSet<>(all);
			more.add(one);
			return more;
		}

	}

	/**
	 * Changes what a browser's reader has chosen.
	 * @param change gets what was chosen before
	 * @return what the browser is then; empty when it is gone
	 * @throws ProblemException (as an error signal) a 400 when there are too many topics
	 * or regions
	 */
	public Mono<Installation> choose(UUID id, UnaryOperator<Choice> change) {
		return this.installations.change(id, (wants) -> {
			Choice choice = change.apply(Choice.of(wants));
			few("/topics", choice.topics(), MOST_TOPICS);
			few("/regions", choice.regions(), MOST_REGIONS);
			Profile was = wants.profile();
			return new Installations.Wants(
					new Profile(was.provider(), was.platform(), was.appVersion(), choice.languages(), choice.zone(),
							choice.topics().stream().sorted().toList(), choice.quietHours()),
					new TreeSet<>(choice.regions()), wants.token());
		});
	}

	private static void few(String pointer, Collection<String> given, int most) {
		if (given.size() > most) {
			throw ProblemException.invalid(List.of(new Fault(pointer, "too-many", Map.of("max", most))));
		}
	}

	/**
	 * Notes where a browser wants its messages.
	 * @param subscription its subscription (Push API, {@code toJSON}) as JSON text
	 * @return what the browser is then; empty when it is gone
	 * @throws ProblemException (as an error signal) a 400 when it is none
	 */
	public Mono<Installation> subscribe(UUID id, String subscription) {
		List<Fault> faults = faults(subscription);
		return faults.isEmpty() ? provided(id, Provider.WEB_PUSH, subscription)
				: Mono.error(() -> ProblemException.invalid(faults));
	}

	/** Every fault of a subscription as JSON text; empty: it can be used. */
	public static List<Fault> faults(String subscription) {
		int bytes = subscription.getBytes(StandardCharsets.UTF_8).length;
		return (bytes > InstallationCheck.MOST_TOKEN_BYTES)
				? List.of(new Fault("/provider/token", "too-long", Map.of("max", InstallationCheck.MOST_TOKEN_BYTES)))
				: BrowserSubscription.faults(subscription);
	}

	/** Forgets where a browser wanted its messages; they still lie in its inbox. */
	public Mono<Installation> unsubscribe(UUID id) {
		return provided(id, Provider.NONE, null);
	}

	private Mono<Installation> provided(UUID id, Provider provider, @Nullable String token) {
		return this.installations.change(id, (wants) -> {
			Profile was = wants.profile();
			return new Installations.Wants(new Profile(provider, was.platform(), was.appVersion(), was.languages(),
					was.zone(), was.topics(), was.quietHours()), wants.regions(), token);
		});
	}

	/** Erases all that is known of a browser; nothing happens when it is gone. */
	public Mono<Void> forget(Installation browser) {
		return this.installations.erase(browser);
	}

}
