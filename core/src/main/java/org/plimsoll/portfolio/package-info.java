/**
 * Which mitigations are worth their money, and what is it worth to know more first?
 *
 * <p>Start from {@link org.plimsoll.portfolio.MitigationChoice}: it chooses from a {@link
 * org.plimsoll.risk.RiskRegister} whose risks have figures and whose mitigations have costs, and
 * says in a {@link org.plimsoll.portfolio.MitigationPlan} what to buy, what each purchase saves,
 * and whether a better choice exists. {@link org.plimsoll.portfolio.DecisionTable} tells what
 * finding out more is worth; {@link org.plimsoll.portfolio.PortfolioProblem} is the same choice in
 * bare numbers.
 *
 * <pre>{@code
 * import static org.plimsoll.base.Units.*;
 * import org.plimsoll.portfolio.*;
 * import org.plimsoll.risk.*;
 *
 * var archive = RiskRegister.of("Archive",
 *     Risk.of("R1", "Cellar floods").frequency(perYear("0.5")).impact(Impact.fixed(money(40_000))).
 *         mitigatedBy(Mitigation.of("M1", "pump").cuttingLikelihood(percent(80)).costing(money(6_000)),
 *                     Mitigation.of("M2", "shelves off the floor").cuttingImpact(percent(60)).costing(money(3_000)),
 *                     Mitigation.of("M3", "new building").cuttingLikelihood(percent(99)).costing(money(900_000))));
 * var plan = MitigationChoice.within(money(9_000)).choose(archive);
 * System.out.println(plan.boughtIds());                                  // [M1, M2]
 * System.out.println(plan.sentence());
 * System.out.println(MitigationChoice.standard().choose(archive).boughtIds());   // [M1]
 * System.out.println(MitigationChoice.standard().nextPurchases(archive).get(0).id());   // M2
 *
 * var survey = new DecisionTable(java.util.List.of(0.3, 0.7),
 *     java.util.List.of(java.util.List.of(-100.0, -100.0), java.util.List.of(-400.0, 0.0)));
 * System.out.println(survey.valueOfPerfectInformation());                // 70.0
 * }</pre>
 *
 * <p>Sources: G. L. Nemhauser, L. A. Wolsey and M. L. Fisher (1978), An analysis of approximations
 * for maximizing submodular set functions I; M. Frank and P. Wolfe (1956), An algorithm for
 * quadratic programming; H. Raiffa and R. Schlaifer (1961), Applied Statistical Decision Theory;
 * all as recalled. The joining of the two bounds is our own.
 */
@NullMarked
package org.plimsoll.portfolio;

import org.jspecify.annotations.NullMarked;
