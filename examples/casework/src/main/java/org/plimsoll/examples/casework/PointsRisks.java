package org.plimsoll.examples.casework;

import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.money;
import static org.plimsoll.base.Units.perYear;
import static org.plimsoll.base.Units.percent;

import org.plimsoll.base.Money;
import org.plimsoll.risk.Impact;
import org.plimsoll.risk.Mitigation;
import org.plimsoll.risk.Risk;
import org.plimsoll.risk.RiskAppetite;
import org.plimsoll.risk.RiskRegister;

/**
 * The risks of a children's assessment team that moves to points, with what is done about them. All
 * of it is <b>made up</b>: risks, ratings, frequencies, amounts, mitigations, effects, costs.
 */
final class PointsRisks {
  /** What the board may spend on mitigations in the first year. */
  static final Money BUDGET = money(30_000);

  /** Less risk is carried where children are concerned. */
  static final RiskAppetite APPETITE = RiskAppetite.of(8, 12).in("children", 4, 8);

  /** The check stands on two risks, with a cut of its own on each. */
  private static final Mitigation CHECK =
      Mitigation.of("M05", "ten cases checked each month")
          .kind(Mitigation.Kind.DETECTIVE)
          .reliability(percent(90))
          .costingYearly(money(9_000))
          .ownedBy("practice lead")
          .dueBy(date("2026-07-31"));

  private static final Mitigation WITH_STAFF =
      Mitigation.of("M01", "weights set with staff")
          .kind(Mitigation.Kind.PREVENTIVE)
          .reliability(percent(90))
          .costing(money(6_000))
          .ownedBy("head of service")
          .inPlace();

  private static final Mitigation AGENCY =
      Mitigation.of("M11", "agency worker on call")
          .kind(Mitigation.Kind.CORRECTIVE)
          .reliability(percent(90))
          .costingYearly(money(32_000))
          .ownedBy("head of service")
          .dueBy(date("2026-06-30"));

  private PointsRisks() {}

  static RiskRegister register() {
    return RiskRegister.of(
        "The move to points (made up)",
        trust(),
        light(),
        pushed(),
        twice(),
        overtime(),
        leavers(),
        Risk.of("R7", "partners go on by count")
            .in("partners")
            .mitigatedBy(Mitigation.of("M15", "letter to courts and health").ownedBy("team clerk")),
        union());
  }

  private static Risk trust() {
    return Risk.of("R1", "staff do not trust the weights")
        .in("people")
        .rated(4, 4)
        .frequency(perYear("1.2"))
        .impact(Impact.between(money(15_000), money(90_000)))
        .ownedBy("head of service")
        .reviewBy(date("2026-07-31"))
        .response(Risk.Response.TREAT)
        .mitigatedBy(
            WITH_STAFF.cuttingLikelihood(percent(40)),
            Mitigation.of("M02", "worked examples in meetings")
                .cuttingLikelihood(percent(20))
                .reliability(percent(80))
                .costing(money(2_500))
                .ownedBy("team managers")
                .dueBy(date("2026-04-15")),
            Mitigation.of("M03", "objections answered in writing")
                .cuttingLikelihood(percent(25))
                .reliability(percent(90))
                .costingYearly(money(3_000))
                .ownedBy("project lead")
                .status(Mitigation.Status.UNDER_CONSIDERATION),
            Mitigation.of("M17", "each worker sees the points")
                .cuttingLikelihood(percent(30))
                .reliability(percent(90))
                .costing(money(4_000))
                .ownedBy("systems lead")
                .dueBy(date("2026-11-30"))
                .requiring("M07"));
  }

  private static Risk light() {
    return Risk.of("R2", "a heavy case is weighed too light")
        .in("children")
        .rated(3, 5)
        .frequency(perYear("0.4"))
        .impact(Impact.pert(money(10_000), money(40_000), money(250_000)))
        .ownedBy("practice lead")
        .reviewBy(date("2026-06-30"))
        .response(Risk.Response.TREAT)
        .mitigatedBy(
            Mitigation.of("M04", "managers may add points")
                .cuttingLikelihood(percent(50))
                .reliability(percent(85))
                .costingYearly(money(0))
                .ownedBy("team managers")
                .inPlace(),
            CHECK.cuttingImpact(percent(40)));
  }

  private static Risk pushed() {
    return Risk.of("R3", "points are pushed up")
        .in("people")
        .rated(3, 3)
        .frequency(perYear("2"))
        .impact(Impact.between(money(4_000), money(30_000)))
        .ownedBy("team managers")
        .reviewBy(date("2026-06-30"))
        .response(Risk.Response.TREAT)
        .mitigatedBy(
            CHECK.cuttingLikelihood(percent(40)),
            Mitigation.of("M06", "weights fixed for half a year")
                .cuttingLikelihood(percent(30))
                .reliability(percent(80))
                .ownedBy("project lead")
                .status(Mitigation.Status.FAILED));
  }

  private static Risk twice() {
    return Risk.of("R4", "points are typed in twice")
        .in("systems")
        .rated(4, 3)
        .chance(percent(60))
        .impact(Impact.between(money(20_000), money(120_000)))
        .ownedBy("systems lead")
        .reviewBy(date("2026-06-30"))
        .response(Risk.Response.TREAT)
        .mitigatedBy(
            Mitigation.of("M07", "points in the record system")
                .cuttingLikelihood(percent(70))
                .reliability(percent(80))
                .costing(money(14_000))
                .ownedBy("systems lead")
                .dueBy(date("2026-09-30")),
            Mitigation.of("M08", "shared spreadsheet until then")
                .cuttingImpact(percent(30))
                .reliability(percent(60))
                .costingYearly(money(2_000))
                .inPlace(),
            Mitigation.of("M09", "a trained lead in each area")
                .cuttingImpact(percent(50))
                .reliability(percent(90))
                .covering(new Mitigation.Coverage(4, 4, 0, 0))
                .costingYearly(money(4_000))
                .ownedBy("area managers")
                .inPlace());
  }

  private static Risk overtime() {
    return Risk.of("R5", "overtime outruns its budget")
        .in("money")
        .rated(3, 4)
        .frequency(perYear("0.8"))
        .impact(Impact.between(money(25_000), money(140_000)))
        .ownedBy("finance partner")
        .reviewBy(date("2026-06-30"))
        .response(Risk.Response.TREAT)
        .mitigatedBy(
            Mitigation.of("M10", "overtime agreed beforehand")
                .cuttingLikelihood(percent(35))
                .reliability(percent(90))
                .costingYearly(money(1_000))
                .ownedBy("team managers")
                .inPlace(),
            AGENCY.cuttingImpact(percent(20)));
  }

  private static Risk leavers() {
    return Risk.of("R6", "experienced workers leave")
        .in("people")
        .rated(3, 5)
        .frequency(perYear("0.7"))
        .impact(Impact.between(money(30_000), money(110_000)))
        .ownedBy("head of service")
        .reviewBy(date("2026-06-30"))
        .response(Risk.Response.TREAT)
        .mitigatedBy(
            Mitigation.of("M12", "load sheet in supervision")
                .cuttingLikelihood(percent(30))
                .reliability(percent(90))
                .costingYearly(money(1_500))
                .ownedBy("team managers")
                .inPlace(),
            Mitigation.of("M13", "payment for staying")
                .cuttingLikelihood(percent(40))
                .reliability(percent(80))
                .costingYearly(money(24_000))
                .ownedBy("head of service")
                .status(Mitigation.Status.UNDER_CONSIDERATION),
            Mitigation.of("M14", "posters on the benefits")
                .costing(money(5_000))
                .ownedBy("press office")
                .dueBy(date("2026-05-31")),
            AGENCY.cuttingImpact(percent(25)));
  }

  private static Risk union() {
    return Risk.of("R8", "the union leaves joint working")
        .in("people")
        .rated(2, 4)
        .frequency(perYear("0.25"))
        .impact(Impact.between(money(10_000), money(60_000)))
        .ownedBy("head of service")
        .reviewBy(date("2026-03-31"))
        .response(Risk.Response.TREAT)
        .mitigatedBy(
            WITH_STAFF.cuttingLikelihood(percent(30)),
            Mitigation.of("M16", "joint look after three months")
                .cuttingLikelihood(percent(50))
                .reliability(percent(90))
                .costing(money(1_500))
                .ownedBy("head of service")
                .dueBy(date("2026-08-31")));
  }
}
