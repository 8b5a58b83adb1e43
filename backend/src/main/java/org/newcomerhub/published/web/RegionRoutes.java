package org.newcomerhub.published.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.Collation;
import org.newcomerhub.localization.Formats;
import org.newcomerhub.localization.LanguageMatch;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.localization.LanguageRequest;
import org.newcomerhub.localization.LocalizedText;
import org.newcomerhub.localization.LocalizedValue;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.model.Snapshots;
import org.newcomerhub.published.web.Answer.Rendering;
import org.newcomerhub.region.Region;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.schema.RegionProfile;
import org.newcomerhub.web.PageCursor;
import org.newcomerhub.web.Parameters;
import org.newcomerhub.web.RequestLanguages;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code GET /regions}, {@code /regions/{region}} and
 * {@code /regions/{region}/categories}.
 */
@RestController
class RegionRoutes implements RegionApi {

	private static final int SORT_VALUES = 2;

	private final PublicAnswers answers;

	private final JsonMapper json;

	private final Clock clock;

	RegionRoutes(PublicAnswers answers, JsonMapper json, Clock clock) {
		this.answers = answers;
		this.json = json;
		this.clock = clock;
	}

	@Override
	@GetMapping(path = "/api/v1/regions", produces = Rendering.JSON)
	public Mono<Void> regions(ServerWebExchange exchange) {
		Parameters parameters = new Parameters(exchange.getRequest());
		LanguageRequest languages = parameters.languages();
		int limit = parameters.limit();
		PageCursor cursor = parameters.cursor((text) -> PageCursor.read(text, SORT_VALUES));
		List<String> asked = RequestLanguages.tags(languages);
		if (cursor != null && !cursor.belongsTo("", asked)) {
			parameters.fault("cursor", "cursor-of-another-query", Map.of());
		}
		parameters.check();
		Snapshots snapshots = this.answers.snapshots();
		// a region is named in its own chain of languages; the key holds the reader's
		// whole list
		Ranking all = everything(languages);
		AnswerKey key = new AnswerKey("regions", "", limit + " " + ((cursor != null) ? cursor.write() : ""),
				snapshots.regionsStamp(), all);
		return this.answers.answer(exchange, snapshots, key, () -> Mono.fromCallable(() -> {
			RegionList list = list(snapshots, languages, limit, cursor, asked);
			Set<String> spoken = new TreeSet<>(list.items().stream().map(RegionEntry::language).toList());
			return new Rendering(this.json.writeValueAsBytes(list), Rendering.JSON, String.join(", ", spoken),
					Instant.MAX);
		}));
	}

	private static Ranking everything(LanguageRequest request) {
		List<Ranking.Ranked> asked = request.ranked()
			.stream()
			.flatMap((tag) -> LanguageRegistry.standard().resolve(tag).stream())
			.map((language) -> new Ranking.Ranked(language.tag(), LanguageMatch.LISTED))
			.distinct()
			.toList();
		return new Ranking(asked, request.requested());
	}

	private RegionList list(Snapshots snapshots, LanguageRequest languages, int limit, @Nullable PageCursor cursor,
			List<String> asked) {
		String letters = languages.requested().equals("und") ? "en" : languages.requested();
		Comparator<List<String>> order = Comparator
			.comparing((List<String> values) -> values.getFirst(), Collation.comparator(letters))
			.thenComparing((values) -> values.getLast());
		List<RegionEntry> rest = snapshots.regions()
			.stream()
			.map((region) -> entry(region, languages))
			.filter((entry) -> cursor == null || order.compare(sortValues(entry), cursor.after()) > 0)
			.sorted(Comparator.comparing(RegionRoutes::sortValues, order))
			.limit(limit + 1L)
			.toList();
		List<RegionEntry> page = rest.subList(0, Math.min(limit, rest.size()));
		String next = (rest.size() > page.size())
				? new PageCursor("", asked, this.clock.instant(), sortValues(page.getLast())).write() : null;
		return new RegionList(page, next);
	}

	private static List<String> sortValues(RegionEntry entry) {
		return List.of(entry.name(), entry.id());
	}

	@Override
	@GetMapping(path = "/api/v1/regions/{region}", produces = Rendering.JSON)
	public Mono<Void> region(@PathVariable String region, ServerWebExchange exchange) {
		Parameters parameters = new Parameters(exchange.getRequest());
		LanguageRequest languages = parameters.languages();
		parameters.check();
		RegionView view = UnknownRegion.require(this.answers.snapshots(), region);
		RegionProfile profile = view.region().profile();
		Set<String> offered = new TreeSet<>(profile.name().byLanguage().keySet());
		profile.emergency().forEach((number) -> offered.addAll(number.label().byLanguage().keySet()));
		Ranking ranking = Ranking.of(languages, offered, profile);
		AnswerKey key = new AnswerKey("region", region, "", view.stamp(), ranking);
		return this.answers.answer(exchange, view, key, () -> Mono.fromCallable(() -> {
			RegionEntry entry = entry(view.region(), languages);
			return new Rendering(this.json.writeValueAsBytes(entry), Rendering.JSON, entry.language(), Instant.MAX);
		}));
	}

	private static RegionEntry entry(Region region, LanguageRequest languages) {
		RegionProfile profile = region.profile();
		Ranking ranking = Ranking.of(languages, profile.name().byLanguage().keySet(), profile);
		LocalizedValue name = profile.name().best(ranking.tags());
		List<RegionEntry.Emergency> emergency = profile.emergency().stream().map((number) -> {
			LocalizedValue label = best(number.label(), languages, profile);
			return new RegionEntry.Emergency(number.number(), label.value(), label.language());
		}).toList();
		RegionEntry.Bounds bounds = (profile.bounds() != null) ? new RegionEntry.Bounds(profile.bounds().south(),
				profile.bounds().west(), profile.bounds().north(), profile.bounds().east()) : null;
		return new RegionEntry(profile.id(), name.value(), profile.parent(), profile.languages(), profile.fallback(),
				profile.source(), profile.zone().getId(), weekStart(profile), profile.postcodes(), bounds, emergency,
				name.language(), ranking.requested(), ranking.match(name.language()).code(), direction(name.language()),
				List.copyOf(new TreeSet<>(profile.name().byLanguage().keySet())));
	}

	private static String weekStart(RegionProfile profile) {
		return Formats.week(profile.zone()).getFirst().name().toLowerCase(Locale.ROOT);
	}

	private static LocalizedValue best(LocalizedText text, LanguageRequest languages, RegionProfile profile) {
		return text.best(Ranking.of(languages, text.byLanguage().keySet(), profile).tags());
	}

	private static String direction(String language) {
		return LanguageRegistry.standard().get(language).direction().code();
	}

	@Override
	@GetMapping(path = "/api/v1/regions/{region}/categories", produces = Rendering.JSON)
	public Mono<Void> categories(@PathVariable String region, ServerWebExchange exchange) {
		Parameters parameters = new Parameters(exchange.getRequest());
		LanguageRequest languages = parameters.languages();
		parameters.check();
		RegionView view = UnknownRegion.require(this.answers.snapshots(), region);
		Ranking ranking = Ranking.of(languages, CategoryNames.languages(view), view.region().profile());
		AnswerKey key = new AnswerKey("categories", region, "", view.stamp(), ranking);
		return this.answers.answer(exchange, view, key, () -> Mono.fromCallable(() -> {
			CategoryList list = categories(view, ranking);
			Set<String> spoken = new TreeSet<>(list.items().stream().map(CategoryEntry::language).toList());
			return new Rendering(this.json.writeValueAsBytes(list), Rendering.JSON, String.join(", ", spoken),
					Instant.MAX);
		}));
	}

	private static CategoryList categories(RegionView view, Ranking ranking) {
		Collection<PublishedItem> guides = view.of(ItemKey.GUIDE);
		return new CategoryList(CategoryOrder.categories(view, ranking).stream().map((id) -> {
			LocalizedValue name = CategoryNames.name(id, view, ranking);
			long count = guides.stream().filter((item) -> ((GuideBody) item.body()).category().equals(id)).count();
			return new CategoryEntry(id, name.value(), count, name.language(), ranking.requested(),
					ranking.match(name.language()).code(), direction(name.language()));
		}).toList(), null);
	}

}
