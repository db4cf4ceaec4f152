/**
 * Supervision, quality and consent around a points system: whether supervision is held as often as
 * agreed, whether speed eats quality, who contests a weight and what was answered, and which
 * outside requirements a scheme meets.
 *
 * <p>Start from {@link org.plimsoll.supervision.SupervisionPlan}, which reviews sessions that were
 * planned, held, moved and missed.
 *
 * <pre>{@code
 * import static org.plimsoll.base.Units.*;
 * import org.plimsoll.supervision.*;
 *
 * var sessions = java.util.List.of(
 *     Session.of("S-01", "M-01", SupervisionKind.CASE, date("2026-01-05")).held(),
 *     Session.of("S-01", "M-01", SupervisionKind.CASE, date("2026-01-19")).missed("duty week"),
 *     Session.of("S-01", "M-01", SupervisionKind.CASE, date("2026-01-26")).held());
 * var report = SupervisionPlan.standard().review(sessions, date("2026-02-16"));
 * System.out.println(report.row("S-01", SupervisionKind.CASE).longestGapDays());    // 21
 * System.out.println(report.due().get(0).nextDue());                                // 2026-02-09
 * }</pre>
 *
 * <p>Fortnightly case supervision in one form is the practice of an English children's assessment
 * team that worked with points; the line from which a fall in quality is more than chance is the
 * convention of R. A. Fisher (1925), "Statistical Methods for Research Workers"; every other
 * default of this package is our own rule and says so.
 */
@NullMarked
package org.plimsoll.supervision;

import org.jspecify.annotations.NullMarked;
