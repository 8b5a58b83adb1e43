package org.newcomerhub.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.bson.Document;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.content.store.Revisions;
import org.newcomerhub.mongo.TestStore;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must hold of a store whose process was killed.
 */
final class Aftermath {

	private final TestStore store;

	private final Ledger ledger;

	private List<Document> items;

	Aftermath(TestStore store, Ledger ledger) {
		this.store = store;
		this.ledger = ledger;
		this.items = store.documents(Items.COLLECTION);
	}

	/** At once: what was acknowledged is there, and every pointer names a revision. */
	void checkStored() {
		Set<String> revisions = ids(Revisions.COLLECTION);
		assertThat(revisions).as("acknowledged as saved").containsAll(this.ledger.saved());
		assertThat(revisions).as("every pointer names an existing revision").containsAll(pointers());
		Map<String, Document> byId = this.items.stream().collect(Collectors.toMap(Aftermath::id, (item) -> item));
		this.ledger.last().forEach((id, last) -> {
			Document item = byId.get(id);
			assertThat(item).as("the item of %s", last).isNotNull();
			long version = item.get("version", Number.class).longValue();
			assertThat(version).as("the version after %s", last).isGreaterThanOrEqualTo(last.version());
			if (version == last.version()) {
				assertThat(published(item)).as("what readers see after %s", last).isEqualTo(last.published());
			}
		});
		Set<String> approved = new HashSet<>();
		this.items.forEach((item) -> parts(item).forEach((part, pointers) -> approvals(pointers)
			.forEach((revision) -> approved.add(id(item) + "/" + part + "/" + revision))));
		assertThat(approved).as("acknowledged as published").containsAll(this.ledger.published());
	}

	/**
	 * Once any node has had the time to finish what was left: everything has followed,
	 * once, and nothing is in progress.
	 */
	void checkFinished() {
		this.items = this.store.documents(Items.COLLECTION);
		assertThat(this.items).as("nothing is left pending")
			.allSatisfy((item) -> assertThat(item).doesNotContainKey("pendingId").containsEntry("pending", List.of()));
		assertThat(this.store.documents("job")).as("no job is left over").isEmpty();
		Set<String> announced = checkFeed();
		checkAudit(announced);
	}

	/** Every publication is in it, once in effect; returns their steps. */
	private Set<String> checkFeed() {
		Map<String, Set<String>> steps = new HashMap<>();
		List<Long> numbers = new ArrayList<>();
		for (Document entry : this.store.documents("change")) {
			long number = entry.get("_id", Number.class).longValue();
			if (number > 0) {
				numbers.add(number);
				steps
					.computeIfAbsent(entry.getString("document") + "@" + entry.get("version"), (key) -> new HashSet<>())
					.add(entry.getString("document") + "/" + entry.getString("step"));
			}
		}
		assertThat(numbers).as("the feed has no gap")
			.containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
		assertThat(steps).as("a version is one step").allSatisfy((change, all) -> assertThat(all).hasSize(1));
		Set<String> announced = steps.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
		assertThat(announced).as("every publication is in the feed")
			.containsAll(this.ledger.moves().stream().filter(Move::seen).map(Move::id).toList());
		announced.removeIf((step) -> !step.startsWith(Items.COLLECTION + "/"));
		return announced;
	}

	/** Who did it is noted of every publication, once. */
	private void checkAudit(Set<String> announced) {
		Set<String> noted = new HashSet<>();
		Map<String, Integer> published = new HashMap<>();
		for (Document entry : this.store.documents("audit")) {
			boolean moved = !entry.getList("parts", Document.class).isEmpty();
			if (moved && Set.of("publish", "import").contains(entry.getString("action"))) {
				noted.add(id(entry));
				entry.getList("parts", Document.class)
					.forEach((part) -> published
						.merge(entry.getString("subject").substring(Items.COLLECTION.length() + 1) + "/"
								+ part.get("part") + "/" + part.get("to"), 1, Integer::sum));
			}
		}
		assertThat(noted).as("feed and audit have the same publications").isEqualTo(announced);
		assertThat(this.ledger.published()).as("acknowledged as published")
			.allSatisfy((revision) -> assertThat(published).containsEntry(revision, 1));
		assertThat(published).as("nobody publishes a revision twice")
			.allSatisfy((revision, times) -> assertThat(times).isOne());
		Set<String> audits = ids("audit");
		assertThat(audits).as("noted what was remembered to be noted")
			.containsAll(this.ledger.moves().stream().filter(Move::audited).map(Move::id).toList());
		Set<String> blocked = new HashSet<>();
		this.items.forEach((item) -> schedules(item).forEach((schedule) -> {
			assertThat(schedule.get("blocked")).as("a schedule that is due has run or says why not: %s", schedule)
				.isNotNull();
			blocked.addAll(named(item, schedule));
		}));
		assertThat(this.ledger.scheduled()).as("acknowledged as scheduled: published once, or blocked")
			.allSatisfy((revision) -> assertThat(published.containsKey(revision)).as(revision)
				.isNotEqualTo(blocked.contains(revision)));
	}

	private static List<Document> schedules(Document item) {
		return item.getList("schedules", Document.class, List.of());
	}

	private static Set<String> named(Document item, Document schedule) {
		Set<String> named = new HashSet<>();
		schedule.get("parts", Document.class)
			.forEach((part, revision) -> named.add(id(item) + "/" + part + "/" + revision));
		return named;
	}

	private Set<String> ids(String collection) {
		return this.store.documents(collection).stream().map(Aftermath::id).collect(Collectors.toSet());
	}

	private static String id(Document document) {
		return String.valueOf(document.get("_id"));
	}

	/** Every revision that any pointer of any item names. */
	private Set<String> pointers() {
		Set<String> named = new HashSet<>();
		for (Document item : this.items) {
			schedules(item).forEach((schedule) -> named.addAll(named(item, schedule)));
			parts(item).forEach((part, pointers) -> {
				List<Object> numbers = new ArrayList<>(approvals(pointers));
				List.of("head", "approved", "published").forEach((pointer) -> numbers.add(pointers.get(pointer)));
				numbers.removeIf((number) -> number == null);
				numbers.forEach((number) -> named.add(id(item) + "/" + part + "/" + number));
			});
		}
		return named;
	}

	private static Map<String, Document> parts(Document item) {
		Map<String, Document> parts = new TreeMap<>();
		item.get("parts", Document.class).forEach((part, pointers) -> parts.put(part, (Document) pointers));
		return parts;
	}

	private static List<Object> approvals(Document pointers) {
		return pointers.getList("approvals", Document.class, List.of())
			.stream()
			.map((approval) -> approval.get("revision"))
			.toList();
	}

	private static String published(Document item) {
		Map<String, Object> published = new TreeMap<>();
		parts(item).forEach((part, pointers) -> {
			if (pointers.get("published") != null) {
				published.put(part, pointers.get("published"));
			}
		});
		return published.toString().replace(" ", "");
	}

}
