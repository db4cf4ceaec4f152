/** x */
package org.plimsoll.portfolio;
