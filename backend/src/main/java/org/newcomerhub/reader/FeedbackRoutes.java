package org.newcomerhub.reader;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.feedback.Draft;
import org.newcomerhub.feedback.Writing;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.web.AnswerKey;
import org.newcomerhub.published.web.PublicAnswers;
import org.newcomerhub.published.web.UnknownItem;
import org.newcomerhub.published.web.UnknownRegion;
import org.newcomerhub.web.WritingLimit;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;

/**
 * Takes the form at the end of a guide, and says thank you.
 */
@Controller("feedbackForm")
@Hidden
class FeedbackRoutes {

	private static final String GUIDE = "/{region:[a-z0-9-]+}/guides/{slug}";

	private static final Map<String, Boolean> HELPED = Map.of("yes", true, "no", false);

	private final PublicAnswers answers;

	private final Writing writing;

	private final WritingLimit limit;

	private final Pages pages;

	FeedbackRoutes(PublicAnswers answers, Writing writing, WritingLimit limit, Pages pages) {
		this.answers = answers;
		this.writing = writing;
		this.limit = limit;
		this.pages = pages;
	}

	@PostMapping(path = GUIDE + "/feedback", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	Mono<ResponseEntity<Void>> feedback(@PathVariable String region, @PathVariable String slug,
			ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		Asked asked = Asked.of(exchange);
		RegionView view = UnknownRegion.require(this.answers.snapshots(), region);
		PublishedItem guide = UnknownItem.require(view, ItemKey.GUIDE, slug);
		String thanks = asked.languages(view, Set.of(guide)).href(FeedbackForm.path(view, slug) + "/thanks");
		return exchange.getFormData()
			.flatMap((form) -> isFromAMachine(form) ? Mono.empty()
					: this.writing.feedback(view, guide, asked.request(), draft(form), null))
			.thenReturn(ResponseEntity.status(HttpStatus.SEE_OTHER)
				.location(URI.create(thanks))
				.cacheControl(CacheControl.noStore())
				.build());
	}

	/** People do not see the field. The machine is told nothing of it. */
	private static boolean isFromAMachine(MultiValueMap<String, String> form) {
		String trap = form.getFirst(FeedbackForm.TRAP);
		return trap != null && !trap.isBlank();
	}

	private static Draft draft(MultiValueMap<String, String> form) {
		return Draft.feedback(helped(form.getFirst("helped")), form.getFirst("comment"), form.getFirst("email"));
	}

	private static @Nullable Boolean helped(@Nullable String given) {
		return (given != null) ? HELPED.get(given) : null;
	}

	@GetMapping(GUIDE + "/thanks")
	Mono<Void> thanks(@PathVariable String region, @PathVariable String slug, ServerWebExchange exchange) {
		Asked asked = Asked.of(exchange);
		RegionView view = UnknownRegion.require(this.answers.snapshots(), region);
		PublishedItem guide = UnknownItem.require(view, ItemKey.GUIDE, slug);
		PageLanguages languages = asked.languages(view, Set.of(guide));
		AnswerKey key = new AnswerKey("thanks-page", region,
				guide.id() + " " + languages.subject() + " " + Footer.of(view).subject(), view.stamp(guide),
				languages.ranking());
		return this.answers.answer(exchange, view, key, () -> this.pages.render("thanks", languages.wording(),
				ThanksPage.of(view, guide, languages), languages.wording().language(), Instant.MAX));
	}

}
