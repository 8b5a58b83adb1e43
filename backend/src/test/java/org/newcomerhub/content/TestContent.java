package org.newcomerhub.content;

import java.util.List;

import org.newcomerhub.schema.AdditionBody;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.schema.ItemReference;
import org.newcomerhub.schema.Origin;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.State;
import org.newcomerhub.schema.Text;

/**
 * Small content for tests.
 */
public final class TestContent {

	private TestContent() {
	}

	/** A guide of one section that names others as related. */
	public static GuideBody guide(String... related) {
		return guide("tax", List.of("what"), related);
	}

	/** A guide of some sections. */
	public static GuideBody guide(String category, List<String> sections, String... related) {
		return new GuideBody(category, List.of(), null, null, null, sections, List.of(), List.of(), List.of(),
				List.of(related), List.of());
	}

	/** An addition to a guide. */
	public static AdditionBody addition(String region, String guide) {
		return new AdditionBody(new ItemReference(region, "guide", guide), List.of(), List.of());
	}

	/** A text with all segments of a body; the title is the words alone. */
	public static Text text(Body body, String language, String words) {
		return new Text(language,
				body.segmentIds()
					.stream()
					.map((id) -> segment(id, id.equals("title") ? words : id + " " + words))
					.toList());
	}

	/** A segment that a machine made. */
	public static Segment segment(String id, String words) {
		return new Segment(id, words, Origin.MACHINE, State.INITIAL, null, null);
	}

}
