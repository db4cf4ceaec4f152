/**
 * What was seen, and what follows from it: dated evidence from surveys, counts, measures, events
 * and documents; three-valued logic; and verdicts that say how sure they are and why.
 *
 * <p>Start from {@link org.plimsoll.evidence.Evidence}. Each piece is about a {@link
 * org.plimsoll.evidence.Subject}; methods such as those of the package {@code kotter} weigh it and
 * answer with a {@link org.plimsoll.evidence.Verdict}.
 *
 * <pre>{@code
 * import org.plimsoll.evidence.*;
 *
 * Subject urgency = () -> "example/urgency";
 * var survey = Evidence.survey(urgency, "managers' survey", Sample.asked(32).of(40).agreed(27)).
 *     among("management").on(date("2026-05-11")).withHalfLife(weeks(26));
 * System.out.println(survey);    // managers' survey (2026-05-11): 27 of 32 agreed, 32 asked of 40
 * System.out.println(survey.weight(date("2026-11-09")));         // Optional[0.5]
 *
 * System.out.println(Truth.all(List.of(Truth.MET, Truth.UNDETERMINED)));      // UNDETERMINED
 * System.out.println(Chance.all(List.of(Chance.of(0.75), Chance.of(0.5))));   // 0.25 to 0.5
 * }</pre>
 *
 * <p>Sources: S. C. Kleene (1938), "On notation for ordinal numbers"; M. Fréchet (1935),
 * "Généralisations du théorème des probabilités totales". How evidence ages and how several pieces
 * of it go together are rules of our own.
 */
@NullMarked
package org.plimsoll.evidence;

import org.jspecify.annotations.NullMarked;
