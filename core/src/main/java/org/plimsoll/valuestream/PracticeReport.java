package org.plimsoll.valuestream;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Severity;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * Which practices are shown to add value. Made by {@link PracticeReview#review}.
 *
 * @param review what was asked
 * @param practices the practices, in the order given, no two of one name
 */
public record PracticeReport(PracticeReview review, List<Practice> practices) {
  /**
   * Checks that no two practices share a name, and copies.
   *
   * @param review what was asked
   * @param practices the practices, in the order given, no two of one name
   * @throws IllegalArgumentException if two practices share a name
   */
  public PracticeReport {
    Objects.requireNonNull(review, "review");
    practices = List.copyOf(practices);
    List<String> names = names(practices);
    for (String name : names) {
      if (names.indexOf(name) != names.lastIndexOf(name)) {
        throw new IllegalArgumentException(
            "two practices are named \"" + name + "\"; give one another name");
      }
    }
  }

  /** What a practice has to state. */
  public enum Part {
    /** What value it adds. */
    VALUE("value"),
    /** For whom. */
    FOR_WHOM("for whom"),
    /** What else was considered. */
    ALTERNATIVES("alternatives");

    private final String words;

    Part(String words) {
      this.words = words;
    }

    /**
     * Names the part.
     *
     * @return for example {@code for whom}
     */
    public String words() {
      return words;
    }
  }

  private static List<String> names(List<Practice> practices) {
    return practices.stream().map(Practice::name).toList();
  }

  /**
   * Lists what a practice does not state.
   *
   * @param practice one of the practices
   * @return the missing parts, in the order declared; none where it is shown to add value
   */
  public List<Part> missing(Practice practice) {
    List<Part> missing = new ArrayList<>();
    if (practice.value().isEmpty()) {
      missing.add(Part.VALUE);
    }
    if (practice.forWhom().isEmpty()) {
      missing.add(Part.FOR_WHOM);
    }
    if (practice.alternatives().size() < review.leastAlternatives()) {
      missing.add(Part.ALTERNATIVES);
    }
    return List.copyOf(missing);
  }

  /**
   * Lists the practices that state all that is asked.
   *
   * @return their names, in the order given
   */
  public List<String> shown() {
    return names(practices.stream().filter(each -> missing(each).isEmpty()).toList());
  }

  /**
   * Lists the practices that are not shown to add value.
   *
   * @return their names, in the order given
   */
  public List<String> notShown() {
    return names(practices.stream().filter(each -> !missing(each).isEmpty()).toList());
  }

  /**
   * Lists what somebody should see.
   *
   * @return practice by practice: what it does not state, then alternatives that were set aside
   *     without a reason
   */
  public List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    for (Practice practice : practices) {
      List<Part> missing = missing(practice);
      if (!missing.isEmpty()) {
        found.add(
            new Finding(
                Severity.WARNING,
                practice.name(),
                "is not shown to add value",
                "not stated: " + words(missing),
                PracticeReview.SOURCE));
      }
      for (Practice.Alternative each : practice.alternatives()) {
        if (each.whyNot().isEmpty()) {
          found.add(
              new Finding(
                  Severity.NOTE,
                  practice.name(),
                  "nobody says why not: " + each.what(),
                  "",
                  Source.OURS));
        }
      }
    }
    return List.copyOf(found);
  }

  private static String words(List<Part> parts) {
    return String.join(", ", parts.stream().map(Part::words).toList());
  }

  /**
   * Explains the standing of each practice.
   *
   * @return a part for each practice, with what it states and leaves open
   */
  public Explanation explain() {
    return Explanation.text(
            "practices",
            shown().size() + " of " + practices.size() + " shown to add value",
            practices.stream().map(this::explain).toList())
        .because(
            "each states its value, for whom, and alternatives considered, at least "
                + review.leastAlternatives())
        .from(PracticeReview.SOURCE);
  }

  private Explanation explain(Practice practice) {
    List<Explanation> parts = new ArrayList<>();
    practice.changing().ifPresent(earlier -> parts.add(Explanation.text("changes", earlier)));
    parts.add(Explanation.text("value", practice.value().orElse("not stated")));
    parts.add(
        Explanation.text(
            "for whom",
            practice.forWhom().isEmpty() ? "not stated" : String.join(", ", practice.forWhom())));
    if (practice.alternatives().isEmpty()) {
      parts.add(Explanation.text("alternatives", "not stated"));
    }
    practice
        .alternatives()
        .forEach(each -> parts.add(Explanation.text("alternative", each.toString())));
    return Explanation.text(practice.name(), standing(practice), parts);
  }

  private String standing(Practice practice) {
    List<Part> missing = missing(practice);
    return missing.isEmpty() ? "shown to add value" : "not shown, lacks " + words(missing);
  }

  @Override
  public String toString() {
    List<List<String>> rows = new ArrayList<>();
    for (Practice practice : practices) {
      rows.add(
          List.of(
              practice.name(),
              practice.changing().isPresent() ? "changed" : "new",
              practice.value().orElse("?"),
              practice.forWhom().isEmpty() ? "?" : String.join(", ", practice.forWhom()),
              practice.alternatives().isEmpty()
                  ? "?"
                  : String.join(
                      ", ",
                      practice.alternatives().stream().map(Practice.Alternative::what).toList()),
              standing(practice)));
    }
    return new TextTable(
            "", List.of("practice", "is", "value", "for whom", "considered", "standing"), rows)
        .text();
  }
}
