package org.newcomerhub.account.web;

import java.util.Map;

import org.newcomerhub.account.AccountProblems;
import org.newcomerhub.account.Staff;
import org.newcomerhub.account.StaffAuthentication;
import org.newcomerhub.account.oidc.Issuer;
import org.newcomerhub.account.signin.AccessTokens;
import org.newcomerhub.account.signin.SignIn;
import org.newcomerhub.web.Bearer;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.ServerWebExchange;

/**
 * The chain that every staff request passes; public paths are outside of it. Whatever
 * lies under {@code /api/v1/editorial} is for those who are signed in, whether there is a
 * route or not.
 */
@Configuration(proxyBeanMethods = false)
class StaffChain {

	private static final String EDITORIAL = "/api/v1/editorial/**";

	private static final String[] PATHS = { EDITORIAL, "/api/v1/session/**", "/api/v1/setup", "/api/v1/invitations/**",
			"/api/v1/password-reset/**", "/staff/**" };

	private static final ProblemType CSRF = new ProblemType("csrf", HttpStatus.FORBIDDEN);

	private final SignIn signIn;

	private final AccessTokens tokens;

	private final Issuer issuer;

	StaffChain(SignIn signIn, AccessTokens tokens, Issuer issuer) {
		this.signIn = signIn;
		this.tokens = tokens;
		this.issuer = issuer;
	}

	@Bean
	SecurityWebFilterChain staffOnly(ServerHttpSecurity security) {
		AuthenticationWebFilter known = new AuthenticationWebFilter((ReactiveAuthenticationManager) Mono::just);
		known.setServerAuthenticationConverter(this::who);
		known.setSecurityContextRepository(NoOpServerSecurityContextRepository.getInstance());
		return security.securityMatcher(ServerWebExchangeMatchers.pathMatchers(PATHS))
			.headers(ServerHttpSecurity.HeaderSpec::disable)
			.requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
			.logout(ServerHttpSecurity.LogoutSpec::disable)
			.httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
			.formLogin(ServerHttpSecurity.FormLoginSpec::disable)
			.csrf((csrf) -> csrf.csrfTokenRepository(new SessionCsrfTokens())
				.csrfTokenRequestHandler(new ServerCsrfTokenRequestAttributeHandler())
				.requireCsrfProtectionMatcher((exchange) -> isWriteByCookie(exchange.getRequest()) ? MatchResult.match()
						: MatchResult.notMatch())
				.accessDeniedHandler((exchange, denied) -> Mono.error(ProblemException.of(CSRF, Map.of()))))
			.addFilterAt(known, SecurityWebFiltersOrder.AUTHENTICATION)
			.addFilterBefore((exchange, chain) -> {
				exchange.getResponse().getHeaders().setCacheControl("no-store");
				return chain.filter(exchange);
			}, SecurityWebFiltersOrder.CSRF)
			.authorizeExchange((all) -> all.pathMatchers(EDITORIAL).authenticated().anyExchange().permitAll())
			.exceptionHandling((denied) -> denied
				.authenticationEntryPoint((exchange, ex) -> Mono.error(AccountProblems.notSignedIn()))
				.accessDeniedHandler((exchange, ex) -> Mono.error(AccountProblems.notSignedIn())))
			.build();
	}

	/** A token speaks before a cookie does; whoever sends a wrong one is nobody. */
	private Mono<Authentication> who(ServerWebExchange exchange) {
		ServerHttpRequest request = exchange.getRequest();
		String bearer = Bearer.of(request);
		if (bearer != null) {
			return ofBearer(bearer).map(StaffAuthentication::new);
		}
		String session = SessionCookie.of(request);
		return (session == null) ? Mono.empty() : this.signIn.ofSession(session).map(StaffAuthentication::new);
	}

	private Mono<Staff> ofBearer(String bearer) {
		if (bearer.startsWith(AccessTokens.PREFIX)) {
			return this.tokens.ofBearer(bearer);
		}
		return this.issuer.enabled() ? this.issuer.ofBearer(bearer) : Mono.empty();
	}

	/** To sign in takes a password, not a cookie. */
	private static boolean isWriteByCookie(ServerHttpRequest request) {
		HttpMethod method = request.getMethod();
		boolean reads = HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method)
				|| HttpMethod.OPTIONS.equals(method);
		boolean signsIn = HttpMethod.POST.equals(method) && request.getPath().value().equals("/api/v1/session");
		return !reads && !signsIn && Bearer.of(request) == null && SessionCookie.of(request) != null;
	}

	/** What no browser would send gets problem details like everything else. */
	@Bean
	ServerExchangeRejectedHandler malformed() {
		return (exchange, rejected) -> Mono.error(ProblemException.of(ProblemType.NOT_FOUND, Map.of()));
	}

}
