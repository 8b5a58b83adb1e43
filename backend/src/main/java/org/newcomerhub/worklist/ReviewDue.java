package org.newcomerhub.worklist;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Says that the review of an item is near, or past: published as an event of Spring's
 * application context on the node that noticed it, <strong>at least once</strong>: after
 * a crash it may come again, with the same values.
 *
 * @param item the item
 * @param region that keeps it
 * @param kind its kind
 * @param slug its slug
 * @param reviewDue the review date
 * @param expired whether that date has passed
 */
public record ReviewDue(UUID item, String region, String kind, String slug, LocalDate reviewDue, boolean expired) {
}
