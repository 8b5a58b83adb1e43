@NullMarked
package org.newcomerhub.schema.stored;

import org.jspecify.annotations.NullMarked;
