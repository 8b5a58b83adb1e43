package org.newcomerhub.published.web;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The categories of a region, in order.
 *
 * @param items the categories
 * @param next always null: the list is short and never paged
 */
@Schema(name = "CategoryList")
public record CategoryList(List<CategoryEntry> items, @Nullable String next) {
}
