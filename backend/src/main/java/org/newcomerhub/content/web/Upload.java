package org.newcomerhub.content.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * A large body, kept in a file for as long as it is worked on.
 */
final class Upload {

	private Upload() {
	}

	/**
	 * Receives the body of a request and works on it; the file is gone afterwards,
	 * whatever happens.
	 * @param most how many bytes it may have
	 * @throws ProblemException (as an error signal) 413 {@code payload-too-large}
	 */
	static <T> Mono<T> receive(ServerHttpRequest request, long most, Function<Path, Mono<T>> work) {
		if (request.getHeaders().getContentLength() > most) {
			return Mono.error(tooLarge());
		}
		return Mono.usingWhen(Mono.fromCallable(Upload::file).subscribeOn(Schedulers.boundedElastic()),
				(file) -> write(limited(request.getBody(), most), file).then(Mono.defer(() -> work.apply(file))),
				Upload::delete);
	}

	private static Path file() throws IOException {
		return Files.createTempFile("hub-upload-", ".zip");
	}

	private static Flux<DataBuffer> limited(Flux<DataBuffer> body, long most) {
		return Flux.defer(() -> {
			AtomicLong size = new AtomicLong();
			return body.handle((buffer, sink) -> {
				if (size.addAndGet(buffer.readableByteCount()) > most) {
					DataBufferUtils.release(buffer);
					sink.error(tooLarge());
				}
				else {
					sink.next(buffer);
				}
			});
		});
	}

	private static Mono<Void> write(Flux<DataBuffer> body, Path file) {
		return Mono.defer(() -> DataBufferUtils.write(body, file, StandardOpenOption.WRITE))
			.subscribeOn(Schedulers.boundedElastic());
	}

	private static Mono<Void> delete(Path file) {
		return Mono.<Void>fromCallable(() -> {
			Files.deleteIfExists(file);
			return null;
		}).subscribeOn(Schedulers.boundedElastic());
	}

	private static ProblemException tooLarge() {
		return ProblemException.of(ProblemType.PAYLOAD_TOO_LARGE, Map.of());
	}

}
