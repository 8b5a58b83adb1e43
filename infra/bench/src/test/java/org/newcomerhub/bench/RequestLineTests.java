package org.newcomerhub.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RequestLineTests {

	@Test
	void requests_come_back_from_their_file_as_they_were_with_empty_headers_too(@TempDir Path folder)
			throws IOException {
		List<RequestLine> lines = List.of(new RequestLine("/a?b=c", "da, en;q=0.5", "br", ""),
				new RequestLine("/a", "", "", "\"tag\""));
		RequestLine.write(lines, folder.resolve("lines"));
		assertThat(RequestLine.read(folder.resolve("lines"))).isEqualTo(lines);
	}

	@Test
	void a_line_that_is_no_request_is_refused() {
		assertThatIllegalArgumentException().isThrownBy(() -> RequestLine.read("/a\tda"));
		assertThatIllegalArgumentException().isThrownBy(() -> RequestLine.read("a\tda\t\t"));
	}

}
