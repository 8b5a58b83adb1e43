package org.newcomerhub.mongo;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys from outside the database. Not checked by annotations, because a refusal would
 * print the value: {@link EncryptionKeys} checks them and names only the setting.
 *
 * @param key 256 bits in Base64 (RFC 4648, section 4): what is written is encrypted with
 * it; null or blank: none is set
 * @param oldKeys keys that opened what was written before; they only open
 */
@ConfigurationProperties("hub.encryption")
record EncryptionProperties(@Nullable String key, @DefaultValue List<String> oldKeys) {

	EncryptionProperties {
		oldKeys = List.copyOf(oldKeys);
	}

	@Override
	public String toString() {
		return "EncryptionProperties[key=" + ((this.key == null) ? "none" : "***") + ", oldKeys=" + this.oldKeys.size()
				+ "]";
	}

}
