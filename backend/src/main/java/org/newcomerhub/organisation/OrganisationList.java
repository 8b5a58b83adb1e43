package org.newcomerhub.organisation;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of organisations.
 *
 * @param items the entries
 * @param next the cursor of the next page, null at the end
 */
@Schema(name = "OrganisationList")
record OrganisationList(List<OrganisationEntry> items, @Nullable String next) {
}
