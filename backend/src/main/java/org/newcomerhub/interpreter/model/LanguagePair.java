package org.newcomerhub.interpreter.model;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.interpreter.QualificationLevel;

/**
 * Two languages that somebody interprets between, and what a register says of that. Days
 * are texts (ISO 8601), so that no zone moves them.
 *
 * @param from a tag
 * @param to a tag
 * @param level as the register has it
 * @param registerNumber null: none
 * @param validFrom the first day; null: always
 * @param validTo the last day; null: without end
 * @param verifiedOn the day when somebody looked; null: nobody has
 */
public record LanguagePair(String from, String to, QualificationLevel level, @Nullable String registerNumber,
		@Nullable String validFrom, @Nullable String validTo, @Nullable String verifiedOn) {

	/** Whether it is from or to a language. */
	public boolean has(String language) {
		return this.from.equals(language) || this.to.equals(language);
	}

	/**
	 * What counts on a day: a level that nobody has verified, or that does not hold then,
	 * is none.
	 */
	public QualificationLevel levelOn(LocalDate day) {
		boolean begun = this.validFrom == null || !day.isBefore(LocalDate.parse(this.validFrom));
		boolean over = this.validTo != null && day.isAfter(LocalDate.parse(this.validTo));
		return (this.verifiedOn != null && begun && !over) ? this.level : QualificationLevel.UNVERIFIED;
	}

}
