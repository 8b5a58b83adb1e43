package org.newcomerhub.translation.checks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.Editing;
import org.newcomerhub.content.RefusedException;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Pointers;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.store.Revisions;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.Rules;
import org.newcomerhub.schema.Text;
import org.newcomerhub.schema.Violation;
import org.newcomerhub.translation.glossary.Glossary;
import org.newcomerhub.translation.glossary.Term;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.stereotype.Component;

/**
 * Checks a text for those who may see it, before anybody approves it.
 */
@Component
class Checking {

	private static final Pattern SEGMENT = Pattern.compile("/segments/([0-9]+)(?:/.*)?");

	private final Editing editing;

	private final Revisions revisions;

	private final Glossary glossary;

	Checking(Editing editing, Revisions revisions, Glossary glossary) {
		this.editing = editing;
		this.revisions = revisions;
		this.glossary = glossary;
	}

	/**
	 * What was found in a text.
	 *
	 * @param revision of the text
	 * @param findings the errors first
	 */
	record Checked(int revision, List<Finding> findings) {
	}

	/**
	 * Checks a text.
	 * @param revision null: the head
	 * @throws RefusedException (as an error signal) {@code item-unknown},
	 * {@code part-unknown} or {@code unknown-revision}
	 */
	Mono<Checked> check(Staff staff, UUID id, String language, @Nullable Integer revision) {
		String part = Part.text(language);
		return this.editing.find(staff, id)
			.flatMap((item) -> load(item, part, revision).flatMap(
					(found) -> Mono.zip(body(item), sources(item), this.glossary.holding(item.region(), item.source()))
						.publishOn(Schedulers.boundedElastic())
						.map((read) -> check(item, found, read.getT1(), read.getT2(), read.getT3()))));
	}

	private Mono<Revision> load(Item item, String part, @Nullable Integer revision) {
		Integer head = item.pointers(part).head();
		if (head == null) {
			return Mono.error(RefusedException.of("part-unknown", Map.of("part", part)));
		}
		int number = (revision != null) ? revision : head;
		return (number > head) ? Mono.error(unknown(part, number))
				: this.revisions.find(item.id(), part, number).switchIfEmpty(Mono.error(() -> unknown(part, number)));
	}

	private static RefusedException unknown(String part, int number) {
		return RefusedException.of("unknown-revision", Map.of("part", part, "revision", number));
	}

	private Mono<Body> body(Item item) {
		Integer head = item.pointers(Part.BODY).head();
		return ((head != null) ? this.revisions.find(item.id(), Part.BODY, head) : Mono.<Revision>empty())
			.map(Revision::body)
			.switchIfEmpty(Mono.error(() -> RefusedException.naming("body-missing", List.of(Part.BODY))));
	}

	/** The newest first, then what readers see. */
	private Mono<List<Text>> sources(Item item) {
		String part = Part.text(item.source());
		Pointers pointers = item.pointers(part);
		SequencedSet<Integer> numbers = new LinkedHashSet<>();
		if (pointers.head() != null) {
			numbers.add(pointers.head());
		}
		if (pointers.published() != null) {
			numbers.add(pointers.published());
		}
		return Flux.fromIterable(numbers)
			.concatMap((number) -> this.revisions.find(item.id(), part, number))
			.map(Revision::text)
			.collectList();
	}

	private static Checked check(Item item, Revision revision, Body body, List<Text> sources, List<Term> terms) {
		Text text = revision.text();
		boolean isSource = text.language().equals(item.source());
		List<Finding> findings = new ArrayList<>();
		// whether a fact is known is found out when it is approved
		Rules.check(body, text, isSource, (fact) -> true)
			.forEach((violation) -> findings
				.add(Finding.error(segment(text, violation), violation.code(), violation.message())));
		if (!isSource) {
			List<Finding> found = TextChecks.check(text, sources, terms);
			found.stream().filter(Finding::isError).forEach(findings::add);
			found.stream().filter((finding) -> !finding.isError()).forEach(findings::add);
		}
		return new Checked(revision.number(), findings);
	}

	/** The segment that a pointer leads to; empty for the text as a whole. */
	private static String segment(Text text, Violation violation) {
		Matcher matcher = SEGMENT.matcher(violation.pointer());
		return matcher.matches() ? text.segments().get(Integer.parseInt(matcher.group(1))).id() : "";
	}

}
