@NullMarked
package org.newcomerhub.bench;

import org.jspecify.annotations.NullMarked;
