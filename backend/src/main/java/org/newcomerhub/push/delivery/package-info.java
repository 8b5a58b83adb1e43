/**
 * How a campaign comes to its devices: planned into batches without looking at any
 * device, decided for each at the moment of sending, sent, tried again, and counted.
 * <p>
 * What was meant for a device lies in one inbox document per installation, entries and
 * the week's attention together (the content model has one per installation and campaign;
 * but the embedded store finds nothing by half a key, and a budget needs one document).
 */
@NullMarked
package org.newcomerhub.push.delivery;

import org.jspecify.annotations.NullMarked;
