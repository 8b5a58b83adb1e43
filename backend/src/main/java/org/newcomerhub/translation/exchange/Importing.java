package org.newcomerhub.translation.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.Discussion;
import org.newcomerhub.content.Discussion.Remark;
import org.newcomerhub.content.Editing;
import org.newcomerhub.content.RefusedException;
import org.newcomerhub.content.model.Comment;
import org.newcomerhub.schema.Text;
import org.newcomerhub.schema.stored.StoredContent;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Texts back in. A file is applied as one revision or, when anything in it is wrong, not
 * at all.
 */
@Component
class Importing {

	/** What the audit says. */
	private static final String NOTE = "XLIFF";

	private static final ProblemType INVALID = new ProblemType("xliff-invalid", HttpStatus.UNPROCESSABLE_CONTENT);

	private final Editing editing;

	private final ItemReading reading;

	private final Discussion discussion;

	Importing(Editing editing, ItemReading reading, Discussion discussion) {
		this.editing = editing;
		this.reading = reading;
		this.discussion = discussion;
	}

	/**
	 * Reads a document.
	 * @throws ProblemException (as an error signal) 422 {@code xliff-invalid}
	 */
	Mono<XliffDocument> document(byte[] bytes) {
		return Mono.fromCallable(() -> XliffReader.read(bytes))
			.subscribeOn(Schedulers.boundedElastic())
			.onErrorMap(XliffFaultException.class, (ex) -> invalid(List.of(ex.fault())));
	}

	private static ProblemException invalid(List<XliffFault> faults) {
		return ProblemException.of(INVALID, Map.of("count", faults.size()),
				faults.stream().map(XliffFault::fault).toList());
	}

	/** A document of one file. */
	static XliffDocument.File only(XliffDocument document) {
		if (document.files().isEmpty()) {
			throw invalid(List.of(XliffFault.at(document.spot(), "xliff-structure", Map.of("what", "<file>"))));
		}
		if (document.files().size() > 1) {
			throw invalid(document.files()
				.stream()
				.skip(1)
				.map((file) -> XliffFault
					.at(file.spot(), "xliff-structure", Map.of("what", "<file id=\"" + file.id() + "\">"))
					.in(file.id()))
				.toList());
		}
		return document.files().getFirst();
	}

	/** The item that a file says it is. */
	static UUID item(XliffDocument.File file) {
		try {
			UUID id = UUID.fromString(file.id());
			if (id.toString().equals(file.id())) {
				return id;
			}
		}
		catch (IllegalArgumentException ex) {
			// it is no item's
		}
		throw invalid(List.of(XliffFault.at(file.spot(), "xliff-item", Map.of("expected", "UUID", "found", file.id()))
			.in(file.id())));
	}

	/**
	 * Applies a file to a translation.
	 * @param expected the head that the translation must have, if any is expected; empty:
	 * whichever it has
	 * @throws ProblemException (as an error signal) 422 {@code xliff-invalid}, naming
	 * every fault
	 * @throws RefusedException (as an error signal) as {@link Editing#saveFile}
	 */
	Mono<ImportReport.Outcome> apply(Staff staff, UUID id, String language, XliffDocument document,
			XliffDocument.File file, Optional<Head> expected) {
		return this.editing.translatable(staff, id, language)
			.flatMap((item) -> this.reading.texts(item, language))
			.flatMap((texts) -> merge(texts, document, file).flatMap((merge) -> {
				Integer head = expected.isPresent() ? expected.get().number() : texts.head();
				return save(staff, texts, merge, head)
					.flatMap((revision) -> remarks(staff, texts, merge, file, revision.orElse(null))
						.thenReturn(merge.outcome(revision.orElse(null))));
			}))
			// the source was saved meanwhile: what fits is judged anew
			.switchIfEmpty(Mono.defer(() -> apply(staff, id, language, document, file, expected)));
	}

	/**
	 * A head that is expected.
	 *
	 * @param number null: none
	 */
	record Head(@Nullable Integer number) {
	}

	private Mono<Merge> merge(ItemTexts texts, XliffDocument document, XliffDocument.File file) {
		Integer number = file.revision(Xliff.REVISION);
		Mono<Optional<Text>> then = this.reading
			.then(texts.item(), texts.sourcePart(), file.revision(Xliff.SOURCE_REVISION), texts.source())
			.map(Optional::of)
			.defaultIfEmpty(Optional.empty());
		Mono<Optional<Text>> base = this.reading.then(texts.item(), texts.part(), number, texts.translation())
			.map(Optional::of)
			.defaultIfEmpty(Optional.empty());
		return Mono.zip(then, base).publishOn(Schedulers.boundedElastic()).map((found) -> {
			boolean isKnown = found.getT2().isPresent() || Objects.equals(number, 0);
			Merge merge = new Merge(texts, found.getT1().orElse(null), found.getT2().orElse(null), isKnown).of(document,
					file);
			if (!merge.faults().isEmpty()) {
				throw invalid(merge.faults().stream().map((fault) -> fault.in(file.id())).toList());
			}
			return merge;
		});
	}

	/**
	 * Saves what has changed; the translation's head afterwards, if it has one. Empty
	 * when the source has moved on since it was read.
	 */
	private Mono<Optional<Integer>> save(Staff staff, ItemTexts texts, Merge merge, @Nullable Integer head) {
		if (!merge.isChanged() && Objects.equals(head, texts.head())) {
			return Mono.just(Optional.ofNullable(head));
		}
		return this.editing
			.saveFile(staff, texts.item().id(), texts.part(),
					new Editing.Save(head, StoredContent.write(merge.merged()), NOTE, Set.of(), Set.of()),
					texts.sourceHead())
			.map((saved) -> Optional.of(saved.revision().number()));
	}

	/** A remark that is not yet a comment. */
	private record Said(@Nullable String segment, String text) {
	}

	/** Makes comments of the notes that translators have written, each once. */
	private Mono<Void> remarks(Staff staff, ItemTexts texts, Merge merge, XliffDocument.File file,
			@Nullable Integer revision) {
		Set<Said> said = new HashSet<>();
		file.notes()
			.stream()
			.filter((note) -> !note.isOurs())
			.forEach((note) -> said.add(new Said(null, shortened(note.text()))));
		file.units()
			.forEach((unit) -> unit.notes()
				.stream()
				.filter((note) -> !note.isOurs())
				.forEach((note) -> said.add(new Said(merge.segment(unit), shortened(note.text())))));
		if (said.isEmpty()) {
			return Mono.empty();
		}
		String part = (revision != null) ? texts.part() : texts.sourcePart();
		int number = Optional.ofNullable((revision != null) ? revision : texts.sourceHead()).orElse(1);
		return this.reading.comments(staff, texts.item().id())
			.doOnNext((known) -> known.forEach((comment) -> said.remove(new Said(comment.segment(), comment.text()))))
			.thenMany(Flux.defer(() -> Flux.fromIterable(said)))
			.concatMap((remark) -> this.discussion.comment(staff, texts.item().id(),
					new Remark(part, number, remark.segment(), remark.text())))
			.then();
	}

	private static String shortened(String text) {
		return (text.length() <= Comment.LONGEST) ? text : text.substring(0, Comment.LONGEST);
	}

}
