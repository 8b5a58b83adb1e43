package org.newcomerhub.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.schema.Category;
import org.newcomerhub.schema.Rules;
import org.newcomerhub.schema.Violation;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * The rules of {@link Rules}, with pointers that begin with the part.
 */
@Component
class ContentRules implements Check {

	@Override
	public Mono<List<Violation>> check(Candidate candidate) {
		return Mono.fromCallable(() -> violations(candidate));
	}

	private static List<Violation> violations(Candidate candidate) {
		List<Violation> all = new ArrayList<>();
		Map<String, Revision> parts = candidate.parts();
		if (parts.containsKey(Part.BODY)) {
			List<String> own = candidate.region().profile().categories().stream().map(Category::id).toList();
			Rules.check(candidate.body(), own).forEach((violation) -> all.add(in(Part.BODY, violation)));
		}
		parts.values().stream().filter((revision) -> Part.isText(revision.part())).forEach((revision) -> {
			boolean isSource = Part.language(revision.part()).equals(candidate.item().source());
			// which facts there are is known elsewhere, and asked there
			Rules.check(candidate.body(), revision.text(), isSource, (fact) -> true)
				.forEach((violation) -> all.add(in(revision.part(), violation)));
		});
		return all;
	}

	private static Violation in(String part, Violation violation) {
		return new Violation("/parts/" + part + violation.pointer(), violation.code(), violation.message());
	}

}
