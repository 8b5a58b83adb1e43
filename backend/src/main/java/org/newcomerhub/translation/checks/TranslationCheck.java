package org.newcomerhub.translation.checks;

import java.util.ArrayList;
import java.util.List;

import org.newcomerhub.content.Check;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.schema.Text;
import org.newcomerhub.schema.Violation;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.stereotype.Component;

/**
 * Keeps a translation from being approved in which something is surely wrong. What may be
 * wrong is told by {@link Checking}, and whoever approves decides.
 */
@Component
class TranslationCheck implements Check {

	@Override
	public Mono<List<Violation>> check(Candidate candidate) {
		List<Revision> translations = candidate.parts()
			.values()
			.stream()
			.filter((revision) -> Part.isText(revision.part())
					&& !Part.language(revision.part()).equals(candidate.item().source()))
			.toList();
		return translations.isEmpty() ? Mono.just(List.of())
				: Mono.fromCallable(() -> violations(candidate, translations)).subscribeOn(Schedulers.boundedElastic());
	}

	private static List<Violation> violations(Candidate candidate, List<Revision> translations) {
		List<Violation> all = new ArrayList<>();
		for (Revision revision : translations) {
			Text text = revision.text();
			List<String> ids = List.copyOf(text.ids());
			TextChecks.check(text, candidate.sources(), List.of())
				.stream()
				.filter(Finding::isError)
				.forEach((finding) -> all.add(new Violation(
						"/parts/" + revision.part() + "/segments/" + ids.indexOf(finding.segment()) + "/words",
						finding.code(), finding.message())));
		}
		return all;
	}

}
