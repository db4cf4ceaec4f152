package org.plimsoll.stakeholder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * Where a typology puts each party, and why.
 *
 * @param kind the typology
 * @param places one for each party, in the order of the register
 */
public record StakeholderClasses(TypologyKind kind, List<Place> places) {
  /**
   * Copies.
   *
   * @param kind the typology
   * @param places one for each party, in the order of the register
   */
  public StakeholderClasses {
    Objects.requireNonNull(kind, "kind");
    places = List.copyOf(places);
  }

  /**
   * The class of one party.
   *
   * @param party the id
   * @param name the name
   * @param type the class; empty where a mark is missing or an attitude is exactly 0
   * @param levels the marks and their levels, in the order of {@link TypologyKind#aspects()}
   */
  public record Place(
      String party, String name, Optional<StakeholderClass> type, List<Mark> levels) {
    /**
     * Copies.
     *
     * @param party the id
     * @param name the name
     * @param type the class; empty where a mark is missing or an attitude is exactly 0
     * @param levels the marks and their levels, in the order of {@link TypologyKind#aspects()}
     */
    public Place {
      Objects.requireNonNull(party, "party");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(type, "type");
      levels = List.copyOf(levels);
    }

    Explanation explain() {
      return Explanation.text(name, words(type), levels.stream().map(Mark::explain).toList())
          .because(
              type.filter(each -> !each.advice().equals(each.words()))
                  .map(StakeholderClass::advice)
                  .orElse(""));
    }

    @Override
    public String toString() {
      return name + ": " + words(type);
    }
  }

  /**
   * A party whose class is another than it was.
   *
   * @param party the id
   * @param from the class before; empty where it had none
   * @param to the class now; empty where it has none
   */
  public record Change(
      String party, Optional<StakeholderClass> from, Optional<StakeholderClass> to) {
    /**
     * Checks that all parts are there.
     *
     * @param party the id
     * @param from the class before; empty where it had none
     * @param to the class now; empty where it has none
     */
    public Change {
      Objects.requireNonNull(party, "party");
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
    }

    @Override
    public String toString() {
      return party + ": " + words(from) + " -> " + words(to);
    }
  }

  static String words(Optional<StakeholderClass> type) {
    return type.map(StakeholderClass::words).orElse("not classified");
  }

  /**
   * Returns the place of a party.
   *
   * @param party its id
   * @return its place
   * @throws IllegalArgumentException if the register has no such party
   */
  public Place place(String party) {
    return places.stream()
        .filter(place -> place.party().equals(party))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no stakeholder \""
                        + party
                        + "\" is classified; there are "
                        + places.stream().map(Place::party).toList()));
  }

  /**
   * Lists the parties of a class.
   *
   * @param type the class
   * @return their ids, in the order of the register
   */
  public List<String> in(StakeholderClass type) {
    return places.stream()
        .filter(place -> place.type().equals(Optional.of(type)))
        .map(Place::party)
        .toList();
  }

  /**
   * Lists the parties that have no class, because a mark is missing or an attitude is exactly 0.
   *
   * @return their ids, in the order of the register
   */
  public List<String> unclassified() {
    return places.stream().filter(place -> place.type().isEmpty()).map(Place::party).toList();
  }

  /**
   * Compares with an earlier answer of the same typology.
   *
   * @param earlier the answer before
   * @return the parties whose class changed, in the order of this answer, then those that are gone;
   *     a party that was not there before had no class
   * @throws IllegalArgumentException if the earlier answer is that of another typology
   */
  public List<Change> diff(StakeholderClasses earlier) {
    if (earlier.kind != kind) {
      throw new IllegalArgumentException(
          "classes of one typology can be compared, was "
              + kind.words()
              + " and "
              + earlier.kind.words());
    }
    Map<String, Optional<StakeholderClass>> before = new LinkedHashMap<>();
    earlier.places.forEach(place -> before.put(place.party(), place.type()));
    List<Change> changes = new ArrayList<>();
    for (Place place : places) {
      Optional<StakeholderClass> was =
          before.containsKey(place.party()) ? before.remove(place.party()) : Optional.empty();
      if (!place.type().equals(was)) {
        changes.add(new Change(place.party(), was, place.type()));
      }
    }
    before.forEach(
        (party, was) -> {
          if (was.isPresent()) {
            changes.add(new Change(party, was, Optional.empty()));
          }
        });
    return List.copyOf(changes);
  }

  /**
   * Explains every place, down to the ratings.
   *
   * @return one part for each party, in the order of the register
   */
  public Explanation explain() {
    return Explanation.text(
            kind.words(), places.size() + " parties", places.stream().map(Place::explain).toList())
        .from(kind.source());
  }

  @Override
  public String toString() {
    List<String> headings = new ArrayList<>(List.of("party", "class"));
    kind.aspects().forEach(aspect -> headings.add(aspect.words()));
    List<List<String>> rows = new ArrayList<>();
    for (Place place : places) {
      List<String> row = new ArrayList<>(List.of(place.name(), words(place.type())));
      place
          .levels()
          .forEach(
              level ->
                  row.add(
                      level.summary().value().map(mark -> mark.toText() + " ").orElse("")
                          + level.words()));
      rows.add(row);
    }
    return new TextTable(kind.words(), headings, rows).text();
  }

  /**
   * A mark and the side of the boundary on which it lies.
   *
   * @param summary the mark, with the ratings behind it
   * @param level the side
   * @param rule the boundary in words
   * @param source who set the boundary
   */
  public record Mark(AspectSummary summary, Boundary.Side level, String rule, Source source) {
    /**
     * Checks that all parts are there.
     *
     * @param summary the mark, with the ratings behind it
     * @param level the side
     * @param rule the boundary in words
     * @param source who set the boundary
     */
    public Mark {
      Objects.requireNonNull(summary, "summary");
      Objects.requireNonNull(level, "level");
      Objects.requireNonNull(rule, "rule");
      Objects.requireNonNull(source, "source");
    }

    static Mark of(AspectSummary summary, RatingScale scale, Boundary boundary) {
      if (summary.aspect() == Aspect.ATTITUDE) {
        Boundary.Side side =
            summary
                .value()
                .map(
                    mark ->
                        mark.signum() > 0
                            ? Boundary.Side.HIGH
                            : mark.signum() < 0 ? Boundary.Side.LOW : Boundary.Side.UNKNOWN)
                .orElse(Boundary.Side.UNKNOWN);
        return new Mark(summary, side, "backs above 0, blocks below 0, neither at 0", Source.OURS);
      }
      return new Mark(
          summary,
          summary.value().map(mark -> boundary.level(mark, scale)).orElse(Boundary.Side.UNKNOWN),
          boundary.words(scale),
          boundary.source());
    }

    String words() {
      if (level == Boundary.Side.UNKNOWN) {
        return summary.value().isPresent() ? "neither backs nor blocks" : "not rated";
      }
      boolean high = level == Boundary.Side.HIGH;
      return summary.aspect() == Aspect.ATTITUDE
          ? (high ? "backs" : "blocks")
          : (high ? "high" : "low");
    }

    Explanation explain() {
      return Explanation.text(summary.aspect().words(), words(), summary.explain().labelled("mark"))
          .because(rule)
          .from(source);
    }

    @Override
    public String toString() {
      return summary + ": " + words();
    }
  }
}
