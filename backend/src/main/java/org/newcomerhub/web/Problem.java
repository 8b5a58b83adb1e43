package org.newcomerhub.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Problem details (RFC 9457) as they are sent.
 *
 * @param type a stable path that explains the kind of problem
 * @param title what kind of problem, in the reader's language
 * @param status the HTTP status
 * @param detail what is wrong here and what to do, in the reader's language
 * @param instance the path that was asked for
 * @param code the kind of problem, for programs
 * @param errors every fault of the request; left out when there are none
 * @param words where the words of this problem come from
 */
@Schema(name = "Problem", description = "Problem details (RFC 9457), in the reader's language")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(@Schema(example = "/problems/unknown-guide") String type, String title,
		@Schema(example = "404") int status, String detail, String instance,
		@Schema(example = "unknown-guide") String code, List<Mistake> errors, OwnWords words) {

	public Problem {
		errors = List.copyOf(errors);
	}

	/**
	 * One fault.
	 *
	 * @param pointer where: a JSON Pointer into the body, or {@code /query/<name>}
	 * @param code the kind of fault, for programs
	 * @param message what is wrong, in the reader's language
	 */
	@Schema(name = "ProblemError")
	public record Mistake(String pointer, String code, String message) {
	}

}
