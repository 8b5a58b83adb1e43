package org.newcomerhub.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.core.annotation.AliasFor;
import org.springframework.http.MediaType;

/**
 * Says in the description of the API with which problems (RFC 9457) a route answers: for
 * each status their codes, with commas between them, and after a colon what they mean.
 * What every route, or every editorial one, may answer is said by
 * {@link OpenApiDescription}.
 */
public final class Refuses {

	private Refuses() {
	}

	/** 401: nobody is signed in, or not as they should be. */
	@ApiResponse(responseCode = "401",
			content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					schema = @Schema(implementation = Problem.class)))
	@Target({ ElementType.METHOD, ElementType.TYPE })
	@Retention(RetentionPolicy.RUNTIME)
	@Documented
	public @interface Unknown {

		/** The codes. */
		@AliasFor(annotation = ApiResponse.class, attribute = "description")
		String value();

	}

	/** 403: somebody may not do it. */
	@ApiResponse(responseCode = "403",
			content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					schema = @Schema(implementation = Problem.class)))
	@Target({ ElementType.METHOD, ElementType.TYPE })
	@Retention(RetentionPolicy.RUNTIME)
	@Documented
	public @interface Forbidden {

		/** The codes. */
		@AliasFor(annotation = ApiResponse.class, attribute = "description")
		String value() default "not-allowed";

	}

	/** 404: it is not there, or not for who asks. */
	@ApiResponse(responseCode = "404",
			content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					schema = @Schema(implementation = Problem.class)))
	@Target({ ElementType.METHOD, ElementType.TYPE })
	@Retention(RetentionPolicy.RUNTIME)
	@Documented
	public @interface NotFound {

		/** The codes. */
		@AliasFor(annotation = ApiResponse.class, attribute = "description")
		String value();

	}

	/** 409: it is not in the state for it. */
	@ApiResponse(responseCode = "409",
			content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					schema = @Schema(implementation = Problem.class)))
	@Target({ ElementType.METHOD, ElementType.TYPE })
	@Retention(RetentionPolicy.RUNTIME)
	@Documented
	public @interface Conflict {

		/** The codes. */
		@AliasFor(annotation = ApiResponse.class, attribute = "description")
		String value();

	}

	/** 410: it was there and is over. */
	@ApiResponse(responseCode = "410",
			content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					schema = @Schema(implementation = Problem.class)))
	@Target({ ElementType.METHOD, ElementType.TYPE })
	@Retention(RetentionPolicy.RUNTIME)
	@Documented
	public @interface Gone {

		/** The codes. */
		@AliasFor(annotation = ApiResponse.class, attribute = "description")
		String value();

	}

	/** 412: it has changed since it was read. */
	@ApiResponse(responseCode = "412",
			content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					schema = @Schema(implementation = Problem.class)))
	@Target({ ElementType.METHOD, ElementType.TYPE })
	@Retention(RetentionPolicy.RUNTIME)
	@Documented
	public @interface Overtaken {

		/** The codes. */
		@AliasFor(annotation = ApiResponse.class, attribute = "description")
		String value();

	}

	/** 422: what was sent means nothing here. */
	@ApiResponse(responseCode = "422",
			content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					schema = @Schema(implementation = Problem.class)))
	@Target({ ElementType.METHOD, ElementType.TYPE })
	@Retention(RetentionPolicy.RUNTIME)
	@Documented
	public @interface Invalid {

		/** The codes. */
		@AliasFor(annotation = ApiResponse.class, attribute = "description")
		String value();

	}

	/** 428: it was not said what it is to replace. */
	@ApiResponse(responseCode = "428",
			content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					schema = @Schema(implementation = Problem.class)))
	@Target({ ElementType.METHOD, ElementType.TYPE })
	@Retention(RetentionPolicy.RUNTIME)
	@Documented
	public @interface Unconditional {

		/** The codes. */
		@AliasFor(annotation = ApiResponse.class, attribute = "description")
		String value();

	}

}
