package org.newcomerhub.event.base;

import java.util.UUID;

import org.bson.Document;
import org.newcomerhub.mongo.FollowUp;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Lays out an event before readers are told of a change of it, so that they never see it
 * without its dates.
 */
@Component
public class AfterChange implements FollowUp {

	private static final String NAME = "dates";

	private final ObjectProvider<Dates> dates;

	AfterChange(ObjectProvider<Dates> dates) {
		this.dates = dates;
	}

	/** The name under which a change of an event remembers it. */
	public static String followUp() {
		return NAME;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public boolean comesFirst() {
		return true;
	}

	@Override
	public Mono<Void> perform(String document, String step, Document details) {
		return Mono
			.defer(() -> this.dates.getObject().layOut(UUID.fromString(document.substring(document.indexOf('/') + 1))));
	}

}
