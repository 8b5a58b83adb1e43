package org.newcomerhub;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * A client generated from the description compiles and reads a real guide. The generator
 * runs in a process of its own; the build puts it into {@code target/tools}.
 */
class GeneratedClientHttpTests extends RunningHub {

	private static final Path GENERATOR = Path.of("target", "tools", "openapi-generator.jar");

	private static final String READER = """
			package reader;

			import org.openapitools.client.ApiClient;
			import org.openapitools.client.api.GuidesApi;
			import org.openapitools.client.model.Guide;
			import org.openapitools.client.model.GuideList;

			public class Reader implements java.util.function.Function<String, String> {

				@Override
				public String apply(String address) {
					try {
						ApiClient client = new ApiClient();
						client.updateBaseUri(address);
						GuidesApi guides = new GuidesApi(client);
						GuideList list = guides.listGuides("lemvig", "tax", null, 100, null, "ar", null, null);
						Guide guide = guides.getGuide("lemvig", "tax-card", "ar", null, null);
						return guide.getLanguage() + " " + guide.getDirection() + " " + guide.getTranslation().getReviewed()
								+ " " + guide.getOwner() + " " + list.getItems().stream()
									.anyMatch((entry) -> entry.getId().equals(guide.getId()));
					}
					catch (Exception ex) {
						throw new IllegalStateException(ex);
					}
				}

			}
			""";

	@TempDir
	Path folder = Path.of("");

	@Test
	void a_generated_client_compiles_and_reads_a_guide() throws Exception {
		assumeThat(GENERATOR).as("put there by the build").exists();
		Path description = Files.write(this.folder.resolve("openapi.json"), this.http.get("/openapi.json").body());
		run("validate", "--input-spec", description.toString());
		run("generate", "--input-spec", description.toString(), "--output", this.folder.toString(), "--generator-name",
				"java", "--library", "native", "--additional-properties", "openApiNullable=false,useJakartaEe=true",
				"--global-property", "apis,models,supportingFiles,apiTests=false,modelTests=false");
		Path source = Files.createDirectories(this.folder.resolve("src/main/java/reader")).resolve("Reader.java");
		Files.writeString(source, READER);
		compile();
		assertThat(read()).isEqualTo("ar rtl false null true");
	}

	private void run(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List
			.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", GENERATOR.toString()));
		command.addAll(List.of(arguments));
		Path log = this.folder.resolve(arguments[0] + ".log");
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
		assertThat(process.exitValue()).as(Files.readString(log)).isZero();
	}

	private void compile() throws IOException {
		List<String> arguments = new ArrayList<>(List.of("-nowarn", "-proc:none", "-d", classes().toString(),
				"-classpath", System.getProperty("java.class.path")));
		try (Stream<Path> files = Files.walk(this.folder.resolve("src/main/java"))) {
			files.map(Path::toString).filter((file) -> file.endsWith(".java")).forEach(arguments::add);
		}
		int result = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler())
			.run(null, null, null, arguments.toArray(String[]::new));
		assertThat(result).isZero();
	}

	private Path classes() {
		return this.folder.resolve("classes");
	}

	@SuppressWarnings("unchecked")
	private String read() throws Exception {
		try (URLClassLoader loader = new URLClassLoader(new URL[] { classes().toUri().toURL() },
				getClass().getClassLoader())) {
			Function<String, String> reader = (Function<String, String>) loader.loadClass("reader.Reader")
				.getConstructor()
				.newInstance();
			return reader.apply(this.http.address());
		}
	}

}
