package org.plimsoll.examples.casework;

import java.math.BigDecimal;

/**
 * A figure of a chapter, for programs that read the review and for checks of it.
 *
 * @param key a short name, unique in its chapter
 * @param value the figure, as printed or finer
 * @param unit its unit
 */
record Figure(String key, BigDecimal value, String unit) {}
