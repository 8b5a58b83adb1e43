package org.newcomerhub.localization;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CatalogueTableTest {

	private static final CatalogueStatus NOTHING_GOOD = new CatalogueStatus(CatalogueStatus.Origin.MACHINE, false);

	@Test
	void a_line_says_who_wrote_a_catalogue_and_whether_it_was_read() {
		CatalogueTable table = CatalogueTable.parse("# all\n\nda | human | yes\n ar|post-edited|no\n");

		assertThat(table.of("da")).isEqualTo(new CatalogueStatus(CatalogueStatus.Origin.HUMAN, true));
		assertThat(table.of("ar")).isEqualTo(new CatalogueStatus(CatalogueStatus.Origin.POST_EDITED, false));
		assertThat(table.of("ar").origin().code()).isEqualTo("post-edited");
	}

	@Test
	void of_a_catalogue_without_a_line_nothing_good_is_assumed() {
		assertThat(CatalogueTable.parse("").of("da")).isEqualTo(NOTHING_GOOD);
	}

	@Test
	void a_table_with_a_fault_is_refused() {
		assertThat(List.of("da | human", "da | robot | no", "da | human | perhaps", "da|human|no\nda|human|no"))
			.allSatisfy((table) -> assertThatIllegalArgumentException().isThrownBy(() -> CatalogueTable.parse(table)));
	}

	@Test
	void the_truth_is_that_no_catalogue_has_been_read_yet() {
		Messages messages = Messages.standard();

		assertThat(messages.languages()).allSatisfy((tag) -> assertThat(messages.status(tag)).isEqualTo(NOTHING_GOOD));
		assertThatIllegalArgumentException().isThrownBy(() -> messages.status("dsl"));
	}

}
