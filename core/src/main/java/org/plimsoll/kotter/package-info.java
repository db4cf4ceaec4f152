/**
 * Which steps of a change does the evidence secure, which are not evidenced, what is ahead of an
 * unproven step, and was victory declared too early?
 *
 * <p>Start from {@link org.plimsoll.kotter.Kotter}. It takes pieces of {@link
 * org.plimsoll.evidence.Evidence} about the steps of {@link org.plimsoll.kotter.KotterStep} and
 * answers with a {@link org.plimsoll.kotter.KotterReview}.
 *
 * <pre>{@code
 * import org.plimsoll.evidence.*;
 * import org.plimsoll.kotter.*;
 * import static org.plimsoll.kotter.KotterStep.*;
 *
 * var review = Kotter.standard().asOf(date("2026-06-01")).review(
 *     Evidence.survey(URGENCY, "managers' survey", Sample.asked(32).of(40).agreed(29)).among("management").on(date("2026-05-11")),
 *     Evidence.census(COALITION, "board", Census.of(12).answered(12).agreed(11)).on(date("2026-05-20")),
 *     Evidence.document(VISION, "vision statement").ofWords(140).attestedBy("programme board").on(date("2026-04-01")),
 *     Evidence.series(WINS, "overtime hours", Series.lowerIsBetter().before(61, 58, 64, 60, 59, 63, 62).after(49, 44, 47)));
 * System.out.println(review.secured().size());           // 3
 * System.out.println(review.current());                  // Optional[Communicating the Vision]
 * System.out.println(review.ahead());                    // [Planning for and Creating Short-Term Wins]
 * System.out.println(review.verdict(URGENCY));           // met, probability 0.999...
 * System.out.println(review.next().get(0).about());      // kotter/communicate/understood
 * }</pre>
 *
 * <p>No published study gives Kotter's figures a measured error rate; they are what he has
 * observed. Each threshold carries its source, or says that it is ours. Steps are never averaged
 * into one score. Another edition, other criteria or another model of stages is a {@link
 * org.plimsoll.kotter.StagedModel}, which is data.
 *
 * <p>Sources: J. P. Kotter (1995), "Leading Change: Why Transformation Efforts Fail"; J. P. Kotter
 * (1996), "Leading Change"; J. P. Kotter (2014), "Accelerate"; H. S. Konijn (1973), "Statistical
 * Theory of Sample Survey Design and Analysis"; C. F. Manski (1989), "Anatomy of the Selection
 * Problem"; I. Waudby-Smith and A. Ramdas (2020), "Confidence sequences for sampling without
 * replacement"; D. J. Wheeler (1993), "Understanding Variation".
 */
@NullMarked
package org.plimsoll.kotter;

import org.jspecify.annotations.NullMarked;
