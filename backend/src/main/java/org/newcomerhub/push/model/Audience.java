package org.newcomerhub.push.model;

import java.util.List;
import java.util.Set;

/**
 * Whom a campaign is for. What is empty restricts nothing; all that is given must hold.
 *
 * @param reach by which key they are reached
 * @param topics of which a reader follows at least one
 * @param languages one of which is the first of a reader's list
 * @param platforms of which the device is one: {@code android}, {@code ios}, {@code web}
 */
public record Audience(Reach reach, List<String> topics, List<String> languages, List<String> platforms) {

	public Audience {
		topics = List.copyOf(topics);
		languages = List.copyOf(languages);
		platforms = List.copyOf(platforms);
	}

	/** Everybody whom a reach reaches. */
	public static Audience of(Reach reach) {
		return new Audience(reach, List.of(), List.of(), List.of());
	}

	/** Whether it is everybody who follows the campaign's region. */
	public boolean isEverybody() {
		return this.reach instanceof Reach.Everybody && this.topics.isEmpty() && this.languages.isEmpty()
				&& this.platforms.isEmpty();
	}

	/**
	 * Whether a device that is reached belongs to it.
	 * @param language the first of the reader's list
	 */
	public boolean includes(Set<String> follows, String language, String platform) {
		return (this.topics.isEmpty() || this.topics.stream().anyMatch(follows::contains))
				&& (this.languages.isEmpty() || this.languages.contains(language))
				&& (this.platforms.isEmpty() || this.platforms.contains(platform));
	}

}
