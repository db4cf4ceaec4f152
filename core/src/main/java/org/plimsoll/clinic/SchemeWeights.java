package org.plimsoll.clinic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.caseload.Band;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.Factor;
import org.plimsoll.caseload.FactorRule;
import org.plimsoll.caseload.FactorValue;
import org.plimsoll.caseload.PointsRange;
import org.plimsoll.caseload.PointsScheme;

/** The weights of a scheme that add: taken out as a list, and put back changed. */
final class SchemeWeights {
  private final PointsScheme scheme;
  private final List<SchemeWeight> names = new ArrayList<>();
  private final List<Points> present = new ArrayList<>();
  private final Map<SchemeWeight, Integer> columns = new LinkedHashMap<>();
  private final List<String> multiplying = new ArrayList<>();

  SchemeWeights(PointsScheme scheme) {
    this.scheme = scheme;
    for (Band band : scheme.bands().values()) {
      band.weight()
          .ifPresent(weight -> add(SchemeWeight.Kind.BAND, band.name(), "", weight.point()));
      band.bySetting()
          .forEach(
              (setting, weight) ->
                  add(SchemeWeight.Kind.SETTING, band.name(), setting, weight.point()));
    }
    scheme.factors().forEach(this::addFactor);
  }

  private void addFactor(String name, Factor factor) {
    FactorRule rule = factor.rule();
    if (rule instanceof FactorRule.Add add) {
      add(SchemeWeight.Kind.FACTOR, name, "", add.points());
    } else if (rule instanceof FactorRule.Each each) {
      add(SchemeWeight.Kind.FACTOR, name, "", each.points());
    } else if (rule instanceof FactorRule.LookUp table) {
      table
          .table()
          .forEach((word, points) -> add(SchemeWeight.Kind.FACTOR_ROW, name, word, points));
    } else if (rule instanceof FactorRule.LargestOf group) {
      group.of().forEach(this::addFactor);
    } else {
      multiplying.add(name);
    }
  }

  private void add(SchemeWeight.Kind kind, String name, String detail, Points points) {
    SchemeWeight weight = new SchemeWeight(kind, name, detail);
    columns.put(weight, names.size());
    names.add(weight);
    present.add(points);
  }

  int size() {
    return names.size();
  }

  SchemeWeight name(int column) {
    return names.get(column);
  }

  Points present(int column) {
    return present.get(column);
  }

  double[] presents() {
    return present.stream().mapToDouble(points -> points.value().doubleValue()).toArray();
  }

  /** Factors that do more than add a weight: they stay as they are. */
  List<String> multiplying() {
    return multiplying;
  }

  Optional<Integer> column(SchemeWeight weight) {
    return Optional.ofNullable(columns.get(weight));
  }

  /** The columns whose weights a case may carry. */
  List<Integer> of(Case item) {
    List<Integer> used = new ArrayList<>();
    scheme
        .bandOf(item)
        .ifPresent(
            band -> {
              boolean there = item.setting().isPresent() && !band.bySetting().isEmpty();
              use(
                  used,
                  there ? SchemeWeight.Kind.SETTING : SchemeWeight.Kind.BAND,
                  band.name(),
                  there ? item.setting().get() : "");
            });
    item.factors()
        .forEach(
            (name, value) -> {
              use(used, SchemeWeight.Kind.FACTOR, name, "");
              if (value instanceof FactorValue.Word word) {
                use(used, SchemeWeight.Kind.FACTOR_ROW, name, word.word());
              }
            });
    return used;
  }

  private void use(List<Integer> used, SchemeWeight.Kind kind, String name, String detail) {
    column(new SchemeWeight(kind, name, detail)).ifPresent(used::add);
  }

  /** Bands that must rise, as columns in rising order: without setting, and in each setting. */
  List<int[]> chains() {
    if (scheme.anyBandOrder().isPresent()) {
      return List.of();
    }
    List<String> bands = new ArrayList<>(scheme.bands().keySet());
    if (isFalling()) {
      java.util.Collections.reverse(bands);
    }
    Set<String> settings = new LinkedHashSet<>();
    scheme.bands().values().forEach(band -> settings.addAll(band.bySetting().keySet()));
    List<int[]> chains = new ArrayList<>();
    chains.add(chain(bands, SchemeWeight.Kind.BAND, ""));
    settings.forEach(setting -> chains.add(chain(bands, SchemeWeight.Kind.SETTING, setting)));
    chains.removeIf(chain -> chain.length < 2);
    return chains;
  }

  private int[] chain(List<String> bands, SchemeWeight.Kind kind, String setting) {
    return bands.stream()
        .flatMap(band -> column(new SchemeWeight(kind, band, setting)).stream())
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private boolean isFalling() {
    Map<String, Points> last = new LinkedHashMap<>();
    for (int i = 0; i < size(); i++) {
      SchemeWeight weight = name(i);
      if (weight.kind() == SchemeWeight.Kind.BAND || weight.kind() == SchemeWeight.Kind.SETTING) {
        Points before = last.put(weight.detail(), present(i));
        int step = before == null ? 0 : present(i).compareTo(before);
        if (step != 0) {
          return step < 0;
        }
      }
    }
    return false;
  }

  /** The scheme with other weights; a weight that changes is no longer a range. */
  PointsScheme with(
      String name, List<Points> weights, boolean anyOrder, Optional<PointsScheme> base) {
    Map<String, Band> bands = new LinkedHashMap<>();
    scheme
        .bands()
        .forEach(
            (key, band) -> {
              Map<String, PointsRange> bySetting = new LinkedHashMap<>();
              band.bySetting()
                  .forEach(
                      (setting, range) ->
                          bySetting.put(
                              setting,
                              changed(range, SchemeWeight.Kind.SETTING, key, setting, weights)));
              bands.put(
                  key,
                  new Band(
                      key,
                      band.weight()
                          .map(range -> changed(range, SchemeWeight.Kind.BAND, key, "", weights)),
                      bySetting,
                      band.rationale(),
                      band.skill(),
                      band.level()));
            });
    Map<String, Factor> factors = new LinkedHashMap<>();
    scheme.factors().forEach((key, factor) -> factors.put(key, changed(key, factor, weights)));
    return new PointsScheme(
        name,
        scheme.capacity(),
        bands,
        factors,
        scheme.phases(),
        scheme.tasks(),
        scheme.fixed(),
        scheme.scoring(),
        scheme.anyBandOrder().isPresent() || !anyOrder
            ? scheme.anyBandOrder()
            : Optional.of("weights from recorded time, in no order asked for"),
        base);
  }

  private Points weight(SchemeWeight.Kind kind, String name, String detail, List<Points> weights) {
    return weights.get(Objects.requireNonNull(columns.get(new SchemeWeight(kind, name, detail))));
  }

  private PointsRange changed(
      PointsRange range, SchemeWeight.Kind kind, String name, String detail, List<Points> weights) {
    Points weight = weight(kind, name, detail, weights);
    return weight.equals(range.point()) ? range : PointsRange.exactly(weight);
  }

  private Factor changed(String name, Factor factor, List<Points> weights) {
    FactorRule rule = factor.rule();
    FactorRule other = rule;
    if (rule instanceof FactorRule.Add) {
      other = new FactorRule.Add(weight(SchemeWeight.Kind.FACTOR, name, "", weights));
    } else if (rule instanceof FactorRule.Each each) {
      other =
          new FactorRule.Each(weight(SchemeWeight.Kind.FACTOR, name, "", weights), each.beyond());
    } else if (rule instanceof FactorRule.LookUp table) {
      Map<String, Points> rows = new LinkedHashMap<>();
      for (String word : table.table().keySet()) {
        rows.put(word, weight(SchemeWeight.Kind.FACTOR_ROW, name, word, weights));
      }
      other = new FactorRule.LookUp(rows);
    } else if (rule instanceof FactorRule.LargestOf group) {
      Map<String, Factor> inner = new LinkedHashMap<>();
      group.of().forEach((key, each) -> inner.put(key, changed(key, each, weights)));
      other = new FactorRule.LargestOf(inner);
    }
    return other.equals(rule)
        ? factor
        : new Factor(other, factor.onBandOnly(), factor.skill(), Optional.empty());
  }

  /** The scheme with one weight a thousandth of a point heavier, for slopes. */
  PointsScheme nudged(int column) {
    List<Points> weights = new ArrayList<>(present);
    weights.set(column, present.get(column).plus(new Points(NUDGE)));
    return with("nudged", weights, true, Optional.empty());
  }

  static final Rational NUDGE = Rational.of(1, 1000);
}
