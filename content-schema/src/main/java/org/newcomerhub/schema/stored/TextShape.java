package org.newcomerhub.schema.stored;

import java.util.Map;

import org.newcomerhub.schema.Origin;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.State;
import org.newcomerhub.schema.Text;

/**
 * The current shape of texts. Segments are a list: their ids hold dots, which no field
 * name may.
 */
final class TextShape {

	private TextShape() {
	}

	static Map<String, Object> write(Text text) {
		return MapWriter.of("text")
			.put("language", text.language())
			.objects("segments", text.segments(),
					(segment) -> new MapWriter().put("id", segment.id())
						.put("words", segment.words())
						.put("origin", segment.origin().code())
						.put("state", segment.state().code())
						.put("meaning", segment.meaning())
						.put("madeFrom", segment.madeFrom()))
			.map();
	}

	static Text read(MapReader reader) {
		return new Text(reader.string("language"), reader.objects("segments", TextShape::segment));
	}

	private static Segment segment(MapReader reader) {
		return new Segment(reader.string("id"), reader.string("words"), reader.parsed("origin", Origin::of, "human"),
				reader.parsed("state", State::of, "initial"), reader.optionalString("meaning"),
				reader.optionalString("madeFrom"));
	}

}
