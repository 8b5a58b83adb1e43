package org.newcomerhub.translation.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A translation links to where its source links. A page of the same site may be another
 * language's version of it.
 */
final class LinkCheck implements SegmentCheck {

	private static final Pattern HOST = Pattern.compile("(?i)https?://(?:www\\.)?([^/?#:]+).*");

	@Override
	public List<Finding> check(Comparison comparison) {
		Prose from = comparison.from();
		if (from == null) {
			return List.of();
		}
		List<Finding> findings = new ArrayList<>();
		for (String link : from.links()) {
			if (!comparison.to().links().contains(link)) {
				findings.add(hasSite(comparison.to().links(), link)
						? Finding.warning(comparison.segment(), "link-changed", "The source links to `" + link
								+ "`, the translation to another page of that site: see that it is the right one.")
						: Finding.error(comparison.segment(), "link-missing",
								"The source links to `" + link + "`, and the translation does not: link to it."));
			}
		}
		for (String link : comparison.to().links()) {
			if (!from.links().contains(link) && !hasSite(from.links(), link)) {
				findings.add(Finding.error(comparison.segment(), "link-added",
						"The source does not link to `" + link + "`: remove it, or link to it in the source first."));
			}
		}
		return findings;
	}

	private static boolean hasSite(Set<String> links, String link) {
		String site = site(link);
		return site != null && links.stream().map(LinkCheck::site).anyMatch(site::equals);
	}

	private static @Nullable String site(String link) {
		Matcher matcher = HOST.matcher(link);
		return matcher.matches() ? matcher.group(1) : null;
	}

}
