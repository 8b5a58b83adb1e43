package org.newcomerhub.translation.machine;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.web.Desk;
import org.newcomerhub.content.web.PartNames;
import org.newcomerhub.web.JsonBody;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /editorial/items/{id}/texts/{language}/machine}.
 */
@RestController
class MachineRoutes implements MachineApi {

	private final Desk desk;

	private final MachineTranslation translation;

	MachineRoutes(Desk desk, MachineTranslation translation) {
		this.desk = desk;
		this.translation = translation;
	}

	/**
	 * What a machine is to translate.
	 *
	 * @param segments left out: everything that is missing or stale
	 */
	record Wanted(@Nullable Set<String> segments) {
	}

	@Override
	@PostMapping("/api/v1/editorial/items/{id}/texts/{language}/machine")
	public Mono<MachineResult> translate(@PathVariable UUID id, @PathVariable String language,
			@RequestBody(required = false) Mono<Wanted> body) {
		String tag = Part.language(PartNames.ofText(language));
		return this.desk.serve((staff) -> JsonBody.orNothing(body)
			.defaultIfEmpty(new Wanted(null))
			.flatMap((wanted) -> this.translation.translate(staff, id, tag, wanted.segments())));
	}

}
