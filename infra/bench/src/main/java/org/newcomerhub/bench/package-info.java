/**
 * The benchmark: the packaged hub beside a bare Reactor Netty handler that sends the same
 * bytes, on the same machine in the same run.
 */
@NullMarked
package org.newcomerhub.bench;

import org.jspecify.annotations.NullMarked;
