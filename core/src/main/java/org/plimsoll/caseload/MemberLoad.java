package org.plimsoll.caseload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.base.Rounding;
import org.plimsoll.base.WeeklyHours;
import org.plimsoll.explain.Combination;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;

/**
 * The load of one person on one day: what is carried, what can be, and why. Made by {@link
 * LoadReview}.
 */
public final class MemberLoad {
  /** How a person stands. */
  public enum Standing {
    /** There is capacity, so the load has a percentage. */
    ORDINARY,
    /** There is work but no capacity: not the same as 0 %. */
    WORK_WITHOUT_CAPACITY,
    /** There is neither work nor capacity, as during long leave. */
    AWAY,
    /** The hours are not known, so nothing can be said of the load. */
    HOURS_NOT_KNOWN
  }

  /**
   * Hours that one reason takes from a person in the time of a report.
   *
   * @param reason the reason, such as annual leave, or the name of a bank holiday
   * @param hours the hours a week that it takes
   * @param reduction the reduction behind it; empty for a bank holiday
   * @param share what part of the time it covers, in words; empty where it covers all
   */
  public record Deduction(
      String reason, WeeklyHours hours, Optional<Reduction> reduction, String share) {
    /**
     * Returns what stands behind the hours, in words.
     *
     * @return its form, dates and share of the time, such as {@code all hours on 2026-02-04; 1 of 5
     *     working days}; blank where hours are fixed, without dates, and cover all the time
     */
    public String terms() {
      String own = reduction.map(Reduction::terms).orElse("");
      return own + (own.isEmpty() || share.isEmpty() ? "" : "; ") + share;
    }

    @Override
    public String toString() {
      return reduction.map(Reduction::toString).orElse(reason + " " + hours)
          + (share.isEmpty() ? "" : " (" + share + ")");
    }
  }

  private final LoadReview review;
  private final PointsScheme scheme;
  private final Span span;
  private final StaffMember member;
  private final List<Holding> holdings;
  private final List<Task> tasks;
  private final Points casePoints;
  private final Points taskPoints;
  private final Points fixedPoints;
  private final Points responsibilityPoints;
  private final Optional<WeeklyHours> contracted;
  private final List<Deduction> deductions;
  private final WeeklyHours reduced;
  private final Optional<Points> available;
  // asked for again and again when people are compared, so computed once
  private final Points total;
  private final Optional<Load> load;
  private final Optional<Percent> exactPercent;
  private final Standing standing;
  private final boolean overPointed;

  MemberLoad(
      LoadReview review,
      PointsScheme scheme,
      Span span,
      StaffMember member,
      List<Holding> holdings,
      List<Task> tasks,
      Points casePoints) {
    this.review = review;
    this.scheme = scheme;
    this.span = span;
    this.member = member;
    this.holdings = List.copyOf(holdings);
    this.tasks = tasks;
    this.casePoints = casePoints;
    this.taskPoints = sum(scheme, tasks);
    this.responsibilityPoints = sum(member.responsibilities().values());
    CapacityRule rule = scheme.capacity();
    this.contracted = member.contractedUnder(rule);
    this.deductions = contracted.map(hours -> span.deductions(member, hours)).orElse(List.of());
    this.reduced = sumOfHours(deductions);
    this.available = contracted.map(hours -> checkedAvailable(rule, hours));
    boolean away = contracted.map(hours -> reduced.compareTo(hours) >= 0).orElse(false);
    this.fixedPoints =
        away
            ? Points.ZERO // nobody who is away sits in meetings
            : scheme.fixed().points().times(fixedShare());
    this.total = casePoints.plus(taskPoints).plus(fixedPoints).plus(responsibilityPoints);
    this.load = available.map(points -> Load.of(total, points));
    this.exactPercent = load.flatMap(Load::percent);
    this.standing = findStanding();
    this.overPointed =
        standing != Standing.AWAY
            && load.isPresent()
            && load.get().isAbove(review.overPointedAbove());
  }

  private Points checkedAvailable(CapacityRule rule, WeeklyHours hours) {
    try {
      return rule.available(hours, reduced, part());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "reductions of "
              + reduced
              + " exceed the "
              + hours
              + " contracted to \""
              + member.name()
              + "\" "
              + span.words()
              + ": "
              + deductions
              + "; shorten them, or choose CLAMP_TO_ZERO or ALLOW_NEGATIVE in the capacity rule",
          e);
    }
  }

  private static Points sum(PointsScheme scheme, List<Task> tasks) {
    Points sum = Points.ZERO;
    for (Task task : tasks) {
      sum = sum.plus(scheme.points(task).times(task.count()));
    }
    return sum;
  }

  private static Points sum(Iterable<Points> points) {
    Points sum = Points.ZERO;
    for (Points each : points) {
      sum = sum.plus(each);
    }
    return sum;
  }

  private static WeeklyHours sumOfHours(List<Deduction> deductions) {
    WeeklyHours sum = WeeklyHours.ZERO;
    for (Deduction deduction : deductions) {
      sum = sum.plus(deduction.hours());
    }
    return sum;
  }

  private Rational fixedShare() {
    if (!scheme.fixed().proRata() || scheme.fixed().points().isZero()) {
      return Rational.ONE;
    }
    // Of somebody with both, contracted hours count, as they do for the points available.
    Optional<WeeklyHours> fullTime = scheme.capacity().fullTime().filter(week -> !week.isZero());
    if (contracted.isPresent() && fullTime.isPresent()) {
      return contracted.get().per(fullTime.get());
    }
    // a full share is the cautious reading; missing() of the report names it
    return member.fte().orElse(Rational.ONE);
  }

  boolean isFullTimeAssumed() {
    return member.contracted().isEmpty() && member.fte().isEmpty() && contracted.isPresent();
  }

  boolean isFixedShareAssumed() {
    return scheme.fixed().proRata()
        && !scheme.fixed().points().isZero()
        && member.fte().isEmpty()
        && (contracted.isEmpty()
            || scheme.capacity().fullTime().filter(hours -> !hours.isZero()).isEmpty());
  }

  /**
   * Returns the part of a full load that is asked of the person, after experience and proficiency.
   *
   * @return 1 for a full load
   */
  public Rational part() {
    Rational experience =
        member.experience().map(e -> e.allowance().asFraction()).orElse(Rational.ONE);
    return member.proficiency().map(p -> experience.times(p.asFraction())).orElse(experience);
  }

  /**
   * Returns the person.
   *
   * @return the person
   */
  public StaffMember member() {
    return member;
  }

  /**
   * Lists the open cases that the person holds.
   *
   * @return the holdings, in the order of the team
   */
  public List<Holding> holdings() {
    return holdings;
  }

  /**
   * Lists the tasks beside the cases.
   *
   * @return the tasks of the time of the report, in the order given
   */
  public List<Task> tasks() {
    return List.copyOf(tasks);
  }

  /**
   * Counts the cases: each counts one, shared or not.
   *
   * @return how many cases the person holds or shares
   */
  public int cases() {
    return holdings.size();
  }

  /**
   * Returns the contracted hours that count.
   *
   * @return the hours; empty if not known
   */
  public Optional<WeeklyHours> contracted() {
    return contracted;
  }

  /**
   * Returns the hours that are taken away in the time of the report.
   *
   * @return their sum, even above the contracted hours
   */
  public WeeklyHours reduced() {
    return reduced;
  }

  /**
   * Lists what takes hours away in the time of the report.
   *
   * @return the deductions, bank holidays first, then reductions in the order of the person; empty
   *     if the contracted hours are not known
   */
  public List<Deduction> deductions() {
    return List.copyOf(deductions);
  }

  /**
   * Returns the points of the cases.
   *
   * @return the sum over holdings of points x share
   */
  public Points casePoints() {
    return casePoints;
  }

  /**
   * Returns the points of the tasks beside the cases.
   *
   * @return their sum
   */
  public Points taskPoints() {
    return taskPoints;
  }

  /**
   * Returns the points that everybody carries.
   *
   * @return the fixed element, in proportion to hours where the scheme says so; 0 for somebody
   *     whose reductions take all hours
   */
  public Points fixedPoints() {
    return fixedPoints;
  }

  /**
   * Returns the points of extra responsibilities.
   *
   * @return their sum
   */
  public Points responsibilityPoints() {
    return responsibilityPoints;
  }

  /**
   * Returns all points carried.
   *
   * @return cases + tasks + fixed element + responsibilities
   */
  public Points total() {
    return total;
  }

  /**
   * Returns the points that can be carried.
   *
   * @return the available points; empty if the hours are not known
   */
  public Optional<Points> available() {
    return available;
  }

  /**
   * Returns points carried against points available.
   *
   * @return the load; empty if the hours are not known
   */
  public Optional<Load> load() {
    return load;
  }

  Optional<Percent> exactPercent() {
    return exactPercent;
  }

  /**
   * Returns the load in per cent by the review's policies.
   *
   * @return the percentage; empty if the hours are not known, and without capacity unless the
   *     review calls that 0 %
   */
  public Optional<Percent> percent() {
    return load().flatMap(load -> load.percent(review.percentRounding(), review.noCapacity()));
  }

  /**
   * Returns the room left.
   *
   * @return available - total, negative when over-pointed; empty if the hours are not known
   */
  public Optional<Points> remaining() {
    return load().map(Load::remaining);
  }

  /**
   * Tells how the person stands.
   *
   * @return the standing
   */
  public Standing standing() {
    return standing;
  }

  private Standing findStanding() {
    if (available.isEmpty()) {
      return Standing.HOURS_NOT_KNOWN;
    }
    if (available.get().value().signum() > 0) {
      return Standing.ORDINARY;
    }
    return total.isZero() && holdings.isEmpty() ? Standing.AWAY : Standing.WORK_WITHOUT_CAPACITY;
  }

  /**
   * Tells whether the person is over-pointed: points strictly above the review's share of the
   * available points. Somebody with points but no capacity is; somebody who is away is not, and
   * somebody whose hours are not known cannot be said to be.
   *
   * @return whether the person is over-pointed
   */
  public boolean isOverPointed() {
    return overPointed;
  }

  /**
   * Returns the name of the band of load.
   *
   * @return the band; empty without a percentage
   */
  public Optional<String> band() {
    return standing() == Standing.ORDINARY
        ? exactPercent.map(review.bands()::bandOf)
        : Optional.empty();
  }

  /**
   * Explains the load down to the inputs: each case with its band and factors, hours less
   * reductions, the percentage.
   *
   * @return the explanation, whose arithmetic adds up
   */
  public Explanation explain() {
    Explanation carried = explainTotal();
    if (load().isEmpty()) {
      return Explanation.text(who(), "load not known", carried)
          .because("contracted hours are missing");
    }
    Explanation can = explainAvailable(contracted.orElseThrow());
    Optional<Percent> exact = exactPercent;
    if (exact.isEmpty()) {
      return Explanation.text(
              who(),
              standing() == Standing.AWAY
                  ? "away: no capacity, and no work beside what everybody carries"
                  : "work but no capacity",
              carried,
              can)
          .because(
              standing() == Standing.AWAY
                  ? ""
                  : "points without available points have no percentage")
          .from(Source.OURS);
    }
    Explanation percentage =
        Explanation.combined(
            who(), exact.get().value(), "%", Combination.PERCENTAGE, List.of(carried, can));
    Optional<Percent> rounded = percent();
    if (review.percentRounding().rounds() && rounded.isPresent()) {
      percentage = percentage.roundedTo(rounded.get().value(), "%", review.percentRounding());
    }
    return percentage.because(verdict()).from(review.overPointedSource());
  }

  private String who() {
    return "load of " + member.name() + " (" + member.id() + ")";
  }

  private String verdict() {
    Points room = remaining().orElse(Points.ZERO);
    String words = "points carried / points available x 100";
    if (review.percentRounding().rounds()) {
      words += ", " + review.percentRounding();
    }
    return isOverPointed()
        ? words + "; over-pointed: strictly above " + review.overPointedAbove() + ", by " + overBy()
        : words
            + "; not over-pointed: not above "
            + review.overPointedAbove()
            + ", room for "
            + room;
  }

  /**
   * Returns by how much the person is over-pointed.
   *
   * @return the points above the review's share of the available points; 0 if not over-pointed
   */
  public Points overBy() {
    return isOverPointed()
        ? total().minus(review.overPointedAbove().of(available.orElse(Points.ZERO)))
        : Points.ZERO;
  }

  private Explanation explainTotal() {
    List<Explanation> parts = new ArrayList<>();
    for (Holding holding : holdings) {
      Explanation weight = explainCase(holding.item());
      if (holding.isWhole() || weight.amount().isEmpty()) {
        parts.add(weight);
      } else {
        Points part = holding.share().of(new Points(weight.amount().get()));
        parts.add(
            Explanation.combined(
                "share of case " + holding.item().id(),
                part.value(),
                "pts",
                Combination.PRODUCT,
                List.of(weight, Explanation.given("share", holding.share()))));
      }
    }
    tasks.forEach(task -> parts.add(explainTask(task)));
    if (!fixedPoints.isZero()) {
      parts.add(explainFixed());
    }
    for (Map.Entry<String, Points> entry : member.responsibilities().entrySet()) {
      parts.add(Explanation.given("responsibility " + entry.getKey(), entry.getValue()));
    }
    String left =
        parts.stream()
            .filter(part -> part.amount().isEmpty())
            .map(part -> part.label() + ": " + part.rule())
            .collect(java.util.stream.Collectors.joining("; "));
    return Explanation.sum(
            "points carried",
            total(),
            parts.stream().filter(part -> part.amount().isPresent()).toList())
        .because(
            (holdings.isEmpty() ? "" : CaseWeight.rule(scheme.name()))
                + (left.isEmpty() ? "" : "; not weighed, so not in the sum: " + left));
  }

  private Explanation explainTask(Task task) {
    Points each = scheme.points(task);
    if (task.count() == 1) {
      return Explanation.given(task.toString(), each);
    }
    return Explanation.combined(
        task.toString(),
        each.times(task.count()).value(),
        "pts",
        Combination.PRODUCT,
        List.of(
            Explanation.given("how many", Rational.of(task.count()), ""),
            Explanation.given("points each", each)));
  }

  private Explanation explainFixed() {
    if (fixedShare().equals(Rational.ONE)) {
      return Explanation.given("fixed element", fixedPoints).because(scheme.fixed().toString());
    }
    return Explanation.combined(
            "fixed element",
            fixedPoints.value(),
            "pts",
            Combination.PRODUCT,
            List.of(
                Explanation.given("fixed element of a full-timer", scheme.fixed().points()),
                Explanation.given("part of full time", fixedShare(), "")))
        .because(scheme.fixed().toString());
  }

  private Explanation explainCase(Case item) {
    try {
      return scheme.weigh(item).explain().because(""); // said once, above all cases
    } catch (IllegalArgumentException | ArithmeticException e) {
      if (review.listingUnweighed()) {
        return Explanation.text("case " + item.id(), "not weighed")
            .because(String.valueOf(e.getMessage()));
      }
      throw e;
    }
  }

  private Explanation explainAvailable(WeeklyHours hours) {
    CapacityRule rule = scheme.capacity();
    List<Explanation> parts = new ArrayList<>();
    parts.add(
        Explanation.given("contracted", hours)
            .because(
                member.contracted().isPresent()
                    ? ""
                    : member.fte().isPresent()
                        ? member.fte().get() + " of full time"
                        : "not known, taken for full time"));
    for (Deduction deduction : deductions) {
      parts.add(
          Explanation.given(deduction.reason(), deduction.hours().times(-1))
              .because(deduction.terms()));
    }
    WeeklyHours net = rule.net(hours, reduced);
    WeeklyHours cut = net.minus(hours.minus(reduced));
    if (!cut.isZero()) {
      parts.add(
          Explanation.given("cut at 0", cut).because("reductions exceed the contracted hours"));
    }
    List<Explanation> product = new ArrayList<>();
    product.add(Explanation.sum("hours available", net, parts));
    Rational rate =
        rule.hours().isZero()
            ? Rational.ZERO
            : rule.points().value().dividedBy(rule.hours().value());
    product.add(
        Explanation.given("points per hour", rate, "")
            .because(rule.points() + " for " + rule.hours()));
    member
        .experience()
        .ifPresent(
            e -> product.add(Explanation.given("experience", e.allowance()).because(e.reason())));
    member.proficiency().ifPresent(p -> product.add(Explanation.given("proficiency", p)));
    Points exact = rule.exactAvailable(hours, reduced, part());
    Explanation explained =
        Explanation.combined(
            "points available", exact.value(), "pts", Combination.PRODUCT, product);
    Rounding rounding = rule.rounding();
    return rounding.rounds()
        ? explained.roundedTo(exact.rounded(rounding).value(), "pts", rounding)
        : explained;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MemberLoad load
        && review.equals(load.review)
        && scheme.equals(load.scheme)
        && span.equals(load.span)
        && member.equals(load.member)
        && holdings.equals(load.holdings)
        && tasks.equals(load.tasks);
  }

  @Override
  public int hashCode() {
    return Objects.hash(review, span, member, holdings, tasks);
  }

  /**
   * Returns the load in one line.
   *
   * @return for example {@code Asha (S-01): 14 cases, 42 pts of 30 pts, 140%, over-pointed by 12
   *     pts}; a {@code ~} marks a shortened figure
   */
  @Override
  public String toString() {
    return member.name()
        + " ("
        + member.id()
        + "): "
        + cases()
        + (cases() == 1 ? " case, " : " cases, ")
        + load().map(Load::toString).orElseGet(() -> total() + ", hours not known")
        + (isOverPointed() ? ", over-pointed by " + overBy() : "");
  }
}
