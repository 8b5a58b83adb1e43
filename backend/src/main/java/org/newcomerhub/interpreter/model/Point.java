package org.newcomerhub.interpreter.model;

import org.jspecify.annotations.Nullable;

/**
 * A place on earth (WGS 84).
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record Point(double latitude, double longitude) {

	private static final double EARTH_KM = 6371;

	/** Makes a point of what may be there; null when it is not. */
	public static @Nullable Point of(@Nullable Double latitude, @Nullable Double longitude) {
		return (latitude != null && longitude != null) ? new Point(latitude, longitude) : null;
	}

	/** The distance by the great circle, in kilometres. */
	public double kmTo(Point other) {
		double north = Math.toRadians(other.latitude - this.latitude);
		double east = Math.toRadians(other.longitude - this.longitude);
		double half = Math.pow(Math.sin(north / 2), 2) + Math.cos(Math.toRadians(this.latitude))
				* Math.cos(Math.toRadians(other.latitude)) * Math.pow(Math.sin(east / 2), 2);
		return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
	}

}
