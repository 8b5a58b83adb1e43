package org.newcomerhub.schema.stored;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.Policies;
import org.newcomerhub.schema.RegionProfile;
import org.newcomerhub.schema.Text;
import org.newcomerhub.schema.Violation;

/**
 * Content as plain maps of texts, numbers, flags, lists and maps, each with {@code kind}
 * and {@code schemaVersion}. Dates and times are ISO 8601 texts. The JSON Schemas
 * {@code stored-*.schema.json} say the same. Reading refuses unknown fields, so that
 * nothing is lost when it is written back; {@link org.newcomerhub.schema.Rules} are not
 * asked.
 */
public final class StoredContent {

	private static final Map<String, Integer> SHAPES = Map.of("guide", 1, "addition", 1, "organisation", 1, "page", 1,
			"news", 1, "fact", 1, "event", 1, "text", 1, "region", 4);

	private static final UpgraderChain CHAIN = new UpgraderChain(SHAPES,
			List.of(PolicyShape.FROM_1, PolicyShape.FROM_2, PolicyShape.FROM_3));

	private StoredContent() {
	}

	/**
	 * Returns the shape in which this release writes a kind, the latest that it reads; 0
	 * for a kind that it does not know, so that any shape of it is too recent.
	 * @param kind the map's {@code kind}
	 */
	public static int shape(String kind) {
		return SHAPES.getOrDefault(kind, 0);
	}

	/**
	 * Returns a body as a map of the body's kind.
	 */
	public static Map<String, Object> write(Body body) {
		return BodyShape.write(body);
	}

	/**
	 * Returns a text as a map of kind {@code text}.
	 */
	public static Map<String, Object> write(Text text) {
		return TextShape.write(text);
	}

	/**
	 * Returns a region as a map of kind {@code region}.
	 */
	public static Map<String, Object> write(RegionProfile region) {
		return RegionShape.write(region);
	}

	/**
	 * Returns policies as they are within a region's map.
	 */
	public static Map<String, Object> write(Policies policies) {
		return PolicyShape.write(policies);
	}

	/**
	 * Reads a body of any kind and any known shape.
	 */
	public static StoredReading<Body> body(Map<String, ?> stored) {
		Object kind = stored.get(UpgraderChain.KIND);
		return switch (String.valueOf(kind)) {
			case "addition" -> read(stored, "addition", BodyShape::addition);
			case "organisation" -> read(stored, "organisation", BodyShape::organisation);
			case "page" -> read(stored, "page", BodyShape::page);
			case "news" -> read(stored, "news", BodyShape::news);
			case "fact" -> read(stored, "fact", BodyShape::fact);
			case "event" -> read(stored, "event", EventShape::read);
			default -> read(stored, "guide", BodyShape::guide);
		};
	}

	/**
	 * Reads a text of any known shape.
	 */
	public static StoredReading<Text> text(Map<String, ?> stored) {
		return read(stored, "text", TextShape::read);
	}

	/**
	 * Reads a region of any known shape.
	 */
	public static StoredReading<RegionProfile> region(Map<String, ?> stored) {
		return read(stored, "region", RegionShape::read);
	}

	private static <T> StoredReading<T> read(Map<String, ?> stored, String kind, Function<MapReader, T> how) {
		if (!kind.equals(stored.get(UpgraderChain.KIND))) {
			return new StoredReading.Unreadable<>(List.of(new Violation("/kind", "kind-unknown",
					"The kind `" + stored.get(UpgraderChain.KIND) + "` cannot stand here.")));
		}
		return switch (CHAIN.upgrade(stored)) {
			case StoredReading.TooRecent<Map<String, Object>>(int found, int known) ->
				new StoredReading.TooRecent<>(found, known);
			case StoredReading.Unreadable<Map<String, Object>>(List<Violation> violations) ->
				new StoredReading.Unreadable<>(violations);
			case StoredReading.Current<Map<String, Object>>(Map<String, Object> map, int shape) ->
				MapReader.read(map, shape, (reader) -> {
					reader.string(UpgraderChain.KIND);
					reader.integer(UpgraderChain.SCHEMA_VERSION);
					return how.apply(reader);
				});
		};
	}

}
