package org.newcomerhub.push.inbox;

import java.util.List;
import java.util.UUID;

import org.newcomerhub.device.InstallationListener;
import org.newcomerhub.push.store.Inboxes;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Erases the inbox of a device that leaves.
 */
@Component
class InboxErasure implements InstallationListener {

	private final Inboxes inboxes;

	InboxErasure(Inboxes inboxes) {
		this.inboxes = inboxes;
	}

	@Override
	public Mono<Void> erased(UUID installation) {
		return this.inboxes.erase(List.of(installation));
	}

}
