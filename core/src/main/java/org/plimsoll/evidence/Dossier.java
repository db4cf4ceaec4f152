package org.plimsoll.evidence;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.explain.TextTable;

/**
 * What has been gathered about a change: pieces of evidence that are kept and travel together.
 *
 * @param title what the change is called, not blank
 * @param evidence the pieces, in the order they were added
 */
public record Dossier(String title, List<Evidence> evidence) {
  /**
   * Checks the title, and copies.
   *
   * @param title what the change is called, not blank
   * @param evidence the pieces, in the order they were added
   */
  public Dossier {
    evidence = List.copyOf(evidence);
    if (title.isBlank()) {
      throw new IllegalArgumentException("a dossier needs the name of the change, was blank");
    }
  }

  /**
   * Begins a dossier.
   *
   * @param title what the change is called
   * @return the dossier without evidence
   */
  public static Dossier of(String title) {
    return new Dossier(title, List.of());
  }

  /**
   * Adds evidence.
   *
   * @param pieces what else was seen
   * @return the dossier with it
   */
  public Dossier with(Evidence... pieces) {
    List<Evidence> more = new ArrayList<>(evidence);
    more.addAll(List.of(pieces));
    return new Dossier(title, more);
  }

  /**
   * Returns the evidence about a subject and what lies below it, such as a step and its criteria.
   *
   * @param subject the subject
   * @return its evidence, in order
   */
  public List<Evidence> about(Subject subject) {
    return evidence.stream()
        .filter(
            each ->
                each.about().equals(subject.key()) || each.about().startsWith(subject.key() + "/"))
        .toList();
  }

  /**
   * Returns the evidence as a table.
   *
   * @return a row a piece, in order: date, subject, title, what was seen, who says so
   */
  public TextTable table() {
    List<List<String>> rows = new ArrayList<>();
    for (Evidence each : evidence) {
      rows.add(
          List.of(
              each.on().map(Object::toString).orElse("?"),
              each.about(),
              each.title(),
              each.observation().words(),
              each.by().orElse("")));
    }
    return new TextTable(
        title, List.of("date", "about", "evidence", "what was seen", "who says so"), rows);
  }

  @Override
  public String toString() {
    return table().text();
  }
}
