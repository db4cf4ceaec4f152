package org.plimsoll.io;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plimsoll.base.Rational;
import org.plimsoll.risk.Impact;

/** The columns that say what one event costs. */
final class LossCells {
  private static final double USUAL_WEIGHT = 4;
  private static final MathContext INTERVAL = new MathContext(12);

  /** The kinds of impact that a row can hold. */
  private enum Kind {
    FIXED,
    UNIFORM,
    TRIANGULAR,
    PERT,
    LOGNORMAL
  }

  private final Column<Kind> kind;
  private final Column<Rational> low;
  private final Column<Rational> likely;
  private final Column<Rational> high;
  private final Column<Rational> weight;
  private final Column<Rational> logMean;
  private final Column<Rational> logSd;
  private final Column<String> unit;

  LossCells(Columns columns, RiskColumns mapping) {
    kind = mapping.find(columns, RiskColumns.LOSS_KIND, Cell.oneOf(Kind.class));
    low = mapping.find(columns, RiskColumns.LOSS_LOW, Cell.NUMBER);
    likely = mapping.find(columns, RiskColumns.LOSS_LIKELY, Cell.NUMBER);
    high = mapping.find(columns, RiskColumns.LOSS_HIGH, Cell.NUMBER);
    weight = mapping.find(columns, RiskColumns.LOSS_WEIGHT, Cell.NUMBER);
    logMean = mapping.find(columns, RiskColumns.LOSS_LOG_MEAN, Cell.NUMBER);
    logSd = mapping.find(columns, RiskColumns.LOSS_LOG_SD, Cell.NUMBER);
    unit = mapping.find(columns, RiskColumns.LOSS_UNIT, Cell.WORD);
  }

  Optional<Impact> read(Row row) {
    CellGroup figures = CellGroup.of(low, likely, high, weight, logMean, logSd);
    if (row.find(kind).isEmpty()) {
      if (figures.isBegun(row) || row.find(unit).isPresent()) {
        throw new IllegalArgumentException(
            "what an event costs needs its kind in " + kind.name() + ", such as fixed");
      }
      return Optional.empty();
    }
    String in =
        row.find(unit)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "what an event costs needs its unit in "
                            + unit.name()
                            + ", such as GBP or days"));
    return Optional.of(
        switch (row.get(kind)) {
          case FIXED -> {
            only(row, List.of(likely));
            yield new Impact.Fixed(number(row, likely), in);
          }
          case UNIFORM -> {
            only(row, List.of(low, high));
            yield new Impact.Uniform(number(row, low), number(row, high), in);
          }
          case TRIANGULAR -> {
            only(row, List.of(low, likely, high));
            yield new Impact.Triangular(
                number(row, low), number(row, likely), number(row, high), in);
          }
          case PERT -> {
            double weighing = row.find(weight).map(Rational::doubleValue).orElse(USUAL_WEIGHT);
            only(row, List.of(low, likely, high), weight);
            yield new Impact.Pert(
                number(row, low), number(row, likely), number(row, high), weighing, in);
          }
          case LOGNORMAL -> lognormal(row, in);
        });
  }

  private Impact lognormal(Row row, String in) {
    if (row.find(logMean).isPresent() || row.find(logSd).isPresent()) {
      only(row, List.of(logMean, logSd));
      return new Impact.Lognormal(number(row, logMean), number(row, logSd), in);
    }
    only(row, List.of(low, high));
    return Impact.Lognormal.between(number(row, low), number(row, high), in);
  }

  private static double number(Row row, Column<Rational> column) {
    return row.get(column).doubleValue();
  }

  /** Refuses a row that lacks a figure of its kind, or has one that its kind does not know. */
  private void only(Row row, List<Column<?>> needed, Column<?>... alsoAllowed) {
    for (Column<?> each : List.<Column<?>>of(low, likely, high, weight, logMean, logSd)) {
      boolean given = row.find(each).isPresent();
      boolean needs = needed.contains(each);
      boolean allowed = needs || List.of(alsoAllowed).contains(each);
      if (given ? !allowed : needs) {
        throw new IllegalArgumentException(
            "an impact that is "
                + row.get(kind).name().toLowerCase(Locale.ROOT)
                + (given ? " has no " : " needs ")
                + each.name()
                + "; its figures are "
                + needed.stream().<String>map(Column::name).toList());
      }
    }
  }

  /** What the columns hold, from {@link RiskColumns#LOSS_KIND} to the unit. */
  static List<String> write(Optional<Impact> impact, WrittenCells cells) {
    List<String> all = new ArrayList<>(List.of("", "", "", "", "", "", "", ""));
    if (impact.isEmpty()) {
      return all;
    }
    Impact of = impact.get();
    all.set(7, cells.plain(of.unit()));
    if (of instanceof Impact.Fixed fixed) {
      all.set(0, name(Kind.FIXED));
      all.set(2, cells.figure("impact", fixed.amount()));
    } else if (of instanceof Impact.Uniform uniform) {
      all.set(0, name(Kind.UNIFORM));
      points(all, cells, uniform.low(), Optional.empty(), uniform.high());
    } else if (of instanceof Impact.Triangular three) {
      all.set(0, name(Kind.TRIANGULAR));
      points(all, cells, three.low(), Optional.of(three.mode()), three.high());
    } else if (of instanceof Impact.Pert pert) {
      all.set(0, name(Kind.PERT));
      points(all, cells, pert.low(), Optional.of(pert.mode()), pert.high());
      all.set(4, cells.figure("weight of the most likely value", pert.gamma()));
    } else if (of instanceof Impact.Lognormal lognormal) {
      all.set(0, name(Kind.LOGNORMAL));
      double least = shown(lognormal.quantile(0.05));
      double greatest = shown(lognormal.quantile(0.95));
      if (isBetween(lognormal, least, greatest)) {
        points(all, cells, least, Optional.empty(), greatest);
      } else {
        all.set(5, cells.figure("mean of the logarithm", lognormal.mu()));
        all.set(6, cells.figure("standard deviation of the logarithm", lognormal.sigma()));
      }
    } else {
      throw cells.unheld(
          "an impact of " + of, "a row holds an impact that is fixed or has a formula");
    }
    return all;
  }

  /** The figure that somebody may have given: without the noise of the last digits. */
  private static double shown(double quantile) {
    return new BigDecimal(quantile).round(INTERVAL).doubleValue();
  }

  private static boolean isBetween(Impact.Lognormal of, double low, double high) {
    return low > 0
        && low < high
        && high <= Double.MAX_VALUE
        && Impact.Lognormal.between(low, high, of.unit()).equals(of);
  }

  private static void points(
      List<String> all, WrittenCells cells, double low, Optional<Double> mode, double high) {
    all.set(1, cells.figure("least impact", low));
    mode.ifPresent(most -> all.set(2, cells.figure("most likely impact", most)));
    all.set(3, cells.figure("greatest impact", high));
  }

  private static String name(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
