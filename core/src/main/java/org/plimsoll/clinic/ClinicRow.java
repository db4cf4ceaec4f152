package org.plimsoll.clinic;

import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Combination;
import org.plimsoll.explain.Explanation;
import org.plimsoll.stats.Correlation;

/**
 * Points against time for one group of work.
 *
 * @param group by what the work was put together
 * @param name which: the band, factor, worker, team, period or case
 * @param pieces how many pieces of work
 * @param cases how many different cases
 * @param points their points
 * @param expectedHours what the points stand for
 * @param actualHours what was recorded
 * @param meanAbsoluteErrorHours the mean over the cases of the gap between expected and actual
 *     hours
 * @param correlation how far expected and actual hours go together from case to case
 * @param pointing whether actual hours lie within the tolerance around the expected
 */
public record ClinicRow(
    ClinicGroup group,
    String name,
    int pieces,
    int cases,
    Points points,
    Rational expectedHours,
    Rational actualHours,
    double meanAbsoluteErrorHours,
    Correlation correlation,
    Pointing pointing) {
  /**
   * Checks that all parts are there.
   *
   * @param group by what the work was put together
   * @param name which
   * @param pieces how many pieces of work
   * @param cases how many different cases
   * @param points their points
   * @param expectedHours what the points stand for
   * @param actualHours what was recorded
   * @param meanAbsoluteErrorHours the mean over the cases of the gap
   * @param correlation how far they go together
   * @param pointing whether they match
   */
  public ClinicRow {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(points, "points");
    Objects.requireNonNull(expectedHours, "expectedHours");
    Objects.requireNonNull(actualHours, "actualHours");
    Objects.requireNonNull(correlation, "correlation");
    Objects.requireNonNull(pointing, "pointing");
  }

  /**
   * Returns actual over expected hours.
   *
   * @return 1 where the points match; empty where the points stand for no hours
   */
  public Optional<Rational> ratio() {
    return expectedHours.signum() == 0
        ? Optional.empty()
        : Optional.of(actualHours.dividedBy(expectedHours));
  }

  /**
   * Explains the ratio.
   *
   * @return actual hours over expected hours; where nothing is expected the actual hours alone
   */
  public Explanation explain() {
    Explanation actual = Explanation.given("recorded hours", actualHours, "h");
    if (ratio().isEmpty()) {
      return actual.because("their points stand for no hours");
    }
    return Explanation.combined(
            label() + ", recorded over expected",
            ratio().get(),
            "",
            Combination.QUOTIENT,
            java.util.List.of(actual, Explanation.given("expected hours", expectedHours, "h")))
        .because(pointing.words());
  }

  private String label() {
    return group == ClinicGroup.ALL ? "all work" : group.words() + " " + name;
  }

  @Override
  public String toString() {
    return label()
        + ": "
        + points
        + " stand for "
        + Hours.text(expectedHours)
        + " h, took "
        + Hours.text(actualHours)
        + " h, "
        + pointing.words();
  }
}
