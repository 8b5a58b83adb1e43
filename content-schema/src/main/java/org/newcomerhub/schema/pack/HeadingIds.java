package org.newcomerhub.schema.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.ibm.icu.text.Transliterator;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.schema.Step;

/**
 * Checks the ids of a text's headings against the body, and proposes those that are
 * missing.
 */
final class HeadingIds {

	private static final int LONGEST = 40;

	private static final String TO_ASCII = "Any-Latin; Latin-ASCII; Lower";

	private final String file;

	private final List<String> sections;

	private final List<String> steps;

	private final boolean isBodyKnown;

	private final Faults faults;

	private final Set<String> written = new HashSet<>();

	HeadingIds(String file, @Nullable Body body, Faults faults) {
		this.file = file;
		this.sections = (body != null) ? body.sections() : List.of();
		this.steps = (body instanceof GuideBody guide) ? guide.steps().stream().map(Step::id).toList() : List.of();
		this.isBodyKnown = body != null;
		this.faults = faults;
	}

	/**
	 * Returns the pieces that belong to the body, each with an id; one that had none has
	 * the proposed one, so that its section is not called missing too.
	 */
	List<Piece> resolve(List<Piece> pieces) {
		pieces.stream().map(Piece::id).forEach((id) -> {
			if (id != null) {
				this.written.add(id);
			}
		});
		List<Piece> resolved = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		int[] positions = new int[Piece.STEP + 1];
		for (Piece piece : pieces) {
			int position = positions[piece.level()]++;
			String id = piece.id();
			if (id == null) {
				resolved.add(piece.withId(propose(piece, position)));
			}
			else if (!seen.add(id)) {
				fault(piece, "heading-duplicate",
						"The id `" + id + "` is on an earlier heading already: correct one of them.");
			}
			else if (isKnown(piece, id)) {
				resolved.add(piece);
			}
		}
		return resolved;
	}

	private boolean isKnown(Piece piece, String id) {
		boolean section = this.sections.contains(id);
		boolean step = this.steps.contains(id);
		if (this.isBodyKnown && !section && !step) {
			List<String> free = new ArrayList<>(this.sections);
			free.addAll(this.steps);
			free.removeAll(this.written);
			fault(piece, "heading-unknown", "item.yaml has no section or step `" + id + "`." + Near.hint(id, free)
					+ " Correct the id, or add it to item.yaml and to the source text.");
			return false;
		}
		if (section && piece.level() != Piece.SECTION) {
			fault(piece, "heading-level", "`" + id + "` is a section: write its heading with ##.");
		}
		if (step && piece.level() != Piece.STEP) {
			fault(piece, "heading-level", "`" + id + "` is a step: write its heading with ###.");
		}
		return true;
	}

	private String propose(Piece piece, int position) {
		List<String> ids = (piece.level() == Piece.SECTION) ? this.sections : this.steps;
		String proposal = (position < ids.size() && !this.written.contains(ids.get(position))) ? ids.get(position)
				: unused(slug(piece.title()));
		this.written.add(proposal);
		fault(piece, "heading-without-id",
				"The heading has no id: write `" + piece.marks() + " " + piece.title() + " {#" + proposal + "}`.");
		return proposal;
	}

	private String unused(String slug) {
		String base = slug.isEmpty() ? "part" : slug;
		String candidate = base;
		for (int i = 2; this.written.contains(candidate) || this.sections.contains(candidate)
				|| this.steps.contains(candidate); i++) {
			candidate = base + "-" + i;
		}
		return candidate;
	}

	private static String slug(String title) {
		// not shared: ICU does not promise that a compound one may be used by two threads
		String ascii = Transliterator.getInstance(TO_ASCII).transliterate(title).toLowerCase(Locale.ROOT);
		String slug = ascii.replaceAll("['\u2019]", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
		return (slug.length() <= LONGEST - 3) ? slug : slug.substring(0, LONGEST - 3).replaceAll("-$", "");
	}

	private void fault(Piece piece, String code, String message) {
		this.faults.add(this.file, piece.line(), code, message);
	}

}
