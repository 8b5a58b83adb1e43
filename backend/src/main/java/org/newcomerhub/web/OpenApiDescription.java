package org.newcomerhub.web;

import java.util.List;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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

	@Bean
	OpenAPI description(ObjectProvider<BuildProperties> build) {
		String version = build.stream().map(BuildProperties::getVersion).findFirst().orElse("development");
		License licence = new License().name("EUPL-1.2").identifier("EUPL-1.2");
		Info info = new Info().title("Newcomer Hub").version(version).description(ABOUT).license(licence);
		return new OpenAPI().info(info).servers(List.of(new Server().url("/").description("This hub")));
	}

}
