package org.newcomerhub.content.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.stored.StoredContent;

/**
 * What differs between two versions of a body, field by field.
 */
public final class BodyDiff {

	private static final String ID = "id";

	private final List<FieldChange> changes = new ArrayList<>();

	private final Effort effort = new Effort();

	private BodyDiff() {
	}

	/**
	 * Compares two versions of a body, both in the shape that this release writes.
	 * @param before null: there was none
	 * @return only what differs, in the order of the stored shape
	 */
	public static List<FieldChange> between(@Nullable Body before, Body after) {
		BodyDiff diff = new BodyDiff();
		diff.fields("", (before != null) ? StoredContent.write(before) : Map.of(), StoredContent.write(after));
		return List.copyOf(diff.changes);
	}

	private void fields(String path, Map<?, ?> before, Map<?, ?> after) {
		Set<Object> names = new LinkedHashSet<>(after.keySet());
		names.addAll(before.keySet());
		for (Object name : names) {
			value(path + "/" + escaped(name), before.get(name), after.get(name));
		}
	}

	private void value(String path, @Nullable Object before, @Nullable Object after) {
		if (Objects.equals(before, after)) {
			return;
		}
		if (before instanceof Map<?, ?> old && after instanceof Map<?, ?> now) {
			fields(path, old, now);
		}
		else if (before instanceof List<?> old && after instanceof List<?> now && hasIds(old) && hasIds(now)) {
			elements(path, byId(old), byId(now));
		}
		else {
			this.changes.add(new FieldChange(path, change(before, after), before, after));
		}
	}

	private void elements(String path, Map<String, Object> before, Map<String, Object> after) {
		Order order = Order.between(before.keySet(), after.keySet(), this.effort);
		List<String> old = List.copyOf(before.keySet());
		List<String> now = List.copyOf(after.keySet());
		for (String id : order.ids()) {
			String element = path + "/" + escaped(id);
			if (order.moved().contains(id)) {
				this.changes.add(new FieldChange(element, Change.MOVED, old.indexOf(id), now.indexOf(id)));
			}
			value(element, before.get(id), after.get(id));
		}
	}

	private static Change change(@Nullable Object before, @Nullable Object after) {
		if (before == null) {
			return Change.ADDED;
		}
		return (after == null) ? Change.REMOVED : Change.CHANGED;
	}

	/** Whether each element says which one it is, and none is there twice. */
	private static boolean hasIds(List<?> elements) {
		return elements.stream().allMatch((element) -> id(element) != null) && byId(elements).size() == elements.size();
	}

	private static Map<String, Object> byId(List<?> elements) {
		Map<String, Object> named = new LinkedHashMap<>();
		elements.forEach((element) -> named.put(String.valueOf(id(element)), element));
		return named;
	}

	private static @Nullable String id(@Nullable Object element) {
		return switch (element) {
			case String text -> text;
			case Map<?, ?> fields when fields.get(ID) instanceof String id -> id;
			case null, default -> null;
		};
	}

	private static String escaped(Object name) {
		return name.toString().replace("~", "~0").replace("/", "~1");
	}

}
