/** Speed measurements of the library, each beside a plain loop written by hand. */
package org.plimsoll.benchmarks;
