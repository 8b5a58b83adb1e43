package org.newcomerhub.schema.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.newcomerhub.schema.Vocabulary;

/**
 * Which files of a pack are what, by their names alone.
 *
 * @param items organisations, facts, guides, events, pages, news, additions, each by slug
 */
record PackLayout(List<ItemFolder> items) {

	/**
	 * The folders in the order in which their items are read: owners first, and facts
	 * before the texts that refer to them.
	 */
	private static final List<String> FOLDERS = List.of("organisations", "facts", "guides", "events", "pages", "news",
			"additions");

	private static final Map<String, String> KINDS = Map.of("organisations", "organisation", "facts", "fact", "guides",
			"guide", "events", "event", "pages", "page", "news", "news", "additions", "addition");

	private static final Set<String> USUAL = Set.of(RegionFile.NAME, "organisations", "facts", "guides", "events",
			"pages", "news", "additions", BodyFile.NAME);

	/**
	 * An item's folder.
	 *
	 * @param kind the item's
	 * @param slug its name
	 * @param path ends with a slash
	 * @param texts the files of its texts
	 */
	record ItemFolder(String kind, String slug, String path, SortedSet<String> texts) {

		String body() {
			return this.path + BodyFile.NAME;
		}

	}

	static PackLayout of(SortedSet<String> names, Faults faults) {
		SortedMap<String, ItemFolder> folders = new TreeMap<>();
		for (String name : names) {
			String[] steps = name.split("/", -1);
			String kind = KINDS.get(steps[0]);
			if (kind != null && steps.length == 3 && (steps[2].equals(BodyFile.NAME) || steps[2].endsWith(".md"))) {
				String path = steps[0] + "/" + steps[1] + "/";
				ItemFolder folder = folders.computeIfAbsent(path,
						(it) -> new ItemFolder(kind, steps[1], it, new TreeSet<>()));
				if (!steps[2].equals(BodyFile.NAME)) {
					folder.texts().add(name);
				}
			}
			else if (!name.equals(RegionFile.NAME)) {
				faults.add(name, 0, "file-unexpected", "A pack has no such file."
						+ Near.hint(steps[steps.length - 1], USUAL) + " Rename it, or move it elsewhere.");
			}
		}
		List<ItemFolder> items = new ArrayList<>();
		FOLDERS.forEach((top) -> folders.tailMap(top + "/")
			.values()
			.stream()
			.takeWhile((it) -> it.path().startsWith(top + "/"))
			.forEach(items::add));
		return new PackLayout(items);
	}

	/** The path of an item's folder, with a slash at its end. */
	static String path(String kind, String slug) {
		return FOLDERS.stream()
			.filter((top) -> kind.equals(KINDS.get(top)))
			.findFirst()
			.map((top) -> top + "/" + slug + "/")
			.orElseThrow(() -> new IllegalArgumentException("No folder for the kind " + kind));
	}

	/** Notes what is wrong with the folders' names. */
	void check(Faults faults) {
		Map<String, String> first = new HashMap<>();
		for (ItemFolder item : this.items) {
			if (!Vocabulary.isSlug(item.slug())) {
				faults.add(item.body(), 0, "slug-malformed", "Rename the folder `" + item.slug()
						+ "`: a slug has 1 to 80 characters of a to z, 0 to 9 and -.");
			}
			String other = first.putIfAbsent(item.path().toLowerCase(Locale.ROOT), item.path());
			if (other != null) {
				faults.add(item.body(), 0, "slug-duplicate",
						"`" + other + "` differs by letter case alone: rename or remove one of the two.");
			}
		}
	}

	Set<String> slugs(String kind) {
		return this.items.stream()
			.filter((item) -> item.kind().equals(kind))
			.map(ItemFolder::slug)
			.collect(Collectors.toUnmodifiableSet());
	}

}
