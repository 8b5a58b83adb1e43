package org.newcomerhub.translation.checks;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What the checks have found in a text.
 *
 * @param revision the text's
 * @param errors how many findings keep it from being approved
 * @param warnings how many whoever approves decides on
 * @param findings the errors first
 */
@Schema(name = "CheckReport")
record CheckReport(int revision, long errors, long warnings, List<Entry> findings) {

	static CheckReport of(Checking.Checked checked) {
		long errors = checked.findings().stream().filter(Finding::isError).count();
		return new CheckReport(checked.revision(), errors, checked.findings().size() - errors,
				checked.findings().stream().map(Entry::of).toList());
	}

	/**
	 * A finding.
	 *
	 * @param segment where; empty: in the text as a whole
	 * @param code stable, for programs
	 * @param severity {@code error} or {@code warning}
	 * @param message English, says what to do
	 */
	@Schema(name = "CheckFinding")
	record Entry(String segment, String code, @Schema(allowableValues = {
			"error", "warning" }) String severity, String message){

		static Entry of(Finding finding) {
			return new Entry(finding.segment(), finding.code(), finding.severity().code(), finding.message());
		}

	}

}
