package org.plimsoll.benchmarks;

import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.plimsoll.base.WeeklyHours;
import org.plimsoll.caseload.Holding;
import org.plimsoll.caseload.LoadReport;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.caseload.Reduction;
import org.plimsoll.caseload.StaffMember;
import org.plimsoll.caseload.Team;
import org.plimsoll.stats.Evenness;

/**
 * A team with its caseload, and the same load report written by hand over plain columns. The
 * constructor checks that both find the same people over-pointed and the same evenness.
 */
final class LoadWorkload {
  private static final String DATE = "2026-03-02";

  private final WeighingWorkload weighing;
  private final PointsScheme scheme;
  private final List<StaffMember> staff = new ArrayList<>();
  private final List<Holding> holdings = new ArrayList<>();
  final Team team;

  private final long fullTimer;
  private final int[] holder;
  private final long[] tenthsOfHours;

  /**
   * @param people how many people, two in three of them full-time, one in two with a reduction
   * @param cases how many cases, each with about half of the factors
   */
  LoadWorkload(int people, int cases) {
    weighing = new WeighingWorkload(cases, false);
    // about what a full-timer holds, so that about half the people are over-pointed at any size
    fullTimer = Math.max(1, 9L * cases / people);
    scheme = WeighingWorkload.SCHEME.withFullTimer(points(fullTimer), weekly(37));
    holder = new int[cases];
    tenthsOfHours = new long[people];
    SplittableRandom random = new SplittableRandom(18_760_812);
    for (int i = 0; i < people; i++) {
      staff.add(member(i, random));
    }
    for (int i = 0; i < cases; i++) {
      holder[i] = random.nextInt(people);
      holdings.add(Holding.of(weighing.cases.get(i), staff.get(holder[i]).id()));
    }
    team = built();
    check();
  }

  private StaffMember member(int i, SplittableRandom random) {
    boolean fullTime = random.nextInt(3) > 0;
    StaffMember member =
        StaffMember.of("S-" + i, "Person " + i, fullTime ? weekly(37) : weekly("18.5"));
    tenthsOfHours[i] = fullTime ? 370 : 185;
    if (random.nextBoolean()) {
      int tenths = 5 + random.nextInt(40);
      WeeklyHours hours = WeeklyHours.of(BigDecimal.valueOf(tenths, 1));
      Reduction leave = Reduction.of("annual leave", hours);
      boolean over = random.nextBoolean();
      member = member.less(over ? leave.to(date("2026-02-27")) : leave.from(date("2026-02-27")));
      tenthsOfHours[i] -= over ? 0 : tenths;
    }
    return member;
  }

  /** Builds the team from its rows. */
  Team built() {
    return Team.of("Everybody", scheme, date(DATE), staff, holdings);
  }

  /** Makes the report and reads from it who is over-pointed and how evenly the load is carried. */
  long reported() {
    LoadReport report = team.load();
    return report.overPointed().size() + (long) (1e6 * report.evenness().orElseThrow().gini());
  }

  /** The same from plain columns: weigh, add up by person, compare, measure. */
  long byHand() {
    long[] thousandths = carried();
    double[] ratios = new double[thousandths.length];
    int over = 0;
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = ratio(thousandths[i], tenthsOfHours[i]);
      over += isOver(thousandths[i], tenthsOfHours[i]) ? 1 : 0;
    }
    return over + (long) (1e6 * Evenness.of(ratios).gini());
  }

  private long[] carried() {
    long[] thousandths = new long[tenthsOfHours.length];
    for (int i = 0; i < holder.length; i++) {
      thousandths[holder[i]] += weighing.thousandths(i);
    }
    return thousandths;
  }

  // points > fullTimer x hours / 37, without a division
  private boolean isOver(long thousandths, long tenths) {
    return thousandths * 370 > 1000 * fullTimer * tenths;
  }

  private double ratio(long thousandths, long tenths) {
    return (double) (thousandths * 370) / (1000 * fullTimer * tenths);
  }

  private void check() {
    LoadReport report = team.load();
    long[] thousandths = carried();
    int over = 0;
    for (int i = 0; i < staff.size(); i++) {
      var load = report.member(staff.get(i).id());
      BigDecimal total = BigDecimal.valueOf(thousandths[i], 3);
      boolean isOver = isOver(thousandths[i], tenthsOfHours[i]);
      if (load.total().value().toBigDecimal().compareTo(total) != 0
          || load.isOverPointed() != isOver) {
        throw new IllegalStateException(load + ", by hand " + total + ", over-pointed " + isOver);
      }
      over += isOver ? 1 : 0;
    }
    double gini = report.evenness().orElseThrow().gini();
    double slow = giniOverAllPairs(thousandths);
    if (report.overPointed().size() != over || Math.abs(gini - slow) > 1e-12) {
      throw new IllegalStateException(
          report.overPointed().size()
              + " over-pointed with Gini "
              + gini
              + ", by hand "
              + over
              + " with "
              + slow);
    }
  }

  private double giniOverAllPairs(long[] thousandths) {
    double sum = 0;
    double distances = 0;
    for (int i = 0; i < thousandths.length; i++) {
      double ratio = ratio(thousandths[i], tenthsOfHours[i]);
      sum += ratio;
      for (int j = 0; j < i; j++) {
        distances += Math.abs(ratio - ratio(thousandths[j], tenthsOfHours[j]));
      }
    }
    return distances / (thousandths.length * sum);
  }
}
