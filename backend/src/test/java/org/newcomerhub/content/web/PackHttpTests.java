package org.newcomerhub.content.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.TestHub;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.TestStaff;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.embedded.EmbeddedStore;
import org.newcomerhub.schema.pack.PackFiles;
import org.newcomerhub.schema.pack.PackZip;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Packs out of one hub and into another, over HTTP.
 */
class PackHttpTests {

	private static final String EXPORT = "/api/v1/editorial/export?region=";

	private static final String IMPORT = "/api/v1/editorial/import";

	private static EmbeddedStore here;

	private static EmbeddedStore there;

	private static TestHub full;

	private static TestHub empty;

	private static TestStaff admin;

	private static TestStaff thereAdmin;

	@BeforeAll
	static void startTwoHubs() {
		here = EmbeddedStore.inMemory(0);
		there = EmbeddedStore.inMemory(0);
		full = TestHub.start(here.port());
		empty = TestHub.start(there.port(), "--hub.starter=false");
		full.http().awaitReady();
		empty.http().awaitReady();
		admin = TestStaff.installationAdmin(full.context());
		thereAdmin = TestStaff.installationAdmin(empty.context());
	}

	@AfterAll
	static void stop() {
		full.close();
		empty.close();
		here.close();
		there.close();
	}

	private static byte[] export(String region) {
		HttpAnswer answer = full.http().get(EXPORT + region, admin.bearer());
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
		return answer.body();
	}

	private static HttpAnswer bring(TestHub hub, TestStaff staff, byte[] zip, String query) {
		return hub.http().bytes("POST", IMPORT + query, "application/zip", zip, staff.bearer());
	}

	private static JsonNode brought(TestHub hub, TestStaff staff, byte[] zip, String query) {
		HttpAnswer answer = bring(hub, staff, zip, query);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.json().get("faults")).as(answer.text()).isEmpty();
		assertThat(answer.json().get("refused")).as(answer.text()).isEmpty();
		return answer.json();
	}

	private static Map<String, String> files(byte[] zip) throws IOException {
		PackFiles files = PackFiles.zip(zip);
		SortedMap<String, String> texts = new TreeMap<>();
		for (String name : files.names()) {
			texts.put(name, new String(files.read(name), StandardCharsets.UTF_8));
		}
		return texts;
	}

	@Test
	void all_content_goes_through_an_empty_hub_and_comes_out_the_same_byte_for_byte() throws IOException {
		EditedGuide guide = EditedGuide.create(full.http(), admin, "dk");
		guide.save("texts/da", 1, EditedGuide.text("Kort", "Skattekort til mange"));
		guide.publish("{\"body\": 1, \"text-da\": 2}");
		guide.save("texts/da", 2, EditedGuide.text("Kort", "Et udkast"));
		for (String region : List.of("dk", "se", "lemvig", "vastervik")) {
			byte[] out = export(region);
			JsonNode dry = brought(empty, thereAdmin, out, "?dryRun=true");
			JsonNode summary = brought(empty, thereAdmin, out, "");
			assertThat(summary).isEqualTo(dry);
			assertThat(summary.get("created").asInt()).isPositive();
			HttpAnswer again = empty.http().get(EXPORT + region, thereAdmin.bearer());
			assertThat(files(again.body())).isEqualTo(files(out));
			assertThat(again.body()).isEqualTo(out);
			JsonNode second = brought(empty, thereAdmin, out, "");
			assertThat(second.get("unchanged").asInt()).isEqualTo(summary.get("created").asInt());
			// where somebody has edited, the same is nothing new either
			assertThat(brought(full, admin, out, "").get("updated").asInt()).isZero();
		}
		assertThat(files(export("dk")).toString()).contains("til mange").doesNotContain("Et udkast");
		HttpAnswer heads = full.http().get(EXPORT + "dk&what=heads", admin.bearer());
		assertThat(files(heads.body()).toString()).contains("Et udkast");
	}

	@Test
	void a_change_that_means_nothing_new_makes_nothing_stale_in_another_hub_either() {
		Map<String, byte[]> region = region("drift");
		region.computeIfPresent("region.yaml",
				(name, yaml) -> new String(yaml, StandardCharsets.UTF_8)
					.replace("languages: [da]", "languages: [da, en, ar, uk]")
					.getBytes(StandardCharsets.UTF_8));
		brought(full, admin, zip(region), "");
		LargeGuide large = LargeGuide.publish(full.http(), admin, "drift");
		HttpAnswer saved = full.http()
			.json("PUT", large.guide().path("/texts/da"), """
					{"content": %s, "meaningUnchanged": ["s4.body"]}
					""".formatted(LargeGuide.text("da", 10, Map.of("s4.body", "Klokken 8", "s5.body", "Andet"))),
					admin.bearer("If-Match", "\"1\""));
		assertThat(saved.status()).as(saved.text()).isEqualTo(200);
		large.guide().publish("{\"text-da\": 2}");
		brought(empty, thereAdmin, export("drift"), "");
		for (String language : LargeGuide.TRANSLATIONS) {
			String path = "/api/v1/regions/drift/guides/" + large.slug() + "?lang=" + language;
			assertThat(LargeGuide.stale(full.http().get(path).json())).containsExactly("s5.body");
			Await.until("it is there", () -> empty.http().get(path).status() == 200);
			assertThat(LargeGuide.stale(empty.http().get(path).json())).containsExactly("s5.body");
		}
		HttpAnswer drift = empty.http().get(large.guide().path("/texts/ar/drift"), thereAdmin.bearer());
		assertThat(drift.text()).contains("\"state\":\"stale\"", "\"sourceThen\":null");
	}

	private static Map<String, byte[]> region(String id) {
		Map<String, byte[]> files = new TreeMap<>();
		files.put("region.yaml", """
				packVersion: 1
				id: %s
				name: {da: Prøve}
				zone: Europe/Copenhagen
				source: da
				languages: [da]
				fallback: []
				""".formatted(id).getBytes(StandardCharsets.UTF_8));
		return files;
	}

	private static byte[] zip(Map<String, byte[]> files) {
		return PackZip.write(new TreeMap<>(files));
	}

	@Test
	void only_who_administers_content_exports_and_imports() {
		TestStaff author = TestStaff.of(full.context(), Role.AUTHOR, "dk");
		TestStaff publisher = TestStaff.of(full.context(), Role.PUBLISHER, "dk");
		assertThat(full.http().get(EXPORT + "dk").status()).isEqualTo(401);
		assertThat(full.http().get(EXPORT + "dk", author.bearer()).status()).isEqualTo(403);
		assertThat(full.http().get(EXPORT + "se", publisher.bearer()).status()).isEqualTo(404);
		HttpAnswer out = full.http().get(EXPORT + "dk", publisher.bearer());
		assertThat(out.status()).isEqualTo(200);
		assertThat(bring(full, author, out.body(), "").status()).isEqualTo(403);
		assertThat(bring(full, publisher, out.body(), "?dryRun=true").status()).isEqualTo(200);
		// another name of the region is not theirs to give
		assertThat(bring(full, publisher, zip(region("dk")), "").status()).isEqualTo(403);
		assertThat(bring(full, publisher, zip(region("atlantis")), "").status()).isEqualTo(403);
	}

	@Test
	void a_faulty_item_is_left_out_and_said() {
		Map<String, byte[]> files = region("proeve");
		files.put("guides/broken/item.yaml", "category: [".getBytes(StandardCharsets.UTF_8));
		HttpAnswer answer = bring(full, admin, zip(files), "");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.json().get("created").asInt()).isZero();
		assertThat(answer.json().get("faults").valueStream()).allSatisfy((fault) -> {
			assertThat(fault.get("file").asString()).isEqualTo("guides/broken/item.yaml");
			assertThat(fault.get("message").asString()).isNotBlank();
		}).anySatisfy((fault) -> assertThat(fault.get("line").asInt()).isPositive());
	}

	@Test
	void a_dry_run_changes_nothing() {
		assertThat(brought(full, admin, zip(region("dry")), "?dryRun=true").get("region").asString()).isEqualTo("dry");
		assertThat(full.http().get("/api/v1/editorial/regions/dry", admin.bearer()).status()).isEqualTo(404);
	}

	@Test
	void what_is_no_pack_is_a_clear_problem() throws IOException {
		assertUnreadable("no zip".getBytes(StandardCharsets.UTF_8), "zip-invalid");
		assertUnreadable(new byte[0], "zip-invalid");
		assertUnreadable(deflated("../region.yaml", 10), "zip-path");
		assertUnreadable(deflated("guides/bomb/da.md", 200_000_000), "zip-too-large");
		assertUnreadable(zip(Map.of("region.yaml", "id: [".getBytes(StandardCharsets.UTF_8))), "yaml-invalid");
		assertThat(bring(full, admin, new byte[64_000_001], "").status()).isEqualTo(413);
		assertThat(full.http().json("POST", IMPORT, "{}", admin.bearer()).status()).isEqualTo(415);
		assertThat(full.http().get(EXPORT + "atlantis", admin.bearer()).json().get("code").asString())
			.isEqualTo("unknown-region");
		assertThat(full.http().get("/api/v1/editorial/export?what=all", admin.bearer()).json().get("errors"))
			.hasSize(2);
	}

	private static void assertUnreadable(byte[] zip, String code) {
		HttpAnswer answer = bring(full, admin, zip, "?lang=da");
		assertThat(answer.status()).as(answer.text()).isEqualTo(422);
		assertThat(answer.json().get("code").asString()).isEqualTo("pack-unreadable");
		assertThat(answer.json().get("title").asString()).isEqualTo("Pakken kan ikke l\u00e6ses");
		assertThat(answer.json().get("errors").toString()).contains(code);
	}

	private static byte[] deflated(String name, int size) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry(name));
			zip.write(new byte[size]);
			zip.closeEntry();
		}
		return bytes.toByteArray();
	}

}
