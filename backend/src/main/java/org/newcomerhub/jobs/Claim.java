package org.newcomerhub.jobs;

import java.time.Instant;

/**
 * A job in the hands of one node.
 *
 * @param job the job
 * @param fence grows with every claim of the job: what the job writes is conditional on
 * it
 * @param until when the lease ends, by this node's clock
 */
public record Claim(Job job, long fence, Instant until) {
}
