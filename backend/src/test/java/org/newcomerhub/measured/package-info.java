/**
 * Benches of events and sign-ups, started by {@code infra/bench/events}. None of them is
 * a test: how fast something is says nothing about whether it is right.
 */
@NullMarked
package org.newcomerhub.measured;

import org.jspecify.annotations.NullMarked;
