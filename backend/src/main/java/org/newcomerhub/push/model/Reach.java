package org.newcomerhub.push.model;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * By which key the devices of an audience are reached, none of them by scanning.
 */
public sealed interface Reach {

	/** Everybody who follows the campaign's region or one below it. */
	record Everybody() implements Reach {
	}

	/**
	 * Everybody on a list of recipients.
	 *
	 * @param list the list's name, such as {@code guide:<id>}
	 */
	record Listed(String list) implements Reach {
	}

	/**
	 * Those who signed up for an occurrence with their device and have not given up.
	 *
	 * @param occurrence the occurrence
	 * @param signUps the sign-ups that it concerns; null: all that have places or wait
	 */
	record SignedUp(UUID occurrence, @Nullable List<String> signUps) implements Reach {

		public SignedUp {
			signUps = (signUps != null) ? List.copyOf(signUps) : null;
		}

	}

	/**
	 * Certain devices.
	 *
	 * @param installations their ids, at most 500
	 */
	record Chosen(List<UUID> installations) implements Reach {

		public Chosen {
			installations = List.copyOf(installations);
		}

	}

}
