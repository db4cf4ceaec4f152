package org.plimsoll.swot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Combination;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * The pairs of a SWOT as prompts for a strategy; TOWS are the same four letters, threats,
 * opportunities, weaknesses and strengths, read from outside in. Made by {@link Swot#tows()}.
 *
 * <p>The pairing is Weihrich's; the ranking by weight x weight is ours. A pair is a question to
 * talk about, not a strategy chosen.
 *
 * @param subject what was judged
 * @param ranked every pair: the highest weight x weight first, ties in the order SO, WO, ST, WT and
 *     then as given; pairs without a weight last
 */
public record Tows(String subject, List<Pair> ranked) {
  /** Where the four pairings come from. */
  public static final Source PAIRING =
      Source.of("H. Weihrich", "1982", "The TOWS Matrix: a tool for situational analysis")
          .section("Long Range Planning 15(2)");

  /**
   * An internal item beside an external one.
   *
   * @param strategy which of the four pairings it is
   * @param internal the strength or weakness
   * @param external the opportunity or threat
   */
  public record Pair(TowsStrategy strategy, SwotItem internal, SwotItem external) {
    /**
     * Checks that the items belong to the pairing.
     *
     * @param strategy which of the four pairings it is
     * @param internal the strength or weakness
     * @param external the opportunity or threat
     */
    public Pair {
      if (internal.kind() != strategy.internal() || external.kind() != strategy.external()) {
        throw new IllegalArgumentException(
            strategy
                + " pairs "
                + strategy.internal().words()
                + " with "
                + strategy.external().words()
                + ", was "
                + internal.kind().words()
                + " with "
                + external.kind().words());
      }
    }

    /**
     * Returns the figure that the pair ranks by: our own rule.
     *
     * @return weight x weight; empty if either has no weight
     */
    public OptionalInt score() {
      return internal.weight().isPresent() && external.weight().isPresent()
          ? OptionalInt.of(internal.weight().get().value() * external.weight().get().value())
          : OptionalInt.empty();
    }

    /**
     * Returns the pair as something to talk about.
     *
     * @return for example {@code use "clear guide" to take "a better service"}
     */
    public String prompt() {
      return strategy.prompt(internal, external);
    }

    /**
     * Explains the rank.
     *
     * @return the two weights and their product, or that one is missing
     */
    public Explanation explain() {
      List<Explanation> parts = List.of(weight(internal), weight(external));
      Explanation whole =
          score().isPresent()
              ? Explanation.combined(
                  prompt(), Rational.of(score().getAsInt()), "", Combination.PRODUCT, parts)
              : Explanation.text(prompt(), "not ranked: a weight is missing", parts);
      return whole.because("weight x weight").from(Source.OURS);
    }

    private static Explanation weight(SwotItem item) {
      String label = item.kind().words() + " \"" + item.text() + "\"";
      return item.weight()
          .map(mark -> Explanation.given(label, Rational.of(mark.value()), ""))
          .orElseGet(() -> Explanation.text(label, "no weight"));
    }

    @Override
    public String toString() {
      return strategy
          + ": "
          + prompt()
          + (score().isPresent()
              ? " ("
                  + internal.weight().orElseThrow().value()
                  + " x "
                  + external.weight().orElseThrow().value()
                  + " = "
                  + score().getAsInt()
                  + ")"
              : " (not weighted)");
    }
  }

  /**
   * Copies the pairs.
   *
   * @param subject what was judged
   * @param ranked every pair: the highest weight x weight first, ties in the order SO, WO, ST, WT
   *     and then as given; pairs without a weight last
   */
  public Tows {
    Objects.requireNonNull(subject, "subject");
    ranked = List.copyOf(ranked);
  }

  static Tows of(Swot swot) {
    List<Pair> pairs = new ArrayList<>();
    for (TowsStrategy strategy : TowsStrategy.values()) {
      for (SwotItem inside : swot.in(strategy.internal())) {
        for (SwotItem outside : swot.in(strategy.external())) {
          pairs.add(new Pair(strategy, inside, outside));
        }
      }
    }
    // the scale may reach below 0, so that no number can stand for "not weighted"
    pairs.sort(
        Comparator.comparing((Pair pair) -> pair.score().isEmpty())
            .thenComparing(pair -> pair.score().orElse(0), Comparator.reverseOrder()));
    return new Tows(swot.subject(), pairs);
  }

  /**
   * Lists the pairs of one pairing.
   *
   * @param strategy the pairing
   * @return those pairs, in the order of {@link #ranked()}
   */
  public List<Pair> in(TowsStrategy strategy) {
    return ranked.stream().filter(pair -> pair.strategy() == strategy).toList();
  }

  /**
   * Explains the pairs and their ranks.
   *
   * @return the pairs in the order of {@link #ranked()}, with the source of the pairing
   */
  public Explanation explain() {
    return Explanation.text(
            "strategies for " + subject,
            ranked.size() + " pairs",
            ranked.stream().map(Pair::explain).toList())
        .because("each internal item with each external one; the ranking is our own")
        .from(PAIRING);
  }

  @Override
  public String toString() {
    TextTable table =
        TextTable.of("pairing", "prompt", "weight")
            .titled(subject + "; ranked by weight x weight, our own rule");
    for (Pair pair : ranked) {
      table =
          table.row(
              pair.strategy(),
              pair.prompt(),
              pair.score().isPresent() ? pair.score().getAsInt() : "-");
    }
    return table.text();
  }
}
