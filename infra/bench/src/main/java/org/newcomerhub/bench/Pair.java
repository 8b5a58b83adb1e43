package org.newcomerhub.bench;

/**
 * The hub and the bare server, loaded one right after the other.
 *
 * @param hub the hub
 * @param bare the bare server
 */
record Pair(Load hub, Load bare) {

	/** Requests per second of the hub as a part of the bare server's. */
	double ratio() {
		return this.hub.perSecond() / this.bare.perSecond();
	}

	/**
	 * The same in CPU time per request, which tells what the server costs even where the
	 * generator was the limit or the machine was busy with something else.
	 */
	double ratioByCpu() {
		return this.bare.serverMicros() / this.hub.serverMicros();
	}

	boolean limitedByGenerator() {
		return this.hub.limitedByGenerator() || this.bare.limitedByGenerator();
	}

	boolean limitedByNeither() {
		return this.hub.limitedByNeither() || this.bare.limitedByNeither();
	}

}
