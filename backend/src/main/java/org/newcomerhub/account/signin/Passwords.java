package org.newcomerhub.account.signin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.store.Names;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import org.newcomerhub.web.Secrets;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords as NIST SP 800-63B (5.1.1.2) has them: long enough, none that everybody
 * thinks of, no rules of composition. Kept as Argon2id (RFC 9106) with 19 MiB, two passes
 * and one lane; few are computed at a time, because each takes that much memory.
 */
@Component
final class Passwords implements DisposableBean {

	/** How many characters a password has at least. */
	static final int SHORTEST = 12;

	static final int LONGEST = 200;

	private static final int LONGEST_NAME = 100;

	private static final int AT_A_TIME = 2;

	private static final int WAITING = 100;

	private static final Duration RETRY = Duration.ofSeconds(5);

	private static final Set<String> COMMON = common();

	private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

	private final Scheduler scheduler = Schedulers.newBoundedElastic(AT_A_TIME, WAITING, "password");

	/** Compared with where there is no account, so that it takes as long. */
	private final Mono<String> nobodys = hash(Secrets.random()).cache();

	private static Set<String> common() {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(
				Objects.requireNonNull(Passwords.class.getResourceAsStream("common-passwords.txt")),
				StandardCharsets.UTF_8))) {
			return lines.lines().map(Names::key).collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Says what is wrong with a name and a password that somebody chooses.
	 * @return none when both can be used
	 */
	List<Fault> faults(@Nullable String name, @Nullable String password) {
		List<Fault> faults = new ArrayList<>();
		if (name == null || name.isBlank()) {
			faults.add(new Fault("/name", "value-missing", Map.of()));
		}
		else if (Names.normal(name).length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
			faults.add(new Fault("/name", "name-malformed", Map.of("max", LONGEST_NAME)));
		}
		if (password == null) {
			faults.add(new Fault("/password", "value-missing", Map.of()));
		}
		else {
			fault("/password", password, name).ifPresent(faults::add);
		}
		return faults;
	}

	/**
	 * Says what is wrong with a password that somebody chooses.
	 * @param pointer where it stands in the request
	 * @param name what they sign in with
	 */
	Optional<Fault> fault(String pointer, String password, @Nullable String name) {
		int length = password.codePointCount(0, password.length());
		if (length < SHORTEST) {
			return Optional.of(new Fault(pointer, "password-too-short", Map.of("min", SHORTEST)));
		}
		if (length > LONGEST) {
			return Optional.of(new Fault(pointer, "password-too-long", Map.of("max", LONGEST)));
		}
		String key = Names.key(password);
		if (COMMON.contains(key) || (name != null && isMostly(key, Names.key(name)))
				|| key.codePoints().distinct().count() < 4) {
			return Optional.of(new Fault(pointer, "password-common", Map.of()));
		}
		return Optional.empty();
	}

	/** The name itself, or the name and little more. */
	private static boolean isMostly(String password, String name) {
		return password.contains(name) && password.length() - name.length() < 4;
	}

	Mono<String> hash(String password) {
		return computed(Mono.fromCallable(() -> Objects.requireNonNull(this.encoder.encode(normal(password)))));
	}

	/**
	 * Whether a password is the one that was hashed. Takes as long when there is none.
	 */
	Mono<Boolean> matches(String password, @Nullable String hash) {
		if (password.length() > 2 * LONGEST) {
			return Mono.just(false);
		}
		return ((hash != null) ? Mono.just(hash) : this.nobodys)
			.flatMap((known) -> computed(Mono.fromCallable(() -> this.encoder.matches(normal(password), known))))
			.map((matches) -> matches && hash != null);
	}

	private <T> Mono<T> computed(Mono<T> work) {
		return work.subscribeOn(this.scheduler)
			.onErrorMap(RejectedExecutionException.class,
					(ex) -> ProblemException.passing(ProblemType.TOO_MANY_REQUESTS, RETRY));
	}

	private static String normal(String password) {
		return Normalizer.normalize(password, Normalizer.Form.NFC);
	}

	@Override
	public void destroy() {
		this.scheduler.dispose();
	}

}
