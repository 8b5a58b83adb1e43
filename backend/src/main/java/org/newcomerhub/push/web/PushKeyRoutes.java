package org.newcomerhub.push.web;

import java.time.Duration;
import java.util.Map;

import org.newcomerhub.push.inbox.BrowserKey;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /push/key}.
 */
@RestController
class PushKeyRoutes implements PushKeyApi {

	private static final String PATH = "/api/v1/push/key";

	private static final Duration LIFE = Duration.ofMinutes(5);

	private final BrowserKey key;

	PushKeyRoutes(BrowserKey key) {
		this.key = key;
	}

	/**
	 * The hub's public key.
	 *
	 * @param publicKey a P-256 point, uncompressed, in base64url
	 */
	record PushKey(String publicKey) {
	}

	@Override
	@GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
	public Mono<ResponseEntity<PushKey>> key() {
		String value = this.key.value();
		if (value == null) {
			throw ProblemException.of(ProblemType.NOT_FOUND, Map.of("path", PATH));
		}
		return Mono
			.just(ResponseEntity.ok().cacheControl(CacheControl.maxAge(LIFE).cachePublic()).body(new PushKey(value)));
	}

}
