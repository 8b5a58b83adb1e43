package org.newcomerhub.crash;

import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real engine and store in a process that is killed: any number of times by
 * {@code infra/kill/run}, a few here.
 */
class KilledEngineTests {

	private static final int KILLS = 20;

	@TempDir
	Path folder;

	@Test
	void nothing_acknowledged_is_lost_and_nothing_stays_in_progress_wherever_it_is_killed() {
		EngineKills.main(String.valueOf(KILLS), Long.getLong("seed", new Random().nextLong()).toString(),
				this.folder.toString());
	}

}
