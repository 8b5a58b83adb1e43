package org.newcomerhub.account.oidc;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;

/**
 * A real OpenID Connect issuer (Spring Authorization Server) on a port of its own.
 * Everybody whose name is their password is known to it; what roles they have, a test
 * says.
 */
public final class TestIssuer implements AutoCloseable {

	/** Where it sends people back to. */
	public static final String HUB = "http://hub.test";

	private static final Map<String, List<String>> ROLES = new ConcurrentHashMap<>();

	private final Tomcat tomcat = new Tomcat();

	private final AnnotationConfigWebApplicationContext spring = new AnnotationConfigWebApplicationContext();

	private TestIssuer(Path folder, int port) {
		this.tomcat.setBaseDir(folder.toString());
		this.tomcat.setPort(port);
		this.tomcat.getConnector();
		Context context = this.tomcat.addContext("", folder.toString());
		this.spring.setServletContext(context.getServletContext());
		this.spring.register(Server.class);
		this.spring.refresh();
		FilterDef filter = new FilterDef();
		filter.setFilterName("security");
		filter.setFilter(new DelegatingFilterProxy("springSecurityFilterChain", this.spring));
		context.addFilterDef(filter);
		FilterMap everywhere = new FilterMap();
		everywhere.setFilterName("security");
		everywhere.addURLPattern("/*");
		context.addFilterMap(everywhere);
		Tomcat.addServlet(context, "nothing", new Nothing());
		context.addServletMappingDecoded("/", "nothing");
	}

	/**
	 * Starts one.
	 * @param port 0: any that is free
	 */
	public static TestIssuer start(Path folder, int port) {
		TestIssuer issuer = new TestIssuer(folder, port);
		try {
			issuer.tomcat.start();
		}
		catch (LifecycleException ex) {
			throw new IllegalStateException(ex);
		}
		return issuer;
	}

	/** What a client shows it. */
	static String secret(String client) {
		return "what " + client + " shows";
	}

	/** Its identifier. */
	public String issuer() {
		return "http://localhost:" + port();
	}

	/** Where it listens. */
	public int port() {
		return this.tomcat.getConnector().getLocalPort();
	}

	/** Says what roles somebody has from now on. */
	public void roles(String name, String... roles) {
		ROLES.put(name, List.of(roles));
	}

	@Override
	public void close() {
		try {
			this.tomcat.stop();
			this.tomcat.destroy();
			this.spring.close();
		}
		catch (LifecycleException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Behind the issuer's own addresses there is nothing. */
	@SuppressWarnings("serial")
	private static final class Nothing extends HttpServlet {

	}

	/** Not a configuration that a hub in the same process would find. */
	@EnableWebSecurity
	static class Server {

		@Bean
		SecurityFilterChain everything(HttpSecurity http, UserDetailsService users) throws Exception {
			return http.oauth2AuthorizationServer((server) -> server.oidc(Customizer.withDefaults()))
				.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.addFilterAfter(new Password(users), SecurityContextHolderFilter.class)
				.build();
		}

		@Bean
		RegisteredClientRepository clients() {
			return new InMemoryRegisteredClientRepository(client("hub"), client("another"));
		}

		private static RegisteredClient client(String id) {
			return RegisteredClient.withId(id)
				.clientId(id)
				.clientSecret("{noop}" + secret(id))
				.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
				.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
				.redirectUri(HUB + "/api/v1/session/oidc/callback")
				.scope("openid")
				.scope("profile")
				.scope("email")
				.clientSettings(
						ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build())
				.build();
		}

		@Bean
		JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(2048);
			KeyPair pair = generator.generateKeyPair();
			RSAKey key = new RSAKey.Builder((RSAPublicKey) pair.getPublic())
				.privateKey((RSAPrivateKey) pair.getPrivate())
				.keyID(UUID.randomUUID().toString())
				.build();
			return new ImmutableJWKSet<>(new JWKSet(key));
		}

		@Bean
		JwtDecoder own(JWKSource<SecurityContext> keys) {
			return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
		}

		@Bean
		AuthorizationServerSettings settings() {
			return AuthorizationServerSettings.builder().build();
		}

		@Bean
		UserDetailsService users() {
			return new InMemoryUserDetailsManager(List.of("anna", "bo", "chi", "dina", "eli")
				.stream()
				.map((name) -> User.withUsername(name).password("{noop}" + name).roles("ANY").build())
				.toList());
		}

		@Bean
		OAuth2TokenCustomizer<JwtEncodingContext> claims() {
			return (context) -> {
				String name = Objects.requireNonNull(context.<Authentication>getPrincipal()).getName();
				context.getClaims()
					.claim("name", "The person " + name)
					.claim("realm_access", Map.of("roles", ROLES.getOrDefault(name, List.of())));
			};
		}

	}

	/** Stands for the page on which people give their password. */
	private static final class Password extends BasicAuthenticationFilter {

		Password(UserDetailsService users) {
			super(new ProviderManager(new DaoAuthenticationProvider(users)));
		}

		@Override
		protected boolean shouldNotFilter(HttpServletRequest request) {
			return !request.getRequestURI().equals("/oauth2/authorize");
		}

	}

}
