package org.newcomerhub.infra;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The settings that the hub knows: its own by the records in the sources, Spring Boot's
 * by its metadata.
 */
final class Settings {

	private static final Pattern RECORD = Pattern.compile(
			"@ConfigurationProperties\\(\"(hub[a-z.-]*)\"\\)\\s+(?:public )?record \\w+\\((.*?)\\) ?\\{",
			Pattern.DOTALL);

	private static final Pattern COMPONENT = Pattern
		.compile("(?:@Name\\(\"([\\w-]+)\"\\)[^,]*?)?\\b[\\w.<>]+ (\\w+)(?=,|$)");

	private static final Pattern SPRINGS = Pattern.compile("\"name\": *\"((?:spring|server|management)\\.[a-z.-]+)\"");

	private Settings() {
	}

	/** The hub's own, as {@code hub.max-lag}. */
	static Set<String> own() {
		Set<String> names = new TreeSet<>();
		try (Stream<Path> sources = Files.walk(Repository.path("backend/src/main/java"))) {
			for (Path source : sources.filter((path) -> path.toString().endsWith(".java")).toList()) {
				Matcher properties = RECORD.matcher(Files.readString(source));
				if (properties.find()) {
					COMPONENT.matcher(properties.group(2).replaceAll("\\s+", " "))
						.results()
						.forEach((found) -> names.add(properties.group(1) + "."
								+ ((found.group(1) != null) ? found.group(1) : kebab(found.group(2)))));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return names;
	}

	private static String kebab(String name) {
		return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
	}

	/**
	 * All of them, as environment variables: {@code HUB_MAX_LAG} and {@code HUB_MAXLAG}.
	 */
	static Set<String> variables() {
		Set<String> names = new TreeSet<>(own());
		try {
			List<URL> files = Collections
				.list(Settings.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"));
			for (URL metadata : files) {
				try (InputStream in = metadata.openStream()) {
					String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
					SPRINGS.matcher(json).results().forEach((found) -> names.add(found.group(1)));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Set<String> variables = new TreeSet<>();
		// Spring Boot reads a dash left out or as an underscore
		names.forEach((name) -> {
			variables.add(name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT));
			variables.add(name.replace('-', '_').replace('.', '_').toUpperCase(Locale.ROOT));
		});
		return variables;
	}

}
