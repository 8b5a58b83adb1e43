package org.newcomerhub.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * What {@code /openapi.json} says about the API as a whole (OpenAPI 3.1); each feature
 * describes its own routes.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {

	private static final String ABOUT = """
			Practical guides for newcomers to a municipality, in the best of each reader's languages. \
			Every answer says which language it is in and how that meets what was asked for. \
			Errors are problem details (RFC 9457) in the reader's language.""";

	private static final String EDITORIAL = "/api/v1/editorial/";

	@Bean
	OpenAPI description(ObjectProvider<BuildProperties> build) {
		String version = build.stream().map(BuildProperties::getVersion).findFirst().orElse("development");
		License licence = new License().name("EUPL-1.2").identifier("EUPL-1.2");
		Info info = new Info().title("Newcomer Hub").version(version).description(ABOUT).license(licence);
		return new OpenAPI().info(info).servers(List.of(new Server().url("/").description("This hub")));
	}

	/** What every route has in common. */
	@Bean
	GlobalOpenApiCustomizer everyRoute() {
		return (api) -> api.getPaths()
			.forEach((path, item) -> item.readOperationsMap()
				.forEach((method, operation) -> complete(path, method, operation)));
	}

	private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
		parameter(operation, new QueryParameter(), RequestLanguages.PARAMETER,
				"One language tag or a ranked, comma-separated list; decides before Accept-Language", "ar,en");
		parameter(operation, new HeaderParameter(), HttpHeaders.ACCEPT_LANGUAGE,
				"The reader's languages (RFC 9110, 12.5.4)", "ar, en;q=0.5");
		boolean editorial = path.startsWith(EDITORIAL);
		if (editorial) {
			problem(operation, "401", "not-signed-in");
		}
		else if (method == PathItem.HttpMethod.GET && !operation.getResponses().containsKey("401")) {
			parameter(operation, new HeaderParameter(), HttpHeaders.IF_NONE_MATCH,
					"An entity tag from before; a 304 is the answer while it holds", null);
			operation.getResponses()
				.addApiResponse("304", new ApiResponse().description("What the client has is what there is"));
		}
		if (operation.getRequestBody() != null) {
			problem(operation, "413", "payload-too-large");
			problem(operation, "415", "unsupported-media-type");
		}
		problem(operation, "400", "invalid-request");
		problem(operation, "406", "not-acceptable");
		problem(operation, "429", "too-many-requests");
		problem(operation, "503", editorial ? "store-unavailable" : "starting, out-of-date, store-unavailable");
	}

	private static void problem(Operation operation, String status, String codes) {
		if (!operation.getResponses().containsKey(status)) {
			operation.getResponses().addApiResponse(status, problem(codes));
		}
	}

	/** What a route says of a parameter itself is more exact. */
	private static void parameter(Operation operation, Parameter parameter, String name, String description,
			@Nullable String example) {
		List<Parameter> said = Objects.requireNonNullElse(operation.getParameters(), List.of());
		if (said.stream().anyMatch((own) -> own.getName().equals(name) && own.getIn().equals(parameter.getIn()))) {
			return;
		}
		Schema<?> text = new JsonSchema().types(Set.of("string"));
		operation.addParametersItem(
				parameter.name(name).description(description).schema(text).required(false).example(example));
	}

	private static ApiResponse problem(String codes) {
		Schema<?> problem = new JsonSchema().$ref("#/components/schemas/Problem");
		return new ApiResponse().description(codes)
			.content(new Content().addMediaType(MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					new io.swagger.v3.oas.models.media.MediaType().schema(problem)));
	}

}
