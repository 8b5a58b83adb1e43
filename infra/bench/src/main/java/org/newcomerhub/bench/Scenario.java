package org.newcomerhub.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is asked for.
 *
 * @param name as the report calls it
 * @param lines the requests, sent in turn
 */
record Scenario(String name, List<RequestLine> lines) {

	private static final List<String> REGIONS = List.of("dk", "lemvig");

	private static final List<String> LANGUAGES = List.of("da", "en", "uk", "ar", "pl", "de", "ro");

	private static final List<String> ENCODINGS = List.of("br", "gzip", "identity");

	private static final int NOT_MODIFIED = 304;

	/** One guide, a list, a 304: from what the hub at the address holds. */
	static List<Scenario> from(String hub, Client client) throws IOException, InterruptedException {
		List<RequestLine> guides = new ArrayList<>();
		for (String region : REGIONS) {
			String list = "/api/v1/regions/" + region + "/guides";
			byte[] body = client.get(hub, new RequestLine(list + "?limit=100", "da", "identity", "")).body();
			for (JsonNode item : new JsonMapper().readTree(body).get("items")) {
				guides.addAll(each(list + "/" + item.get("slug").stringValue()));
			}
		}
		List<RequestLine> lists = each("/api/v1/regions/lemvig/guides");
		List<RequestLine> unchanged = new ArrayList<>();
		for (RequestLine line : guides) {
			unchanged.add(line.unlessMatching(client.get(hub, line).header("etag")));
		}
		return List.of(new Scenario("one guide", guides), new Scenario("a list", lists),
				new Scenario("a 304", unchanged));
	}

	private static List<RequestLine> each(String path) {
		return LANGUAGES.stream()
			.flatMap((language) -> ENCODINGS.stream().map((encoding) -> new RequestLine(path, language, encoding, "")))
			.toList();
	}

	/**
	 * Makes sure that two servers send the same, and fills the hub's memory by the way.
	 * @throws IllegalStateException where they differ
	 */
	void compare(String hub, String bare, Client client) throws IOException, InterruptedException {
		for (RequestLine line : this.lines) {
			Client.Fetched ours = client.get(hub, line);
			Client.Fetched theirs = client.get(bare, line);
			boolean expected = ours.status() == (line.ifNoneMatch().isEmpty() ? 200 : NOT_MODIFIED);
			if (!expected || !ours.sameAs(theirs)) {
				throw new IllegalStateException(line + ": the hub sent " + ours.status() + " " + ours.headers()
						+ ", the bare server " + theirs.status() + " " + theirs.headers());
			}
		}
	}

}
