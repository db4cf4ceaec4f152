package org.plimsoll.io;

import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plimsoll.base.Money;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;
import org.plimsoll.calendar.DateRange;
import org.plimsoll.evidence.Better;
import org.plimsoll.risk.EarlyWarning;
import org.plimsoll.risk.Mitigation;
import org.plimsoll.risk.Risk;
import org.plimsoll.risk.RiskRegister;
import org.plimsoll.risk.RiskState;

/** How rows become the parts of a register of risks. */
final class RiskReaders {
  private static final Cell<Currency> MONEY =
      Cell.of(
          "a currency is named by its three letters such as GBP",
          "write it so",
          Currency::getInstance);

  private RiskReaders() {}

  static Function<Columns, Function<Row, @Nullable RiskRow>> risks(RiskColumns mapping) {
    return columns -> {
      Column<String> id = columns.needed(mapping.of(RiskColumns.ID), Cell.ID);
      var name = mapping.find(columns, RiskColumns.NAME, Cell.WORD);
      var kind = mapping.find(columns, RiskColumns.KIND, Cell.oneOf(Risk.Kind.class));
      var cause = mapping.find(columns, RiskColumns.CAUSE, Cell.WORD);
      var effect = mapping.find(columns, RiskColumns.EFFECT, Cell.WORD);
      var category = mapping.find(columns, RiskColumns.CATEGORY, Cell.WORD);
      var owner = mapping.find(columns, RiskColumns.OWNER, Cell.WORD);
      var status = mapping.find(columns, RiskColumns.STATUS, Cell.oneOf(Risk.Status.class));
      var response = mapping.find(columns, RiskColumns.RESPONSE, Cell.oneOf(Risk.Response.class));
      var from = mapping.find(columns, RiskColumns.PROXIMITY_FROM, Cell.DATE);
      var to = mapping.find(columns, RiskColumns.PROXIMITY_TO, Cell.DATE);
      var reviewBy = mapping.find(columns, RiskColumns.REVIEW_BY, Cell.DATE);
      var linked = mapping.find(columns, RiskColumns.LINKED, Cell.WORD);
      Map<RiskState, Marks> marks = marks(columns, mapping);
      var occurrence = new OccurrenceCells(columns, mapping);
      var loss = new LossCells(columns, mapping);
      CellGroup proximity = CellGroup.of(from, to);
      Set<String> seen = new HashSet<>();
      return row -> {
        String own = row.get(id);
        Map<RiskState, Risk.Marks> rated = new EnumMap<>(RiskState.class);
        marks.forEach((state, cells) -> cells.read(row).ifPresent(both -> rated.put(state, both)));
        Risk risk =
            new Risk(
                own,
                row.find(name).orElse(own),
                row.find(kind).orElse(Risk.Kind.THREAT),
                row.find(cause).orElse(""),
                row.find(effect).orElse(""),
                row.find(category).orElse(""),
                row.find(owner).orElse(""),
                row.find(status).orElse(Risk.Status.OPEN),
                row.find(response),
                proximity.isGiven(row)
                    ? Optional.of(DateRange.of(row.get(from), row.get(to)))
                    : Optional.empty(),
                row.find(reviewBy),
                StakeholderReaders.split(row.find(linked), mapping.separator()),
                rated,
                occurrence.read(row),
                loss.read(row),
                List.of(),
                List.of());
        if (!seen.add(own)) {
          throw new IllegalArgumentException(
              "risk \"" + own + "\" stands in an earlier row already; give each risk once");
        }
        return new RiskRow(row.line(), risk);
      };
    };
  }

  /** The columns of the two marks of a state. */
  private record Marks(Column<Integer> likelihood, Column<Integer> impact) {
    Optional<Risk.Marks> read(Row row) {
      return CellGroup.of(likelihood, impact).isGiven(row)
          ? Optional.of(new Risk.Marks(row.get(likelihood), row.get(impact)))
          : Optional.empty();
    }
  }

  private static Map<RiskState, Marks> marks(Columns columns, RiskColumns mapping) {
    String matrix = mapping.matrix().name();
    Cell<Integer> likelihood = Cell.mark("likelihood", mapping.matrix().likelihoods(), matrix);
    Cell<Integer> impact = Cell.mark("impact", mapping.matrix().impacts(), matrix);
    Map<RiskState, Marks> marks = new EnumMap<>(RiskState.class);
    for (RiskState state : RiskState.values()) {
      String before = state == RiskState.INHERENT ? "" : state.words() + "_";
      marks.put(
          state,
          new Marks(
              mapping.find(columns, before + RiskColumns.LIKELIHOOD, likelihood),
              mapping.find(columns, before + RiskColumns.IMPACT, impact)));
    }
    return marks;
  }

  static Function<Columns, Function<Row, @Nullable MitigationRow>> mitigations(
      RiskColumns mapping) {
    Cell<Percent> share = Cell.percent(mapping.percents());
    return columns -> {
      Column<String> id = columns.needed(mapping.of(RiskColumns.ID), Cell.REPEATED_ID);
      Column<String> risks = columns.needed(mapping.of(RiskColumns.RISKS), Cell.REPEATED_ID);
      var name = mapping.find(columns, RiskColumns.NAME, Cell.WORD);
      var kind = mapping.find(columns, RiskColumns.KIND, Cell.oneOf(Mitigation.Kind.class));
      var likelihoodCut = mapping.find(columns, RiskColumns.LIKELIHOOD_CUT, share);
      var impactCut = mapping.find(columns, RiskColumns.IMPACT_CUT, share);
      var reliability = mapping.find(columns, RiskColumns.RELIABILITY, share);
      var units = mapping.find(columns, RiskColumns.UNITS, Cell.COUNT);
      var nominated = mapping.find(columns, RiskColumns.NOMINATED, Cell.COUNT);
      var trained = mapping.find(columns, RiskColumns.TRAINED, Cell.COUNT);
      var done = mapping.find(columns, RiskColumns.DONE, Cell.COUNT);
      var oneOff = mapping.find(columns, RiskColumns.ONE_OFF, Cell.NUMBER);
      var yearly = mapping.find(columns, RiskColumns.YEARLY, Cell.NUMBER);
      var currency = mapping.find(columns, RiskColumns.CURRENCY, MONEY);
      var owner = mapping.find(columns, RiskColumns.OWNER, Cell.WORD);
      var due = mapping.find(columns, RiskColumns.DUE, Cell.DATE);
      var status = mapping.find(columns, RiskColumns.STATUS, Cell.oneOf(Mitigation.Status.class));
      var requires = mapping.find(columns, RiskColumns.REQUIRES, Cell.WORD);
      CellGroup coverage = CellGroup.of(units, nominated, trained, done);
      return row -> {
        String own = row.get(id);
        List<String> on = StakeholderReaders.split(row.find(risks), mapping.separator());
        Optional<Currency> money = row.find(currency).or(mapping::currency);
        Mitigation mitigation =
            new Mitigation(
                own,
                row.find(name).orElse(own),
                row.find(kind),
                row.find(likelihoodCut),
                row.find(impactCut),
                row.find(reliability),
                coverage.isGiven(row)
                    ? Optional.of(
                        new Mitigation.Coverage(
                            row.get(units), row.get(nominated), row.get(trained), row.get(done)))
                    : Optional.empty(),
                cost(row.find(oneOff), money, currency),
                cost(row.find(yearly), money, currency),
                row.find(owner).orElse(""),
                row.find(due),
                row.find(status).orElse(Mitigation.Status.PLANNED),
                StakeholderReaders.split(row.find(requires), mapping.separator()));
        if (on.isEmpty()) {
          throw new Row.Unusable(risks);
        }
        return new MitigationRow(row.line(), on, mitigation);
      };
    };
  }

  private static Optional<Money> cost(
      Optional<Rational> amount, Optional<Currency> money, Column<Currency> column) {
    return amount.map(
        of ->
            new Money(
                of,
                money.orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "a cost needs its currency in "
                                + column.name()
                                + ", or one for all: RiskColumns.in(..)"))));
  }

  static Function<Columns, Function<Row, @Nullable ExclusionRow>> exclusions(RiskColumns mapping) {
    return columns -> {
      Column<String> group = columns.needed(mapping.of(RiskColumns.GROUP), Cell.REPEATED_ID);
      Column<String> id = columns.needed(mapping.of(RiskColumns.MITIGATION), Cell.REPEATED_ID);
      Set<List<String>> seen = new HashSet<>();
      return row -> {
        var read = new ExclusionRow(row.line(), row.get(group), row.get(id));
        if (!seen.add(List.of(read.group(), read.mitigation()))) {
          throw new IllegalArgumentException(
              "mitigation \""
                  + read.mitigation()
                  + "\" stands in an earlier row of group \""
                  + read.group()
                  + "\" already; give it once");
        }
        return read;
      };
    };
  }

  static Function<Columns, Function<Row, @Nullable CorrelationRow>> correlations(
      RiskColumns mapping) {
    return columns -> {
      Column<String> first = columns.needed(mapping.of(RiskColumns.FIRST), Cell.REPEATED_ID);
      Column<String> second = columns.needed(mapping.of(RiskColumns.SECOND), Cell.REPEATED_ID);
      Column<Rational> strength = columns.needed(mapping.of(RiskColumns.CORRELATION), Cell.NUMBER);
      return row ->
          new CorrelationRow(
              row.line(),
              new RiskRegister.Correlation(
                  row.get(first), row.get(second), row.get(strength).doubleValue()));
    };
  }

  static Function<Columns, Function<Row, @Nullable EarlyWarningRow>> warnings(RiskColumns mapping) {
    return columns -> {
      Column<String> risk = columns.needed(mapping.of(RiskColumns.RISK), Cell.REPEATED_ID);
      Column<String> name = columns.needed(mapping.of(RiskColumns.NAME), Cell.WORD);
      Column<Better> better =
          columns.needed(mapping.of(RiskColumns.BETTER), Cell.oneOf(Better.class));
      Column<Rational> limit = columns.needed(mapping.of(RiskColumns.LIMIT), Cell.NUMBER);
      var latest = mapping.find(columns, RiskColumns.LATEST, Cell.NUMBER);
      Column<LocalDate> seenOn = mapping.find(columns, RiskColumns.SEEN_ON, Cell.DATE);
      return row ->
          new EarlyWarningRow(
              row.line(),
              row.get(risk),
              new EarlyWarning(
                  row.get(name),
                  row.get(better),
                  row.get(limit),
                  row.find(latest),
                  row.find(seenOn)));
    };
  }
}
