package org.newcomerhub.content.web;

import java.util.Locale;
import java.util.Map;

import org.newcomerhub.content.pack.ImportSummary;
import org.newcomerhub.content.pack.PackExporting;
import org.newcomerhub.content.pack.PackUpload;
import org.newcomerhub.schema.pack.PackFiles;
import org.newcomerhub.web.Parameters;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * Packs in and out.
 */
@RestController
class PackRoutes implements PackApi {

	private static final String ZIP = "application/zip";

	/** As much as the reader of packs takes. */
	private static final long LARGEST = 64_000_000;

	private final Desk desk;

	private final PackExporting exporting;

	private final PackUpload upload;

	PackRoutes(Desk desk, PackExporting exporting, PackUpload upload) {
		this.desk = desk;
		this.exporting = exporting;
		this.upload = upload;
	}

	@Override
	@GetMapping(path = "/api/v1/editorial/export", produces = ZIP)
	public Mono<ResponseEntity<byte[]>> export(ServerWebExchange exchange) {
		Parameters parameters = new Parameters(exchange.getRequest());
		String region = parameters.slug("region");
		if (parameters.get("region") == null) {
			parameters.fault("region", "value-missing", Map.of());
		}
		PackExporting.What what = what(parameters);
		parameters.check();
		String name = String.valueOf(region);
		return this.desk.serve((staff) -> this.exporting.export(staff, name, what))
			.switchIfEmpty(Mono.error(() -> ProblemException.of(new ProblemType("unknown-region", HttpStatus.NOT_FOUND),
					Map.of("region", name))))
			.map((zip) -> ResponseEntity.ok()
				.contentType(MediaType.parseMediaType(ZIP))
				.header(HttpHeaders.CONTENT_DISPOSITION,
						ContentDisposition.attachment().filename(name + ".zip").build().toString())
				.body(zip));
	}

	private static PackExporting.What what(Parameters parameters) {
		String given = parameters.get("what");
		for (PackExporting.What what : PackExporting.What.values()) {
			if (given == null || what.name().toLowerCase(Locale.ROOT).equals(given)) {
				return what;
			}
		}
		parameters.fault("what", "value-unknown", Map.of("value", given));
		return PackExporting.What.PUBLISHED;
	}

	@Override
	@PostMapping(path = "/api/v1/editorial/import", consumes = ZIP, produces = MediaType.APPLICATION_JSON_VALUE)
	public Mono<ImportSummary> bring(ServerWebExchange exchange) {
		Parameters parameters = new Parameters(exchange.getRequest());
		boolean isDry = isDry(parameters);
		parameters.check();
		return this.desk.serve((staff) -> this.upload.welcome(staff)
			.then(Upload.receive(exchange.getRequest(), LARGEST,
					(file) -> Mono.fromCallable(() -> PackFiles.zip(file))
						.subscribeOn(Schedulers.boundedElastic())
						.flatMap((files) -> this.upload.bring(staff, files, isDry)))));
	}

	private static boolean isDry(Parameters parameters) {
		String given = parameters.get("dryRun");
		if (given != null && !given.equals("true") && !given.equals("false")) {
			parameters.fault("dryRun", "value-unknown", Map.of("value", given));
		}
		return "true".equals(given);
	}

}
