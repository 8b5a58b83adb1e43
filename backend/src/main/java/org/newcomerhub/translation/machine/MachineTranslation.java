package org.newcomerhub.translation.machine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.Editing;
import org.newcomerhub.content.RefusedException;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.store.Revisions;
import org.newcomerhub.localization.Language;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.schema.Meaning;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.Text;
import org.newcomerhub.translation.machine.MachineTranslator.Answer;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Has a machine translate what is missing or stale in a text, and saves that as a
 * revision that nobody has read: all of it, or nothing.
 */
@Component
class MachineTranslation {

	private static final ProblemType OFF = new ProblemType("machine-translation-off", HttpStatus.CONFLICT);

	private static final ProblemType FAILED = new ProblemType("machine-translation-failed", HttpStatus.BAD_GATEWAY);

	private static final ProblemType BUSY = new ProblemType("machine-translation-busy", HttpStatus.SERVICE_UNAVAILABLE);

	private static final ProblemType LANGUAGE = new ProblemType("machine-translation-language",
			HttpStatus.UNPROCESSABLE_CONTENT);

	/** Characters in one call, unless one segment has more. */
	private static final int BATCH = 4_000;

	private final Editing editing;

	private final Revisions revisions;

	private final ObjectProvider<MachineTranslator> machines;

	MachineTranslation(Editing editing, Revisions revisions, ObjectProvider<MachineTranslator> machines) {
		this.editing = editing;
		this.revisions = revisions;
		this.machines = machines;
	}

	/**
	 * What is to be done.
	 *
	 * @param head the translation's; null: there is none
	 * @param source the newest source text
	 * @param open what is to be translated, as many as the machine takes
	 * @param left segment to the reason why it is not: {@code current}, {@code unknown}
	 * or {@code too-much}
	 */
	private record Task(@Nullable Integer head, Text source, List<Segment> open, Map<String, String> left) {

		static Task of(@Nullable Integer head, Text source, Text translation, @Nullable Set<String> wanted, int most) {
			Map<String, String> left = new LinkedHashMap<>();
			List<Segment> open = new ArrayList<>();
			int characters = 0;
			for (Segment segment : source.segments()) {
				boolean current = translation.segment(segment.id())
					.filter((translated) -> Meaning.of(segment).equals(translated.madeFrom()))
					.isPresent();
				if (wanted != null && !wanted.contains(segment.id())) {
					continue;
				}
				if (current) {
					if (wanted != null) {
						left.put(segment.id(), "current");
					}
				}
				else if (characters + segment.words().length() > most) {
					left.put(segment.id(), "too-much");
				}
				else {
					characters += segment.words().length();
					open.add(segment);
				}
			}
			Set<String> unknown = new TreeSet<>((wanted != null) ? wanted : Set.of());
			unknown.removeAll(source.ids());
			unknown.forEach((id) -> left.put(id, "unknown"));
			return new Task(head, source, open, left);
		}

	}

	/**
	 * Translates what is missing or stale.
	 * @param wanted the segments; null: all
	 * @throws RefusedException (as an error signal) {@code item-unknown},
	 * {@code archived}, {@code not-a-translation}, {@code language-not-offered},
	 * {@code source-missing}, or {@code edit-conflict} when somebody has saved the text
	 * meanwhile
	 * @throws ProblemException (as an error signal) {@code machine-translation-off},
	 * {@code -language}, {@code -busy} or {@code -failed}
	 */
	Mono<MachineResult> translate(Staff staff, UUID id, String language, @Nullable Set<String> wanted) {
		return this.editing.translatable(staff, id, language)
			.flatMap((item) -> machine().flatMap((machine) -> task(item, language, wanted, machine.mostCharacters())
				.flatMap((task) -> translate(machine, task, language)
					.flatMap((words) -> save(staff, item, language, task, words, machine.name())))));
	}

	private Mono<MachineTranslator> machine() {
		return Mono.justOrEmpty(this.machines.getIfAvailable())
			.switchIfEmpty(Mono.error(() -> ProblemException.of(OFF, Map.of())));
	}

	private Mono<Task> task(Item item, String language, @Nullable Set<String> wanted, int most) {
		Integer source = item.pointers(Part.text(item.source())).head();
		Integer head = item.pointers(Part.text(language)).head();
		if (source == null) {
			return Mono.error(RefusedException.naming("source-missing", List.of(Part.text(item.source()))));
		}
		Mono<Text> translation = (head == null) ? Mono.just(new Text(language, List.of()))
				: this.revisions.find(item.id(), Part.text(language), head).map(Revision::text);
		return Mono
			.zip(this.revisions.find(item.id(), Part.text(item.source()), source).map(Revision::text), translation)
			.map((read) -> Task.of(head, read.getT1(), read.getT2(), wanted, most));
	}

	/** Segment to its words; what came back without a code is not among them. */
	private Mono<Map<String, String>> translate(MachineTranslator machine, Task task, String language) {
		Language source = LanguageRegistry.standard().get(task.source().language());
		Language target = LanguageRegistry.standard().get(language);
		return Flux.fromIterable(batches(task.open()))
			.concatMap((batch) -> machine
				.translate(batch.stream().flatMap((words) -> words.html().stream()).toList(), source, target)
				.publishOn(Schedulers.boundedElastic())
				.map((answer) -> words(batch, answer)))
			.reduce(new LinkedHashMap<>(), (all, more) -> {
				all.putAll(more);
				return all;
			});
	}

	private static List<List<ProtectedWords>> batches(List<Segment> open) {
		List<List<ProtectedWords>> batches = new ArrayList<>();
		List<ProtectedWords> batch = new ArrayList<>();
		int characters = 0;
		for (Segment segment : open) {
			if (!batch.isEmpty() && characters + segment.words().length() > BATCH) {
				batches.add(List.copyOf(batch));
				batch.clear();
				characters = 0;
			}
			batch.add(ProtectedWords.of(segment.id(), segment.words()));
			characters += segment.words().length();
		}
		if (!batch.isEmpty()) {
			batches.add(List.copyOf(batch));
		}
		return batches;
	}

	private static Map<String, String> words(List<ProtectedWords> batch, Answer answer) {
		return switch (answer) {
			case Answer.Translated(List<String> html) -> joined(batch, html);
			case Answer.LanguageUnknown() -> throw ProblemException.of(LANGUAGE, Map.of());
			case Answer.Busy busy -> throw ProblemException.passing(BUSY, busy.retryAfter());
			case Answer.Failed failed -> throw ProblemException.of(FAILED, Map.of());
		};
	}

	private static Map<String, String> joined(List<ProtectedWords> batch, List<String> html) {
		Map<String, String> words = new LinkedHashMap<>();
		int at = 0;
		for (ProtectedWords each : batch) {
			int end = at + each.html().size();
			each.join(html.subList(at, end)).ifPresent((joined) -> words.put(each.segment(), joined));
			at = end;
		}
		return words;
	}

	private Mono<MachineResult> save(Staff staff, Item item, String language, Task task, Map<String, String> words,
			String machine) {
		Map<String, String> left = new LinkedHashMap<>(task.left());
		task.open()
			.stream()
			.filter((segment) -> !words.containsKey(segment.id()))
			.forEach((segment) -> left.put(segment.id(), "code-lost"));
		if (words.isEmpty()) {
			return Mono.just(MachineResult.of(task.head(), List.of(), left));
		}
		return this.editing
			.saveMachine(staff, item.id(), language, task.head(), task.source(), words,
					"Machine translation by " + machine)
			.map((saved) -> MachineResult.of(saved.revision().number(), List.copyOf(words.keySet()), left));
	}

}
