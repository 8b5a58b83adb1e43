package org.newcomerhub.translation.exchange;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.schema.Text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class XliffReaderTests {

	private static final String HEAD = "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"da\" trgLang=\"en\">";

	private static final Text SOURCE = TestTexts.source("title", "Skattekort", "what.body", TestTexts.TRICKY);

	private static XliffFault fault(String xml) {
		return fault(xml.getBytes(StandardCharsets.UTF_8));
	}

	private static XliffFault fault(byte[] xml) {
		XliffFaultException refused = catchThrowableOfType(XliffFaultException.class, () -> XliffReader.read(xml));
		assertThat(refused).isNotNull();
		return refused.fault();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "no", "<xliff", "<a><b></a></b>", "<a>&amp", "<a>\u0000</a>", "<a b='1' b='2'/>",
			"<a/><b/>", "<?xml version=\"1.0\" encoding=\"x-none\"?><a/>", "<a>]]></a>", "<p:a/>" })
	void what_is_no_xml_is_malformed(String xml) {
		assertThat(fault(xml).code()).isIn("xliff-malformed", "xliff-other");
	}

	@Test
	void a_fault_says_where_it_is() {
		XliffFault fault = fault(
				HEAD + "\n<file id=\"f\">\n  <unit id=\"u\"><segment><source>a</segment></unit></file></xliff>");
		assertThat(fault.code()).isEqualTo("xliff-malformed");
		assertThat(fault.spot().line()).isEqualTo(3);
		assertThat(fault.spot().column()).isGreaterThan(30);
		assertThat(fault.file()).isEqualTo("f");
		assertThat(fault.unit()).isEqualTo("u");
		assertThat(fault.fault().pointer()).isEqualTo("/files/f/units/u");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<html/>", "<xliff version=\"2.1\" srcLang=\"da\"/>",
			"<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" version=\"1.2\"/>",
			"<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"3.0\" srcLang=\"da\"/>",
			"<file xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" id=\"f\"/>" })
	void another_document_is_told_apart(String xml) {
		assertThat(fault(xml).code()).isEqualTo("xliff-other");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<file/>", "<file id=\"f\"><unit/></file>",
			"<file id=\"f\"><unit id=\"u\"><segment state=\"done\"><source/></segment></unit></file>",
			"<file id=\"f\"><unit id=\"u\"><segment><source><ph/></source></segment></unit></file>",
			"<file id=\"f\"><unit id=\"u\"><segment><source><b>a</b></source></segment></unit></file>",
			"<file id=\"f\"><unit id=\"u\"><segment><source><cp hex=\"FFFFFF\"/></source></segment></unit></file>" })
	void what_xliff_does_not_have_is_a_fault_of_structure(String files) {
		assertThat(fault(HEAD + files + "</xliff>").code()).isEqualTo("xliff-structure");
	}

	@Test
	void nothing_outside_the_document_is_read(@TempDir Path folder) throws IOException {
		Path secret = Files.writeString(folder.resolve("secret"), "the secret");
		try (ServerSocket elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			elsewhere.setSoTimeout(1);
			String address = "http://127.0.0.1:" + elsewhere.getLocalPort() + "/x";
			for (String type : List.of("<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>",
					"<!DOCTYPE x [<!ENTITY e SYSTEM \"" + address + "\">]>", "<!DOCTYPE x SYSTEM \"" + address + "\">",
					"<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + address + "\"> %p;]>",
					"<!DOCTYPE x PUBLIC \"-//X//X\" \"" + address + "\" []>", "<!DOCTYPE x>")) {
				String xml = type + HEAD
						+ "<file id=\"f\"><unit id=\"u\"><segment><source>&e;</source></segment></unit></file></xliff>";
				assertThat(fault(xml).code()).as(type).isIn("xliff-doctype", "xliff-malformed");
				assertThat(fault(xml.replace("&e;", "e")).code()).as(type).isEqualTo("xliff-doctype");
			}
			assertThat(catchThrowableOfType(IOException.class, elsewhere::accept)).isNotNull();
		}
	}

	@Test
	void entities_do_not_grow() {
		StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"ha\">");
		for (int i = 1; i < 40; i++) {
			laughs.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
		}
		assertThat(fault(laughs + "]>" + HEAD + "<file id=\"&l39;\"/></xliff>").code()).isEqualTo("xliff-doctype");
		assertThat(fault(HEAD + "<file id=\"f\"><unit id=\"u\">&l39;</unit></file></xliff>").code())
			.isIn("xliff-doctype", "xliff-malformed");
	}

	@Test
	void what_lies_too_deep_is_refused() {
		assertThat(fault(HEAD + "<group id=\"g\">".repeat(100_000)).code()).isEqualTo("xliff-malformed");
		String words = "<mrk id=\"m\">".repeat(5_000);
		assertThat(fault(HEAD + "<file id=\"f\"><unit id=\"u\"><segment><source>" + words).code())
			.isEqualTo("xliff-malformed");
	}

	@Test
	void a_large_document_is_read() {
		String unit = "<unit id=\"u\"><segment><source>" + "ord ".repeat(1_000) + "</source></segment></unit>";
		XliffDocument document = TestTexts.read(HEAD + "<file id=\"f\">" + unit.repeat(2_000) + "</file></xliff>");
		assertThat(document.files().getFirst().units()).hasSize(2_000);
	}

	@Test
	void documents_in_other_encodings_are_read() {
		String xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + HEAD
				+ "<file id=\"f\"><unit id=\"u\"><segment><source>تعال</source></segment></unit></file></xliff>";
		XliffDocument document = XliffReader.read(xml.getBytes(StandardCharsets.UTF_16));
		assertThat(document.files().getFirst().units().getFirst().source())
			.extracting((atom) -> ((XliffDocument.Atom.Text) atom).text())
			.containsExactly("تعال");
		byte[] latin = (HEAD + "<file id=\"æ\"/></xliff>").getBytes(StandardCharsets.ISO_8859_1);
		assertThat(fault(latin).code()).isEqualTo("xliff-malformed");
		assertThat(fault(latin).spot()).isEqualTo(new Spot(1, HEAD.length() + 11));
		byte[] declared = ("<?xml version='1.0' encoding='ISO-8859-1'?>" + HEAD + "<file id=\"æ\"/></xliff>")
			.getBytes(StandardCharsets.ISO_8859_1);
		assertThat(XliffReader.read(declared).files().getFirst().id()).isEqualTo("æ");
		byte[] marked = ("\uFEFF" + HEAD + "<file id=\"æ\"/></xliff>").getBytes(StandardCharsets.UTF_8);
		assertThat(XliffReader.read(marked).files().getFirst().id()).isEqualTo("æ");
	}

	@Test
	void whatever_happens_to_a_document_it_is_read_or_refused() {
		Text english = TestTexts.translation(SOURCE, "en", "title", "Tax card", "what.body", TestTexts.TRICKY);
		ItemTexts texts = TestTexts.of(SOURCE, 3, english, 2);
		byte[] whole = TestTexts.written(texts).getBytes(StandardCharsets.UTF_8);
		Random random = new Random(7);
		int read = 0;
		for (int i = 0; i < 2_000; i++) {
			byte[] broken = whole.clone();
			for (int n = random.nextInt(3); n >= 0; n--) {
				int at = random.nextInt(broken.length);
				broken[at] = random.nextBoolean() ? (byte) random.nextInt(256) : whole[random.nextInt(whole.length)];
			}
			try {
				XliffDocument document = XliffReader.read(broken);
				document.files()
					.forEach((file) -> new Merge(texts, SOURCE, english, true).of(document, file).outcome(2));
				read++;
			}
			catch (XliffFaultException ex) {
				assertThat(ex.fault().code()).startsWith("xliff-");
			}
		}
		assertThat(read).isBetween(50, 1_950);
	}

}
