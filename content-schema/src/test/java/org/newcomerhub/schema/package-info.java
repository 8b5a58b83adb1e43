@NullMarked
package org.newcomerhub.schema;

import org.jspecify.annotations.NullMarked;
