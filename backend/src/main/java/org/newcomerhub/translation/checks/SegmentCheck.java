package org.newcomerhub.translation.checks;

import java.util.List;

/**
 * Looks at one translated segment.
 */
interface SegmentCheck {

	/** All of them, in the order in which they are told. */
	List<SegmentCheck> ALL = List.of(new PlaceholderCheck(), new LinkCheck(), new ScriptCheck(), new NumberCheck(),
			new UntranslatedCheck(), new LengthCheck(), new StructureCheck());

	/** Returns what is wrong; empty when nothing is. */
	List<Finding> check(Comparison comparison);

}
