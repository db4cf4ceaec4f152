package org.plimsoll.caseload;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.base.WeeklyHours;

/**
 * A points system: what cases weigh, and how hours become available points.
 *
 * <p>A case weighs what its band weighs, changed by factors <b>in the order declared, each applied
 * to the running total</b>, then by its phase, then by adjustments by hand. Everything is exact. A
 * scheme is data: it is immutable, compares by value and travels as JSON.
 *
 * <p>Bands are declared in order of weight, rising or falling; a scheme whose bands are not says so
 * and why ({@link #withBandsInAnyOrder}).
 *
 * @param name the scheme's name
 * @param capacity how hours become available points
 * @param bands the bands by name, in the order declared
 * @param factors the factors by name, in the order in which they apply
 * @param phases what part of a case's points counts in each phase; empty where phases do not matter
 * @param tasks what tasks weigh, by name
 * @param fixed what everybody carries
 * @param scoring how cases without a band get one
 * @param anyBandOrder why the bands are in no order of weight; empty where they are
 * @param base the scheme this one was adapted from
 */
public record PointsScheme(
    String name,
    CapacityRule capacity,
    Map<String, Band> bands,
    Map<String, Factor> factors,
    Map<CasePhase, Percent> phases,
    Map<String, PointsRange> tasks,
    FixedElement fixed,
    Optional<Scoring> scoring,
    Optional<String> anyBandOrder,
    Optional<PointsScheme> base) {

  /**
   * Checks and copies the parts.
   *
   * @param name the scheme's name
   * @param capacity how hours become available points
   * @param bands the bands by name, in the order declared
   * @param factors the factors by name, in the order in which they apply
   * @param phases what part of a case's points counts in each phase; empty where phases do not
   *     matter
   * @param tasks what tasks weigh, by name
   * @param fixed what everybody carries
   * @param scoring how cases without a band get one
   * @param anyBandOrder why the bands are in no order of weight; empty where they are
   * @param base the scheme this one was adapted from
   */
  public PointsScheme {
    Names.check("a scheme", name);
    Objects.requireNonNull(capacity, "capacity");
    bands = ImmutableMap.copyOf(bands);
    factors = ImmutableMap.copyOf(factors);
    phases = Maps.immutableEnumMap(phases);
    tasks = ImmutableMap.copyOf(tasks);
    Objects.requireNonNull(fixed, "fixed");
    Objects.requireNonNull(scoring, "scoring");
    Objects.requireNonNull(anyBandOrder, "anyBandOrder");
    if (base.isPresent() && base.get().name().equals(name)) {
      throw new IllegalArgumentException(
          "scheme \""
              + name
              + "\" is adapted from itself; give the adapted scheme a name of its own");
    }
    checkFactorNames(name, factors);
    if (anyBandOrder.isEmpty()) {
      BandOrder.check(name, bands.values());
    }
  }

  /**
   * Returns a scheme without bands, in which a point is an hour.
   *
   * @param name the scheme's name
   * @return the scheme, to be filled with {@link #band} and {@link #factor}
   */
  public static PointsScheme named(String name) {
    return new PointsScheme(
        name,
        CapacityRule.hoursPerPoint(Rational.ONE),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        FixedElement.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static void checkFactorNames(String scheme, Map<String, Factor> factors) {
    Set<String> seen = new LinkedHashSet<>();
    for (String factor : names(factors)) {
      if (!seen.add(factor)) {
        throw new IllegalArgumentException(
            "factor \""
                + factor
                + "\" stands twice in scheme \""
                + scheme
                + "\"; a case could not say which it means");
      }
    }
  }

  private static List<String> names(Map<String, Factor> factors) {
    List<String> names = new ArrayList<>();
    factors.forEach(
        (name, factor) -> {
          if (factor.rule() instanceof FactorRule.LargestOf group) {
            names.addAll(group.of().keySet());
          } else if (!factor.appliesToAll()) {
            names.add(name);
          }
        });
    return names;
  }

  /**
   * Returns the names that a case may use in {@link Case#with}.
   *
   * @return the names, in the order in which the factors apply
   */
  public List<String> factorNames() {
    return List.copyOf(names(factors));
  }

  /**
   * Says how many hours a point stands for.
   *
   * @param hours above 0
   * @return the scheme with that rule
   */
  public PointsScheme withHoursPerPoint(long hours) {
    return withCapacity(hoursPerPoint(Rational.of(hours)));
  }

  /**
   * Says how many hours a point stands for.
   *
   * @param hours a decimal above 0
   * @return the scheme with that rule
   */
  public PointsScheme withHoursPerPoint(String hours) {
    return withCapacity(hoursPerPoint(Rational.parse(hours)));
  }

  /**
   * Says how many hours a point stands for.
   *
   * @param hours a decimal above 0
   * @return the scheme with that rule
   */
  public PointsScheme withHoursPerPoint(BigDecimal hours) {
    return withCapacity(hoursPerPoint(Rational.of(hours)));
  }

  private CapacityRule hoursPerPoint(Rational hours) {
    CapacityRule fresh = CapacityRule.hoursPerPoint(hours);
    return new CapacityRule(
        fresh.points(),
        fresh.hours(),
        capacity.fullTime(),
        capacity.rounding(),
        capacity.whenReductionsExceedHours(),
        capacity.assumeFullTime());
  }

  /**
   * Says what a full-timer can carry, such as 100 points at 37 hours.
   *
   * @param points the points of a full-timer
   * @param hours the hours of a full-timer
   * @return the scheme with that rule
   */
  public PointsScheme withFullTimer(Points points, WeeklyHours hours) {
    return withCapacity(
        new CapacityRule(
            points,
            hours,
            Optional.of(hours),
            capacity.rounding(),
            capacity.whenReductionsExceedHours(),
            capacity.assumeFullTime()));
  }

  /**
   * Says how hours become available points.
   *
   * @param rule the rule
   * @return the scheme with that rule
   */
  public PointsScheme withCapacity(CapacityRule rule) {
    return new PointsScheme(
        name, rule, bands, factors, phases, tasks, fixed, scoring, anyBandOrder, base);
  }

  /**
   * Adds a band, or replaces the one of that name in its place.
   *
   * @param band the band's name
   * @param points what a case in it weighs, not negative
   * @return the scheme with that band
   * @throws IllegalArgumentException if the weight breaks the order of the bands
   */
  public PointsScheme band(String band, Points points) {
    return band(Band.of(band, points));
  }

  /**
   * Adds a band, or replaces the one of that name in its place.
   *
   * @param band the band's name
   * @param points what a case in it weighs, not negative
   * @param rationale why, for staff and inspectors to read
   * @return the scheme with that band
   */
  public PointsScheme band(String band, Points points, String rationale) {
    return band(Band.of(band, points).because(rationale));
  }

  /**
   * Adds a band, or replaces the one of that name in its place.
   *
   * @param band the band
   * @return the scheme with that band
   */
  public PointsScheme band(Band band) {
    return new PointsScheme(
        name,
        capacity,
        Names.with(bands, band.name(), band),
        factors,
        phases,
        tasks,
        fixed,
        scoring,
        anyBandOrder,
        base);
  }

  /**
   * Says that the bands are not in order of weight, and why.
   *
   * @param why the reason, not blank; it stands in the scheme's differences and explanations
   * @return the scheme, which accepts bands in any order
   */
  public PointsScheme withBandsInAnyOrder(String why) {
    Names.checkReason("withBandsInAnyOrder(..) of scheme \"" + name + "\"", why);
    return new PointsScheme(
        name, capacity, bands, factors, phases, tasks, fixed, scoring, Optional.of(why), base);
  }

  /**
   * Adds a factor after those already there, or replaces the one of that name in its place.
   *
   * @param factor the factor's name
   * @param rule what it does
   * @return the scheme with that factor
   */
  public PointsScheme factor(String factor, Factor rule) {
    Names.check("a factor", factor);
    return new PointsScheme(
        name,
        capacity,
        bands,
        Names.with(factors, factor, rule),
        phases,
        tasks,
        fixed,
        scoring,
        anyBandOrder,
        base);
  }

  /**
   * Removes a factor.
   *
   * @param factor the factor's name
   * @return the scheme without it
   * @throws IllegalArgumentException if the scheme has no such factor
   */
  public PointsScheme withoutFactor(String factor) {
    var fewer = new LinkedHashMap<>(factors);
    if (fewer.remove(factor) == null) {
      throw new IllegalArgumentException(
          "scheme \""
              + name
              + "\" has no factor \""
              + factor
              + "\" to remove; its factors are "
              + factors.keySet());
    }
    return new PointsScheme(
        name, capacity, bands, fewer, phases, tasks, fixed, scoring, anyBandOrder, base);
  }

  /**
   * Says what part of a case's points counts in a phase. The phase is applied after the factors.
   *
   * @param phase the phase
   * @param percent for example 120 % for new cases
   * @return the scheme with that phase
   */
  public PointsScheme withPhase(CasePhase phase, Percent percent) {
    var more = new LinkedHashMap<>(phases);
    more.put(phase, percent);
    return new PointsScheme(
        name, capacity, bands, factors, more, tasks, fixed, scoring, anyBandOrder, base);
  }

  /**
   * Says what a task weighs.
   *
   * @param task the task's name
   * @param points its weight, not negative
   * @return the scheme with that task
   */
  public PointsScheme task(String task, Points points) {
    if (points.isNegative()) {
      throw new IllegalArgumentException(
          "the weight of task \"" + task + "\" must not be negative, was " + points);
    }
    return task(task, PointsRange.exactly(points));
  }

  /**
   * Says what a task weighs, where that is known as a range.
   *
   * @param task the task's name
   * @param weight the range
   * @return the scheme with that task
   */
  public PointsScheme task(String task, PointsRange weight) {
    Names.check("a task", task);
    return new PointsScheme(
        name,
        capacity,
        bands,
        factors,
        phases,
        Names.with(tasks, task, weight),
        fixed,
        scoring,
        anyBandOrder,
        base);
  }

  /**
   * Says what everybody carries whatever cases they hold, a part-timer in proportion to hours.
   *
   * @param points the points of a full-timer
   * @return the scheme with that fixed element
   */
  public PointsScheme withFixedPoints(Points points) {
    return withFixed(new FixedElement(points, true));
  }

  /**
   * Says what everybody carries whatever cases they hold.
   *
   * @param element the fixed element
   * @return the scheme with that fixed element
   */
  public PointsScheme withFixed(FixedElement element) {
    return new PointsScheme(
        name, capacity, bands, factors, phases, tasks, element, scoring, anyBandOrder, base);
  }

  /**
   * Says how cases that name no band get one.
   *
   * @param score the score; each of its bands must be a band of this scheme by the time a case is
   *     weighed
   * @return the scheme with that score
   */
  public PointsScheme withScoring(Scoring score) {
    return new PointsScheme(
        name,
        capacity,
        bands,
        factors,
        phases,
        tasks,
        fixed,
        Optional.of(score),
        anyBandOrder,
        base);
  }

  /**
   * Starts a scheme for a team that differs from this one in some points; {@link #differences()}
   * then lists them.
   *
   * @param team the team's name
   * @return an equal scheme named after the team, which remembers this one as its base
   */
  public PointsScheme adaptedFor(String team) {
    Names.check("a team", team);
    return new PointsScheme(
        name + ", adapted for " + team,
        capacity,
        bands,
        factors,
        phases,
        tasks,
        fixed,
        scoring,
        anyBandOrder,
        Optional.of(this));
  }

  /**
   * Lists how this scheme differs from the one it was adapted from.
   *
   * @return the differences in the order capacity, bands, factors, order of factors, phases, tasks,
   *     fixed element, scoring, order of bands; empty for a scheme that was not adapted
   */
  public List<SchemeDifference> differences() {
    return base.map(this::differencesFrom).orElse(List.of());
  }

  /**
   * Lists how this scheme differs from another.
   *
   * @param other the scheme to compare with
   * @return the differences, in the order of {@link #differences()}
   */
  public List<SchemeDifference> differencesFrom(PointsScheme other) {
    return SchemeDifference.between(other, this);
  }

  /**
   * Weighs a case and keeps every step.
   *
   * @param item the case
   * @return its weight, which explains itself
   * @throws IllegalArgumentException if the case names a band, setting, factor or row that this
   *     scheme does not define
   */
  public CaseWeight weigh(Case item) {
    return Weighing.explained(this, item);
  }

  /**
   * Weighs a case without keeping the steps: the same figure as {@link #weigh}, for millions of
   * cases.
   *
   * @param item the case
   * @return its weight
   * @throws IllegalArgumentException as {@link #weigh}
   */
  public Points points(Case item) {
    return Weighing.points(this, item);
  }

  /**
   * Weighs a case with the lowest and highest weights of this scheme's ranges. It computes both
   * schemes anew: for many cases take {@link #atLow()} and {@link #atHigh()} once.
   *
   * @param item the case
   * @return the lowest weight, the weight, the highest weight
   */
  public PointsRange range(Case item) {
    return new PointsRange(atLow().points(item), points(item), atHigh().points(item));
  }

  /**
   * Finds the band of a case: its own, or the one that its scores reach.
   *
   * @param item the case
   * @return the band; empty where the scheme has no such band, or the scores reach none
   */
  public Optional<Band> bandOf(Case item) {
    return Optional.ofNullable(SkillsOf.bandOf(this, item));
  }

  /**
   * Finds what the holder of a case should be able to do, from its band and factors.
   *
   * @param item the case
   * @return the names of the skills, that of the band first, then those of the factors in the order
   *     of the case; unmodifiable
   */
  public Set<String> skillsNeeded(Case item) {
    return Collections.unmodifiableSet(SkillsOf.theCase(this, item));
  }

  /**
   * Finds the least level that the holder of a case should have: its own, or that of its band.
   *
   * @param item the case
   * @return the level; empty where neither names one
   */
  public OptionalInt levelNeeded(Case item) {
    return SkillsOf.level(this, item);
  }

  /**
   * Returns the scheme in which every weight given as a range has its lowest value.
   *
   * @return the light scheme
   */
  public PointsScheme atLow() {
    return at(range -> PointsRange.exactly(range.low()), Factor::atLow);
  }

  /**
   * Returns the scheme in which every weight given as a range has its highest value.
   *
   * @return the heavy scheme
   */
  public PointsScheme atHigh() {
    return at(range -> PointsRange.exactly(range.high()), Factor::atHigh);
  }

  private PointsScheme at(UnaryOperator<PointsRange> pick, UnaryOperator<Factor> end) {
    Map<String, Band> picked = new LinkedHashMap<>();
    bands.forEach(
        (key, band) ->
            picked.put(
                key,
                new Band(
                    key,
                    band.weight().map(pick),
                    Maps.transformValues(band.bySetting(), pick::apply),
                    band.rationale(),
                    band.skill(),
                    band.level())));
    return new PointsScheme(
        name,
        capacity,
        picked,
        Maps.transformValues(factors, end::apply),
        phases,
        Maps.transformValues(tasks, pick::apply),
        fixed,
        scoring,
        anyBandOrder.isPresent() || BandOrder.holds(picked.values())
            ? anyBandOrder
            : Optional.of("the ranges of the bands overlap"),
        base);
  }

  /**
   * Returns what one of a task weighs.
   *
   * @param task the task
   * @return its own points, or this scheme's for its name
   * @throws IllegalArgumentException if neither says
   */
  public Points points(Task task) {
    return weightOf(task).orElseThrow(() -> unknownTask(task)).point();
  }

  Optional<PointsRange> weightOf(Task task) {
    return task.points().isPresent()
        ? task.points().map(PointsRange::exactly)
        : Optional.ofNullable(tasks.get(task.name()));
  }

  IllegalArgumentException unknownTask(Task task) {
    return new IllegalArgumentException(
        "task \""
            + task.name()
            + "\" has no points of its own and scheme \""
            + name
            + "\" does not weigh it; its tasks are "
            + tasks.keySet());
  }

  Band bandOf(Case item, String band) {
    Band found = bands.get(band);
    if (found == null) {
      throw new IllegalArgumentException(
          "case \""
              + item.id()
              + "\" is in band \""
              + band
              + "\", which scheme \""
              + name
              + "\" does not define; its bands are "
              + bands.keySet());
    }
    return found;
  }

  Scoring.Result score(Case item) {
    return scoringOf(item).score(item.scores());
  }

  /** The band of a case that names none, without the explanation of its score. */
  String scoredBand(Case item) {
    return scoringOf(item).bandOf(item.scores());
  }

  private Scoring scoringOf(Case item) {
    if (scoring.isEmpty() || item.scores().isEmpty()) {
      throw new IllegalArgumentException(
          "case \""
              + item.id()
              + "\" names no band and "
              + (scoring.isEmpty() ? "scheme \"" + name + "\" has no scoring" : "has no scores")
              + "; name one of "
              + bands.keySet());
    }
    return scoring.get();
  }

  /**
   * Tells whether another scheme weighs alike: all parts are equal and the factors stand in the
   * same order, on which weights depend.
   *
   * @param other anything
   * @return whether it is an equal scheme
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PointsScheme scheme
        && name.equals(scheme.name)
        && capacity.equals(scheme.capacity)
        && sameInOrder(bands, scheme.bands)
        && sameInOrder(factors, scheme.factors)
        && phases.equals(scheme.phases)
        && tasks.equals(scheme.tasks)
        && fixed.equals(scheme.fixed)
        && scoring.equals(scheme.scoring)
        && anyBandOrder.equals(scheme.anyBandOrder)
        && base.equals(scheme.base);
  }

  private static <V> boolean sameInOrder(Map<String, V> one, Map<String, V> other) {
    return List.copyOf(one.entrySet()).equals(List.copyOf(other.entrySet()));
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        name, capacity, bands, factors, phases, tasks, fixed, scoring, anyBandOrder, base);
  }

  @Override
  public String toString() {
    return name
        + ": "
        + bands.size()
        + (bands.size() == 1 ? " band, " : " bands, ")
        + factors.size()
        + (factors.size() == 1 ? " factor, " : " factors, ")
        + capacity;
  }
}
