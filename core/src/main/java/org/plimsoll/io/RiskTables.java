package org.plimsoll.io;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plimsoll.base.Money;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.TextTable;
import org.plimsoll.risk.EarlyWarning;
import org.plimsoll.risk.Mitigation;
import org.plimsoll.risk.Risk;
import org.plimsoll.risk.RiskRegister;
import org.plimsoll.risk.RiskState;

/**
 * A register of risks as five tidy tables with the names of {@link RiskColumns#standard()}, which
 * read back, joined by {@link RiskRows}, as the same register; where its marks are not those of the
 * standard matrix, say so with {@link RiskColumns#markedOn}. Write them with {@link
 * Csv#write(TextTable, java.nio.file.Path)}.
 *
 * <p>What a table cannot hold is refused rather than changed: a figure that is no decimal, such as
 * a frequency of 1/3, an impact by amounts that were seen, costs in two currencies, a text with
 * blanks at its ends. JSON holds all of it.
 */
public final class RiskTables {
  private static final String SEPARATOR = RiskColumns.standard().separator();

  private RiskTables() {}

  private static WrittenCells cells(Risk risk) {
    return new WrittenCells("risk \"" + risk.id() + "\"", SEPARATOR);
  }

  private static WrittenCells cells(Mitigation mitigation) {
    return new WrittenCells("mitigation \"" + mitigation.id() + "\"", SEPARATOR);
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  /**
   * Returns a row for each risk, without its mitigations and early warnings.
   *
   * @param register the register
   * @return the table, in the order of the register
   * @throws IllegalArgumentException if something would not read back
   */
  public static TextTable risks(RiskRegister register) {
    List<List<String>> rows = new ArrayList<>();
    for (Risk risk : register.risks()) {
      WrittenCells cells = cells(risk);
      List<String> row = new ArrayList<>();
      Stream.of(risk.id(), risk.name()).map(cells::plain).forEach(row::add);
      row.add(word(risk.kind()));
      Stream.of(risk.cause(), risk.effect(), risk.category(), risk.owner())
          .map(cells::plain)
          .forEach(row::add);
      row.add(word(risk.status()));
      row.add(risk.response().map(RiskTables::word).orElse(""));
      row.add(text(risk.proximity().map(dates -> dates.from())));
      row.add(text(risk.proximity().map(dates -> dates.to())));
      row.add(text(risk.reviewBy()));
      row.add(cells.listed(risk.linked()));
      for (RiskState state : RiskState.values()) {
        Optional<Risk.Marks> marks = Optional.ofNullable(risk.marks().get(state));
        row.add(text(marks.map(Risk.Marks::likelihood)));
        row.add(text(marks.map(Risk.Marks::impact)));
      }
      row.addAll(OccurrenceCells.write(risk.occurrence(), cells));
      row.addAll(LossCells.write(risk.impact(), cells));
      rows.add(row);
    }
    return new TextTable(register.subject(), RiskColumns.OF_RISKS, rows);
  }

  /**
   * Returns a row for each mitigation and the cuts it makes: one row for all risks off which it
   * takes the same. Where risks have their mitigations in different orders, which such rows would
   * not keep, a row for each risk and mitigation.
   *
   * @param register the register
   * @return the table, mitigations in the order in which they first stand
   * @throws IllegalArgumentException if something would not read back
   */
  public static TextTable mitigations(RiskRegister register) {
    Map<Mitigation, List<String>> shared = new LinkedHashMap<>();
    for (Risk risk : register.risks()) {
      for (Mitigation each : risk.mitigations()) {
        shared.computeIfAbsent(each, same -> new ArrayList<>()).add(risk.id());
      }
    }
    List<List<String>> rows = new ArrayList<>();
    if (keepsOrder(register, shared)) {
      shared.forEach((mitigation, risks) -> rows.add(row(mitigation, risks)));
    } else {
      for (Risk risk : register.risks()) {
        risk.mitigations().forEach(each -> rows.add(row(each, List.of(risk.id()))));
      }
    }
    return new TextTable(register.subject(), RiskColumns.OF_MITIGATIONS, rows);
  }

  private static boolean keepsOrder(RiskRegister register, Map<Mitigation, List<String>> shared) {
    Map<String, List<Mitigation>> found = new LinkedHashMap<>();
    shared.forEach(
        (mitigation, risks) ->
            risks.forEach(
                risk -> found.computeIfAbsent(risk, id -> new ArrayList<>()).add(mitigation)));
    return register.risks().stream()
        .allMatch(risk -> found.getOrDefault(risk.id(), List.of()).equals(risk.mitigations()));
  }

  private static List<String> row(Mitigation of, List<String> risks) {
    WrittenCells cells = cells(of);
    Optional<Mitigation.Coverage> coverage = of.coverage();
    return List.of(
        cells.plain(of.id()),
        cells.plain(of.name()),
        cells.listed(risks),
        of.kind().map(RiskTables::word).orElse(""),
        share(of.likelihoodCut(), "likelihood cut", cells),
        share(of.impactCut(), "impact cut", cells),
        share(of.reliability(), "reliability", cells),
        text(coverage.map(Mitigation.Coverage::units)),
        text(coverage.map(Mitigation.Coverage::nominated)),
        text(coverage.map(Mitigation.Coverage::trained)),
        text(coverage.map(Mitigation.Coverage::done)),
        amount(of.oneOffCost(), "one-off cost", cells),
        amount(of.yearlyCost(), "yearly cost", cells),
        currency(of, cells),
        cells.plain(of.owner()),
        text(of.due()),
        word(of.status()),
        cells.listed(of.requires()));
  }

  private static String share(Optional<Percent> share, String what, WrittenCells cells) {
    return share.map(of -> cells.percent(what, of)).orElse("");
  }

  private static String amount(Optional<Money> cost, String what, WrittenCells cells) {
    return cost.map(of -> cells.decimal(what, of.amount())).orElse("");
  }

  private static String currency(Mitigation mitigation, WrittenCells cells) {
    List<Currency> both =
        Stream.of(mitigation.oneOffCost(), mitigation.yearlyCost())
            .flatMap(Optional::stream)
            .map(Money::currency)
            .distinct()
            .toList();
    if (both.size() > 1) {
      throw cells.unheld("costs in " + both, "a row has one currency");
    }
    return both.isEmpty() ? "" : both.get(0).getCurrencyCode();
  }

  /**
   * Returns a row for each mitigation of a group that cannot all be done.
   *
   * @param register the register
   * @return the table, groups numbered from 1 in the order of the register
   */
  public static TextTable exclusions(RiskRegister register) {
    List<List<String>> rows = new ArrayList<>();
    int group = 0;
    for (List<String> each : register.exclusive()) {
      String number = Integer.toString(++group);
      each.forEach(mitigation -> rows.add(List.of(number, mitigation)));
    }
    return new TextTable(register.subject(), RiskColumns.OF_EXCLUSIONS, rows);
  }

  /**
   * Returns a row for each pair of risks that hang together.
   *
   * @param register the register
   * @return the table, in the order of the register
   */
  public static TextTable correlations(RiskRegister register) {
    List<List<String>> rows = new ArrayList<>();
    for (RiskRegister.Correlation each : register.correlations()) {
      WrittenCells cells =
          new WrittenCells("\"" + each.first() + "\" and \"" + each.second() + "\"", SEPARATOR);
      rows.add(
          List.of(each.first(), each.second(), cells.figure("correlation", each.correlation())));
    }
    return new TextTable(register.subject(), RiskColumns.OF_CORRELATIONS, rows);
  }

  /**
   * Returns a row for each early warning.
   *
   * @param register the register
   * @return the table, risks in the order of the register, warnings in the order given
   * @throws IllegalArgumentException if something would not read back
   */
  public static TextTable earlyWarnings(RiskRegister register) {
    List<List<String>> rows = new ArrayList<>();
    for (Risk risk : register.risks()) {
      WrittenCells cells = cells(risk);
      for (EarlyWarning each : risk.earlyWarnings()) {
        Optional<Rational> latest = each.latest();
        rows.add(
            List.of(
                risk.id(),
                cells.plain(each.name()),
                word(each.better()),
                cells.decimal("limit", each.limit()),
                latest.map(value -> cells.decimal("latest value", value)).orElse(""),
                text(each.seenOn())));
      }
    }
    return new TextTable(register.subject(), RiskColumns.OF_WARNINGS, rows);
  }
}
