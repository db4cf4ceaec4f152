package org.plimsoll.caseload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.base.Rounding;

/** One weighing of one case: the same loop gives the bare figure and the explained one. */
final class Weighing {
  private final PointsScheme scheme;
  private final Case item;
  private final @Nullable List<CaseWeight.Step>
      steps; // null: nobody asks why, so nothing is written down
  private Rational total = Rational.ZERO;

  private Weighing(PointsScheme scheme, Case item, @Nullable List<CaseWeight.Step> steps) {
    this.scheme = scheme;
    this.item = item;
    this.steps = steps;
  }

  static Points points(PointsScheme scheme, Case item) {
    return new Points(new Weighing(scheme, item, null).run(Optional.empty()));
  }

  static CaseWeight explained(PointsScheme scheme, Case item) {
    List<CaseWeight.Step> steps = new ArrayList<>();
    Optional<Scoring.Result> score =
        item.band().isPresent() ? Optional.empty() : Optional.of(scheme.score(item));
    Rational total = new Weighing(scheme, item, steps).run(score);
    return new CaseWeight(item.id(), scheme.name(), new Points(total), steps, score);
  }

  private Rational run(Optional<Scoring.Result> score) {
    String bandName =
        item.band().isPresent()
            ? item.band().get()
            : score.isPresent() ? score.get().band() : scheme.scoredBand(item);
    Band band = scheme.bandOf(item, bandName);
    Rational base = weightOf(band).point().value();
    to(base, isExplained() ? "band " + bandName : "", isExplained() ? words(band) : "");

    Map<String, FactorValue> values = item.factors();
    int used = 0;
    for (Map.Entry<String, Factor> entry : scheme.factors().entrySet()) {
      Factor factor = entry.getValue();
      if (factor.appliesToAll()) {
        bound(entry.getKey(), factor.rule());
      } else if (factor.rule() instanceof FactorRule.LargestOf group) {
        used += largest(entry.getKey(), group, base);
      } else {
        FactorValue value = values.get(entry.getKey());
        if (value != null) {
          used++;
          to(
              after(entry.getKey(), factor, value, base),
              entry.getKey(),
              isExplained() ? words(factor, value) : "");
        }
      }
    }
    if (used != values.size()) {
      throw unknownFactor();
    }
    phase();
    for (Adjustment adjustment : item.adjustments()) {
      to(
          adjustment.replaces()
              ? adjustment.points().value()
              : total.plus(adjustment.points().value()),
          adjustment.replaces() ? "set by hand" : "adjusted by hand",
          adjustment.reason());
    }
    if (total.signum() < 0) {
      throw new IllegalArgumentException(
          "the points of case \""
              + item.id()
              + "\" must not end below 0, was "
              + new Points(total)
              + "; make the adjustment or the custom factor smaller");
    }
    return total;
  }

  private String words(Band band) {
    String where =
        item.setting().isPresent() && !band.bySetting().isEmpty()
            ? "in " + item.setting().get()
            : "";
    return where + (where.isEmpty() || band.rationale().isEmpty() ? "" : "; ") + band.rationale();
  }

  // Asked before any words are put together: that costs more than all the arithmetic.
  private boolean isExplained() {
    return steps != null;
  }

  private void to(Rational next, String label, String rule) {
    if (steps != null) {
      steps.add(new CaseWeight.Step(label, rule, new Points(next.minus(total)), new Points(next)));
    }
    total = next;
  }

  private PointsRange weightOf(Band band) {
    if (item.setting().isPresent() && !band.bySetting().isEmpty()) {
      PointsRange there = band.bySetting().get(item.setting().get());
      if (there != null) {
        return there;
      }
      throw new IllegalArgumentException(
          "case \""
              + item.id()
              + "\" is in setting \""
              + item.setting().get()
              + "\", which band \""
              + band.name()
              + "\" of scheme \""
              + scheme.name()
              + "\" does not define; its settings are "
              + band.bySetting().keySet());
    }
    return band.weight()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "case \""
                        + item.id()
                        + "\" names no setting, but band \""
                        + band.name()
                        + "\" of scheme \""
                        + scheme.name()
                        + "\" weighs by setting; name one of "
                        + band.bySetting().keySet()));
  }

  private void bound(String name, FactorRule rule) {
    if (rule instanceof FactorRule.Cap cap && total.compareTo(cap.most().value()) > 0) {
      to(cap.most().value(), name, isExplained() ? rule.words() : "");
    } else if (rule instanceof FactorRule.Floor floor
        && total.compareTo(floor.least().value()) < 0) {
      to(floor.least().value(), name, isExplained() ? rule.words() : "");
    }
  }

  private int largest(String name, FactorRule.LargestOf group, Rational base) {
    int used = 0;
    String best = "";
    Rational most = Rational.ZERO;
    FactorValue bestValue = FactorValue.YES;
    for (Map.Entry<String, Factor> entry : group.of().entrySet()) {
      FactorValue value = item.factors().get(entry.getKey());
      if (value != null) {
        Rational added = added(entry.getKey(), entry.getValue(), value, base);
        if (used == 0 || added.compareTo(most) > 0) {
          best = entry.getKey();
          most = added;
          bestValue = value;
        }
        used++;
      }
    }
    if (used > 0) {
      Factor chosen = group.of().get(best);
      to(
          total.plus(most),
          isExplained() ? name + ": " + best : "",
          isExplained() && chosen != null ? words(chosen, bestValue) + "; " + group.words() : "");
    }
    return used;
  }

  private Rational after(String name, Factor factor, FactorValue value, Rational base) {
    if (factor.rule() instanceof FactorRule.Scale scale && !factor.onBandOnly()) {
      // the same as adding what it adds, in one operation instead of three
      return applies(name, value) ? total.times(scale.by()) : total;
    }
    return total.plus(added(name, factor, value, base));
  }

  private Rational added(String name, Factor factor, FactorValue value, Rational base) {
    Rational on = factor.onBandOnly() ? base : total;
    FactorRule rule = factor.rule();
    if (rule instanceof FactorRule.Add add) {
      return applies(name, value) ? add.points().value() : Rational.ZERO;
    }
    if (rule instanceof FactorRule.Scale scale) {
      return applies(name, value) ? on.times(scale.by()).minus(on) : Rational.ZERO;
    }
    if (rule instanceof FactorRule.Each each) {
      Rational number = number(name, value);
      Rational beyond = each.beyond() == 0 ? number : number.minus(Rational.of(each.beyond()));
      return beyond.signum() <= 0 ? Rational.ZERO : beyond.times(each.points().value());
    }
    if (rule instanceof FactorRule.LookUp lookUp) {
      return lookedUp(name, value, lookUp).value();
    }
    if (rule instanceof FactorRule.Sized sized) {
      return sized.term().at(number(name, value)).value();
    }
    if (rule instanceof FactorRule.Custom custom) {
      @Nullable Points points = custom.function().added(item, value, new Points(on));
      if (points == null) {
        throw new IllegalArgumentException(
            "custom factor \""
                + custom.name()
                + "\" returned null for case \""
                + item.id()
                + "\"; return Points.ZERO where it adds nothing");
      }
      return points.value();
    }
    throw new IllegalStateException(
        "factor \"" + name + "\" has a rule that adds nothing: " + rule.words());
  }

  private Points lookedUp(String name, FactorValue value, FactorRule.LookUp lookUp) {
    Points points = value instanceof FactorValue.Word word ? lookUp.table().get(word.word()) : null;
    if (points == null) {
      throw new IllegalArgumentException(
          "case \""
              + item.id()
              + "\" says \""
              + value
              + "\" of factor \""
              + name
              + "\", which has no such row; its rows are "
              + lookUp.table().keySet());
    }
    return points;
  }

  private Rational number(String name, FactorValue value) {
    if (value instanceof FactorValue.Amount amount) {
      return amount.number();
    }
    throw new IllegalArgumentException(
        "case \""
            + item.id()
            + "\" says \""
            + value
            + "\" of factor \""
            + name
            + "\", which counts; say how many as a number");
  }

  private boolean applies(String name, FactorValue value) {
    if (value == FactorValue.YES) {
      return true;
    }
    if (value instanceof FactorValue.Amount amount) {
      if (amount.number().signum() == 0) {
        return false;
      }
      if (amount.number().equals(Rational.ONE)) {
        return true;
      }
    }
    throw new IllegalArgumentException(
        "case \""
            + item.id()
            + "\" says \""
            + value
            + "\" of factor \""
            + name
            + "\", which applies or not (1 or 0); use Factor.each(..) for one that counts and"
            + " Factor.lookUp(..) for one that goes by words");
  }

  private void phase() {
    if (scheme.phases().isEmpty() || item.phase().isEmpty()) {
      return; // a phase that is not known changes nothing; the load report lists it as missing
    }
    CasePhase now = item.phase().get();
    var percent = scheme.phases().get(now);
    if (percent == null) {
      throw new IllegalArgumentException(
          "case \""
              + item.id()
              + "\" is in phase "
              + now
              + ", which scheme \""
              + scheme.name()
              + "\" does not weigh; it weighs "
              + scheme.phases().keySet()
              + "; add withPhase("
              + now
              + ", ..)");
    }
    to(
        total.times(percent.asFraction()),
        isExplained() ? "phase " + now.name().toLowerCase(java.util.Locale.ROOT) : "",
        isExplained() ? percent + " of the running total" : "");
  }

  private static String words(Factor factor, FactorValue value) {
    FactorRule rule = factor.rule();
    String words = rule.words();
    if (rule instanceof FactorRule.Each each) {
      Rational number = ((FactorValue.Amount) value).number();
      Rational beyond = number.minus(Rational.of(each.beyond())).max(Rational.ZERO);
      words =
          beyond.toText(4)
              + (each.beyond() == 0
                  ? ""
                  : " beyond the first" + (each.beyond() == 1 ? "" : " " + each.beyond()))
              + " x "
              + each.points();
    } else if (rule instanceof FactorRule.LookUp) {
      words = "row \"" + value + "\"";
    } else if (rule instanceof FactorRule.Sized) {
      words = "size " + value + ": " + words + ", " + Rounding.halfUp(SizeTerm.PLACES);
    }
    return words + (factor.onBandOnly() ? ", on the band's points" : "");
  }

  private IllegalArgumentException unknownFactor() {
    var unknown = new TreeSet<>(item.factors().keySet());
    unknown.removeAll(scheme.factorNames());
    return new IllegalArgumentException(
        "case \""
            + item.id()
            + "\" has factors "
            + unknown
            + ", which scheme \""
            + scheme.name()
            + "\" does not define; its factors are "
            + scheme.factorNames());
  }
}
