package org.newcomerhub.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Says in the description of the API that a route changes only what its caller has read:
 * it needs the ETag as {@code If-Match} (RFC 9110, 13.1.1), and answers 412 when that is
 * overtaken, 428 when there is none (RFC 6585, 3).
 */
@Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, schema = @Schema(type = "string"),
		description = "The ETag that was read", example = "\"1\"")
@Refuses.Overtaken("precondition-failed: somebody else has changed it")
@Refuses.Unconditional("precondition-required")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface IfMatch {

}
