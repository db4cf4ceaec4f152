package org.plimsoll.clinic;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.TextTable;

/**
 * The sheet of a clinic. It ends with what works, what to do differently and the next step, which
 * only those who were there can say: what nobody has said is a line to fill in.
 *
 * @param figures points against time
 * @param talkingPoints what to talk about
 * @param works what works, in the order said
 * @param differently what to do differently, in the order said
 * @param next the next steps, in the order said
 */
public record ClinicSheet(
    TextTable figures,
    List<Finding> talkingPoints,
    List<String> works,
    List<String> differently,
    List<String> next) {
  private static final String TO_FILL_IN = "_".repeat(60);

  /**
   * Copies the lists.
   *
   * @param figures points against time
   * @param talkingPoints what to talk about
   * @param works what works
   * @param differently what to do differently
   * @param next the next steps
   */
  public ClinicSheet {
    Objects.requireNonNull(figures, "figures");
    talkingPoints = List.copyOf(talkingPoints);
    works = List.copyOf(works);
    differently = List.copyOf(differently);
    next = List.copyOf(next);
  }

  /**
   * Adds what works.
   *
   * @param said in words of those who were there, not blank
   * @return the sheet with that line
   */
  public ClinicSheet works(String said) {
    return new ClinicSheet(figures, talkingPoints, with(works, said), differently, next);
  }

  /**
   * Adds what to do differently.
   *
   * @param said in words of those who were there, not blank
   * @return the sheet with that line
   */
  public ClinicSheet differently(String said) {
    return new ClinicSheet(figures, talkingPoints, works, with(differently, said), next);
  }

  /**
   * Adds a next step.
   *
   * @param said who does what by when, not blank
   * @return the sheet with that line
   */
  public ClinicSheet next(String said) {
    return new ClinicSheet(figures, talkingPoints, works, differently, with(next, said));
  }

  private static List<String> with(List<String> lines, String said) {
    if (said.isBlank()) {
      throw new IllegalArgumentException(
          "a line of a clinic's sheet must not be blank; leave it out where nothing was said");
    }
    List<String> more = new ArrayList<>(lines);
    more.add(said);
    return more;
  }

  @Override
  public String toString() {
    return joined(
        figures.text(),
        part("To talk about", talkingPoints.stream().map(ClinicSheet::line).toList(), "nothing"),
        part("What works", works, TO_FILL_IN),
        part("What to do differently", differently, TO_FILL_IN),
        part("Next step", next, TO_FILL_IN));
  }

  private static String joined(String... parts) {
    return String.join(System.lineSeparator() + System.lineSeparator(), parts);
  }

  private static String line(Finding point) {
    return point.subject() + ": " + point.message() + " (" + point.reason() + ")";
  }

  private static String part(String heading, List<String> lines, String otherwise) {
    return (lines.isEmpty() ? List.of(otherwise) : lines)
        .stream()
            .map(line -> "  " + line)
            .collect(
                Collectors.joining(System.lineSeparator(), heading + System.lineSeparator(), ""));
  }
}
