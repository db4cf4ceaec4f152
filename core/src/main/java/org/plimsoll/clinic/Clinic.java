package org.plimsoll.clinic;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.FactorValue;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.explain.Source;
import org.plimsoll.lean.WorkItem;

/**
 * The performance clinic: do the points match the time the work really takes?
 *
 * <p>Expected hours are points times hours per point. Recorded stretches of work that say too
 * little about the time worked are set aside first and listed, because a few of them can hold half
 * of all hours. Of work in several stretches of which one is set aside, the time is not known in
 * full: it is left out as a whole, and listed.
 *
 * @param tolerance how far recorded hours may lie from the expected, in percent of these, before
 *     points count as not matching; the edges match
 * @param hoursPerPoint the hours that a point stands for, above 0; empty to take the scheme's, or
 *     where the scheme speaks of full-timers, to estimate them
 * @param estimating whether hours per point are estimated, so that all hours are expected and only
 *     the parts can differ
 * @param rules what is set aside, the first rule that a stretch meets counting
 * @param zone the zone whose days make the periods
 * @param period how long the periods are
 * @param leastCases how many cases a group needs before its points are talked about, 1 or more
 */
public record Clinic(
    Percent tolerance,
    Optional<Rational> hoursPerPoint,
    boolean estimating,
    List<SetAsideRule> rules,
    ZoneId zone,
    ClinicPeriod period,
    int leastCases) {
  /** Where the monthly clinic itself comes from. */
  static final Source PRACTICE =
      Source.of(
              "Account of a children's assessment team, author not named",
              "",
              "Managing Improvement")
          .section("AC 3.2, step 5");

  /**
   * Checks the ranges.
   *
   * @param tolerance how far recorded hours may lie from the expected
   * @param hoursPerPoint the hours that a point stands for
   * @param estimating whether hours per point are estimated
   * @param rules what is set aside
   * @param zone the zone whose days make the periods
   * @param period how long the periods are
   * @param leastCases how many cases a group needs before its points are talked about
   */
  public Clinic {
    Objects.requireNonNull(tolerance, "tolerance");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(period, "period");
    rules = List.copyOf(rules);
    if (hoursPerPoint.isPresent() && hoursPerPoint.get().signum() <= 0) {
      throw new IllegalArgumentException(
          "hours per point must be above 0, was " + hoursPerPoint.get());
    }
    if (hoursPerPoint.isPresent() && estimating) {
      throw new IllegalArgumentException(
          "hours per point are given or estimated, not both; was "
              + hoursPerPoint.get()
              + " and estimated");
    }
    if (leastCases < 1) {
      throw new IllegalArgumentException(
          "a group that is talked about needs 1 case or more, was " + leastCases);
    }
  }

  /**
   * Returns the standard clinic: a tolerance of 20 %, the hours per point of the scheme, months,
   * and set aside what is longer than 4 hours, left started overnight, or runs more than half
   * beside other stretches of the same worker; groups are talked about from 5 cases on. All of
   * these are our own rules; days are those of London.
   *
   * @return the standard clinic
   */
  public static Clinic standard() {
    ZoneId london = ZoneId.of("Europe/London");
    return new Clinic(
        Percent.of(20),
        Optional.empty(),
        false,
        List.of(
            SetAsideRule.longerThan(Duration.ofHours(4)),
            SetAsideRule.overnight(london),
            SetAsideRule.overlapping(Percent.of(50))),
        london,
        ClinicPeriod.MONTH,
        5);
  }

  /**
   * Sets the tolerance.
   *
   * @param share percent of the expected hours
   * @return the clinic with that tolerance
   */
  public Clinic withTolerance(Percent share) {
    return new Clinic(share, hoursPerPoint, estimating, rules, zone, period, leastCases);
  }

  /**
   * Says how many hours a point stands for.
   *
   * @param decimal the hours, above 0
   * @return the clinic with those hours
   */
  public Clinic withHoursPerPoint(String decimal) {
    return withHoursPerPoint(Rational.parse(decimal));
  }

  /**
   * Says how many hours a point stands for.
   *
   * @param hours the hours, above 0
   * @return the clinic with those hours
   */
  public Clinic withHoursPerPoint(long hours) {
    return withHoursPerPoint(Rational.of(hours));
  }

  private Clinic withHoursPerPoint(Rational hours) {
    return new Clinic(tolerance, Optional.of(hours), false, rules, zone, period, leastCases);
  }

  /**
   * Estimates the hours per point: all hours that count over all points.
   *
   * @return the clinic that estimates
   */
  public Clinic estimatingHoursPerPoint() {
    return new Clinic(tolerance, Optional.empty(), true, rules, zone, period, leastCases);
  }

  /**
   * Sets the rules by which stretches are set aside.
   *
   * @param instead all rules, the first that a stretch meets counting; none to count everything
   * @return the clinic with those rules
   */
  public Clinic settingAside(SetAsideRule... instead) {
    return new Clinic(
        tolerance, hoursPerPoint, estimating, Arrays.asList(instead), zone, period, leastCases);
  }

  /**
   * Sets the zone whose days make the periods, and of the rule on nights where there is one.
   *
   * @param other the zone
   * @return the clinic in that zone
   */
  public Clinic withZone(ZoneId other) {
    List<SetAsideRule> there =
        rules.stream()
            .map(
                rule ->
                    rule instanceof SetAsideRule.Overnight ? SetAsideRule.overnight(other) : rule)
            .toList();
    return new Clinic(tolerance, hoursPerPoint, estimating, there, other, period, leastCases);
  }

  /**
   * Sets the length of the periods.
   *
   * @param length months or weeks
   * @return the clinic with those periods
   */
  public Clinic by(ClinicPeriod length) {
    return new Clinic(tolerance, hoursPerPoint, estimating, rules, zone, length, leastCases);
  }

  /**
   * Sets from how many cases on the points of a group are talked about.
   *
   * @param cases 1 or more
   * @return the clinic with that number
   */
  public Clinic talkingFrom(int cases) {
    return new Clinic(tolerance, hoursPerPoint, estimating, rules, zone, period, cases);
  }

  /**
   * Compares points with recorded stretches of work, each of which has points of its own: its
   * activity is its band.
   *
   * @param scheme the scheme, with a band for each activity
   * @param items the stretches
   * @return as {@link #review(PointsScheme, TimedWork)}
   */
  public ClinicReport review(PointsScheme scheme, Iterable<WorkItem> items) {
    return review(scheme, TimedWork.ofItems(items));
  }

  /**
   * Compares points with time.
   *
   * @param scheme the scheme that weighs the work
   * @param work the work with its time
   * @return what was found; work that the scheme cannot weigh, or whose time is not known, is
   *     listed
   * @throws IllegalArgumentException if hours per point are to be estimated from no points or no
   *     hours
   */
  public ClinicReport review(PointsScheme scheme, TimedWork work) {
    Sifted sifted = sift(work);
    List<LeftOut> leftOut = new ArrayList<>(sifted.leftOut);
    List<TimedCase> kept = new ArrayList<>();
    List<Points> points = new ArrayList<>();
    for (TimedCase each : sifted.kept) {
      Duration time = each.time().orElse(Duration.ZERO);
      try {
        points.add(scheme.points(each.item()));
        kept.add(each);
      } catch (IllegalArgumentException e) {
        leftOut.add(new LeftOut(each.item().id(), String.valueOf(e.getMessage()), time));
      }
    }
    return report(scheme, new TimedWork(kept, work.unmatched()), points, leftOut, sifted.setAside);
  }

  /**
   * Returns the work without what is set aside or has no time.
   *
   * @param work the work
   * @return the pieces that count, as they are
   */
  public TimedWork kept(TimedWork work) {
    return new TimedWork(sift(work).kept, work.unmatched());
  }

  private record Sifted(List<TimedCase> kept, List<LeftOut> leftOut, List<SetAside> setAside) {}

  private Sifted sift(TimedWork work) {
    List<WorkItem> items = new ArrayList<>();
    work.cases().forEach(each -> items.addAll(each.items()));
    List<Optional<SetAsideRule>> met = Sifting.first(items, rules);
    List<TimedCase> kept = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    List<SetAside> setAside = new ArrayList<>();
    int at = 0;
    for (TimedCase each : work.cases()) {
      int aside = 0;
      Duration rest = Duration.ZERO;
      for (WorkItem item : each.items()) {
        Optional<SetAsideRule> rule = met.get(at++);
        if (rule.isPresent()) {
          setAside.add(new SetAside(item, rule.get().words()));
          aside++;
        } else {
          rest = rest.plus(item.duration());
        }
      }
      if (each.time().isEmpty()) {
        leftOut.add(new LeftOut(each.item().id(), "its time is not known", Duration.ZERO));
      } else if (aside == 0) {
        kept.add(each);
      } else if (each.items().size() > 1) {
        leftOut.add(
            new LeftOut(
                each.item().id(),
                aside
                    + " of its "
                    + each.items().size()
                    + " items are set aside, so its time is not known in full",
                rest));
      }
    }
    return new Sifted(kept, leftOut, setAside);
  }

  private ClinicReport report(
      PointsScheme scheme,
      TimedWork kept,
      List<Points> points,
      List<LeftOut> leftOut,
      List<SetAside> setAside) {
    Points sum = Points.ZERO;
    for (Points each : points) {
      sum = sum.plus(each);
    }
    boolean fromScheme =
        hoursPerPoint.isEmpty()
            && !estimating
            && scheme.capacity().fullTime().isEmpty()
            && !scheme.capacity().points().isZero()
            && scheme.capacity().hours().value().signum() > 0;
    Rational perPoint =
        hoursPerPoint.isPresent()
            ? hoursPerPoint.get()
            : fromScheme
                ? scheme.capacity().hours().value().dividedBy(scheme.capacity().points().value())
                : estimate(kept, sum);
    String from =
        hoursPerPoint.isPresent()
            ? "given"
            : fromScheme ? "the scheme's" : "estimated: all hours over all points";
    Map<String, Sum> all = new LinkedHashMap<>();
    Map<ClinicGroup, Map<String, Sum>> groups = new LinkedHashMap<>();
    Map<String, Sum> bands = start(groups, ClinicGroup.BAND);
    scheme.bands().keySet().forEach(name -> bands.put(name, new Sum()));
    Map<String, Sum> factors = start(groups, ClinicGroup.FACTOR);
    scheme.factorNames().forEach(name -> factors.put(name, new Sum()));
    Map<String, Sum> workers = new java.util.TreeMap<>();
    Map<String, Sum> teams = new java.util.TreeMap<>();
    Map<String, Sum> periods = new java.util.TreeMap<>();
    groups.put(ClinicGroup.WORKER, workers);
    groups.put(ClinicGroup.TEAM, teams);
    groups.put(ClinicGroup.PERIOD, periods);
    Map<String, Sum> cases = new LinkedHashMap<>();
    for (int i = 0; i < points.size(); i++) {
      TimedCase each = kept.cases().get(i);
      Points weight = points.get(i);
      add(all, "", each, weight);
      add(cases, each.item().id(), each, weight);
      scheme.bandOf(each.item()).ifPresent(band -> add(bands, band.name(), each, weight));
      each.item()
          .factors()
          .forEach(
              (name, value) -> {
                if (has(value)) {
                  add(factors, name, each, weight);
                }
              });
      each.worker().ifPresent(name -> add(workers, name, each, weight));
      each.team().ifPresent(name -> add(teams, name, each, weight));
      day(each).ifPresent(day -> add(periods, period.of(day), each, weight));
    }
    List<ClinicRow> rows = new ArrayList<>();
    groups.forEach(
        (group, sums) ->
            sums.forEach(
                (name, each) -> {
                  if (each.pieces > 0) {
                    rows.add(row(group, name, each, perPoint));
                  }
                }));
    List<ClinicRow> caseRows = new ArrayList<>();
    cases.forEach((name, each) -> caseRows.add(row(ClinicGroup.CASE, name, each, perPoint)));
    return new ClinicReport(
        this,
        scheme,
        perPoint,
        from,
        kept,
        points,
        leftOut,
        setAside,
        row(ClinicGroup.ALL, "", all.getOrDefault("", new Sum()), perPoint),
        rows,
        caseRows);
  }

  private static Map<String, Sum> start(
      Map<ClinicGroup, Map<String, Sum>> groups, ClinicGroup group) {
    Map<String, Sum> sums = new LinkedHashMap<>();
    groups.put(group, sums);
    return sums;
  }

  private static Rational estimate(TimedWork kept, Points points) {
    Rational hours = kept.hours();
    if (points.value().signum() <= 0 || hours.signum() <= 0) {
      throw new IllegalArgumentException(
          "hours per point cannot be estimated from "
              + points
              + " and "
              + Hours.text(hours)
              + " h; give withHoursPerPoint(..)");
    }
    return hours.dividedBy(points.value());
  }

  /** Whether a case has what it says of a factor: 0 of something is not. */
  static boolean has(FactorValue value) {
    return !(value instanceof FactorValue.Amount amount && amount.number().signum() == 0);
  }

  Optional<LocalDate> day(TimedCase each) {
    return each.on()
        .or(
            () ->
                each.items().stream()
                    .map(WorkItem::start)
                    .min(java.util.Comparator.naturalOrder())
                    .map(start -> start.atZone(zone).toLocalDate()));
  }

  /** The points and hours of a group, and of each of its cases. */
  private static final class Sum {
    private int pieces;
    private Points points = Points.ZERO;
    private Duration time = Duration.ZERO;
    private final Map<String, double[]> cases = new LinkedHashMap<>();

    void add(Case item, Points weight, Duration took) {
      pieces++;
      points = points.plus(weight);
      time = time.plus(took);
      double[] both = cases.computeIfAbsent(item.id(), id -> new double[2]);
      both[0] += weight.value().doubleValue();
      both[1] += Hours.real(took);
    }
  }

  private static void add(Map<String, Sum> sums, String name, TimedCase each, Points weight) {
    sums.computeIfAbsent(name, key -> new Sum())
        .add(each.item(), weight, each.time().orElse(Duration.ZERO));
  }

  private ClinicRow row(ClinicGroup group, String name, Sum sum, Rational perPoint) {
    Rational expected = sum.points.value().times(perPoint);
    Rational actual = Hours.of(sum.time);
    double each = perPoint.doubleValue();
    double[] expectedByCase = sum.cases.values().stream().mapToDouble(c -> c[0] * each).toArray();
    double[] actualByCase = sum.cases.values().stream().mapToDouble(c -> c[1]).toArray();
    double error = 0;
    for (int i = 0; i < actualByCase.length; i++) {
      error += Math.abs(expectedByCase[i] - actualByCase[i]);
    }
    return new ClinicRow(
        group,
        name,
        sum.pieces,
        sum.cases.size(),
        sum.points,
        expected,
        actual,
        actualByCase.length == 0 ? 0 : error / actualByCase.length,
        org.plimsoll.stats.Correlation.of(expectedByCase, actualByCase),
        pointing(expected, actual));
  }

  private Pointing pointing(Rational expected, Rational actual) {
    Rational slack = expected.times(tolerance.asFraction());
    return actual.compareTo(expected.plus(slack)) > 0
        ? Pointing.UNDER_POINTED
        : actual.compareTo(expected.minus(slack)) < 0 ? Pointing.OVER_POINTED : Pointing.AS_POINTED;
  }

  @Override
  public String toString() {
    return "clinic within "
        + tolerance
        + (rules.isEmpty() ? ", nothing set aside" : "")
        + rules.stream()
            .map(rule -> ", setting aside what is " + rule.words())
            .collect(java.util.stream.Collectors.joining());
  }
}
