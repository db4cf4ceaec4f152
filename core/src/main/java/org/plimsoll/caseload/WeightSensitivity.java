package org.plimsoll.caseload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.TextTable;

/**
 * Asks whether an answer hangs on the exact weights: who is over-pointed, and who carries more than
 * whom, when each weight that was given as a range may be anything in it. Bands, tasks and factors
 * may have ranges.
 *
 * <p>Two people share their weights, so that ranges cannot move one load alone: the greatest and
 * least difference between two loads is sought over all weights at once, each weight at that end of
 * its range that favours the one or the other. That is exact where points grow in a straight line
 * with the weights. Where they do not, a pair may be called open that is not, never the other way
 * round: a factor that scales by a range multiplies other ranges, and may be taken to gain most for
 * the one and least for the other; under a scheme with caps, floors, factors of which only the
 * largest counts, weights of size or custom factors, a pair is firm only if the one's lowest load
 * is above the other's highest. After the "smart" case weighting of courts, in which each unit is
 * seen in its best light.
 */
public final class WeightSensitivity {
  private static final WeightSensitivity STANDARD = new WeightSensitivity();

  private WeightSensitivity() {}

  /**
   * Returns the method.
   *
   * @return the method
   */
  public static WeightSensitivity standard() {
    return STANDARD;
  }

  /** How firmly somebody is over-pointed. */
  public enum Firmness {
    /** Under all weights in their ranges. */
    OVER_UNDER_ALL,
    /** Under some weights and not under others. */
    DEPENDS_ON_WEIGHTS,
    /** Under none. */
    OVER_UNDER_NONE
  }

  /**
   * One person's load under all weights.
   *
   * @param memberId the person
   * @param low the load with every weight at its lowest
   * @param point the load with the weights as used
   * @param high the load with every weight at its highest
   * @param firmness how firmly the person is over-pointed
   */
  public record Row(String memberId, Percent low, Percent point, Percent high, Firmness firmness) {}

  /**
   * Two people of whom the ranges do not say who carries more.
   *
   * @param heavier the person with the greater load under the weights as used, or the first of two
   *     equals
   * @param lighter the other
   */
  public record OpenPair(String heavier, String lighter) {}

  /**
   * What hangs on the weights.
   *
   * @param rows everybody who has a load, the heaviest first under the weights as used, ties by id
   * @param openPairs the pairs whose order some weights reverse, in the order of the rows
   */
  public record Result(List<Row> rows, List<OpenPair> openPairs) {
    /**
     * Copies the lists.
     *
     * @param rows everybody who has a load, the heaviest first under the weights as used, ties by
     *     id
     * @param openPairs the pairs whose order some weights reverse, in the order of the rows
     */
    public Result {
      rows = List.copyOf(rows);
      openPairs = List.copyOf(openPairs);
    }

    /**
     * Tells whether the ranking of the people stands under all weights.
     *
     * @return whether no pair is open
     */
    public boolean isRankingFirm() {
      return openPairs.isEmpty();
    }

    @Override
    public String toString() {
      List<List<String>> cells = new ArrayList<>();
      for (Row row : rows) {
        cells.add(
            List.of(
                row.memberId(),
                text(row.low()),
                text(row.point()),
                text(row.high()),
                switch (row.firmness()) {
                  case OVER_UNDER_ALL -> "over-pointed under all weights";
                  case DEPENDS_ON_WEIGHTS -> "depends on the weights";
                  case OVER_UNDER_NONE -> "";
                }));
      }
      return new TextTable(
              isRankingFirm()
                  ? "the ranking stands under all weights"
                  : openPairs.size() + " pairs change places under some weights",
              List.of("id", "lowest", "as used", "highest", "over-pointed"),
              cells)
          .text();
    }

    private static String text(Percent percent) {
      return percent.value().toText(1).replace("~", "") + "%";
    }
  }

  /**
   * Reviews a team under all weights of its scheme's ranges.
   *
   * @param team the team, with a scheme and a date
   * @return loads and pairs; people without a percentage are left out. Takes time in proportion to
   *     people x people x bands
   */
  public Result review(Team team) {
    PointsScheme scheme = team.needScheme();
    LoadReport used = team.load();
    Map<String, Rational> low = ratios(team.under(scheme.atLow()));
    Map<String, Rational> high = ratios(team.under(scheme.atHigh()));
    List<MemberLoad> people =
        used.members().stream()
            .filter(load -> load.standing() == MemberLoad.Standing.ORDINARY)
            .sorted(
                java.util.Comparator.comparing(
                        (MemberLoad load) -> ratio(load), java.util.Comparator.reverseOrder())
                    .thenComparing(load -> load.member().id()))
            .toList();
    List<Row> rows = new ArrayList<>();
    for (MemberLoad person : people) {
      String id = person.member().id();
      Rational line = used.review().overPointedAbove().asFraction();
      boolean always = need(low, id).compareTo(line) > 0;
      boolean never = need(high, id).compareTo(line) <= 0;
      rows.add(
          new Row(
              id,
              Percent.ofFraction(need(low, id)),
              Percent.ofFraction(ratio(person)),
              Percent.ofFraction(need(high, id)),
              always
                  ? Firmness.OVER_UNDER_ALL
                  : never ? Firmness.OVER_UNDER_NONE : Firmness.DEPENDS_ON_WEIGHTS));
    }
    return new Result(rows, openPairs(team, people, low, high));
  }

  /**
   * What lifting one range from its lowest to its highest weight adds to each load: at least, and
   * at most, whatever the other ranges are at.
   */
  private record Gain(Map<String, Rational> least, Map<String, Rational> most) {}

  /**
   * For each pair: the least difference of the loads over all weights, each range at the end that
   * makes it least.
   */
  private static List<OpenPair> openPairs(
      Team team, List<MemberLoad> people, Map<String, Rational> low, Map<String, Rational> high) {
    boolean straight =
        team.needScheme().factors().values().stream().allMatch(WeightSensitivity::isStraight);
    List<Gain> gains = straight ? gains(team, low, high) : List.of();
    List<OpenPair> open = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      for (int j = i + 1; j < people.size(); j++) {
        String heavier = people.get(i).member().id();
        String lighter = people.get(j).member().id();
        Rational least = need(low, heavier).minus(need(straight ? low : high, lighter));
        for (Gain gain : gains) {
          least =
              least.plus(
                  need(gain.least(), heavier).minus(need(gain.most(), lighter)).min(Rational.ZERO));
        }
        if (least.signum() < 0) {
          open.add(new OpenPair(heavier, lighter));
        }
      }
    }
    return open;
  }

  private static boolean isStraight(Factor factor) {
    return factor.rule() instanceof FactorRule.Add
        || factor.rule() instanceof FactorRule.Each
        || factor.rule() instanceof FactorRule.LookUp
        || factor.rule() instanceof FactorRule.Scale;
  }

  /** One entry a range of the scheme; rows of a table are ranges of their own. */
  private static List<Gain> gains(
      Team team, Map<String, Rational> low, Map<String, Rational> high) {
    PointsScheme scheme = team.needScheme();
    PointsScheme lowest = inAnyOrder(scheme.atLow());
    PointsScheme highest = inAnyOrder(scheme.atHigh());
    List<Gain> gains = new ArrayList<>();
    for (Band band : scheme.bands().values()) {
      List<Band> lifted = new ArrayList<>();
      Band lowBand = Objects.requireNonNull(lowest.bands().get(band.name()));
      if (band.weight().isPresent() && !band.weight().get().isExact()) {
        lifted.add(
            new Band(
                band.name(),
                band.weight().map(range -> PointsRange.exactly(range.high())),
                lowBand.bySetting(),
                band.rationale(),
                band.skill(),
                band.level()));
      }
      band.bySetting()
          .forEach(
              (setting, range) -> {
                if (!range.isExact()) {
                  lifted.add(lowBand.in(setting, range.high()));
                }
              });
      lifted.forEach(one -> gains.add(gain(team, lowest.band(one), low)));
    }
    scheme
        .tasks()
        .forEach(
            (task, range) -> {
              if (!range.isExact()) {
                gains.add(gain(team, lowest.task(task, range.high()), low));
              }
            });
    scheme
        .factors()
        .forEach(
            (name, factor) -> {
              if (!factor.isRange()) {
                return;
              }
              for (Factor lifted : lifted(factor)) {
                Gain least = gain(team, lowest.factor(name, lifted), low);
                gains.add(
                    factor.rule() instanceof FactorRule.Scale
                        ? new Gain(
                            least.least(), lost(team, highest.factor(name, factor.atLow()), high))
                        : least);
              }
            });
    return gains;
  }

  private static PointsScheme inAnyOrder(PointsScheme scheme) {
    return scheme.anyBandOrder().isPresent()
        ? scheme
        : scheme.withBandsInAnyOrder("each weight is lifted by itself");
  }

  private static List<Factor> lifted(Factor factor) {
    Factor low = factor.atLow();
    Factor high = factor.atHigh();
    if (low.rule() instanceof FactorRule.LookUp table
        && high.rule() instanceof FactorRule.LookUp heavy) {
      List<Factor> rows = new ArrayList<>();
      heavy
          .table()
          .forEach(
              (word, points) -> {
                if (!points.equals(table.table().get(word))) {
                  rows.add(low.or(word, points));
                }
              });
      return rows;
    }
    return List.of(high);
  }

  private static Gain gain(Team team, PointsScheme lifted, Map<String, Rational> low) {
    Map<String, Rational> gain = new HashMap<>();
    ratios(team.under(lifted)).forEach((id, ratio) -> gain.put(id, ratio.minus(need(low, id))));
    return new Gain(gain, gain);
  }

  private static Map<String, Rational> lost(
      Team team, PointsScheme lowered, Map<String, Rational> high) {
    Map<String, Rational> lost = new HashMap<>();
    ratios(team.under(lowered)).forEach((id, ratio) -> lost.put(id, need(high, id).minus(ratio)));
    return lost;
  }

  private static Map<String, Rational> ratios(Team team) {
    Map<String, Rational> ratios = new LinkedHashMap<>();
    for (MemberLoad load : team.load().members()) {
      if (load.standing() == MemberLoad.Standing.ORDINARY) {
        ratios.put(load.member().id(), ratio(load));
      }
    }
    return ratios;
  }

  private static Rational ratio(MemberLoad load) {
    return load.load().orElseThrow().ratio();
  }

  private static Rational need(Map<String, Rational> map, String id) {
    return Objects.requireNonNull(map.get(id));
  }
}
