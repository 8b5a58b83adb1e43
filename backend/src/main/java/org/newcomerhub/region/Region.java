package org.newcomerhub.region;

import org.newcomerhub.schema.RegionProfile;

/**
 * A region as the store has it.
 *
 * @param id its slug, such as {@code lemvig}
 * @param version how many times it was changed, from 1 on
 * @param profile what it is
 */
public record Region(String id, long version, RegionProfile profile) {
}
