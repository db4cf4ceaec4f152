package org.plimsoll.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.FactorValue;
import org.plimsoll.caseload.PointsScheme;

/**
 * Which cases a rule is about: those of a band, in a setting, with a factor, or all three at once.
 *
 * @param band the band, whether the case names it or its scores reach it; empty for any
 * @param setting the setting; empty for any
 * @param factor a factor that applies to the case; empty for any
 */
public record CaseFilter(Optional<String> band, Optional<String> setting, Optional<String> factor) {

  /** Every case. */
  public static final CaseFilter ALL =
      new CaseFilter(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Checks that all parts are there.
   *
   * @param band the band, whether the case names it or its scores reach it; empty for any
   * @param setting the setting; empty for any
   * @param factor a factor that applies to the case; empty for any
   */
  public CaseFilter {
    Objects.requireNonNull(band, "band");
    Objects.requireNonNull(setting, "setting");
    Objects.requireNonNull(factor, "factor");
  }

  /**
   * Returns the filter of the cases of a band.
   *
   * @param band the band's name
   * @return that filter
   */
  public static CaseFilter inBand(String band) {
    return new CaseFilter(Optional.of(band), Optional.empty(), Optional.empty());
  }

  /**
   * Returns the filter of the cases in a setting.
   *
   * @param setting the setting's name
   * @return that filter
   */
  public static CaseFilter inSetting(String setting) {
    return new CaseFilter(Optional.empty(), Optional.of(setting), Optional.empty());
  }

  /**
   * Returns the filter of the cases to which a factor applies.
   *
   * @param factor the factor's name
   * @return that filter
   */
  public static CaseFilter withFactor(String factor) {
    return new CaseFilter(Optional.empty(), Optional.empty(), Optional.of(factor));
  }

  /**
   * Narrows the filter.
   *
   * @param other what cases must be besides
   * @return the filter of cases that pass both
   * @throws IllegalArgumentException if the two name different bands, settings or factors
   */
  public CaseFilter and(CaseFilter other) {
    return new CaseFilter(
        one("band", band, other.band),
        one("setting", setting, other.setting),
        one("factor", factor, other.factor));
  }

  private static Optional<String> one(String what, Optional<String> a, Optional<String> b) {
    if (a.isPresent() && b.isPresent() && !a.equals(b)) {
      throw new IllegalArgumentException(
          "a filter of cases names one "
              + what
              + ", was \""
              + a.get()
              + "\" and \""
              + b.get()
              + "\"; use two rules");
    }
    return a.isPresent() ? a : b;
  }

  boolean isAll() {
    return equals(ALL);
  }

  /** Refuses a name that the scheme does not know, which would catch no case and say nothing. */
  void check(String rule, PointsScheme scheme) {
    if (band.isPresent() && !scheme.bands().containsKey(band.get())) {
      throw new IllegalArgumentException(
          "the rule \""
              + rule
              + "\" names band \""
              + band.get()
              + "\", which scheme \""
              + scheme.name()
              + "\" does not define; its bands are "
              + scheme.bands().keySet());
    }
    if (factor.isPresent() && !scheme.factorNames().contains(factor.get())) {
      throw new IllegalArgumentException(
          "the rule \""
              + rule
              + "\" names factor \""
              + factor.get()
              + "\", which scheme \""
              + scheme.name()
              + "\" does not define; its factors are "
              + scheme.factorNames());
    }
  }

  boolean catches(CaseFacts facts) {
    Case item = facts.item();
    return (band.isEmpty() || band.equals(facts.band()))
        && (setting.isEmpty() || setting.equals(item.setting()))
        && (factor.isEmpty() || applies(item.factors().get(factor.get())));
  }

  private static boolean applies(@org.jspecify.annotations.Nullable FactorValue value) {
    return value != null
        && !(value instanceof FactorValue.Amount amount && amount.number().signum() == 0);
  }

  /** The kind of work in words, before the word "cases". */
  String words() {
    List<String> words = new ArrayList<>();
    band.ifPresent(words::add);
    factor.ifPresent(words::add);
    return (words.isEmpty() ? "" : String.join(" ", words) + " ")
        + "cases"
        + setting.map(where -> " in " + where).orElse("");
  }

  @Override
  public String toString() {
    return words();
  }
}
