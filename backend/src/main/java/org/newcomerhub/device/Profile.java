package org.newcomerhub.device;

import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.QuietHours;

/**
 * What an app says of itself. Nothing in it names anybody; situation and interests are
 * there only as topics that the reader chose.
 *
 * @param provider who delivers notifications
 * @param platform {@code android}, {@code ios} or {@code web}
 * @param appVersion as the app has it
 * @param languages of the reader, the best first: tags of the registry, 1 to 15
 * @param zone where the reader's day begins and ends
 * @param topics that the reader follows, such as {@code category:tax}; sorted
 * @param quietHours when nothing is to be sent; null: the region's
 */
public record Profile(Provider provider, String platform, String appVersion, List<String> languages, ZoneId zone,
		List<String> topics, @Nullable QuietHours quietHours) {

	public Profile {
		languages = List.copyOf(languages);
		topics = List.copyOf(topics);
	}

}
