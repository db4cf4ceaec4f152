/** The performance clinic. */
@NullMarked
package org.plimsoll.clinic;

import org.jspecify.annotations.NullMarked;
