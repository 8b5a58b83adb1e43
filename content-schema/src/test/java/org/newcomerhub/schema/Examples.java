package org.newcomerhub.schema;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.newcomerhub.localization.DurationUnit;
import org.newcomerhub.localization.LocalizedText;

/**
 * Content in which every field has a value and nothing is wrong; the frozen examples say
 * the same.
 */
public final class Examples {

	private Examples() {
	}

	public static GuideBody guide() {
		return new GuideBody("tax", List.of("student"), LocalDate.of(2026, 11, 1), LocalDate.of(2027, 5, 31),
				"https://skat.dk/", List.of("what-it-is"),
				List.of(new Step("log-in", new Deadline(14), "https://skat.dk/log-in"), new Step("check", null, null)),
				List.of(new Contact("tax-agency", "+45 72 22 18 18", "tax@example.org", "https://skat.dk/")),
				List.of(new Place("town-hall", "Rådhusgade 2", 56.5486, 8.3102)), List.of("mitid"),
				List.of(new Source("skat", "https://skat.dk/", LocalDate.of(2026, 10, 31))));
	}

	public static AdditionBody addition() {
		return new AdditionBody(new ItemReference("dk", "guide", "register-your-address"),
				List.of(new Contact("citizens-service", "96 63 12 00", null, null)),
				List.of(new Place("town-hall", "Rådhusgade 2", null, null)));
	}

	public static Text text() {
		return new Text("ar",
				List.of(new Segment("title", "بطاقة الضريبة", Origin.HUMAN, State.FINAL, null, null),
						new Segment("what-it-is.body", "كلمات", Origin.POST_EDITED, State.TRANSLATED, null,
								"0123456789abcdef0123456789abcdef"),
						new Segment("what-it-is.heading", "ما هي؟", Origin.MACHINE, State.INITIAL,
								"fedcba9876543210fedcba9876543210", null)));
	}

	public static OrganisationBody organisation() {
		return new OrganisationBody("public-office", List.of("what-it-does"), List.of(
				new OpeningHours("weekdays", List.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), LocalTime.of(9, 30),
						LocalTime.of(16, 0), "town-hall"),
				new OpeningHours("night", List.of(DayOfWeek.FRIDAY), LocalTime.of(20, 0), LocalTime.of(2, 0), null)),
				List.of("da", "fa-AF"), "https://lemvig.example/", List.of(new Contact("desk", "1818", null, null)),
				List.of(new Place("town-hall", "Rådhusgade 2", 56.5486, 8.3102)));
	}

	public static PageBody page() {
		return new PageBody("imprint", List.of("who-we-are"),
				List.of(new Contact("editor", null, "editor@example.org", null)),
				List.of(new Place("office", "Rådhusgade 2", null, null)));
	}

	public static NewsBody news() {
		return new NewsBody(LocalDate.of(2026, 11, 20), "https://lemvig.example/news", List.of("what-is-new"),
				List.of(new Contact("desk", "1818", null, null)),
				List.of(new Place("library", "Torvet 1", null, null)));
	}

	/** A weekly café that has been moved, with every exception that there is. */
	public static EventBody event() {
		return new EventBody("language-cafe", List.of("student"), "library", "town-office", schedule(), "library",
				"https://meet.example/cafe", 15, new SignUp(SignUp.Rule.REQUIRED, 40, 4, 24, true),
				new Price(new BigDecimal("25.50"), "DKK"), "A2", Children.SUPERVISED, new Ages(16, 99),
				List.of("women-only"), List.of("halal", "alcohol-free"), List.of("step-free"), List.of("da", "en"),
				List.of(new WantedInterpreting("ar", "Levantine", "on-site", "B", "female", false),
						new WantedInterpreting("dsl", null, "sign-language", null, null, true)),
				"ask-first", List.of("what-happens", "why"),
				List.of(new Contact("desk", "1818", "cafe@example.org", null)),
				List.of(new Place("library", "Torvet 1", 56.5486, 8.3102), new Place("hall", null, null, null)),
				List.of("meet-people"), List.of("festival"));
	}

	/** Wednesdays at 17, then at 18 in the hall. */
	public static Schedule schedule() {
		return new Schedule(ZoneId.of("Europe/Copenhagen"),
				List.of(new Series(LocalDateTime.of(2026, 12, 2, 17, 0), Duration.ofHours(2),
						"FREQ=WEEKLY;BYDAY=WE;UNTIL=20270106T170000"),
						new Series(LocalDateTime.of(2027, 1, 13, 18, 0), Duration.ofMinutes(90), "FREQ=WEEKLY;BYDAY=WE",
								"hall", "https://meet.example/hall")),
				List.of(LocalDateTime.of(2026, 12, 12, 14, 0)), List.of(LocalDateTime.of(2026, 12, 30, 17, 0)),
				List.of(new DateChange(LocalDateTime.of(2026, 12, 9, 17, 0), null, null, true, null, null),
						new DateChange(LocalDateTime.of(2026, 12, 16, 17, 0), LocalDateTime.of(2026, 12, 17, 16, 30),
								Duration.ofMinutes(150), false, "hall", "https://meet.example/other")),
				List.of(new Move("m1", LocalDateTime.of(2027, 1, 13, 17, 0), LocalDateTime.of(2027, 1, 13, 18, 0),
						true)));
	}

	/** An event with nothing that is optional. */
	public static EventBody bareEvent() {
		return new EventBody("festival", List.of(), null, null,
				Schedule.once(ZoneId.of("Europe/Copenhagen"), LocalDateTime.of(2026, 12, 2, 17, 0),
						Duration.ofHours(2)),
				"square", null, null, SignUp.justCome(), null, null, Children.WELCOME, null, List.of(), List.of(),
				List.of(), List.of(), List.of(), null, List.of(), List.of(),
				List.of(new Place("square", null, null, null)), List.of(), List.of());
	}

	/** This year's amount and next year's. */
	public static FactBody fact() {
		return new FactBody(FactType.MONEY, "DKK", null,
				List.of(new FactValue("from-2026", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31),
						new BigDecimal("1250.50"), null, "https://skat.dk/rates", LocalDate.of(2026, 11, 1)),
						new FactValue("from-2027", LocalDate.of(2027, 1, 1), null, new BigDecimal("1300.00"), null,
								"https://skat.dk/rates", null)));
	}

	public static FactBody duration() {
		return new FactBody(FactType.DURATION, null, DurationUnit.WEEKS, List.of(value("always", "23")));
	}

	public static FactBody date() {
		return new FactBody(FactType.DATE, null, null, List.of(new FactValue("in-2027", LocalDate.of(2027, 1, 1), null,
				null, LocalDate.of(2027, 5, 1), "https://skat.dk/", null)));
	}

	/** A fact whose values are words. */
	public static FactBody words() {
		return new FactBody(FactType.TEXT, null, null,
				List.of(new FactValue("old", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30), null, null,
						"https://skat.dk/", null),
						new FactValue("new", LocalDate.of(2026, 7, 1), null, null, null, "https://skat.dk/", null)));
	}

	public static FactValue value(String id, String number) {
		return new FactValue(id, LocalDate.of(2026, 1, 1), null, new BigDecimal(number), null, "https://skat.dk/",
				null);
	}

	/**
	 * A region as shape 1 had it: the policies that came with shape 2 are the usual ones.
	 */
	public static RegionProfile region() {
		return region(new Policies(30, true, new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)),
				LocalizedText.of(Map.of("da", "Andre kan bede om at se det."))));
	}

	/** A region in which no policy of shape 2 is the usual one. */
	public static RegionProfile secondRegion() {
		return particularRegion(Map.of(), InterpretingPolicy.standard(), SignupPolicy.standard());
	}

	/** A region in which no policy of shape 3 is the usual one. */
	public static RegionProfile thirdRegion() {
		return particularRegion(digits(), InterpretingPolicy.standard(), SignupPolicy.standard());
	}

	/** A region in which no policy is the usual one. */
	public static RegionProfile particularRegion() {
		return particularRegion(digits(), new InterpretingPolicy(240, 36, 6, 12, 45, 4, true, 90),
				new SignupPolicy(14, 12, 3));
	}

	private static Map<String, String> digits() {
		Map<String, String> digits = new LinkedHashMap<>();
		digits.put("en", "arab");
		digits.put("da", "deva");
		return digits;
	}

	private static RegionProfile particularRegion(Map<String, String> digits, InterpretingPolicy interpreting,
			SignupPolicy signups) {
		return region(new Policies(14, true, new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)),
				LocalizedText.of(Map.of("da", "Andre kan bede om at se det.")), true, 60, 30,
				List.of(new SectorOwner("tax", "tax-agency"), new SectorOwner("fishing", "fishing-club")), digits,
				interpreting, signups));
	}

	private static RegionProfile region(Policies policies) {
		return new RegionProfile("lemvig",
				LocalizedText.of(Map.of("da", "Lemvig Kommune", "en", "Lemvig Municipality")), "dk",
				ZoneId.of("Europe/Copenhagen"), "da", List.of("da", "en"), List.of("en", "da"), List.of("7620"),
				new Bounds(56.4, 8.1, 56.75, 8.65),
				List.of(new EmergencyNumber("112", LocalizedText.of(Map.of("da", "Akut hjælp")))), policies,
				List.of(new Category("fishing", LocalizedText.of(Map.of("da", "Fiskeri")))));
	}

	/** A text of the body in which each segment's words are its id, and then some. */
	public static Text textOf(Body body, String language, String words) {
		return new Text(language, body.segmentIds().stream().map((id) -> segment(id, id + " " + words)).toList());
	}

	public static Segment segment(String id, String words) {
		return new Segment(id, words, Origin.HUMAN, State.INITIAL, null, null);
	}

}
