/** Units and exact values the whole library speaks in. */
@NullMarked
package org.plimsoll.base;

import org.jspecify.annotations.NullMarked;
