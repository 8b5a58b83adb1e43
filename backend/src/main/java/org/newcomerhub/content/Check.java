package org.newcomerhub.content;

import java.util.List;
import java.util.Map;

import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.region.Region;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.Text;
import org.newcomerhub.schema.Violation;
import reactor.core.publisher.Mono;

/**
 * Something that content must keep; asked before revisions are approved. A bean of the
 * feature that knows the rule.
 */
public interface Check {

	/**
	 * Returns what is wrong; empty when nothing is.
	 */
	Mono<List<Violation>> check(Candidate candidate);

	/**
	 * What is to be approved.
	 *
	 * @param item the item
	 * @param region the region that keeps it
	 * @param body the body that the texts are checked against: the one to be approved, or
	 * the newest
	 * @param sources the source texts that a translation may have been made from, the one
	 * that counts first: the one to be approved or else the newest, then what readers
	 * see; empty while there is none
	 * @param parts part to the revision that is to be approved
	 */
	record Candidate(Item item, Region region, Body body, List<Text> sources, Map<String, Revision> parts) {

		public Candidate {
			sources = List.copyOf(sources);
			parts = Map.copyOf(parts);
		}

	}

}
