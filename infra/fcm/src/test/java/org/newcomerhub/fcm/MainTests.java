package org.newcomerhub.fcm;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MainTests {

	@Test
	void options_are_read() {
		Settings settings = Main.settings("--port=0", "--host=::1", "--project=hub", "--keep=counts");
		assertThat(settings.port()).isZero();
		assertThat(settings.host()).isEqualTo("::1");
		assertThat(settings.project()).isEqualTo("hub");
		assertThat(settings.keep()).isZero();
		assertThat(Main.settings().keep()).isEqualTo(50);
		assertThat(Main.settings("--keep=7").keep()).isEqualTo(7);
	}

	@ParameterizedTest
	@ValueSource(strings = { "--port", "--port=x", "--port=65536", "--keep=-1", "--keep=all", "--verbose=1", "8095" })
	void options_that_are_not_understood_are_refused(String option) {
		assertThatIllegalArgumentException().isThrownBy(() -> Main.settings(option));
	}

}
