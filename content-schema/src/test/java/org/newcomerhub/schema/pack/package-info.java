@NullMarked
package org.newcomerhub.schema.pack;

import org.jspecify.annotations.NullMarked;
