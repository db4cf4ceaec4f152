/**
 * How likely is it, how bad, and what do the mitigations really buy?
 *
 * <p>Start from {@link org.plimsoll.risk.Risk} and {@link org.plimsoll.risk.RiskRegister}; {@link
 * org.plimsoll.risk.RiskScoring} scores a register, {@link org.plimsoll.risk.RiskMatrix} is the
 * matrix and tells whether it is sound. Where risks have figures, {@link
 * org.plimsoll.risk.ExactLoss} and {@link org.plimsoll.risk.RiskSimulation} say what a year may
 * cost.
 *
 * <pre>{@code
 * import static org.plimsoll.base.Units.*;
 * import org.plimsoll.risk.*;
 *
 * var register = RiskRegister.of("Points system",
 *     Risk.of("R1", "Staff do not buy in").rated(4, 5).ownedBy("Head of service").
 *         mitigatedBy(Mitigation.of("M1", "steering group with staff").cuttingLikelihood(percent(40)).reliability(percent(90)).inPlace(),
 *                     Mitigation.of("M2", "pilot first").cuttingImpact(percent(50)).costing(money(4_000)).dueBy(date("2026-04-30"))),
 *     Risk.of("R2", "Benefits are not measured"));
 * var scores = RiskScoring.standard().asOf(date("2026-06-01")).score(register);
 * System.out.println(scores.rankedByResidual());     // [R1 Staff do not buy in: 3x5=15 extreme]
 * System.out.println(scores.unrated());              // [R2]
 * System.out.println(scores.overdue());              // [M2]
 * System.out.println(scores.row("R1").explain(RiskState.TARGET));
 * System.out.println(RiskMatrix.NPSA_5X5.verdict().broken().get(0).rule());    // LOWEST_MARKS_GREEN
 *
 * var flood = RiskRegister.of("Archive",
 *     Risk.of("R3", "Cellar floods").frequency(perYear("0.5")).impact(Impact.fixed(money(10_000))).
 *         mitigatedBy(Mitigation.of("M3", "pump").cuttingLikelihood(percent(80)).reliability(percent(95))));
 * System.out.println(ExactLoss.standard().of(flood, RiskState.INHERENT).tail(0.95));  // 0.95: 20000, beyond 23265.3
 * var years = RiskSimulation.standard().withTrials(100_000).withSeed(1).run(flood);
 * System.out.println(years.loss(RiskState.TARGET).mean() < years.loss(RiskState.CURRENT).mean());   // true
 * }</pre>
 *
 * <p>Sources: National Patient Safety Agency (2008), A risk matrix for risk managers; NHS Digital,
 * DCB0129 and DCB0160; OWASP Risk Rating Methodology; L. A. Cox (2008), What's Wrong with Risk
 * Matrices?, as recalled; HM Treasury, The Orange Book, for the four responses and the kinds of
 * mitigations, as recalled; AXELOS, PRINCE2, for the register; R. Grübel and R. Hermesmeier (1999),
 * Computation of Compound Distributions I; R. T. Rockafellar and S. Uryasev (2002), Conditional
 * value-at-risk for general loss distributions; D. Vose (2008), Risk Analysis. What the marks of a
 * risk become when its mitigations are counted is a rule of our own: see {@link
 * org.plimsoll.risk.RiskScoring}.
 */
@NullMarked
package org.plimsoll.risk;

import org.jspecify.annotations.NullMarked;
