package org.newcomerhub.translation.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.Editing;
import org.newcomerhub.content.web.Desk;
import org.newcomerhub.content.web.Expectation;
import org.newcomerhub.content.web.PartNames;
import org.newcomerhub.localization.Language;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.web.Parameters;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemWords;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * XLIFF out and in, per item and for many at once.
 */
@RestController
class ExchangeRoutes implements ExchangeApi {

	private static final String ITEM = "/api/v1/editorial/items/{id}/texts/{language}/xliff";

	private static final String MANY = "/api/v1/editorial/xliff";

	/** As any body. */
	private static final int LARGEST_ITEM = 1_000_000;

	private static final int LARGEST = 16_000_000;

	private final Desk desk;

	private final Exporting exporting;

	private final Importing importing;

	private final Editing editing;

	ExchangeRoutes(Desk desk, Exporting exporting, Importing importing, Editing editing) {
		this.desk = desk;
		this.exporting = exporting;
		this.importing = importing;
		this.editing = editing;
	}

	@Override
	@GetMapping(ITEM)
	public Mono<ResponseEntity<byte[]>> item(@PathVariable UUID id, @PathVariable String language,
			ServerWebExchange exchange) {
		PartNames.ofText(language);
		Parameters parameters = new Parameters(exchange.getRequest());
		boolean onlyNeeded = onlyNeeded(parameters);
		parameters.check();
		return this.desk.serve((staff) -> this.exporting.item(staff, id, language, onlyNeeded))
			.map(ExchangeRoutes::answer);
	}

	@Override
	@PutMapping(path = ITEM)
	public Mono<ResponseEntity<ImportReport.Outcome>> bringItem(@PathVariable UUID id, @PathVariable String language,
			ServerWebExchange exchange) {
		PartNames.ofText(language);
		ServerHttpRequest request = exchange.getRequest();
		return this.desk
			.serve((staff) -> this.editing.translatable(staff, id, language)
				.then(Mono.fromCallable(() -> Expectation.of(request)))
				.flatMap(
						(expected) -> XmlBody.read(request, LARGEST_ITEM)
							.flatMap(this.importing::document)
							.flatMap((document) -> this.importing.apply(staff, id, language, document,
									Importing.only(document), Optional.of(new Importing.Head(expected.head()))))))
			.map((outcome) -> {
				ResponseEntity.BodyBuilder answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
				Integer revision = outcome.revision();
				return ((revision != null) ? answer.eTag(Expectation.etag(revision)) : answer).body(outcome);
			});
	}

	@Override
	@GetMapping(MANY)
	public Mono<ResponseEntity<byte[]>> many(ServerWebExchange exchange) {
		Parameters parameters = new Parameters(exchange.getRequest());
		Exporting.Query query = new Exporting.Query(parameters.slug("region"), parameters.slug("kind"),
				items(parameters), language(parameters, "source"), lacking(parameters));
		boolean onlyNeeded = onlyNeeded(parameters);
		String language = language(parameters, "language");
		if (language == null && parameters.get("language") == null) {
			parameters.fault("language", "value-missing", Map.of());
		}
		parameters.check();
		String into = String.valueOf(language);
		return this.desk.serve((staff) -> this.exporting.list(staff, query, into, onlyNeeded))
			.map(ExchangeRoutes::answer);
	}

	@Override
	@PutMapping(path = MANY)
	public Mono<ResponseEntity<ImportReport>> bringMany(ServerWebExchange exchange) {
		ServerHttpRequest request = exchange.getRequest();
		return this.desk
			.serve((staff) -> XmlBody.read(request, LARGEST)
				.flatMap(this.importing::document)
				.flatMapMany((document) -> Flux.fromIterable(document.files())
					.concatMap((file) -> bring(staff, document, file, request)))
				.collectList())
			.map((items) -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new ImportReport(items)));
	}

	/** One file of several: what is refused is an outcome like any other. */
	private Mono<ImportReport.Refusable> bring(Staff staff, XliffDocument document, XliffDocument.File file,
			ServerHttpRequest request) {
		return this.desk
			.serve((same) -> Mono.fromCallable(() -> Importing.item(file))
				.flatMap((id) -> this.importing.apply(staff, id, target(document), document, file, Optional.empty())))
			.map((outcome) -> new ImportReport.Refusable(file.id(), outcome, null))
			.onErrorResume(ProblemException.class,
					(ex) -> Mono.just(new ImportReport.Refusable(file.id(), null, ProblemWords.of(ex, request))));
	}

	/**
	 * The language that a document is in; one that is none is found out with its files.
	 */
	private static String target(XliffDocument document) {
		String given = (document.target() != null) ? document.target() : "und";
		return LanguageRegistry.standard().resolve(given).map(Language::tag).orElse("und");
	}

	private static ResponseEntity<byte[]> answer(Exporting.Exported exported) {
		Integer head = exported.head();
		ResponseEntity.BodyBuilder answer = (exported.xml() != null) ? ResponseEntity.ok() : ResponseEntity.status(204);
		answer.cacheControl(CacheControl.noStore());
		if (head != null) {
			answer.eTag(Expectation.etag(head));
		}
		if (exported.xml() == null) {
			return answer.build();
		}
		return answer.contentType(new MediaType("application", "xliff+xml", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(exported.name() + ".xlf").build().toString())
			.body(exported.xml().getBytes(StandardCharsets.UTF_8));
	}

	private static boolean onlyNeeded(Parameters parameters) {
		String given = parameters.get("only");
		if (given != null && !given.equals("needed") && !given.equals("all")) {
			parameters.fault("only", "value-unknown", Map.of("value", given));
		}
		return "needed".equals(given);
	}

	private static @Nullable String language(Parameters parameters, String name) {
		List<String> found = parameters.languages(name);
		if (found != null && found.size() != 1) {
			parameters.fault(name, "value-unknown", Map.of("value", String.valueOf(parameters.get(name))));
			return null;
		}
		return (found != null) ? found.getFirst() : null;
	}

	private static Exporting.@Nullable Lacking lacking(Parameters parameters) {
		String given = parameters.get("state");
		Optional<Exporting.Lacking> found = Stream.of(Exporting.Lacking.values())
			.filter((lacking) -> lacking.name().toLowerCase(Locale.ROOT).equals(given))
			.findFirst();
		if (given != null && found.isEmpty()) {
			parameters.fault("state", "value-unknown", Map.of("value", given));
		}
		return found.orElse(null);
	}

	/** Ids with commas between them, as a work list gives them. */
	private static @Nullable Set<UUID> items(Parameters parameters) {
		String given = parameters.get("items");
		if (given == null) {
			return null;
		}
		try {
			return Stream.of(given.split(",", -1)).map(UUID::fromString).collect(Collectors.toSet());
		}
		catch (IllegalArgumentException ex) {
			parameters.fault("items", "value-unknown", Map.of("value", given));
			return null;
		}
	}

}
