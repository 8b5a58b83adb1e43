package org.newcomerhub.published.web;

import java.util.Map;

import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.model.Snapshots;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;

import org.springframework.http.HttpStatus;

/**
 * The problem of a region that does not exist.
 */
public final class UnknownRegion {

	private static final ProblemType TYPE = new ProblemType("unknown-region", HttpStatus.NOT_FOUND);

	private UnknownRegion() {
	}

	/**
	 * Returns what a reader of a region sees.
	 * @throws ProblemException when there is no such region
	 */
	public static RegionView require(Snapshots snapshots, String region) {
		return snapshots.view(region).orElseThrow(() -> ProblemException.of(TYPE, Map.of("region", region)));
	}

}
