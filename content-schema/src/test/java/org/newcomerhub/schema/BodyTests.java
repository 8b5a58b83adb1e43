package org.newcomerhub.schema;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BodyTests {

	@Test
	void a_guide_names_its_segments_in_reading_order() {
		assertThat(Examples.guide().segmentIds()).containsExactly("title", "summary", "what-it-is.heading",
				"what-it-is.body", "log-in.title", "log-in.body", "check.title", "check.body", "tax-agency.label",
				"town-hall.label", "skat.title");
	}

	@Test
	void an_addition_names_its_note_and_labels() {
		assertThat(Examples.addition().segmentIds()).containsExactly("note", "citizens-service.label",
				"town-hall.label");
	}

	@Test
	void what_has_sections_alone_names_them_and_its_labels() {
		assertThat(Examples.organisation().segmentIds()).containsExactly("title", "summary", "what-it-does.heading",
				"what-it-does.body", "desk.label", "town-hall.label");
		assertThat(Examples.page().segmentIds()).containsExactly("title", "summary", "who-we-are.heading",
				"who-we-are.body", "editor.label", "office.label");
		assertThat(Examples.news().segmentIds()).containsExactly("title", "summary", "what-is-new.heading",
				"what-is-new.body", "desk.label", "library.label");
		assertThat(Examples.event().segmentIds()).containsExactly("title", "summary", "what-happens.heading",
				"what-happens.body", "why.heading", "why.body", "desk.label", "library.label", "hall.label");
	}

	@Test
	void kinds_are_those_of_the_packs() {
		assertThat(Examples.guide().kind()).isEqualTo("guide");
		assertThat(Examples.addition().kind()).isEqualTo("addition");
		assertThat(Examples.organisation().kind()).isEqualTo("organisation");
		assertThat(Examples.page().kind()).isEqualTo("page");
		assertThat(Examples.news().kind()).isEqualTo("news");
		assertThat(Examples.fact().kind()).isEqualTo("fact");
		assertThat(Examples.event().kind()).isEqualTo("event");
	}

	@Test
	void lists_are_copied() {
		List<Contact> contacts = new ArrayList<>();
		AdditionBody body = new AdditionBody(new ItemReference("dk", "guide", "x"), contacts, List.of());
		contacts.add(new Contact("late", null, null, null));
		assertThat(body.contacts()).isEmpty();
		assertThatThrownBy(() -> body.contacts().clear()).isInstanceOf(UnsupportedOperationException.class);
	}

}
