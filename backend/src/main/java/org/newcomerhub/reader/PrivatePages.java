package org.newcomerhub.reader;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers with pages that are one person's: nobody keeps them, no search engine finds
 * them. That their addresses are told to no other site is said in every answer
 * ({@code Referrer-Policy}).
 */
@Component
class PrivatePages {

	private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

	private final Pages pages;

	PrivatePages(Pages pages) {
		this.pages = pages;
	}

	/** Shows a page. */
	Mono<ResponseEntity<byte[]>> show(HttpStatus status, String template, Wording words, Object page) {
		return this.pages.render(template, words, page, words.language(), Instant.MAX)
			.map((rendered) -> ResponseEntity.status(status)
				.cacheControl(CacheControl.noStore())
				.header("X-Robots-Tag", "noindex, nofollow")
				.header(HttpHeaders.CONTENT_LANGUAGE, words.language())
				.contentType(HTML)
				.body(rendered.bytes()));
	}

	/** Shows a page. */
	Mono<ResponseEntity<byte[]>> show(String template, Wording words, Object page) {
		return show(HttpStatus.OK, template, words, page);
	}

	/** Leads on after something was done, so that going back does not do it again. */
	static ResponseEntity<byte[]> to(String path) {
		return ResponseEntity.status(HttpStatus.SEE_OTHER)
			.location(URI.create(path))
			.cacheControl(CacheControl.noStore())
			.build();
	}

}
