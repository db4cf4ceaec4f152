package org.plimsoll.clinic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.plimsoll.base.Percent;
import org.plimsoll.caseload.FactorValue;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Severity;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;
import org.plimsoll.stats.DesignMatrix;
import org.plimsoll.stats.NonNegativeFit;
import org.plimsoll.stats.NonNegativeLeastSquares;

/**
 * Which factor matters: how much of the spread of hours each explains, and how much better hours of
 * cases not seen are foretold with it than without.
 *
 * <p>Hours are fitted by a weight of 0 or more for each band and factor, in hours and apart from
 * the weights of the scheme; a factor that scales counts here as one that adds.
 *
 * @param rows a row for "band", then each factor that some work has, in the order of the scheme
 * @param explained the share of the spread of hours that bands and factors explain together; empty
 *     where the hours do not spread
 * @param foretold the same for cases that the fit has not seen; below 0 where the mean of all
 *     foretells better; empty likewise
 * @param pieces how many pieces of work
 * @param warnings where a factor's figures cannot be relied on, in the order of the rows
 */
public record FactorStudy(
    List<Row> rows,
    OptionalDouble explained,
    OptionalDouble foretold,
    int pieces,
    List<Finding> warnings) {
  private static final String BAND = "band";
  private static final Source INFLATION =
      Source.of(
              "D. W. Marquardt",
              "1970",
              "Generalized Inverses, Ridge Regression, Biased Linear"
                  + " Estimation, and Nonlinear Estimation")
          .link("https://doi.org/10.1080/00401706.1970.10488699");

  /**
   * One factor.
   *
   * @param name the factor; "band" for all bands together
   * @param cases how many different cases have it
   * @param explained by how much the share of the spread explained falls without it; empty where
   *     hours do not spread
   * @param foretold by how much the share foretold falls without it; below 0 where hours of cases
   *     not seen are foretold better without it
   * @param inflation how many times wider its variance is for going together with the others; empty
   *     for "band", and where they explain it wholly
   * @param mostOf the largest share of its cases that one worker has; empty where no worker is
   *     named
   */
  public record Row(
      String name,
      int cases,
      OptionalDouble explained,
      OptionalDouble foretold,
      OptionalDouble inflation,
      OptionalDouble mostOf) {
    @Override
    public String toString() {
      return name
          + ": "
          + cases
          + " cases, explains "
          + percent(explained)
          + ", foretells "
          + percent(foretold);
    }
  }

  /**
   * How a study is made.
   *
   * @param folds into how many parts the cases are dealt, 2 or more
   * @param seed the seed by which they are dealt
   * @param rareBelow a factor with fewer cases is called rare, 0 or more
   * @param inflationFrom a factor whose variance is so many times wider is called collinear, above
   *     1
   * @param carriedFrom a factor of whose cases one worker has so many percent is called carried by
   *     one worker, at most 100 %
   */
  public record Method(
      int folds, long seed, int rareBelow, double inflationFrom, Percent carriedFrom) {
    /**
     * Checks the ranges.
     *
     * @param folds into how many parts the cases are dealt
     * @param seed the seed by which they are dealt
     * @param rareBelow a factor with fewer cases is called rare
     * @param inflationFrom from when on a factor is called collinear
     * @param carriedFrom from when on a factor is called carried by one worker
     */
    public Method {
      if (folds < 2 || rareBelow < 0 || !(inflationFrom > 1)) {
        throw new IllegalArgumentException(
            "a study deals cases into 2 parts or more, calls factors rare below 0 or more cases and"
                + " collinear above 1, was "
                + folds
                + ", "
                + rareBelow
                + " and "
                + inflationFrom);
      }
      if (carriedFrom.compareTo(Percent.HUNDRED) > 0) {
        throw new IllegalArgumentException(
            "a share of a factor's cases is at most 100%, was " + carriedFrom);
      }
    }

    /**
     * Studies the factors of a scheme.
     *
     * @param report a clinic on the work
     * @return what was found
     * @throws IllegalArgumentException if fewer than 2 cases counted
     */
    public FactorStudy study(ClinicReport report) {
      return new Study(this, report).result();
    }
  }

  /**
   * Returns the standard method: ten parts, rare below 10 cases, collinear from a variance 10 times
   * wider (Marquardt), carried by one worker from 80 % of the cases. Rare and carried are our own
   * rules.
   *
   * @param seed the seed by which cases are dealt into the parts
   * @return the standard method
   */
  public static Method standard(long seed) {
    return new Method(10, seed, 10, 10, Percent.of(80));
  }

  /**
   * Copies the lists.
   *
   * @param rows a row for "band", then each factor
   * @param explained the share of the spread that is explained
   * @param foretold the share that is foretold
   * @param pieces how many pieces of work
   * @param warnings where a factor's figures cannot be relied on
   */
  public FactorStudy {
    rows = List.copyOf(rows);
    Objects.requireNonNull(explained, "explained");
    Objects.requireNonNull(foretold, "foretold");
    warnings = List.copyOf(warnings);
  }

  /** One study while it is made. */
  private static final class Study {
    private final Method method;
    private final ClinicReport report;
    private final Map<String, List<Integer>> columnsOf = new LinkedHashMap<>();
    private final DesignMatrix matrix;
    private final double[] hours;
    private final int[] folds;
    private final int parts;
    private final Map<String, Map<String, Set<String>>> casesOf = new HashMap<>();

    Study(Method method, ClinicReport report) {
      this.method = method;
      this.report = report;
      PointsScheme scheme = report.scheme();
      List<TimedCase> work = report.work().cases();
      Map<String, Integer> columns = new LinkedHashMap<>();
      scheme.bands().keySet().forEach(name -> columns.put("band " + name, columns.size()));
      List<Map<String, Double>> cells = new ArrayList<>();
      for (TimedCase each : work) {
        Map<String, Double> row = new LinkedHashMap<>();
        scheme.bandOf(each.item()).ifPresent(band -> row.put("band " + band.name(), 1.0));
        each.item()
            .factors()
            .forEach(
                (name, value) -> {
                  double times = times(value);
                  String column =
                      value instanceof FactorValue.Word word ? name + ", " + word.word() : name;
                  if (times != 0) {
                    row.put("factor " + column, times);
                    casesOf
                        .computeIfAbsent(name, key -> new TreeMap<>())
                        .computeIfAbsent(each.worker().orElse(""), key -> new HashSet<>())
                        .add(each.item().id());
                  }
                });
        cells.add(row);
      }
      List<Integer> bands = new ArrayList<>(columns.values());
      columnsOf.put(BAND, bands);
      for (String name : scheme.factorNames()) {
        List<Integer> own = new ArrayList<>();
        Set<String> seen = new java.util.TreeSet<>();
        for (int i = 0; i < work.size(); i++) {
          var value = work.get(i).item().factors().get(name);
          if (value != null && times(value) != 0) {
            seen.add(value instanceof FactorValue.Word word ? name + ", " + word.word() : name);
          }
        }
        for (String column : seen) {
          own.add(columns.size());
          columns.put("factor " + column, columns.size());
        }
        if (!own.isEmpty()) {
          columnsOf.put(name, own);
        }
      }
      DesignMatrix.Builder rows = DesignMatrix.withColumns(Math.max(1, columns.size()));
      hours = new double[work.size()];
      for (int i = 0; i < hours.length; i++) {
        Map<String, Double> row = cells.get(i);
        rows.row(
            row.keySet().stream().mapToInt(name -> columns.getOrDefault(name, 0)).toArray(),
            row.values().stream().mapToDouble(Double::doubleValue).toArray());
        hours[i] = Hours.real(work.get(i).time().orElseThrow());
      }
      matrix = rows.build();
      Set<String> ids = new java.util.TreeSet<>();
      work.forEach(each -> ids.add(each.item().id()));
      parts = Math.min(method.folds, ids.size());
      if (parts < 2) {
        throw new IllegalArgumentException(
            "a study of factors needs 2 cases or more, had " + ids.size());
      }
      folds = WeightProblem.folds(work, parts, method.seed);
    }

    private static double times(FactorValue value) {
      return value instanceof FactorValue.Amount amount ? amount.number().doubleValue() : 1;
    }

    FactorStudy result() {
      double spread = spread(new int[0]);
      double unseen = unseenSpread();
      double off = off(Set.of());
      double unseenOff = unseenOff(Set.of());
      List<Row> rows = new ArrayList<>();
      List<Finding> warnings = new ArrayList<>();
      for (Map.Entry<String, List<Integer>> each : columnsOf.entrySet()) {
        Set<Integer> without = new HashSet<>(each.getValue());
        String name = each.getKey();
        Row row =
            new Row(
                name,
                casesWith(name),
                share(off(without) - off, spread),
                share(unseenOff(without) - unseenOff, unseen),
                name.equals(BAND) ? OptionalDouble.empty() : inflation(each.getValue()),
                mostOf(name));
        rows.add(row);
        if (!name.equals(BAND)) {
          warn(row, warnings);
        }
      }
      return new FactorStudy(
          rows,
          share(spread - off, spread),
          share(unseen - unseenOff, unseen),
          hours.length,
          warnings);
    }

    private static OptionalDouble share(double part, double whole) {
      return whole > 0 ? OptionalDouble.of(part / whole) : OptionalDouble.empty();
    }

    /** Squares about the mean, of all rows or of those of a part about the mean of the others. */
    private double spread(int[] part) {
      double mean = 0;
      int n = 0;
      for (int i = 0; i < hours.length; i++) {
        if (part.length == 0 || folds[i] != part[0]) {
          mean += hours[i];
          n++;
        }
      }
      mean /= Math.max(1, n);
      double sum = 0;
      for (int i = 0; i < hours.length; i++) {
        if (part.length == 0 || folds[i] == part[0]) {
          sum += (hours[i] - mean) * (hours[i] - mean);
        }
      }
      return sum;
    }

    private double unseenSpread() {
      double sum = 0;
      for (int part = 0; part < parts; part++) {
        sum += spread(new int[] {part});
      }
      return sum;
    }

    private NonNegativeLeastSquares without(Set<Integer> columns) {
      NonNegativeLeastSquares fit = NonNegativeLeastSquares.standard();
      for (int column : columns) {
        fit = fit.holding(column, 0);
      }
      return fit;
    }

    private double off(Set<Integer> columns) {
      NonNegativeFit fit = without(columns).fit(matrix, hours);
      return fit.residualNorm() * fit.residualNorm();
    }

    private double unseenOff(Set<Integer> columns) {
      double sum = 0;
      for (int part = 0; part < parts; part++) {
        double[] inside = new double[hours.length];
        for (int i = 0; i < inside.length; i++) {
          inside[i] = folds[i] == part ? 0 : 1;
        }
        NonNegativeFit fit = without(columns).withRowWeights(inside).fit(matrix, hours);
        double[] foretold =
            matrix.times(fit.coefficients().stream().mapToDouble(Double::doubleValue).toArray());
        for (int i = 0; i < inside.length; i++) {
          double miss = folds[i] == part ? hours[i] - foretold[i] : 0;
          sum += miss * miss;
        }
      }
      return sum;
    }

    /** The widest of its columns: one over the part of it that the others leave unexplained. */
    private OptionalDouble inflation(List<Integer> own) {
      double widest = 1;
      for (int column : own) {
        OptionalDouble each = matrix.inflation(column);
        if (each.isEmpty()) {
          return each;
        }
        widest = Math.max(widest, each.getAsDouble());
      }
      return OptionalDouble.of(widest);
    }

    private int casesWith(String name) {
      if (name.equals(BAND)) {
        return (int)
            report.work().cases().stream().map(each -> each.item().id()).distinct().count();
      }
      Set<String> all = new HashSet<>();
      casesOf.getOrDefault(name, Map.of()).values().forEach(all::addAll);
      return all.size();
    }

    private OptionalDouble mostOf(String name) {
      return casesOf.getOrDefault(name, Map.of()).entrySet().stream()
          .filter(each -> !each.getKey().isEmpty())
          .mapToDouble(each -> (double) each.getValue().size() / casesWith(name))
          .max();
    }

    private void warn(Row row, List<Finding> warnings) {
      String subject = "factor " + row.name();
      if (row.cases() < method.rareBelow) {
        warnings.add(
            new Finding(
                Severity.WARNING,
                subject,
                "is rare: its figures rest on few cases",
                row.cases() + " cases, fewer than " + method.rareBelow,
                Source.OURS));
      }
      if (row.inflation().isEmpty() || row.inflation().getAsDouble() >= method.inflationFrom) {
        warnings.add(
            new Finding(
                Severity.WARNING,
                subject,
                "is collinear: it goes together with bands or other factors, and what is whose cannot"
                    + " be told",
                row.inflation().isEmpty()
                    ? "they explain it wholly"
                    : "variance "
                        + Hours.digits(row.inflation().getAsDouble())
                        + " times wider, from "
                        + Hours.digits(method.inflationFrom)
                        + " on",
                INFLATION));
      }
      if (carried(row)) {
        String worker =
            casesOf.getOrDefault(row.name(), Map.of()).entrySet().stream()
                .filter(each -> !each.getKey().isEmpty())
                .max(Comparator.comparingInt(each -> each.getValue().size()))
                .map(Map.Entry::getKey)
                .orElse("");
        warnings.add(
            new Finding(
                Severity.WARNING,
                subject,
                "is carried by one worker: its weight and the way one person works cannot be told apart",
                worker + " has " + percent(row.mostOf()) + " of its cases",
                Source.OURS));
      }
    }

    private boolean carried(Row row) {
      return row.cases() > 1
          && row.mostOf().isPresent()
          && row.mostOf().getAsDouble() >= method.carriedFrom.asFraction().doubleValue();
    }
  }

  private static String percent(OptionalDouble share) {
    return share.isEmpty() ? "?" : Hours.text(100 * share.getAsDouble()) + "%";
  }

  /**
   * Explains the shares.
   *
   * @return what is explained and foretold, in all and by each factor
   */
  public Explanation explain() {
    List<Explanation> parts = new ArrayList<>();
    for (Row row : rows) {
      parts.add(
          Explanation.text(row.name(), percent(row.foretold()))
              .because(
                  "explains "
                      + percent(row.explained())
                      + " of the spread in all "
                      + row.cases()
                      + " cases"));
    }
    return Explanation.text("share of the spread of hours foretold", percent(foretold), parts)
        .because(
            "least squares with weights of 0 or more, each part of the cases foretold from the others;"
                + " by factor: how much less without it")
        .from(
            Source.of(
                    "M. Stone",
                    "1974",
                    "Cross-Validatory Choice and Assessment of Statistical" + " Predictions")
                .link("https://doi.org/10.1111/j.2517-6161.1974.tb00994.x"));
  }

  /**
   * Returns the rows as a table.
   *
   * @return a row a factor
   */
  public TextTable table() {
    List<List<String>> cells = new ArrayList<>();
    for (Row row : rows) {
      cells.add(
          List.of(
              row.name(),
              row.cases() + "",
              percent(row.explained()),
              percent(row.foretold()),
              Hours.text(row.inflation()),
              percent(row.mostOf())));
    }
    return new TextTable(
        "All together explain " + percent(explained) + " and foretell " + percent(foretold),
        List.of("factor", "cases", "explains", "foretells", "inflation", "most of one worker"),
        cells);
  }

  @Override
  public String toString() {
    return table().text();
  }
}
