package org.newcomerhub;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back.
 */
@SuppressWarnings("ArrayRecordComponent")
public record HttpAnswer(int status, HttpHeaders headers, byte[] body) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** A header's value, empty when absent. */
	public String header(String name) {
		return String.join(", ", this.headers.allValues(name));
	}

	/** The body as text, decoded. */
	public String text() {
		return new String(decoded(), StandardCharsets.UTF_8);
	}

	/** The body as JSON. */
	public JsonNode json() {
		return JSON.readTree(decoded());
	}

	/** The texts under a field of each entry of {@code items}. */
	public List<String> items(String field) {
		return json().get("items").valueStream().map((item) -> item.get(field).asString()).toList();
	}

	/** The body without its content coding. */
	public byte[] decoded() {
		try {
			return switch (header("Content-Encoding")) {
				case "" -> this.body;
				case "gzip" -> new GZIPInputStream(new ByteArrayInputStream(this.body)).readAllBytes();
				case "br" -> {
					Brotli4jLoader.ensureAvailability();
					yield new BrotliInputStream(new ByteArrayInputStream(this.body)).readAllBytes();
				}
				default -> throw new IllegalStateException("Unknown coding " + header("Content-Encoding"));
			};
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
