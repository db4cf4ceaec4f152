/**
 * Do the points match the time that the work really takes, and what should the weights be?
 *
 * <p>Start from {@link org.plimsoll.clinic.Clinic}, which compares points with recorded time and
 * lists what it does not count; its report proposes weights, and says how sure they are. {@link
 * org.plimsoll.clinic.FactorStudy} says which factor matters, {@link
 * org.plimsoll.clinic.WorkerComparison} whether some get heavier cases than their points say, and
 * {@link org.plimsoll.clinic.TimeStudy} what a few observed cases are worth.
 *
 * <pre>{@code
 * import static org.plimsoll.base.Units.*;
 * import org.plimsoll.caseload.*;
 * import org.plimsoll.clinic.*;
 *
 * var scheme = PointsScheme.named("Assessment").
 *     band("simple", points(1)).
 *     band("complex", points(4)).
 *     factor("court", Factor.add(points(2)));
 * var work = TimedWork.of(
 *     TimedCase.of(Case.of("C-1", "simple")).took("1.5").by("Asha"),
 *     TimedCase.of(Case.of("C-2", "simple")).took("1.7").by("Ben"),
 *     TimedCase.of(Case.of("C-3", "complex")).took("4.1").by("Asha"),
 *     TimedCase.of(Case.of("C-4", "complex").with("court")).took("5.5").by("Ben"));
 * var report = Clinic.standard().review(scheme, work);
 * System.out.println(report.row(ClinicGroup.BAND, "simple").get());
 *                                 // band simple: 2 pts stand for 2 h, took 3.2 h, under-pointed
 * var proposal = Calibration.standard().withPriorStrength(2).roundingTo(points("0.1")).propose(scheme, report);
 * System.out.println(proposal.row("simple"));   // band simple: 1 pt -> 1.3 pts
 * System.out.println(scheme.bands().get("simple"));   // simple 1 pt
 * }</pre>
 *
 * <p>Monthly clinics that set points against the time given for work are the practice of an English
 * children's assessment team. Methods: C. L. Lawson and R. J. Hanson (1974), "Solving Least Squares
 * Problems", for weights of 0 or more; H. White (1980) for their standard errors; P. J. Huber
 * (1964) and P. J. Rousseeuw (1984) for figures far off; H. Raiffa and R. Schlaifer (1961),
 * "Applied Statistical Decision Theory", for the pull towards the present weights; M. Stone (1974)
 * for the choice of its strength. What is set aside, the tolerance and the rounding are our own
 * rules.
 */
@NullMarked
package org.plimsoll.clinic;

import org.jspecify.annotations.NullMarked;
