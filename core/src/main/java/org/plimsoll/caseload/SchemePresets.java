package org.plimsoll.caseload;

import static org.plimsoll.base.Units.percent;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;

import org.plimsoll.base.Rounding;
import org.plimsoll.explain.Source;

/**
 * Published schemes to start from. Each is an ordinary {@link PointsScheme}: change what differs in
 * your service, or adapt it for a team with {@link PointsScheme#adaptedFor}.
 */
public final class SchemePresets {
  /** Where the points of {@link #probation()} come from. */
  public static final Source PROBATION_SOURCE =
      Source.of("Ministry of Justice", "", "hmpps-workload")
          .section("V1_1__SEED_REF_DATA.sql")
          .link("https://github.com/ministryofjustice/hmpps-workload");

  /** Where the figures of {@link #hundredPoints()} come from. */
  public static final Source HUNDRED_POINTS_SOURCE =
      Source.of("Wirral Council", "", "Workload management scheme")
          .link("https://wirralchildcare.proceduresonline.com/p_workload_man_scheme.html");

  /** Where the figures of {@link #hundredAndTwentyHoursAMonth()} come from. */
  public static final Source HOURS_A_MONTH_SOURCE =
      Source.of(
              "American Probation and Parole Association",
              "",
              "Workload standard, 120 hours a month")
          .link("https://www.sciemce.com/qa/raW0vx7R4wgh");

  private static final String[] TIERS = {
    "A3", "A2", "A1", "A0", "B3", "B2", "B1", "B0", "C3", "C2", "C1", "C0", "D3", "D2", "D1", "D0"
  };
  private static final int[] COMMUNITY = {
    206, 158, 146, 110, 146, 115, 102, 72, 79, 63, 50, 35, 51, 41, 29, 29
  };
  private static final int[] LICENCE = {
    219, 175, 163, 0, 161, 132, 119, 0, 77, 65, 52, 0, 51, 43, 31, 0
  };
  private static final int[] CUSTODY = {75, 60, 59, 0, 59, 48, 47, 0, 30, 24, 23, 0, 17, 14, 13, 0};

  private SchemePresets() {}

  /**
   * Returns the points of the probation Workload Measurement Tool: sixteen tiers in the settings
   * community, licence and custody, reports, and 2176 available points for 37 hours, cut to whole
   * points. Unlike the tool it computes exactly.
   *
   * @return the scheme, after {@link #PROBATION_SOURCE}
   */
  public static PointsScheme probation() {
    PointsScheme scheme =
        PointsScheme.named("Probation, as in the Workload Measurement Tool")
            .withCapacity(
                CapacityRule.fullTimer(points(2176), weekly(37))
                    .withRounding(Rounding.truncate())
                    .assumingFullTime())
            .withBandsInAnyOrder("published tiers: the weight of A0 lies below that of B3")
            .task("standard court report", points(138))
            .task("fast court report", points(65))
            .task("parole report", points(120));
    for (int i = 0; i < TIERS.length; i++) {
      scheme =
          scheme.band(
              Band.bySetting(TIERS[i])
                  .in("community", points(COMMUNITY[i]))
                  .in("licence", points(LICENCE[i]))
                  .in("custody", points(CUSTODY[i])));
    }
    return scheme;
  }

  /**
   * Returns the frame of an English council's scheme: 100 points for a full-timer, 15 of them
   * fixed, part-timers in proportion. The councils print no weights by band: add your own.
   *
   * @return the frame without bands, after {@link #HUNDRED_POINTS_SOURCE}; full time is taken to be
   *     37 hours, which is our assumption
   */
  public static PointsScheme hundredPoints() {
    return PointsScheme.named("100 points")
        .withFullTimer(points(100), weekly(37))
        .withFixedPoints(points(15));
  }

  /**
   * Gives somebody in the first supported year 90 % of a full load, as the scheme of {@link
   * #hundredPoints()} does.
   *
   * @param member the person
   * @return the person with that allowance
   */
  public static StaffMember inFirstYear(StaffMember member) {
    return member.withExperience(percent(90), "first supported year");
  }

  /**
   * Returns the workload standard of 120 hours a month: a point is an hour a month, and a case
   * under maximum supervision takes four.
   *
   * @return the scheme, after {@link #HOURS_A_MONTH_SOURCE}; full time is taken to be 40 hours a
   *     week, and the two and one hours of the lower bands are commonly quoted with the standard
   *     but were not checked against it
   */
  public static PointsScheme hundredAndTwentyHoursAMonth() {
    return PointsScheme.named("120 hours a month")
        .withFullTimer(points(120), weekly(40))
        .band("minimum", points(1), "an hour a month; commonly quoted, not checked")
        .band("medium", points(2), "two hours a month; commonly quoted, not checked")
        .band("maximum", points(4), "four hours a month, so at most 30 such cases");
  }

  /**
   * Returns the frame of a scheme in which points are hours: a point stands for an hour of work a
   * week, so a full-timer has as many points as hours. The team this was described for printed no
   * weights: add your own.
   *
   * @return the frame without bands
   */
  public static PointsScheme hoursAsPoints() {
    return PointsScheme.named("points are hours").withHoursPerPoint(1);
  }
}
