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

	/** What the topic that is a guide begins with; its item's id follows. */
	public static final String GUIDE = "guide:";

	/** What the topic that is a day of arrival begins with (ISO 8601). */
	public static final String ARRIVED = "arrived:";

	public Profile {
		languages = List.copyOf(languages);
		topics = List.copyOf(topics);
	}

	/** The lists of recipients that its topics put it on, by name. */
	public List<String> lists() {
		return this.topics.stream().filter(Profile::isList).toList();
	}

	/** Whether this is the name of such a list; a region's id is none. */
	static boolean isList(String name) {
		return name.startsWith(GUIDE) || name.startsWith(ARRIVED);
	}

}
