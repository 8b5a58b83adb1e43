package org.newcomerhub.schema;

/**
 * A box in WGS 84 degrees. It does not cross the 180th meridian: west is less than east.
 *
 * @param south -90 to 90, less than north
 * @param west -180 to 180, less than east
 * @param north -90 to 90
 * @param east -180 to 180
 */
public record Bounds(double south, double west, double north, double east) {
}
