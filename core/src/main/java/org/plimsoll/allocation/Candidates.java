package org.plimsoll.allocation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Points;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.Load;
import org.plimsoll.explain.Combination;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * Who could take the next case. Made by {@link Allocator#next}.
 *
 * @param item the case
 * @param points what it weighs
 * @param ranked those who may take it: the least load with the case first, ties by id
 * @param ruledOut what stands in the way of the others, by id, in the order of the ids
 */
public record Candidates(
    Case item, Points points, List<Candidate> ranked, Map<String, List<String>> ruledOut) {

  /**
   * Checks and copies the parts.
   *
   * @param item the case
   * @param points what it weighs
   * @param ranked those who may take it: the least load with the case first, ties by id
   * @param ruledOut what stands in the way of the others, by id, in the order of the ids
   */
  public Candidates {
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(points, "points");
    ranked = List.copyOf(ranked);
    var copy = new LinkedHashMap<String, List<String>>();
    ruledOut.forEach((id, reasons) -> copy.put(id, List.copyOf(reasons)));
    ruledOut = Collections.unmodifiableMap(copy);
  }

  /**
   * Somebody who may take the case.
   *
   * @param memberId the person
   * @param name the name to show
   * @param before the load now
   * @param after the load with the case
   */
  public record Candidate(String memberId, String name, Load before, Load after) {
    @Override
    public String toString() {
      return name + " (" + memberId + "): " + before + " -> " + after;
    }
  }

  /**
   * Returns the first of the ranked.
   *
   * @return whoever is least loaded with the case; empty where nobody may take it
   */
  public Optional<Candidate> best() {
    return ranked.stream().findFirst();
  }

  /**
   * Explains the ranking.
   *
   * @return everybody: the ranked with the load they would have, then those ruled out
   */
  public Explanation explain() {
    List<Explanation> parts = new ArrayList<>();
    for (Candidate each : ranked) {
      parts.add(
          Explanation.combined(
                  each.name() + " (" + each.memberId() + ")",
                  each.after().percent().orElseThrow().value(),
                  "%",
                  Combination.PERCENTAGE,
                  List.of(
                      Explanation.sum(
                          "points with the case",
                          each.after().total(),
                          Explanation.given("carried now", each.before().total()),
                          Explanation.given("case " + item.id(), points)),
                      Explanation.given("available", each.after().available())))
              .because("now " + Words.percent(each.before().percent())));
    }
    ruledOut.forEach(
        (id, reasons) ->
            parts.add(Explanation.text(id, "ruled out").because(String.join("; ", reasons))));
    return Explanation.text(
            "who could take case " + item.id() + ", " + points,
            best().map(Candidate::name).orElse("nobody"),
            parts)
        .because("least load with the case first, ties by id")
        .from(Source.OURS);
  }

  @Override
  public String toString() {
    List<List<String>> rows = new ArrayList<>();
    for (Candidate each : ranked) {
      rows.add(
          List.of(
              each.name(),
              each.memberId(),
              Words.percent(each.before().percent()),
              Words.percent(each.after().percent()),
              ""));
    }
    ruledOut.forEach(
        (id, reasons) -> rows.add(List.of("", id, "-", "-", String.join("; ", reasons))));
    return new TextTable(
            "who could take " + item + ", " + points,
            List.of("name", "id", "load now", "with it", "ruled out"),
            rows)
        .text();
  }
}
