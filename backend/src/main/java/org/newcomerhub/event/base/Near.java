package org.newcomerhub.event.base;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A point that a reader asks about, and how far around it.
 *
 * @param latitude WGS 84 degrees
 * @param longitude WGS 84 degrees
 * @param within kilometres; null: however far
 */
record Near(double latitude, double longitude, @Nullable Double within) {

	private static final Pattern POINT = Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,12})?),(-?\\d{1,3}(?:\\.\\d{1,12})?)");

	/** The mean radius of the earth (IUGG). */
	private static final double EARTH_KM = 6371.0088;

	private static final double KM_PER_DEGREE = Math.PI * EARTH_KM / 180;

	/** Returns the point; null when it is malformed. */
	static @Nullable Near read(String text) {
		Matcher matcher = POINT.matcher(text.strip());
		if (!matcher.matches()) {
			return null;
		}
		double latitude = Double.parseDouble(matcher.group(1));
		double longitude = Double.parseDouble(matcher.group(2));
		return (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) ? new Near(latitude, longitude, null) : null;
	}

	Near within(@Nullable Double km) {
		return new Near(this.latitude, this.longitude, km);
	}

	/** Whether a point is near enough; by latitude first, which costs no sine. */
	boolean reaches(double latitude, double longitude) {
		Double most = this.within;
		return most == null || (Math.abs(latitude - this.latitude) * KM_PER_DEGREE <= most
				&& kilometres(latitude, longitude) <= most);
	}

	/** The distance of a point along a great circle, by the haversine. */
	double kilometres(double latitude, double longitude) {
		double south = Math.toRadians(this.latitude);
		double north = Math.toRadians(latitude);
		double up = Math.sin((north - south) / 2);
		double along = Math.sin(Math.toRadians(longitude - this.longitude) / 2);
		double haversine = up * up + Math.cos(south) * Math.cos(north) * along * along;
		return 2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, haversine)));
	}

}
