package org.newcomerhub.account.oidc;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.newcomerhub.account.AccountProblems;
import org.newcomerhub.account.Staff;
import org.newcomerhub.account.signin.SignIn;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import org.newcomerhub.web.PublicAddress;
import org.newcomerhub.web.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * The issuer that vouches for staff. It is asked for its configuration when somebody
 * first comes by it, so that a hub starts while it is down.
 */
@Component
public class Issuer {

	private static final Logger log = LoggerFactory.getLogger(Issuer.class);

	/** Where it sends people back to. */
	public static final String CALLBACK = "/api/v1/session/oidc/callback";

	private static final ProblemType UNAVAILABLE = new ProblemType("issuer-unavailable",
			HttpStatus.SERVICE_UNAVAILABLE);

	private static final Duration RETRY = Duration.ofSeconds(10);

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private static final Duration FRESH = Duration.ofHours(1);

	private static final String CODE_VERIFIER = "code_verifier";

	private final OidcProperties properties;

	private final PublicAddress address;

	private final Identities identities;

	private final SignIn signIn;

	private final Clock clock;

	private final WebClient web = WebClient.create();

	private final Mono<Known> known;

	Issuer(OidcProperties properties, PublicAddress address, Identities identities, SignIn signIn, Clock clock) {
		this.properties = properties;
		this.address = address;
		this.identities = identities;
		this.signIn = signIn;
		this.clock = clock;
		this.known = Mono.defer(this::discover).cache((found) -> FRESH, (failed) -> Duration.ZERO, () -> Duration.ZERO);
	}

	/** What it says of itself, and how its tokens are checked. */
	private record Known(ClientRegistration registration, NimbusReactiveJwtDecoder tokens) {
	}

	/**
	 * What a browser must bring back.
	 *
	 * @param state that the answer belongs to the request (RFC 6749, 10.12)
	 * @param nonce that the token does (OpenID Connect Core, 15.5.2)
	 * @param verifier that it is the same browser (RFC 7636)
	 */
	public record Trip(String state, String nonce, String verifier) {

		/** A new one. */
		public static Trip begin() {
			return new Trip(Secrets.random(), Secrets.random(), Secrets.random());
		}

	}

	/** Whether anybody signs in this way. */
	public boolean enabled() {
		return this.properties.enabled();
	}

	private Mono<Known> discover() {
		String issuer = String.valueOf(this.properties.issuer());
		return this.web.get()
			.uri(issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration")
			.retrieve()
			.bodyToMono(new ParameterizedTypeReference<Map<String, Object>>() {
			})
			.timeout(TIMEOUT)
			.map((configuration) -> known(issuer, configuration))
			.doOnError((ex) -> log.warn("The OpenID Connect issuer cannot be used now: {}", ex.toString()));
	}

	private Known known(String issuer, Map<String, Object> configuration) {
		if (!issuer.equals(configuration.get("issuer"))) {
			throw new IllegalStateException("It says that it is " + configuration.get("issuer"));
		}
		ClientRegistration.Builder registration = ClientRegistrations.fromOidcConfiguration(configuration)
			.registrationId("hub")
			.clientId(this.properties.clientId())
			.redirectUri(this.address.of(CALLBACK))
			.scope(this.properties.scopes());
		if (this.properties.clientSecret().isEmpty()) {
			registration.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
		}
		else {
			registration.clientSecret(this.properties.clientSecret());
		}
		NimbusReactiveJwtDecoder tokens = NimbusReactiveJwtDecoder
			.withJwkSetUri(String.valueOf(configuration.get("jwks_uri")))
			.jwsAlgorithms((algorithms) -> algorithms
				.addAll(Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256)))
			.webClient(this.web)
			.build();
		JwtTimestampValidator time = new JwtTimestampValidator();
		time.setClock(this.clock);
		tokens.setJwtValidator(new DelegatingOAuth2TokenValidator<>(time, new JwtIssuerValidator(issuer),
				new JwtClaimValidator<List<String>>("aud",
						(audience) -> audience != null && audience.contains(this.properties.clientId()))));
		return new Known(registration.build(), tokens);
	}

	private Mono<Known> reached() {
		return this.known.onErrorMap((ex) -> ProblemException.passing(UNAVAILABLE, RETRY));
	}

	/**
	 * Returns where a browser goes to sign in.
	 * @throws ProblemException (as an error signal) 503 {@code issuer-unavailable}
	 */
	public Mono<String> where(Trip trip) {
		return reached().map((found) -> request(found, trip).getAuthorizationRequestUri());
	}

	private static OAuth2AuthorizationRequest request(Known found, Trip trip) {
		ClientRegistration registration = found.registration();
		return OAuth2AuthorizationRequest.authorizationCode()
			.clientId(registration.getClientId())
			.authorizationUri(String.valueOf(registration.getProviderDetails().getAuthorizationUri()))
			.redirectUri(registration.getRedirectUri())
			.scopes(registration.getScopes())
			.state(trip.state())
			.attributes((attributes) -> attributes.put(CODE_VERIFIER, trip.verifier()))
			.additionalParameters((parameters) -> {
				parameters.put("nonce", trip.nonce());
				parameters.put("code_challenge", Secrets.challenge(trip.verifier()));
				parameters.put("code_challenge_method", "S256");
			})
			.build();
	}

	/**
	 * Begins a session of whoever comes back.
	 * @param code what the issuer gave the browser
	 * @return the secret for the session's cookie
	 * @throws ProblemException (as an error signal) 401 {@code not-signed-in} when the
	 * issuer does not vouch for them, or they may not come in; 503
	 * {@code issuer-unavailable}
	 */
	public Mono<String> signIn(Trip trip, String code) {
		return reached().flatMap((found) -> idToken(found, trip, code))
			.filter((token) -> trip.nonce().equals(token.getClaimAsString("nonce")))
			.flatMap((token) -> this.identities.of(token.getClaims()))
			.flatMap(this.signIn::begin)
			.switchIfEmpty(Mono.error(AccountProblems::notSignedIn));
	}

	private static Mono<Jwt> idToken(Known found, Trip trip, String code) {
		OAuth2AuthorizationResponse response = OAuth2AuthorizationResponse.success(code)
			.redirectUri(String.valueOf(found.registration().getRedirectUri()))
			.state(trip.state())
			.build();
		OAuth2AuthorizationCodeGrantRequest grant = new OAuth2AuthorizationCodeGrantRequest(found.registration(),
				new OAuth2AuthorizationExchange(request(found, trip), response));
		return new WebClientReactiveAuthorizationCodeTokenResponseClient().getTokenResponse(grant)
			.timeout(TIMEOUT)
			.mapNotNull((tokens) -> tokens.getAdditionalParameters().get("id_token"))
			.flatMap((token) -> found.tokens().decode(String.valueOf(token)))
			.onErrorResume((ex) -> refused(ex));
	}

	/** A wrong code or token is nobody's; the log says why, and names nobody. */
	private static Mono<Jwt> refused(Throwable why) {
		log.info("The OpenID Connect issuer did not vouch for somebody: {}", why.getClass().getSimpleName());
		return Mono.empty();
	}

	/**
	 * Returns for whom a token of the issuer speaks; empty when it does not hold.
	 */
	public Mono<Staff> ofBearer(String token) {
		return reached().flatMap((found) -> found.tokens().decode(token))
			.onErrorResume(JwtException.class, Issuer::refused)
			.flatMap((jwt) -> this.identities.of(jwt.getClaims()))
			.map((account) -> account.staff(null));
	}

}
