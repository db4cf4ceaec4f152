package org.plimsoll.valuestream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Combination;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.TextTable;

/**
 * What became of a value stream. Made by {@link ValueStream#diff}.
 *
 * @param earlier the stream before
 * @param later the stream after
 */
public record StreamDiff(ValueStream earlier, ValueStream later) {
  /**
   * Checks that both are there.
   *
   * @param earlier the stream before
   * @param later the stream after
   */
  public StreamDiff {
    Objects.requireNonNull(earlier, "earlier");
    Objects.requireNonNull(later, "later");
  }

  /**
   * A figure before and after.
   *
   * @param figure which
   * @param before its value before, in its unit; empty where not known
   * @param after its value after; empty where not known
   */
  public record Row(StreamFigure figure, Optional<Rational> before, Optional<Rational> after) {
    /**
     * Returns how much the figure has changed.
     *
     * @return after less before; empty where one of them is not known
     */
    public Optional<Rational> change() {
      return after.flatMap(now -> before.map(now::minus));
    }
  }

  /**
   * Compares the figures.
   *
   * @return a row for each figure that is known before or after, in the order of {@link
   *     StreamFigure}
   */
  public List<Row> rows() {
    StreamReport before = earlier.review();
    StreamReport after = later.review();
    return Arrays.stream(StreamFigure.values())
        .map(figure -> new Row(figure, before.value(figure), after.value(figure)))
        .filter(row -> row.before().isPresent() || row.after().isPresent())
        .toList();
  }

  /**
   * Returns how much a figure has changed.
   *
   * @param figure which
   * @return after less before, in the unit of the figure; empty where one of them is not known
   */
  public Optional<Rational> change(StreamFigure figure) {
    return rows().stream().filter(row -> row.figure() == figure).findFirst().flatMap(Row::change);
  }

  /**
   * Lists the steps that have come.
   *
   * @return their names, in the order of the later stream
   */
  public List<String> added() {
    return only(later, earlier);
  }

  /**
   * Lists the steps that are gone.
   *
   * @return their names, in the order of the earlier stream
   */
  public List<String> removed() {
    return only(earlier, later);
  }

  private static List<String> only(ValueStream here, ValueStream there) {
    List<String> names = new ArrayList<>(Step.names(here.steps()));
    names.removeAll(Step.names(there.steps()));
    return List.copyOf(names);
  }

  /**
   * Lists the steps that are in both streams and not the same.
   *
   * @return their names, in the order of the later stream
   */
  public List<String> changed() {
    List<String> before = Step.names(earlier.steps());
    return later.steps().stream()
        .filter(step -> before.contains(step.name()))
        .filter(step -> !earlier.stepNamed(step.name()).equals(step))
        .map(Step::name)
        .toList();
  }

  /**
   * Explains each figure that is known before and after.
   *
   * @return a part for each: what it is now, less what it was
   */
  public Explanation explain() {
    List<Explanation> parts = new ArrayList<>();
    for (Row row : rows()) {
      row.change().ifPresent(change -> parts.add(explain(row, change)));
    }
    return Explanation.text(later.name() + " against " + earlier.name(), steps(), parts);
  }

  private static Explanation explain(Row row, Rational change) {
    StreamFigure figure = row.figure();
    return amount(
            figure.words(),
            figure,
            change,
            Combination.SUM,
            List.of(
                amount("after", figure, row.after().orElseThrow(), Combination.STATED, List.of()),
                amount(
                    "less before",
                    figure,
                    row.before().orElseThrow().negated(),
                    Combination.STATED,
                    List.of())))
        .because(figure.rule())
        .from(figure.source());
  }

  private static Explanation amount(
      String label, StreamFigure figure, Rational value, Combination how, List<Explanation> parts) {
    return Explanation.combined(label, value, figure.unit(), how, parts);
  }

  private String steps() {
    List<String> words = new ArrayList<>();
    say(words, "added", added());
    say(words, "removed", removed());
    say(words, "changed", changed());
    return words.isEmpty() ? "the same steps" : String.join("; ", words);
  }

  private static void say(List<String> words, String what, List<String> names) {
    if (!names.isEmpty()) {
      words.add(what + " " + String.join(", ", names));
    }
  }

  @Override
  public String toString() {
    TextTable table = TextTable.of("figure", "before", "after", "change");
    for (Row row : rows()) {
      table =
          table.row(
              row.figure().words(),
              words(row.figure(), row.before()),
              words(row.figure(), row.after()),
              row.change().map(change -> signed(row.figure(), change)).orElse("?"));
    }
    return table.text() + System.lineSeparator() + steps();
  }

  private static String signed(StreamFigure figure, Rational change) {
    String words = figure.inWords(change);
    return change.signum() <= 0
        ? words
        : words.startsWith("~") ? "~+" + words.substring(1) : "+" + words;
  }

  private static String words(StreamFigure figure, Optional<Rational> value) {
    return value.map(figure::inWords).orElse("not known");
  }
}
