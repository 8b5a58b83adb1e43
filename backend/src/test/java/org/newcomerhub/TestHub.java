package org.newcomerhub;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.newcomerhub.mongo.TestEncryption;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.ReactorResourceFactory;

/**
 * A hub that a test starts and stops itself.
 *
 * @param context its beans
 * @param http calls it
 */
public record TestHub(ConfigurableApplicationContext context, HttpCalls http) implements AutoCloseable {

	/**
	 * Starts a hub over a store.
	 * @param storePort where the store listens
	 * @param arguments more of Spring Boot's command line
	 */
	public static TestHub start(int storePort, String... arguments) {
		List<String> all = new ArrayList<>(List.of("--server.port=0", "--hub.trusted-proxies=127.0.0.1",
				"--hub.encryption.key=" + TestEncryption.KEY,
				"--spring.mongodb.uri=mongodb://127.0.0.1:" + storePort + "/hub"));
		all.addAll(List.of(arguments));
		ConfigurableApplicationContext context = new SpringApplicationBuilder(HubApplication.class, TestTime.class,
				OwnLoops.class)
			.run(all.toArray(String[]::new));
		int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer()).getPort();
		return new TestHub(context, new HttpCalls(port, "198.51.100.7"));
	}

	/** Returns one of its beans. */
	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	@Override
	public void close() {
		this.context.close();
	}

	/**
	 * Event loops of its own: to close a hub with shared ones would close every other in
	 * the process.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class OwnLoops {

		@Bean
		ReactorResourceFactory ownResources() {
			ReactorResourceFactory resources = new ReactorResourceFactory();
			resources.setUseGlobalResources(false);
			return resources;
		}

	}

}
