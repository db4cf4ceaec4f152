package org.plimsoll.io;

import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.risk.RiskMatrix;
import org.plimsoll.risk.RiskScoring;

/**
 * Which columns of the tables of a register of risks say what.
 *
 * <p>The standard names of risks are {@code id}, {@code name}, {@code kind}, {@code cause}, {@code
 * effect}, {@code category}, {@code owner}, {@code status}, {@code response}, {@code
 * proximity_from} and {@code proximity_to}, {@code review_by}, {@code linked}; the marks {@code
 * likelihood} and {@code impact} before anything is done, {@code current_likelihood} and {@code
 * current_impact}, {@code target_likelihood} and {@code target_impact}. How often it happens is
 * said in one of four ways: {@code times_a_year}; {@code times_a_year_low} and {@code
 * times_a_year_high}, which 9 of 10 rates lie between; {@code chance_a_year}; or {@code driver},
 * {@code driver_chance}, {@code chance_with_driver} and {@code chance_without_driver}. What one
 * event costs is said by {@code loss_kind} and {@code loss_unit}, such as {@code GBP} or {@code
 * days}, and
 *
 * <ul>
 *   <li>{@code fixed}: {@code loss_likely}, the amount;
 *   <li>{@code uniform}: {@code loss_low} and {@code loss_high};
 *   <li>{@code triangular}: {@code loss_low}, {@code loss_likely} and {@code loss_high};
 *   <li>{@code pert}: the same, and {@code loss_weight}, which is 4 where it is not said;
 *   <li>{@code lognormal}: {@code loss_low} and {@code loss_high}, which 9 of 10 amounts lie
 *       between, or mean and standard deviation of the logarithm, {@code loss_log_mean} and {@code
 *       loss_log_sd}.
 * </ul>
 *
 * <p>Of mitigations: {@code id}, {@code name}, {@code risks} (a list of ids), {@code kind}, {@code
 * likelihood_cut}, {@code impact_cut}, {@code reliability}, {@code units}, {@code nominated},
 * {@code trained}, {@code done}, {@code one_off_cost}, {@code yearly_cost}, {@code currency},
 * {@code owner}, {@code due}, {@code status}, {@code requires} (a list of ids). A mitigation that
 * cuts other shares off other risks has a row for each, in which all else is the same. Of
 * exclusions: {@code group} and {@code mitigation}. Of correlations: {@code first}, {@code second},
 * {@code correlation}. Of early warnings: {@code risk}, {@code name}, {@code better}, {@code
 * limit}, {@code latest}, {@code seen_on}.
 *
 * <p>A file must have {@code id}; {@code id} and {@code risks}; {@code group} and {@code
 * mitigation}; all three of correlations; {@code risk}, {@code name}, {@code better} and {@code
 * limit}. A column that is given another name must be there too. Where {@code name} is empty the id
 * serves; a risk is an open threat and a mitigation is planned unless the file says otherwise;
 * whatever else is empty is not known.
 *
 * @param names what the files call columns that are not called by their standard name
 * @param separator what stands between the entries of a list, such as risks; not empty
 * @param percents how shares and chances are written
 * @param currency the currency of costs in rows that name none; without it such rows are a problem
 * @param matrix the matrix whose marks the risks have, as numbers from 1 or by name
 */
public record RiskColumns(
    Map<String, String> names,
    String separator,
    PercentStyle percents,
    Optional<Currency> currency,
    RiskMatrix matrix) {
  static final String ID = "id";
  static final String NAME = "name";
  static final String KIND = "kind";
  static final String CAUSE = "cause";
  static final String EFFECT = "effect";
  static final String CATEGORY = "category";
  static final String OWNER = "owner";
  static final String STATUS = "status";
  static final String RESPONSE = "response";
  static final String PROXIMITY_FROM = "proximity_from";
  static final String PROXIMITY_TO = "proximity_to";
  static final String REVIEW_BY = "review_by";
  static final String LINKED = "linked";
  static final String LIKELIHOOD = "likelihood";
  static final String IMPACT = "impact";
  static final String CURRENT_LIKELIHOOD = "current_likelihood";
  static final String CURRENT_IMPACT = "current_impact";
  static final String TARGET_LIKELIHOOD = "target_likelihood";
  static final String TARGET_IMPACT = "target_impact";
  static final String TIMES = "times_a_year";
  static final String TIMES_LOW = "times_a_year_low";
  static final String TIMES_HIGH = "times_a_year_high";
  static final String CHANCE = "chance_a_year";
  static final String DRIVER = "driver";
  static final String DRIVER_CHANCE = "driver_chance";
  static final String WITH_DRIVER = "chance_with_driver";
  static final String WITHOUT_DRIVER = "chance_without_driver";
  static final String LOSS_KIND = "loss_kind";
  static final String LOSS_LOW = "loss_low";
  static final String LOSS_LIKELY = "loss_likely";
  static final String LOSS_HIGH = "loss_high";
  static final String LOSS_WEIGHT = "loss_weight";
  static final String LOSS_LOG_MEAN = "loss_log_mean";
  static final String LOSS_LOG_SD = "loss_log_sd";
  static final String LOSS_UNIT = "loss_unit";
  static final String RISKS = "risks";
  static final String LIKELIHOOD_CUT = "likelihood_cut";
  static final String IMPACT_CUT = "impact_cut";
  static final String RELIABILITY = "reliability";
  static final String UNITS = "units";
  static final String NOMINATED = "nominated";
  static final String TRAINED = "trained";
  static final String DONE = "done";
  static final String ONE_OFF = "one_off_cost";
  static final String YEARLY = "yearly_cost";
  static final String CURRENCY = "currency";
  static final String DUE = "due";
  static final String REQUIRES = "requires";
  static final String GROUP = "group";
  static final String MITIGATION = "mitigation";
  static final String FIRST = "first";
  static final String SECOND = "second";
  static final String CORRELATION = "correlation";
  static final String RISK = "risk";
  static final String BETTER = "better";
  static final String LIMIT = "limit";
  static final String LATEST = "latest";
  static final String SEEN_ON = "seen_on";

  static final List<String> OF_RISKS =
      List.of(
          ID,
          NAME,
          KIND,
          CAUSE,
          EFFECT,
          CATEGORY,
          OWNER,
          STATUS,
          RESPONSE,
          PROXIMITY_FROM,
          PROXIMITY_TO,
          REVIEW_BY,
          LINKED,
          LIKELIHOOD,
          IMPACT,
          CURRENT_LIKELIHOOD,
          CURRENT_IMPACT,
          TARGET_LIKELIHOOD,
          TARGET_IMPACT,
          TIMES,
          TIMES_LOW,
          TIMES_HIGH,
          CHANCE,
          DRIVER,
          DRIVER_CHANCE,
          WITH_DRIVER,
          WITHOUT_DRIVER,
          LOSS_KIND,
          LOSS_LOW,
          LOSS_LIKELY,
          LOSS_HIGH,
          LOSS_WEIGHT,
          LOSS_LOG_MEAN,
          LOSS_LOG_SD,
          LOSS_UNIT);
  static final List<String> OF_MITIGATIONS =
      List.of(
          ID,
          NAME,
          RISKS,
          KIND,
          LIKELIHOOD_CUT,
          IMPACT_CUT,
          RELIABILITY,
          UNITS,
          NOMINATED,
          TRAINED,
          DONE,
          ONE_OFF,
          YEARLY,
          CURRENCY,
          OWNER,
          DUE,
          STATUS,
          REQUIRES);
  static final List<String> OF_EXCLUSIONS = List.of(GROUP, MITIGATION);
  static final List<String> OF_CORRELATIONS = List.of(FIRST, SECOND, CORRELATION);
  static final List<String> OF_WARNINGS = List.of(RISK, NAME, BETTER, LIMIT, LATEST, SEEN_ON);

  /**
   * Checks that the standard names are known, and copies.
   *
   * @param names what the files call columns that are not called by their standard name
   * @param separator what stands between the entries of a list, such as risks; not empty
   * @param percents how shares and chances are written
   * @param currency the currency of costs in rows that name none; without it such rows are a
   *     problem
   * @param matrix the matrix whose marks the risks have, as numbers from 1 or by name
   */
  public RiskColumns {
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    Objects.requireNonNull(percents, "percents");
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(matrix, "matrix");
    for (String standard : names.keySet()) {
      if (!isKnown(standard)) {
        throw new IllegalArgumentException(
            "no column of a register of risks is called \""
                + standard
                + "\"; there are, of risks "
                + OF_RISKS
                + ", of mitigations "
                + OF_MITIGATIONS
                + ", of exclusions "
                + OF_EXCLUSIONS
                + ", of correlations "
                + OF_CORRELATIONS
                + ", of early warnings "
                + OF_WARNINGS);
      }
    }
    if (separator.isEmpty()) {
      throw new IllegalArgumentException("what separates the entries of a list must not be empty");
    }
  }

  private static boolean isKnown(String standard) {
    return OF_RISKS.contains(standard)
        || OF_MITIGATIONS.contains(standard)
        || OF_EXCLUSIONS.contains(standard)
        || OF_CORRELATIONS.contains(standard)
        || OF_WARNINGS.contains(standard);
  }

  /**
   * Returns the standard names, with lists separated by semicolons, percentages such as {@code
   * 40%}, no currency but that of a row, and the marks of {@link RiskScoring#standard()}.
   *
   * @return the standard names
   */
  public static RiskColumns standard() {
    return new RiskColumns(
        Map.of(), ";", PercentStyle.WITH_SIGN, Optional.empty(), RiskScoring.standard().matrix());
  }

  /**
   * Reads a column from one of another name, which a file must then have.
   *
   * @param standard the standard name, such as {@code likelihood}
   * @param column what the file calls it
   * @return the mapping with that column
   */
  public RiskColumns calling(String standard, String column) {
    Map<String, String> more = new LinkedHashMap<>(names);
    more.put(standard, column);
    return new RiskColumns(more, separator, percents, currency, matrix);
  }

  /**
   * Says what stands between the entries of a list.
   *
   * @param between the text, not empty
   * @return the mapping with that text
   */
  public RiskColumns withSeparator(String between) {
    return new RiskColumns(names, between, percents, currency, matrix);
  }

  /**
   * Says how the files write shares and chances.
   *
   * @param style the style
   * @return the mapping with that style
   */
  public RiskColumns withPercents(PercentStyle style) {
    return new RiskColumns(names, separator, style, currency, matrix);
  }

  /**
   * Says in what money costs are where a row names no currency.
   *
   * @param money the currency
   * @return the mapping with that currency
   */
  public RiskColumns in(Currency money) {
    return new RiskColumns(names, separator, percents, Optional.of(money), matrix);
  }

  /**
   * Says on which matrix the risks are marked: a mark off its scales is a problem of its row.
   *
   * @param scales the matrix; its marks are read as numbers from 1 and by name
   * @return the mapping with that matrix
   */
  public RiskColumns markedOn(RiskMatrix scales) {
    return new RiskColumns(names, separator, percents, currency, scales);
  }

  String of(String standard) {
    return names.getOrDefault(standard, standard);
  }

  <T> Column<T> find(Columns columns, String standard, Cell<T> cell) {
    return names.containsKey(standard)
        ? columns.optional(of(standard), cell)
        : columns.ifPresent(standard, cell);
  }

  @Override
  public String toString() {
    return "columns of a register of risks marked on "
        + matrix.name()
        + (names.isEmpty() ? "" : ", called " + names);
  }
}
