package org.newcomerhub.interpreter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a register says of an interpreter in one pair of languages, and one ordering over
 * the schemes, so that a level of one country can be a minimum in another. The ordering
 * is ours, for no authority has one: 6 authorised and with a further proof (degree, court
 * or health), 5 a degree or an authorisation with studies, 4 authorised, 3 studied, 2
 * tested, 1 in a register without proof, 0 nothing that was verified.
 */
public enum QualificationLevel {

	/** Norway A: state authorisation and a bachelor's degree. */
	NO_A("no", 6),

	/** Norway B: bachelor's degree, or authorisation and 30 credits. */
	NO_B("no", 5),

	/** Norway C: state authorisation. */
	NO_C("no", 4),

	/** Norway D: 30 credits. */
	NO_D("no", 3),

	/** Norway E: bilingual test or authorised translator, and the TAO course. */
	NO_E("no", 2),

	/** Sweden RT: authorised, with proof for courts. */
	SE_RT("se", 6),

	/** Sweden ST: authorised, with proof for health care. */
	SE_ST("se", 6),

	/** Sweden AT: authorised. */
	SE_AT("se", 4),

	/** Sweden UT: trained. */
	SE_UT("se", 3),

	/** Sweden ÖT: other. */
	SE_OT("se", 1),

	/** Of a scheme that is not known here. */
	OTHER("other", 1),

	/** Denmark, where no scheme secures it; not verified, or expired. */
	UNVERIFIED("none", 0);

	private final String scheme;

	private final int rank;

	QualificationLevel(String scheme, int rank) {
		this.scheme = scheme;
		this.rank = rank;
	}

	/** The name that the API has for it, such as {@code no-a}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The scheme it is of: {@code no}, {@code se}, {@code other} or {@code none}. */
	public String scheme() {
		return this.scheme;
	}

	/** Its place in the ordering, 0 to 6; the higher, the better. */
	public int rank() {
		return this.rank;
	}

	/** Whether it is not below another. */
	public boolean atLeast(QualificationLevel minimum) {
		return this.rank >= minimum.rank;
	}

	/**
	 * Finds a level by the API's name for it; a letter from {@code A} to {@code E}, as
	 * events have it, is Norway's.
	 */
	public static Optional<QualificationLevel> ofCode(String code) {
		String name = code.matches("[A-E]") ? "no-" + code.toLowerCase(Locale.ROOT) : code;
		return Arrays.stream(values()).filter((level) -> level.code().equals(name)).findFirst();
	}

}
