/**
 * Answers the plain statistical questions behind every other package: how are these caseloads
 * spread, where does this authority stand among the others, how evenly is the load carried, how
 * many of a team agree when only some were asked, and where does repeatable chance come from?
 *
 * <p>Start from {@link org.plimsoll.stats.Quantiles} for percentiles, from {@link
 * org.plimsoll.stats.Evenness} for how evenly a load is carried, from {@link
 * org.plimsoll.stats.FiniteSample} for what a survey of a team says, from {@link
 * org.plimsoll.stats.FisherExact} for whether two shares differ by more than chance, from {@link
 * org.plimsoll.stats.ProcessLimits} for whether a change of a measure is more than noise, from
 * {@link org.plimsoll.stats.NonNegativeLeastSquares} for weights that explain figures, and from
 * {@link org.plimsoll.stats.SeededStream} for anything random.
 *
 * <pre>{@code
 * double[] caseloads = {14.0, 15.2, 16.8, 17.0, 12.7};
 * Quantiles.standard().of(caseloads, 0.80);              // 16.84
 * Distribution.of(caseloads).p50();                      // 15.2
 * Quantiles.standard().sorted(caseloads).percentileRank(16.8, TieRule.STRICT);   // 0.6
 *
 * double[] points = {30, 30, 30};
 * double[] hours = {37, 37, 18.5};
 * Evenness.of(points, hours).jain();                     // 0.888...: the part-timer carries double
 *
 * FiniteSample.of(40, 20, 18).lowerBound(0.05);          // 31 of 40 agree, or 18 of 20 was too lucky
 * Threshold.over(percent(75)).required(40);              // 31, where "at least 75 %" needs 30
 *
 * SeededStream arrivals = SeededStream.of(42, "arrivals");
 * arrivals.child(7).nextDouble();                        // the same on every machine and JDK
 * }</pre>
 *
 * <p>Figures come in bulk here, so they are plain {@code double}s and {@code double[]}s; no method
 * changes an array it is given, save the ones called {@code shuffle} and {@code nextBytes}. Missing
 * figures are for the caller to leave out: a {@code NaN} is refused, never skipped. The order of
 * the input never changes a result, not even in its last digit.
 *
 * <p>Sources: R. J. Hyndman and Y. Fan (1996), "Sample Quantiles in Statistical Packages"; R. Jain,
 * D. Chiu and W. Hawe (1984), "A Quantitative Measure of Fairness and Discrimination", DEC-TR-301;
 * C. Gini (1912), "Variabilità e mutabilità"; E. M. Hoover (1936), "The Measurement of Industrial
 * Localization"; H. Theil (1967), "Economics and Information Theory"; D. Blackman and S. Vigna
 * (2018), "Scrambled Linear Pseudorandom Number Generators"; H. S. Konijn (1973), "Statistical
 * Theory of Sample Survey Design and Analysis"; I. Waudby-Smith and A. Ramdas (2020), "Confidence
 * sequences for sampling without replacement"; C. F. Manski (1989), "Anatomy of the Selection
 * Problem"; D. J. Wheeler (1993), "Understanding Variation"; R. A. Fisher (1935), "The Logic of
 * Inductive Inference"; C. L. Lawson and R. J. Hanson (1974), "Solving Least Squares Problems".
 * Each method names its own.
 */
@NullMarked
package org.plimsoll.stats;

import org.jspecify.annotations.NullMarked;
