package org.newcomerhub.account;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.store.Account;
import org.newcomerhub.account.store.Accounts;
import org.newcomerhub.mongo.Encryption;
import reactor.core.publisher.Flux;

import org.springframework.stereotype.Component;

/**
 * The staff who can be written to.
 */
@Component
public class Correspondents {

	private final Accounts accounts;

	private final Encryption encryption;

	Correspondents(Accounts accounts, Encryption encryption) {
		this.accounts = accounts;
		this.encryption = encryption;
	}

	/**
	 * Returns everybody whose account is enabled and has an address.
	 */
	public Flux<Correspondent> all() {
		return this.accounts.all(null).filter(Account::usable).mapNotNull(this::correspondent);
	}

	private @Nullable Correspondent correspondent(Account account) {
		String sealed = account.email();
		return (sealed == null) ? null : new Correspondent(account.staff(null),
				this.encryption.open(sealed, "account/email/" + account.id()), account.language());
	}

}
