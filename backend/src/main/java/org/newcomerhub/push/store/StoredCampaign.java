package org.newcomerhub.push.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.mongo.StoredShape;
import org.newcomerhub.push.model.About;
import org.newcomerhub.push.model.Audience;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.Campaign.History;
import org.newcomerhub.push.model.Campaign.State;
import org.newcomerhub.push.model.CampaignText;
import org.newcomerhub.push.model.Category;
import org.newcomerhub.push.model.Reach;
import org.newcomerhub.schema.Origin;

/**
 * The stored form of a campaign. Moments are texts (ISO 8601); what is null is left out.
 */
final class StoredCampaign {

	static final String COLLECTION = "campaign";

	static final StoredShape SHAPE = new StoredShape(COLLECTION, 1);

	static final String ID = "_id";

	static final String VERSION = "version";

	static final String REGION = "region";

	static final String STATE = "state";

	/** When it was made, and its id: lists are in this order. */
	static final String ORDER = "order";

	static final String ABOUT = "about";

	static final String ITEM = "item";

	static final String RULE = "rule";

	/** A hash of what it was asked for by; not there for what rules have made. */
	static final String REQUEST = "request";

	/** What had come of it in the end. */
	static final String TOTALS = "totals";

	/**
	 * When inboxes hold nothing of it any more, and its id; only from its end until what
	 * is old of it is gone.
	 */
	static final String OLD = "oldAt";

	/** How many batches go with it; only when its totals are those of the very end. */
	static final String LEAVING = "leaving";

	/** The fields that a change may take away. */
	static final List<String> OPTIONAL = List.of(ABOUT, "link", "image", "begins", "notBefore", "expiresAt", RULE);

	private static final String TYPE = "type";

	private static final String INSTANT = "instant";

	private StoredCampaign() {
	}

	static Document write(Campaign campaign) {
		Document document = new Document(ID, campaign.id()).append(StoredShape.FIELD, SHAPE.known())
			.append(VERSION, campaign.version())
			.append(REGION, campaign.region())
			.append(ORDER, order(campaign.history().createdAt(), campaign.id()))
			.append("category", campaign.category().name())
			.append("audience", write(campaign.audience()))
			.append("source", campaign.source())
			.append("texts", texts(campaign.texts()))
			.append("arguments", arguments(campaign.arguments()))
			.append("sourceWhenMissing", campaign.sourceWhenMissing())
			.append("unreviewed", campaign.unreviewed())
			.append(STATE, campaign.state().name())
			.append("history", write(campaign.history()));
		About about = campaign.about();
		put(document, ABOUT, (about != null) ? write(about) : null);
		put(document, "link", campaign.link());
		put(document, "image", campaign.image());
		put(document, "begins", campaign.begins());
		put(document, "notBefore", campaign.notBefore());
		put(document, "expiresAt", campaign.expiresAt());
		put(document, RULE, campaign.rule());
		return document;
	}

	/** Sorts by time, whatever the ids are made of. */
	static String order(Instant createdAt, UUID id) {
		return String.format("%014d/%s", createdAt.toEpochMilli(), id);
	}

	private static void put(Document document, String field, @Nullable Object value) {
		if (value != null) {
			document.append(field, (value instanceof Instant at) ? at.toString() : value);
		}
	}

	private static Document write(Audience audience) {
		Document reach = switch (audience.reach()) {
			case Reach.Everybody everybody -> new Document(TYPE, "everybody");
			case Reach.Listed listed -> new Document(TYPE, "listed").append("list", listed.list());
			case Reach.SignedUp signedUp -> {
				Document some = new Document(TYPE, "signed-up").append("occurrence", signedUp.occurrence());
				put(some, "signUps", signedUp.signUps());
				yield some;
			}
			case Reach.Chosen chosen -> new Document(TYPE, "chosen").append("installations", chosen.installations());
		};
		return new Document("reach", reach).append("topics", audience.topics())
			.append("languages", audience.languages())
			.append("platforms", audience.platforms());
	}

	private static Document texts(Map<String, CampaignText> texts) {
		Document document = new Document();
		texts.forEach((language, text) -> {
			Document words = new Document("title", text.title()).append("body", text.body())
				.append("origin", text.origin().name());
			put(words, "madeFrom", text.madeFrom());
			put(words, "reviewedBy", text.reviewedBy());
			document.append(language, words);
		});
		return document;
	}

	private static List<Document> arguments(Map<String, Object> arguments) {
		List<Document> all = new ArrayList<>();
		new TreeMap<>(arguments).forEach((name, value) -> all
			.add(new Document("name", name).append((value instanceof Instant) ? INSTANT : "value",
					(value instanceof Instant at) ? at.toString() : value)));
		return all;
	}

	private static Document write(About about) {
		Document document = new Document(ITEM, about.item()).append("kind", about.kind()).append("slug", about.slug());
		put(document, "organisation", about.organisation());
		put(document, "occurrence", about.occurrence());
		return document;
	}

	private static Document write(History history) {
		Document document = new Document("createdBy", history.createdBy())
			.append("createdAt", history.createdAt().toString())
			.append("changedBy", history.changedBy());
		put(document, "approvedBy", history.approvedBy());
		put(document, "approvedAt", history.approvedAt());
		put(document, "sentBy", history.sentBy());
		put(document, "sentAt", history.sentAt());
		put(document, "endedAt", history.endedAt());
		return document;
	}

	static Campaign read(Document stored) {
		Document document = SHAPE.readable(stored);
		Document about = document.get(ABOUT, Document.class);
		return new Campaign(document.get(ID, UUID.class), document.get(VERSION, Number.class).longValue(),
				document.getString(REGION), Category.valueOf(document.getString("category")),
				audience(document.get("audience", Document.class)), document.getString("source"),
				readTexts(document.get("texts", Document.class)), readArguments(document),
				(about != null) ? about(about) : null, document.getString("link"), document.getString("image"),
				instant(document, "begins"), instant(document, "notBefore"), instant(document, "expiresAt"),
				document.getBoolean("sourceWhenMissing", false), document.getBoolean("unreviewed", false),
				document.getString(RULE), State.valueOf(document.getString(STATE)),
				history(document.get("history", Document.class)));
	}

	private static @Nullable Instant instant(Document document, String field) {
		String at = document.getString(field);
		return (at != null) ? Instant.parse(at) : null;
	}

	private static Audience audience(Document document) {
		Document reach = document.get("reach", Document.class);
		return new Audience(reach(reach), document.getList("topics", String.class, List.of()),
				document.getList("languages", String.class, List.of()),
				document.getList("platforms", String.class, List.of()));
	}

	private static Reach reach(Document reach) {
		String type = reach.getString(TYPE);
		return switch (type) {
			case "everybody" -> new Reach.Everybody();
			case "listed" -> new Reach.Listed(reach.getString("list"));
			case "signed-up" ->
				new Reach.SignedUp(reach.get("occurrence", UUID.class), reach.getList("signUps", String.class));
			case "chosen" -> new Reach.Chosen(reach.getList("installations", UUID.class, List.of()));
			default -> throw new IllegalStateException("No release knows devices reached by " + type);
		};
	}

	private static SortedMap<String, CampaignText> readTexts(Document texts) {
		SortedMap<String, CampaignText> all = new TreeMap<>();
		texts.keySet().forEach((language) -> {
			Document words = texts.get(language, Document.class);
			all.put(language,
					new CampaignText(words.getString("title"), words.getString("body"),
							Origin.valueOf(words.getString("origin")), words.getString("madeFrom"),
							words.getString("reviewedBy")));
		});
		return all;
	}

	private static Map<String, Object> readArguments(Document document) {
		Map<String, Object> all = new TreeMap<>();
		document.getList("arguments", Document.class, List.of())
			.forEach((argument) -> all.put(argument.getString("name"),
					Objects.requireNonNullElseGet(instant(argument, INSTANT), () -> argument.get("value"))));
		return all;
	}

	private static About about(Document document) {
		return new About(document.get(ITEM, UUID.class), document.getString("kind"), document.getString("slug"),
				document.get("organisation", UUID.class), document.get("occurrence", UUID.class));
	}

	private static History history(Document document) {
		return new History(document.getString("createdBy"), Instant.parse(document.getString("createdAt")),
				document.getString("changedBy"), document.getString("approvedBy"), instant(document, "approvedAt"),
				document.getString("sentBy"), instant(document, "sentAt"), instant(document, "endedAt"));
	}

}
