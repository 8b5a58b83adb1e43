package org.newcomerhub.interpreter.model;

import org.jspecify.annotations.Nullable;

/**
 * Who somebody is and how they are reached; encrypted where it is stored.
 *
 * @param name one line
 * @param email null: none, so that they cannot be asked by mail
 * @param phone null: none
 * @param home where they start from; null: not said
 */
public record Contact(String name, @Nullable String email, @Nullable String phone, @Nullable Point home) {

	/** Tells nothing of them. */
	@Override
	public String toString() {
		return "Contact[]";
	}

}
