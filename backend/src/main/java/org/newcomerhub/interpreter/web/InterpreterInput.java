package org.newcomerhub.interpreter.web;

import java.util.Arrays;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An interpreter or a language helper, as coordinators send them.
 *
 * @param kind {@code interpreter} unless given
 * @param language of mail to them
 * @param home where they start from
 * @param radiusKm how far they travel; not given: anywhere
 * @param zone of their weekly hours
 * @param settings the kinds of occasions that they take; none: all
 * @param secrecyOn the day of their declaration of secrecy
 * @param conflicts ids of organisations or occasions that they must not serve
 */
@Schema(name = "InterpreterInput")
record InterpreterInput(@Schema(allowableValues = {
		"interpreter", "language-helper" }) @Nullable String kind, @Nullable List<@Nullable String> regions,
		@Schema(example = "Selam Tesfay") @Nullable String name, @Nullable String email, @Nullable String phone,
		@Schema(example = "da") @Nullable String language, @Nullable Boolean adult,
		@Schema(allowableValues = { "female", "male", "other" }) @Nullable String gender, @Nullable HomePoint home,
		@Nullable Integer radiusKm, @Schema(example = "Europe/Copenhagen") @Nullable String zone,
		@Nullable List<@Nullable PairInput> pairs, @Nullable List<@Nullable VarietyInput> varieties,
		@Nullable List<@Nullable String> modalities, @Nullable Boolean consecutive, @Nullable Boolean simultaneous,
		@Nullable List<@Nullable String> settings, @Schema(example = "2026-11-01") @Nullable String secrecyOn,
		@Nullable List<@Nullable String> conflicts){

	/** A place (WGS 84). */
	@Schema(name = "HomePoint")
	record HomePoint(@Nullable Double latitude, @Nullable Double longitude) {
	}

	/** Two languages, and what a register says. */
	@Schema(name = "LanguagePair")
	record PairInput(@Schema(example = "ti") @Nullable String from, @Schema(example = "da") @Nullable String to,
			@Schema(example = "no") @Nullable String scheme, @Schema(example = "no-a") @Nullable String level,
			@Nullable String registerNumber, @Nullable String validFrom, @Nullable String validTo,
			@Nullable String verifiedOn) {
	}

	/** A dialect or variety. */
	@Schema(name = "LanguageVariety")
	record VarietyInput(@Schema(example = "ar") @Nullable String language,
			@Schema(example = "levantine") @Nullable String name) {
	}

	/** All that is in it, to tell a repeat by; goes nowhere but into a hash. */
	String words() {
		return Arrays
			.asList(this.kind, this.regions, this.name, this.email, this.phone, this.language, this.adult, this.gender,
					this.home, this.radiusKm, this.zone, this.pairs, this.varieties, this.modalities, this.consecutive,
					this.simultaneous, this.settings, this.secrecyOn, this.conflicts)
			.toString();
	}

	/** Whatever is in it is nobody's business in a log. */
	@Override
	public String toString() {
		return "InterpreterInput[]";
	}

}
