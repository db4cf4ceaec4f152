package org.plimsoll.examples.casework;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.TextTable;
import org.plimsoll.graph.Centrality;
import org.plimsoll.graph.ConvinceFirst;
import org.plimsoll.graph.ConvinceOrder;
import org.plimsoll.graph.Network;
import org.plimsoll.io.Cell;
import org.plimsoll.io.Csv;
import org.plimsoll.io.CsvFormat;
import org.plimsoll.io.CsvSource;
import org.plimsoll.io.RegisterColumns;
import org.plimsoll.io.TieRow;

/**
 * Who stands between whom among the 71 lawyers of a real firm (E. Lazega 2001), and whom one would
 * have to convince first for advice to carry a change through it.
 */
public final class LawFirmBrokersExample {
  static final Path PEOPLE = Path.of("lazega-law-firm", "people.csv");
  static final Path ADVICE = Path.of("lazega-law-firm", "advice.csv");
  static final int SHOWN = 10;
  static final int CONVINCED = 8;

  /** The share of those a lawyer asks that moves him, in the scenario. */
  static final Rational THRESHOLD = Rational.of(1, 2);

  /** The chance that a lawyer takes it up from one he asks, in the other scenario. */
  static final Rational CHANCE = Rational.of(1, 10);

  private static final ConvinceFirst BY_CHANCE = ConvinceFirst.byChance(CHANCE);

  private static final List<String> OFFICES = List.of("Boston", "Hartford", "Providence");

  private LawFirmBrokersExample() {}

  /** One lawyer, as the table says it. */
  record Lawyer(String id, boolean partner, int office, int years) {
    String words() {
      return (partner ? "partner" : "associate") + ", " + OFFICES.get(office - 1);
    }
  }

  /**
   * Tells the story.
   *
   * @param args none, or the data folder
   */
  public static void main(String[] args) {
    DataFolder data =
        args.length == 0 ? DataFolder.besideTheProgram() : new DataFolder(Path.of(args[0]));
    System.out.print(story(data));
  }

  static List<Lawyer> lawyers(DataFolder data) {
    return Csv.rows(
            CsvSource.of(data.file(PEOPLE)),
            CsvFormat.standard(),
            columns -> {
              var id = columns.needed("id", Cell.ID);
              var partner = columns.needed("status", Cell.FLAG);
              var office = columns.needed("office", Cell.COUNT);
              var years = columns.needed("years", Cell.COUNT);
              return row ->
                  new Lawyer(row.get(id), row.get(partner), row.get(office), row.get(years));
            })
        .orThrow();
  }

  /** A tie leads from who asks to who is asked. */
  static Network advice(DataFolder data) {
    return Network.directed(
        lawyers(data).stream().map(Lawyer::id).toList(),
        Csv.ties(data.file(ADVICE), RegisterColumns.standard()).orThrow().stream()
            .map(TieRow::tie)
            .toList());
  }

  static String story(DataFolder data) {
    Map<String, Lawyer> lawyers = new HashMap<>();
    lawyers(data).forEach(lawyer -> lawyers.put(lawyer.id(), lawyer));
    Network network = advice(data);
    Centrality centrality = Centrality.of(network);
    StringBuilder out = new StringBuilder();
    out.append("Who asks whom for advice among 71 lawyers (E. Lazega 2001, real)\n\n");
    out.append(network.ties().size())
        .append(" ties, ")
        .append(Words.number(100 * network.density().orElseThrow(), 1))
        .append("% of those possible. Lawyers asked by nobody: ")
        .append(centrality.rows().stream().filter(row -> row.in() == 0).count())
        .append(".\n\n");
    out.append(brokers(centrality, lawyers).text()).append("\n\n");
    out.append(
            "A broker stands on many shortest ways between others; betweenness counts them. Two who are\n")
        .append("asked by as many need not be brokers alike.\n\n");
    out.append(
            "Whom to convince first? Two scenarios, no forecasts. Either a lawyer moves once half of\n")
        .append(
            "those they ask have, or takes it up from each one they ask with a chance of one in ten; half\n")
        .append("and one in ten are our own choice. Chance is drawn ")
        .append(BY_CHANCE.draws())
        .append(" times, seed ")
        .append(BY_CHANCE.seed())
        .append(":\n\n");
    ConvinceOrder fixed = ConvinceFirst.byThreshold(THRESHOLD).choose(network, CONVINCED);
    ConvinceOrder chance = BY_CHANCE.choose(network, CONVINCED);
    out.append(both(fixed, chance).text()).append("\n\n");
    ConvinceOrder.Step tipping =
        fixed.steps().stream()
            .max(java.util.Comparator.comparingDouble(ConvinceOrder.Step::gain))
            .orElseThrow();
    out.append("By threshold ")
        .append(Words.number(tipping.gain() - 1, 0))
        .append(" follow lawyer ")
        .append(tipping.node())
        .append(" at once, and few those before: gains can jump, and nothing\n")
        .append(
            "guarantees that another choice would not tip all sooner. By chance they only shrink, and no\n")
        .append("other ")
        .append(CONVINCED)
        .append(
            " reach more than 1.58 times as many over the same draws (Kempe, Kleinberg and Tardos\n")
        .append(
            "2003). Neither list is that of the brokers: who follows another need not be convinced too.\n");
    return out.toString();
  }

  private static TextTable brokers(Centrality centrality, Map<String, Lawyer> lawyers) {
    List<List<String>> rows = new ArrayList<>();
    for (Centrality.Row row : centrality.brokers().subList(0, SHOWN)) {
      Lawyer lawyer = lawyers.get(row.node());
      rows.add(
          List.of(
              Integer.toString(rows.size() + 1),
              row.node(),
              lawyer.words(),
              Integer.toString(lawyer.years()),
              Integer.toString(row.in()),
              Integer.toString(row.out()),
              Words.number(row.betweenness(), 1)));
    }
    return new TextTable(
        "The ten greatest brokers",
        List.of("#", "lawyer", "who", "years", "asked by", "asks", "betweenness"),
        rows);
  }

  private static TextTable both(ConvinceOrder fixed, ConvinceOrder chance) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < CONVINCED; i++) {
      rows.add(
          List.of(
              Integer.toString(i + 1),
              fixed.steps().get(i).node(),
              Words.number(fixed.steps().get(i).spread(), 0),
              chance.steps().get(i).node(),
              Words.number(chance.steps().get(i).spread(), 1)));
    }
    return new TextTable(
        "", List.of("#", "by threshold", "hold it", "by chance", "hold it (mean)"), rows);
  }
}
