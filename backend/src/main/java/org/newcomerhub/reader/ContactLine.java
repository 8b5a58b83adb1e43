package org.newcomerhub.reader;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.published.ItemView;

/**
 * Whom to ask, with what a phone can do about it.
 *
 * @param label who it is
 * @param phone as it is written, null for none
 * @param tel the same as a link (RFC 3966), null for none
 * @param email null for none
 * @param url null for none
 * @param site what is shown for the address, null for none
 */
record ContactLine(Phrase label, @Nullable String phone, @Nullable String tel, @Nullable String email,
		@Nullable String url, @Nullable String site) {

	static ContactLine of(ItemView.Contact contact, Phrase label) {
		String phone = contact.phone();
		String url = contact.url();
		return new ContactLine(label, phone, (phone != null) ? WebAddress.tel(phone) : null, contact.email(), url,
				(url != null) ? WebAddress.site(url) : null);
	}

}
