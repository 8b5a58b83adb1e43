package org.newcomerhub.reader;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WebAddressTests {

	@ParameterizedTest
	@CsvSource({ "+45 72 22 18 18, tel:+4572221818", "114 14, tel:11414", "(0490) 25 40 00, tel:0490254000",
			"112, tel:112" })
	void a_number_is_dialled_without_what_is_only_for_reading(String number, String link) {
		assertThat(WebAddress.tel(number)).isEqualTo(link);
	}

	@ParameterizedTest
	@CsvSource({ "https://www.borger.dk/bolig-og-flytning, borger.dk", "https://skat.dk/, skat.dk",
			"http://a b/, http://a b/", "https://, https://", "https:///path, https:///path" })
	void a_site_is_named_by_its_host_or_by_all_there_is(String url, String site) {
		assertThat(WebAddress.site(url)).isEqualTo(site);
	}

}
