package org.plimsoll.risk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * What a simulation says a register may cost within a year. All states come from the same trials,
 * so they may be subtracted; in no trial does a mitigation more cost more.
 *
 * @param subject the subject of the register
 * @param trials how many years were drawn
 * @param seed the seed
 * @param losses the losses by state
 * @param rows one for each risk with figures, in alphabetical order of ids
 * @param notQuantified the ids of open threats without occurrence or impact, in the order of the
 *     register: they take no part
 */
public record SimulatedLosses(
    String subject,
    int trials,
    long seed,
    Map<RiskState, AnnualLoss> losses,
    List<Row> rows,
    List<String> notQuantified) {
  /**
   * Copies.
   *
   * @param subject the subject of the register
   * @param trials how many years were drawn
   * @param seed the seed
   * @param losses the losses by state
   * @param rows one for each risk with figures, in alphabetical order of ids
   * @param notQuantified the ids of open threats without occurrence or impact, in the order of the
   *     register: they take no part
   */
  public SimulatedLosses {
    Objects.requireNonNull(subject, "subject");
    EnumMap<RiskState, AnnualLoss> copy = new EnumMap<>(RiskState.class);
    copy.putAll(losses);
    losses = Collections.unmodifiableMap(copy);
    rows = List.copyOf(rows);
    notQuantified = List.copyOf(notQuantified);
  }

  /**
   * One risk.
   *
   * @param risk its id
   * @param inherent its mean loss a year before anything is done
   * @param current its mean loss a year as it stands
   * @param target its mean loss a year as it should become
   */
  public record Row(String risk, double inherent, double current, double target) {
    /**
     * Checks the id.
     *
     * @param risk its id
     * @param inherent its mean loss a year before anything is done
     * @param current its mean loss a year as it stands
     * @param target its mean loss a year as it should become
     */
    public Row {
      Objects.requireNonNull(risk, "risk");
    }
  }

  /**
   * Returns the loss in a state.
   *
   * @param state the state
   * @return the loss
   */
  public AnnualLoss loss(RiskState state) {
    return Objects.requireNonNull(losses.get(state));
  }

  /**
   * Returns how likely larger losses are as things stand.
   *
   * @return from the smallest loss up; losses rise and probabilities fall
   */
  public List<ToleranceCurve.Point> exceedance() {
    return loss(RiskState.CURRENT).exceedance();
  }

  /**
   * Explains the figures.
   *
   * @return a part for each state
   */
  public Explanation explain() {
    List<Explanation> parts = new ArrayList<>();
    losses.forEach((state, loss) -> parts.add(loss.explain().labelled(state.words())));
    if (!notQuantified.isEmpty()) {
      parts.add(Explanation.text("without figures", String.join(", ", notQuantified)));
    }
    return Explanation.text(
            "simulated losses of " + subject, trials + " trials, seed " + seed, parts)
        .because(
            "each event is drawn once; a mitigation takes it away or softens it by chance of its own")
        .from(Source.OURS);
  }

  @Override
  public String toString() {
    List<List<String>> cells = new ArrayList<>();
    losses.forEach(
        (state, loss) -> {
          List<String> row =
              new ArrayList<>(
                  List.of(
                      state.words(),
                      Figures.rounded(loss.mean()),
                      Figures.brief(loss.meanError().orElse(0)),
                      Figures.rounded(loss.sd())));
          loss.tails().forEach(tail -> row.add(Figures.rounded(tail.valueAtRisk())));
          row.add(Figures.rounded(loss.tails().get(loss.tails().size() - 1).expectedShortfall()));
          cells.add(row);
        });
    List<String> headings = new ArrayList<>(List.of("state", "mean", "+-", "sd"));
    List<AnnualLoss.Tail> tails = loss(RiskState.INHERENT).tails();
    tails.forEach(tail -> headings.add("VaR " + Figures.text(tail.level())));
    headings.add("shortfall " + Figures.text(tails.get(tails.size() - 1).level()));
    return new TextTable(
            subject + ", " + loss(RiskState.INHERENT).unit() + " a year, " + trials + " trials",
            headings,
            cells)
        .text();
  }
}
