package org.newcomerhub.account.store;

import org.newcomerhub.feed.AnnouncedCollection;
import org.newcomerhub.mongo.StoreIndex;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What accounts ask of the store.
 */
@Configuration(proxyBeanMethods = false)
class AccountStoreConfiguration {

	@Bean
	AnnouncedCollection accountCollection() {
		return new AnnouncedCollection(Account.COLLECTION);
	}

	@Bean
	AnnouncedCollection tokenCollection() {
		return new AnnouncedCollection(Token.COLLECTION);
	}

	@Bean
	StoreIndex accountPendingIndex(AnnouncedCollection accountCollection) {
		return accountCollection.pendingIndex();
	}

	@Bean
	StoreIndex tokenPendingIndex(AnnouncedCollection tokenCollection) {
		return tokenCollection.pendingIndex();
	}

	@Bean
	StoreIndex accountNameIndex() {
		return StoreIndex.uniqueWherePresent(Account.COLLECTION, "nameKey");
	}

	@Bean
	StoreIndex accountEmailIndex() {
		return StoreIndex.uniqueWherePresent(Account.COLLECTION, "emailKey");
	}

	@Bean
	StoreIndex accountIdentityIndex() {
		return StoreIndex.uniqueWherePresent(Account.COLLECTION, "identityKey");
	}

	@Bean
	StoreIndex accountLinkIndex() {
		return StoreIndex.uniqueWherePresent(Account.COLLECTION, "link.hash");
	}

	@Bean
	StoreIndex firstAdminIndex() {
		return StoreIndex.uniqueWherePresent(Account.COLLECTION, "firstAdmin");
	}

	/** So that MongoDB finds the tokens of an account. */
	@Bean
	StoreIndex tokenAccountIndex() {
		return StoreIndex.unique(Token.COLLECTION, "account", "_id");
	}

}
