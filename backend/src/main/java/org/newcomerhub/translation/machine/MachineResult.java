package org.newcomerhub.translation.machine;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a machine has translated.
 *
 * @param revision the text's newest revision; null: there is none
 * @param translated the segments that are new in it
 * @param left what was not translated, and why
 */
@Schema(name = "MachineTranslation")
record MachineResult(@Nullable Integer revision, List<String> translated, List<Left> left) {

	static MachineResult of(@Nullable Integer revision, List<String> translated, Map<String, String> left) {
		return new MachineResult(revision, translated,
				left.entrySet().stream().map((each) -> new Left(each.getKey(), each.getValue())).toList());
	}

	/**
	 * A segment that was not translated.
	 *
	 * @param segment its id
	 * @param reason {@code current}: there is a translation that holds; {@code unknown}:
	 * the source has no such segment; {@code too-much}: the machine is given no more at
	 * once; {@code code-lost}: it did not give back every link, placeholder or mark
	 */
	@Schema(name = "LeftUntranslated")
	record Left(String segment, @Schema(allowableValues = {
			"current", "unknown", "too-much", "code-lost" }) String reason){
	}

}
