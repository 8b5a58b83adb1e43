package org.newcomerhub.content.pack;

import java.util.List;

import org.newcomerhub.schema.pack.PackFault;

/**
 * What became of a pack.
 *
 * @param region the pack's region, or the pack's name where its region could not be read
 * @param created items that are new here
 * @param updated items that the pack has changed
 * @param unchanged items that were so already
 * @param editedHere slugs that someone has edited here since, and that were left alone
 * @param refused what the engine refused, one line each
 * @param faults what is wrong with the files
 */
public record ImportSummary(String region, int created, int updated, int unchanged, List<String> editedHere,
		List<String> refused, List<PackFault> faults) {

	public ImportSummary {
		editedHere = List.copyOf(editedHere);
		refused = List.copyOf(refused);
		faults = List.copyOf(faults);
	}

	static ImportSummary leftOut(String region, List<PackFault> faults) {
		return new ImportSummary(region, 0, 0, 0, List.of(), List.of(), faults);
	}

	/**
	 * Whether everything in the pack is in.
	 */
	public boolean complete() {
		return this.refused.isEmpty() && this.faults.isEmpty();
	}

	@Override
	public String toString() {
		return "%s: %d created, %d updated, %d unchanged, %d edited here and left alone, %d refused, %d faults"
			.formatted(this.region, this.created, this.updated, this.unchanged, this.editedHere.size(),
					this.refused.size(), this.faults.size());
	}

}
