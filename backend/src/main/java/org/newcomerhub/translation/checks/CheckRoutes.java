package org.newcomerhub.translation.checks;

import java.util.UUID;

import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.web.Desk;
import org.newcomerhub.content.web.PartNames;
import org.newcomerhub.web.Parameters;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code GET /editorial/items/{id}/texts/{language}/checks}.
 */
@RestController
class CheckRoutes implements CheckApi {

	private final Desk desk;

	private final Checking checking;

	CheckRoutes(Desk desk, Checking checking) {
		this.desk = desk;
		this.checking = checking;
	}

	@Override
	@GetMapping("/api/v1/editorial/items/{id}/texts/{language}/checks")
	public Mono<CheckReport> checks(@PathVariable UUID id, @PathVariable String language, ServerWebExchange exchange) {
		String tag = Part.language(PartNames.ofText(language));
		Parameters parameters = new Parameters(exchange.getRequest());
		Integer revision = parameters.number("revision");
		parameters.check();
		return this.desk.serve((staff) -> this.checking.check(staff, id, tag, revision)).map(CheckReport::of);
	}

}
