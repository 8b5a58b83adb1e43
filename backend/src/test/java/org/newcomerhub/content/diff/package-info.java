@NullMarked
package org.newcomerhub.content.diff;

import org.jspecify.annotations.NullMarked;
