package org.newcomerhub.translation.exchange;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.Meaning;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.State;

/**
 * The names of XLIFF 2.1 and of what the hub says in its metadata module.
 */
final class Xliff {

	/** Registered with IANA for XLIFF 2. */
	static final String TYPE = "application/xliff+xml";

	/** XLIFF 2.1 has kept the namespace of 2.0. */
	static final String CORE = "urn:oasis:names:tc:xliff:document:2.0";

	static final String METADATA = "urn:oasis:names:tc:xliff:metadata:2.0";

	/** The category of all that the hub says, and the prefix of its sub-states. */
	static final String HUB = "hub";

	/** The revision of the source text that a file was made from. */
	static final String SOURCE_REVISION = "source-revision";

	/** The revision of the translation that a file shows. */
	static final String REVISION = "revision";

	/** What a source segment meant. */
	static final String SOURCE_MEANING = "source-meaning";

	/** The meaning that a translated segment was made from. */
	static final String MADE_FROM = "made-from";

	/** Who made a translated segment. */
	static final String ORIGIN = "origin";

	private Xliff() {
	}

	/**
	 * Returns the state that a translated segment is shown in: what is stale is to be
	 * translated again.
	 */
	static State shown(Segment translated, @Nullable Segment source) {
		return isStale(translated, source) ? State.INITIAL : translated.state();
	}

	/** Whether a translated segment was made from something else than the source says. */
	static boolean isStale(Segment translated, @Nullable Segment source) {
		return source == null || !Meaning.of(source).equals(translated.madeFrom());
	}

}
