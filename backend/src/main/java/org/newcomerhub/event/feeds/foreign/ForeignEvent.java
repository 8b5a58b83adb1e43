package org.newcomerhub.event.feeds.foreign;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.Schedule;

/**
 * An event of somebody's calendar, in plain words.
 *
 * @param uid what it is called there
 * @param title one line
 * @param description plain text; empty: none
 * @param location one line; empty: none
 * @param latitude null: not known
 * @param longitude null: not known
 * @param url absolute http or https; empty: none
 * @param online absolute http or https; empty: it is not online
 * @param cancelled whether all of it is cancelled
 * @param schedule when it takes place
 */
public record ForeignEvent(String uid, String title, String description, String location, @Nullable Double latitude,
		@Nullable Double longitude, String url, String online, boolean cancelled, Schedule schedule) {
}
