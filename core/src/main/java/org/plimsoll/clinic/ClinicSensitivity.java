package org.plimsoll.clinic;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Rational;
import org.plimsoll.base.WeeklyHours;
import org.plimsoll.explain.TextTable;
import org.plimsoll.stats.Correlation;
import org.plimsoll.stats.Distribution;

/**
 * What hangs on the stretches that a clinic sets aside: the same figures with and without them, the
 * standard times worked out anew for each.
 *
 * @param all with everything
 * @param kept without what is set aside or left out
 */
public record ClinicSensitivity(Side all, Side kept) {
  /**
   * The figures of one side.
   *
   * @param pieces how many pieces of work
   * @param hours their hours
   * @param casesAgainstHours whether workers with more cases have more hours
   * @param hoursPerCase hours for each case, over workers with enough cases; empty where there are
   *     none
   * @param expectedAgainstActual whether the standard times of a case go with its hours
   * @param peakWeek the longest week of a worker; empty without named workers
   * @param weeksOver how many weeks of a worker are longer than the limit
   */
  public record Side(
      int pieces,
      Rational hours,
      Correlation casesAgainstHours,
      Optional<Distribution> hoursPerCase,
      Correlation expectedAgainstActual,
      Optional<Duration> peakWeek,
      int weeksOver) {
    /**
     * Checks that all is there.
     *
     * @param pieces how many pieces of work
     * @param hours their hours
     * @param casesAgainstHours whether workers with more cases have more hours
     * @param hoursPerCase hours for each case
     * @param expectedAgainstActual whether the standard times go with the hours
     * @param peakWeek the longest week of a worker
     * @param weeksOver how many weeks are longer than the limit
     */
    public Side {
      Objects.requireNonNull(hours, "hours");
      Objects.requireNonNull(casesAgainstHours, "casesAgainstHours");
      Objects.requireNonNull(hoursPerCase, "hoursPerCase");
      Objects.requireNonNull(expectedAgainstActual, "expectedAgainstActual");
      Objects.requireNonNull(peakWeek, "peakWeek");
    }
  }

  /**
   * Checks that both sides are there.
   *
   * @param all with everything
   * @param kept without what is set aside or left out
   */
  public ClinicSensitivity {
    Objects.requireNonNull(all, "all");
    Objects.requireNonNull(kept, "kept");
  }

  /**
   * Compares work with and without what a clinic sets aside.
   *
   * @param clinic the clinic, whose zone makes the weeks
   * @param middle which middle the standard times are
   * @param work the work
   * @param limit the hours beyond which a week counts as long
   * @param leastCases how many cases a worker needs to count in hours for each case, 1 or more
   * @return both sides
   */
  public static ClinicSensitivity of(
      Clinic clinic,
      StandardTimes.Middle middle,
      TimedWork work,
      WeeklyHours limit,
      int leastCases) {
    Clinic everything = clinic.settingAside().withHoursPerPoint(1);
    return new ClinicSensitivity(
        side(everything, middle, everything.kept(work), limit, leastCases),
        side(everything, middle, clinic.kept(work), limit, leastCases));
  }

  private static Side side(
      Clinic clinic,
      StandardTimes.Middle middle,
      TimedWork work,
      WeeklyHours limit,
      int leastCases) {
    WorkerTimes workers = work.workers();
    WorkerWeeks weeks = work.weeks(clinic.zone());
    ClinicReport report =
        clinic.review(StandardTimes.of(middle, work).asScheme("standard times"), work);
    return new Side(
        work.cases().size(),
        work.hours(),
        workers.casesAgainstHours(),
        workers.hoursPerCase(leastCases),
        report.total().correlation(),
        weeks.longest(1).stream().map(WorkerWeeks.Row::time).findFirst(),
        weeks.over(limit).size());
  }

  /**
   * Returns both sides as a table.
   *
   * @return a row a figure
   */
  public TextTable table() {
    return TextTable.of("", "all", "kept")
        .row("pieces of work", all.pieces, kept.pieces)
        .row("hours", Hours.text(all.hours), Hours.text(kept.hours))
        .row(
            "rank correlation of cases and hours by worker",
            Hours.text(all.casesAgainstHours.spearman()),
            Hours.text(kept.casesAgainstHours.spearman()))
        .row(
            "hours a case, median of workers",
            all.hoursPerCase.map(each -> Hours.text(each.p50())).orElse("?"),
            kept.hoursPerCase.map(each -> Hours.text(each.p50())).orElse("?"))
        .row(
            "correlation of expected and actual by case",
            Hours.text(all.expectedAgainstActual.pearson()),
            Hours.text(kept.expectedAgainstActual.pearson()))
        .row(
            "the same of ranks",
            Hours.text(all.expectedAgainstActual.spearman()),
            Hours.text(kept.expectedAgainstActual.spearman()))
        .row("longest week of a worker", peak(all), peak(kept))
        .row("weeks over the limit", all.weeksOver, kept.weeksOver);
  }

  private static String peak(Side side) {
    return side.peakWeek.map(time -> Hours.text(Hours.of(time))).orElse("?");
  }

  @Override
  public String toString() {
    return table().text();
  }
}
