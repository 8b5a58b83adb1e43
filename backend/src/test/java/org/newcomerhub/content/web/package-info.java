@NullMarked
package org.newcomerhub.content.web;

import org.jspecify.annotations.NullMarked;
