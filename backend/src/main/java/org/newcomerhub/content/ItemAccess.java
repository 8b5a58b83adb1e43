package org.newcomerhub.content;

import java.util.UUID;

import org.newcomerhub.account.Access;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Place;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Owner;
import org.newcomerhub.content.model.Part;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Who may do what with an item: asked anew for every call.
 */
@Component
class ItemAccess {

	private final Changes changes;

	private final Access access;

	ItemAccess(Changes changes, Access access) {
		this.changes = changes;
		this.access = access;
	}

	/**
	 * Finds an item for somebody who may do something with it.
	 * @throws RefusedException (as an error signal) {@code item-unknown}
	 */
	Mono<Item> require(Staff staff, Permission permission, UUID id) {
		return this.changes.find(id)
			.flatMap((item) -> this.access.require(staff, permission, place(item)).thenReturn(item));
	}

	/** Whether somebody may do something with an item. */
	Mono<Boolean> may(Staff staff, Permission permission, Item item) {
		return this.access.may(staff, permission, place(item));
	}

	/**
	 * What saving or submitting a part takes: translators leave body and source alone.
	 */
	static Permission toWrite(Item item, String part) {
		return (Part.isText(part) && !Part.language(part).equals(item.source())) ? Permission.TRANSLATE
				: Permission.WRITE;
	}

	/** Where an item is. */
	static Place place(Item item) {
		Owner owner = item.owner();
		return new Place(item.region(), (owner != null) ? owner.organisation() : null, item.kind());
	}

}
