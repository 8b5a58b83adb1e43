package org.newcomerhub.fcm.fault;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of one request.
 *
 * @param failure what goes wrong; null for nothing
 * @param delivered whether the message reaches its device
 * @param retryAfter when the sender may come again; null for unsaid
 * @param retryAfterAsDate whether that is told as a date
 * @param latency how long the answer takes
 */
public record Fate(@Nullable Failure failure, boolean delivered, @Nullable Instant retryAfter, boolean retryAfterAsDate,
		Duration latency) {
}
