package org.newcomerhub.translation.exchange;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.web.ProblemException;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;

/**
 * The body of a request, when it is to be XML.
 */
final class XmlBody {

	private XmlBody() {
	}

	/**
	 * Reads it.
	 * @param most how many bytes it may have
	 * @throws ProblemException (as an error signal) 413 {@code payload-too-large} or 415
	 * {@code unsupported-media-type}
	 */
	static Mono<byte[]> read(ServerHttpRequest request, int most) {
		String type = request.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
		if (!isXml(type)) {
			return Mono.error(new UnsupportedMediaTypeStatusException(String.valueOf(type)));
		}
		if (request.getHeaders().getContentLength() > most) {
			return Mono.error(new DataBufferLimitException("More than " + most + " bytes"));
		}
		return DataBufferUtils.join(request.getBody(), most).map(XmlBody::bytes).defaultIfEmpty(new byte[0]);
	}

	/**
	 * RFC 7303; what tools send for XLIFF is {@code application/xliff+xml} or plain XML.
	 */
	private static boolean isXml(@Nullable String type) {
		if (type == null) {
			return false;
		}
		try {
			MediaType given = MediaType.parseMediaType(type);
			return given.getSubtype().equals("xml") || given.getSubtype().endsWith("+xml");
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

	private static byte[] bytes(DataBuffer buffer) {
		byte[] bytes = new byte[buffer.readableByteCount()];
		buffer.read(bytes);
		DataBufferUtils.release(buffer);
		return bytes;
	}

}
