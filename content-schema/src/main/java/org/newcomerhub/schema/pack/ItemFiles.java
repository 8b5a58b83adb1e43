package org.newcomerhub.schema.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.schema.AdditionBody;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.Category;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.FactBody;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.schema.ItemReference;
import org.newcomerhub.schema.NewsBody;
import org.newcomerhub.schema.OrganisationBody;
import org.newcomerhub.schema.PageBody;
import org.newcomerhub.schema.RegionProfile;
import org.newcomerhub.schema.Text;
import org.newcomerhub.schema.Vocabulary;

/**
 * Reads the items of a pack, one folder at a time.
 */
final class ItemFiles {

	private final LoadedFiles files;

	private final SortedSet<String> names;

	private final @Nullable RegionProfile region;

	private final Set<String> guides;

	private final Set<String> organisations;

	private final Set<String> facts;

	private final Set<String> events;

	/** Where each id of an exported item was first used. */
	private final Map<UUID, String> exported = new HashMap<>();

	private final KnownItems parents;

	private final PackDay today;

	private final Faults faults;

	private final SortedSet<String> relative = new TreeSet<>();

	ItemFiles(LoadedFiles files, SortedSet<String> names, @Nullable RegionProfile region, PackLayout layout,
			KnownItems parents, PackDay today, Faults faults) {
		this.files = files;
		this.names = names;
		this.region = region;
		this.guides = layout.slugs("guide");
		this.organisations = layout.slugs("organisation");
		this.facts = layout.slugs("fact");
		this.events = layout.slugs("event");
		this.parents = parents;
		this.today = today;
		this.faults = faults;
	}

	/**
	 * Returns the item of a folder; nothing, and every fault noted, if anything in the
	 * folder is wrong.
	 */
	Optional<PackItem> read(PackLayout.ItemFolder folder) {
		BodyFile file = body(folder);
		Body body = (file != null) ? file.body() : null;
		if (file != null) {
			if (file.relative()) {
				this.relative.add(folder.slug());
			}
			references(folder, file);
			owner(folder, file);
			export(folder, file);
		}
		SortedMap<String, TextFile> texts = new TreeMap<>();
		for (String name : folder.texts()) {
			language(name);
			this.files.lines(name)
				.flatMap((lines) -> TextFile.read(folder.kind(), lines, body, this.faults))
				.ifPresent((text) -> texts.put(text.language(), text));
		}
		SortedMap<String, Text> read = texts(folder, texts, file);
		return (file == null || this.faults.in(folder.path())) ? Optional.empty() : Optional
			.of(new PackItem(folder.kind(), folder.slug(), file.body(), read, file.owner(), file.export()));
	}

	/** The slugs of the events of which a time counts from the day of reading. */
	Set<String> relative() {
		return this.relative;
	}

	private @Nullable BodyFile body(PackLayout.ItemFolder folder) {
		if (!this.names.contains(folder.body())) {
			this.faults.add(folder.body(), 0, "item-missing", "The folder has texts but no item.yaml: write it.");
			return null;
		}
		List<String> own = (this.region != null) ? this.region.categories().stream().map(Category::id).toList() : null;
		return this.files.lines(folder.body())
			.flatMap((lines) -> BodyFile.read(folder.kind(), lines, own, this.today, this.faults))
			.orElse(null);
	}

	private void language(String name) {
		String tag = TextFile.language(name);
		LanguageRegistry registry = LanguageRegistry.standard();
		if (registry.find(tag).isEmpty()) {
			this.faults.add(name, 0, "language-unknown", registry.resolve(tag)
				.map((language) -> "Rename the file to " + language.tag()
						+ ".md: that is the tag of this language here.")
				.orElse("`" + tag + "` is not a language of the registry: name the file by its tag, such as da.md."));
		}
		else if (this.region != null && !this.region.languages().contains(tag)) {
			this.faults.add(name, 0, "language-not-offered", "The region does not offer `" + tag
					+ "`: add it to `languages` in region.yaml, or remove the file.");
		}
	}

	private SortedMap<String, Text> texts(PackLayout.ItemFolder folder, SortedMap<String, TextFile> files,
			@Nullable BodyFile body) {
		// what a hub published is taken as it was, also where a link has lost its guide
		boolean exported = body != null && body.export() != null;
		Predicate<String> guide = exported ? (slug) -> true : this::isGuide;
		// of a fact's own words the structure is asked
		Predicate<String> fact = (exported || folder.kind().equals("fact")) ? (slug) -> true : this::isFact;
		String tag = (this.region != null) ? this.region.source() : "";
		if (!tag.isEmpty() && !folder.texts().contains(folder.path() + tag + ".md")) {
			this.faults.add(folder.body(), 0, "source-missing",
					"The item has no text in the region's source language: write " + tag + ".md.");
		}
		TextFile sourceFile = files.get(tag);
		Text source = (sourceFile != null) ? sourceFile.toSource() : null;
		SortedMap<String, Text> texts = new TreeMap<>();
		files.forEach((language, file) -> {
			boolean isSource = language.equals(tag);
			Text text = (isSource && source != null) ? source : file.toTranslation(source);
			texts.put(language, text);
			TextChecks checks = new TextChecks(file, this.faults);
			checks.words(fact, guide, this.guides);
			if (body != null) {
				checks.structure(body.body(), text, isSource);
			}
		});
		return texts;
	}

	private void references(PackLayout.ItemFolder folder, BodyFile file) {
		switch (file.body()) {
			case GuideBody guide -> {
				for (int i = 0; i < guide.related().size(); i++) {
					related(folder, file, "/related/" + i, guide.related().get(i));
				}
			}
			case AdditionBody addition -> of(folder, file, addition.of());
			case OrganisationBody organisation -> {
			}
			case PageBody page -> {
			}
			case NewsBody news -> {
			}
			case FactBody fact -> {
			}
			case EventBody event -> references(folder, file, event);
		}
	}

	private void references(PackLayout.ItemFolder folder, BodyFile file, EventBody event) {
		organisation(folder, file, "/organiser", event.organiser());
		organisation(folder, file, "/funder", event.funder());
		for (int i = 0; i < event.related().size(); i++) {
			related(folder, file, "/related/" + i, event.related().get(i));
		}
		for (int i = 0; i < event.relatedEvents().size(); i++) {
			relatedEvent(folder, file, "/relatedEvents/" + i, event.relatedEvents().get(i));
		}
	}

	private void relatedEvent(PackLayout.ItemFolder folder, BodyFile file, String pointer, String slug) {
		int line = file.pointers().line(pointer);
		if (slug.equals(folder.slug())) {
			this.faults.add(folder.body(), line, "related-itself",
					"An event is not related to itself: remove its slug.");
		}
		else if (Vocabulary.isSlug(slug) && !this.events.contains(slug) && !this.parents.exists("event", slug)
				&& file.export() == null) {
			this.faults.add(folder.body(), line, "event-unknown", "There is no event `" + slug + "`."
					+ Near.hint(slug, this.events) + " Correct the slug, or remove it.");
		}
	}

	private void related(PackLayout.ItemFolder folder, BodyFile file, String pointer, String slug) {
		int line = file.pointers().line(pointer);
		if (folder.kind().equals("guide") && slug.equals(folder.slug())) {
			this.faults.add(folder.body(), line, "related-itself",
					"A guide is not related to itself: remove its slug.");
		}
		else if (Vocabulary.isSlug(slug) && !isGuide(slug) && file.export() == null) {
			this.faults.add(folder.body(), line, "guide-unknown", TextChecks.unknown(slug, this.guides));
		}
	}

	private void of(PackLayout.ItemFolder folder, BodyFile file, ItemReference of) {
		if (file.pointers().isBroken("/of")) {
			return;
		}
		if (this.region != null && of.region().equals(this.region.id())) {
			this.faults.add(folder.body(), file.pointers().line("/of/region"), "addition-own",
					"An addition is for an item of a parent: write this into the item itself.");
		}
		else if (!this.parents.exists(of.kind(), of.slug()) && file.export() == null) {
			this.faults.add(folder.body(), file.pointers().line("/of/slug"), "item-unknown",
					"No parent publishes a " + of.kind() + " `" + of.slug() + "`: correct region, kind and slug.");
		}
	}

	private void owner(PackLayout.ItemFolder folder, BodyFile file) {
		organisation(folder, file, "/owner/organisation", (file.owner() != null) ? file.owner().organisation() : null);
	}

	private void organisation(PackLayout.ItemFolder folder, BodyFile file, String pointer,
			@Nullable String organisation) {
		if (organisation != null && Vocabulary.isSlug(organisation) && !this.organisations.contains(organisation)
				&& !this.parents.exists("organisation", organisation)) {
			this.faults.add(folder.body(), file.pointers().line(pointer), "organisation-unknown",
					"There is no organisation `" + organisation + "`." + Near.hint(organisation, this.organisations)
							+ " Correct the slug"
							+ (pointer.startsWith("/owner") ? ", or write `name:` and its name." : "."));
		}
	}

	private void export(PackLayout.ItemFolder folder, BodyFile file) {
		PackExport export = file.export();
		if (export == null || file.pointers().isBroken("/export")) {
			return;
		}
		String first = this.exported.putIfAbsent(export.id(), folder.body());
		if (first != null) {
			this.faults.add(folder.body(), file.pointers().line("/export/id"), "id-duplicate",
					"The item in " + first + " has this id already: remove `export:` here, and it becomes a new item.");
		}
		export.parts().keySet().stream().filter((part) -> !isPart(folder, part)).forEach((part) -> {
			this.faults.add(folder.body(), file.pointers().line("/export/parts/" + part), "part-unknown",
					"The item has no part `" + part + "`: a part is `body`, or `text-` and a language that is here.");
		});
	}

	private static boolean isPart(PackLayout.ItemFolder folder, String part) {
		return part.equals("body")
				|| (part.startsWith("text-") && folder.texts().contains(folder.path() + part.substring(5) + ".md"));
	}

	private boolean isFact(String slug) {
		return this.facts.contains(slug) || this.parents.exists("fact", slug);
	}

	private boolean isGuide(String slug) {
		return this.guides.contains(slug) || this.parents.exists("guide", slug);
	}

}
