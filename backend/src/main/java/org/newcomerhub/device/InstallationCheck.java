package org.newcomerhub.device;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.Language;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.region.Region;
import org.newcomerhub.schema.QuietHours;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.ProblemException;

/**
 * Checks what an app says of itself, and names every fault at once.
 */
final class InstallationCheck {

	private static final Set<String> PLATFORMS = Set.of("android", "ios", "web");

	private static final int LONGEST_VERSION = 40;

	private static final int MOST_LANGUAGES = 15;

	static final int MOST_REGIONS = 10;

	static final int MOST_TOPICS = 100;

	static final int MOST_TOKEN_BYTES = 4096;

	private final InstallationInput input;

	private final Map<String, List<Region>> chains;

	private final LocalDate today;

	private final List<Fault> faults = new ArrayList<>();

	private InstallationCheck(InstallationInput input, Map<String, List<Region>> chains, LocalDate today) {
		this.input = input;
		this.chains = chains;
		this.today = today;
	}

	/**
	 * What an app may say.
	 *
	 * @param profile what it says of itself
	 * @param regions that it follows
	 * @param token the provider's; null: none
	 */
	record Checked(Profile profile, SortedSet<String> regions, @Nullable String token) {

		@Override
		public String toString() {
			return "Checked[" + this.profile + "]";
		}

	}

	/** The regions that are to be looked up, at most as many as are allowed. */
	static List<String> regions(InstallationInput input) {
		List<@Nullable String> given = Objects.requireNonNullElse(input.regions(), List.of());
		return given.stream().<String>mapMulti((region, out) -> {
			if (region != null) {
				out.accept(region);
			}
		}).distinct().limit(MOST_REGIONS + 1L).toList();
	}

	/**
	 * Checks.
	 * @param chains the regions that are there, each with those above it
	 * @param today the day (UTC)
	 * @throws ProblemException naming every fault
	 */
	static Checked check(InstallationInput input, Map<String, List<Region>> chains, LocalDate today) {
		return new InstallationCheck(input, chains, today).check();
	}

	private Checked check() {
		String token = token();
		Provider provider = provider(token);
		Profile profile = new Profile(provider, platform(), appVersion(), languages(), zone(), topics(), quiet());
		SortedSet<String> regions = regions();
		if (!this.faults.isEmpty()) {
			throw ProblemException.invalid(this.faults);
		}
		return new Checked(profile, regions, token);
	}

	private Provider provider(@Nullable String token) {
		InstallationInput.ProviderInput given = this.input.provider();
		if (given == null) {
			return Provider.NONE;
		}
		String type = required("/provider/type", given.type());
		Provider provider = Provider.ofCode(type).orElse(null);
		if (provider == null) {
			unknown("/provider/type", type);
			return Provider.NONE;
		}
		if (provider != Provider.NONE && token == null) {
			fault("/provider/token", "value-missing", Map.of());
		}
		if (provider == Provider.WEB_PUSH && token != null) {
			BrowserSubscription.faults(token).forEach(this.faults::add);
		}
		return provider;
	}

	private @Nullable String token() {
		InstallationInput.ProviderInput given = this.input.provider();
		String token = (given != null) ? given.token() : null;
		if (given == null || token == null || token.isBlank() || Provider.NONE.code().equals(given.type())) {
			return null;
		}
		if (token.getBytes(StandardCharsets.UTF_8).length > MOST_TOKEN_BYTES) {
			fault("/provider/token", "too-long", Map.of("max", MOST_TOKEN_BYTES));
		}
		return token;
	}

	private String platform() {
		String platform = required("/platform", this.input.platform());
		if (!PLATFORMS.contains(platform)) {
			unknown("/platform", platform);
		}
		return platform;
	}

	private String appVersion() {
		String version = required("/appVersion", this.input.appVersion());
		if (version.length() > LONGEST_VERSION || version.codePoints().anyMatch(Character::isISOControl)) {
			fault("/appVersion", "too-long", Map.of("max", LONGEST_VERSION));
		}
		return version;
	}

	private List<String> languages() {
		List<@Nullable String> given = few("/languages", this.input.languages(), MOST_LANGUAGES);
		if (given.isEmpty()) {
			fault("/languages", "value-missing", Map.of());
		}
		List<String> languages = new ArrayList<>();
		for (int i = 0; i < given.size(); i++) {
			String tag = Objects.requireNonNullElse(given.get(i), "");
			Language language = LanguageRegistry.standard().resolve(tag).orElse(null);
			if (language == null) {
				unknown("/languages/" + i, tag);
			}
			else if (!languages.contains(language.tag())) {
				languages.add(language.tag());
			}
		}
		return languages;
	}

	private ZoneId zone() {
		String zone = required("/zone", this.input.zone());
		if (ZoneId.getAvailableZoneIds().contains(zone)) {
			return ZoneId.of(zone);
		}
		unknown("/zone", zone);
		return ZoneId.of("UTC");
	}

	private SortedSet<String> regions() {
		List<@Nullable String> given = few("/regions", this.input.regions(), MOST_REGIONS);
		SortedSet<String> regions = new TreeSet<>();
		for (int i = 0; i < given.size(); i++) {
			String region = Objects.requireNonNullElse(given.get(i), "");
			if (!this.chains.containsKey(region)) {
				unknown("/regions/" + i, region);
			}
			regions.add(region);
		}
		return regions;
	}

	private List<String> topics() {
		List<@Nullable String> given = few("/topics", this.input.topics(), MOST_TOPICS);
		SortedSet<String> topics = new TreeSet<>();
		for (int i = 0; i < given.size(); i++) {
			String topic = Objects.requireNonNullElse(given.get(i), "");
			if (!isTopic(topic)) {
				unknown("/topics/" + i, topic);
			}
			topics.add(topic);
		}
		return List.copyOf(topics);
	}

	private boolean isTopic(String topic) {
		return topic.startsWith(Profile.ARRIVED)
				? Topics.isArrival(topic.substring(Profile.ARRIVED.length()), this.today)
				: Topics.isShared(topic, this.chains.values().stream().flatMap(List::stream).toList());
	}

	private @Nullable QuietHours quiet() {
		InstallationInput.Quiet given = this.input.quietHours();
		if (given == null) {
			return null;
		}
		LocalTime from = time("/quietHours/from", given.from());
		LocalTime to = time("/quietHours/to", given.to());
		return new QuietHours(from, to);
	}

	private LocalTime time(String pointer, @Nullable String given) {
		String time = required(pointer, given);
		try {
			return LocalTime.parse(time);
		}
		catch (DateTimeException ex) {
			unknown(pointer, time);
			return LocalTime.MIDNIGHT;
		}
	}

	private List<@Nullable String> few(String pointer, @Nullable List<@Nullable String> given, int most) {
		if (given == null) {
			return List.of();
		}
		if (given.size() > most) {
			fault(pointer, "too-many", Map.of("max", most));
			return List.of();
		}
		return given;
	}

	private String required(String pointer, @Nullable String given) {
		if (given == null || given.isBlank()) {
			fault(pointer, "value-missing", Map.of());
			return "";
		}
		return given;
	}

	/** What is missing was named already. */
	private void unknown(String pointer, String given) {
		if (!given.isBlank() || pointer.matches(".*/\\d+")) {
			fault(pointer, "value-unknown", Map.of("value", given.substring(0, Math.min(given.length(), 80))));
		}
	}

	private void fault(String pointer, String code, Map<String, ?> arguments) {
		this.faults.add(new Fault(pointer, code, arguments));
	}

}
