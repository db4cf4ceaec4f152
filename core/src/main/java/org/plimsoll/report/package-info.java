/**
 * Results as pages for people to read: a load report for a head of service, a week's sheet for the
 * team or one worker, an explanation for somebody who asks why; as text and as Markdown.
 *
 * <p>Start from {@link org.plimsoll.report.LoadPage}, {@link org.plimsoll.report.SheetPage} or
 * {@link org.plimsoll.report.ExplanationPage}.
 *
 * <pre>{@code
 * import static org.plimsoll.base.Units.*;
 * import org.plimsoll.caseload.*;
 * import org.plimsoll.report.*;
 *
 * var scheme = PointsScheme.named("Assessment").band("simple", points(1)).band("complex", points(4));
 * var asha = StaffMember.of("S-01", "Asha", weekly(4)).less("annual leave", weekly("1.5"));
 * var team = Team.named("Assessment North").under(scheme).on(date("2026-02-02"));
 * team = team.holding(asha, Case.of("C-1", "complex"), Case.of("C-2", "simple"));
 * var load = team.load();
 * System.out.println(LoadPage.of(load).markdown());
 * System.out.println(SheetPage.of(team.week(date("2026-02-02"))).markdown());
 * System.out.println(ExplanationPage.of(load.member("S-01").explain()).text());
 * }</pre>
 *
 * <p>A page says only what the result says: it has no rules and no sources of its own.
 */
@NullMarked
package org.plimsoll.report;

import org.jspecify.annotations.NullMarked;
