package org.newcomerhub.fcm.message;

import java.util.List;
import java.util.Map;

/**
 * How a field is written in JSON, by Protocol Buffers' mapping.
 */
sealed interface Type {

	/** The name in the words of the API's own errors. */
	String described();

	/** A type without parameters. */
	enum Plain implements Type {

		TEXT("TYPE_STRING"), BOOL("TYPE_BOOL"), INT32("TYPE_INT32"), FLOAT("TYPE_FLOAT"),
		DURATION("type.googleapis.com/google.protobuf.Duration"),
		TIMESTAMP("type.googleapis.com/google.protobuf.Timestamp"),
		STRUCT("type.googleapis.com/google.protobuf.Struct"), TEXTS_BY_KEY("TYPE_STRING");

		private final String described;

		Plain(String described) {
			this.described = described;
		}

		@Override
		public String described() {
			return this.described;
		}

	}

	/**
	 * One of some names.
	 *
	 * @param name the enumeration
	 * @param values its names in upper case
	 */
	record Named(String name, List<String> values) implements Type {

		@Override
		public String described() {
			return "type.googleapis.com/google.firebase.fcm.v1." + this.name;
		}

	}

	/**
	 * A list.
	 *
	 * @param of the type of its elements
	 */
	record Many(Type of) implements Type {

		@Override
		public String described() {
			return this.of.described();
		}

	}

	/**
	 * A message of its own.
	 *
	 * @param name its name
	 * @param fields its fields by name in snake case
	 */
	record Fields(String name, Map<String, Type> fields) implements Type {

		@Override
		public String described() {
			return "type.googleapis.com/google.firebase.fcm.v1." + this.name;
		}

	}

}
