package org.newcomerhub.reader;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.published.model.RegionView;

/**
 * What every page has.
 *
 * @param language the language of the hub's own words on it
 * @param direction of that language
 * @param title of the document
 * @param description of the document, one sentence
 * @param home where the start page is
 * @param back the page above, null on the start page
 * @param languages the same page in other languages
 * @param footer the pages that every page of a region must lead to; empty where no region
 * is read
 */
record Frame(String language, String direction, Phrase title, Phrase description, String home, @Nullable Link back,
		List<LanguageLink> languages, List<Link> footer) {

	/**
	 * That of a page of a region in all languages of the region.
	 * @param path of the page, without its query
	 */
	static Frame of(RegionView view, PageLanguages languages, Phrase title, String description, Link back,
			String path) {
		Wording words = languages.wording();
		Set<String> offered = new TreeSet<>(view.region().profile().languages());
		offered.add(words.language());
		return new Frame(words.language(), words.direction(), title, words.phrase(description, words.language()),
				languages.href("/"), back, LanguageLink.to(path, offered, words.language()),
				Footer.of(view).links(languages));
	}

	/** The same where the other languages' addresses say too what brought the reader. */
	Frame from(@Nullable String source) {
		return new Frame(this.language, this.direction, this.title, this.description, this.home, this.back,
				this.languages.stream().map((each) -> each.from(source)).toList(), this.footer);
	}

	/** A link with its words in the language of the page. */
	record Link(String words, String href) {
	}

}
