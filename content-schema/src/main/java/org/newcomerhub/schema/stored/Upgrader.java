package org.newcomerhub.schema.stored;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Brings one kind of stored map from a shape to the next.
 *
 * @param kind the maps' {@code kind}
 * @param from the shape it takes; it gives the one after it
 * @param change may change the map it is given, which is a deep copy; need not set
 * {@code schemaVersion}
 */
public record Upgrader(String kind, int from, UnaryOperator<Map<String, Object>> change) {
}
