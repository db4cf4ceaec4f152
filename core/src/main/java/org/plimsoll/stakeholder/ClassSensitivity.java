package org.plimsoll.stakeholder;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * Which classes hang on a single rating or rater.
 *
 * @param kind the typology
 * @param turns what would change a class, parties in the order of the register; for each, ratings
 *     before raters
 */
public record ClassSensitivity(TypologyKind kind, List<Turn> turns) {
  /**
   * Copies.
   *
   * @param kind the typology
   * @param turns what would change a class, parties in the order of the register; for each, ratings
   *     before raters
   */
  public ClassSensitivity {
    Objects.requireNonNull(kind, "kind");
    turns = List.copyOf(turns);
  }

  /**
   * A change of class under one condition.
   *
   * @param party the id of the party
   * @param condition what would have to be otherwise
   * @param from the class now; empty where it has none
   * @param to the class then; empty where it would have none
   */
  public record Turn(
      String party,
      String condition,
      Optional<StakeholderClass> from,
      Optional<StakeholderClass> to) {
    /**
     * Checks that all parts are there.
     *
     * @param party the id of the party
     * @param condition what would have to be otherwise
     * @param from the class now; empty where it has none
     * @param to the class then; empty where it would have none
     */
    public Turn {
      Objects.requireNonNull(party, "party");
      Objects.requireNonNull(condition, "condition");
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
    }

    @Override
    public String toString() {
      return party
          + ": "
          + StakeholderClasses.words(from)
          + " would be "
          + StakeholderClasses.words(to)
          + " if "
          + condition;
    }
  }

  /**
   * Lists the parties whose class hangs on one rating or rater.
   *
   * @return their ids, in the order of the register
   */
  public List<String> unsure() {
    return turns.stream().map(Turn::party).distinct().toList();
  }

  /**
   * Explains what each unsure class hangs on.
   *
   * @return a part for each unsure party, with what would change its class below it
   */
  public Explanation explain() {
    return Explanation.text(
            "classes by " + kind.words() + " that hang on one mark or rater",
            Integer.toString(unsure().size()),
            unsure().stream()
                .map(
                    party ->
                        Explanation.text(
                            party,
                            StakeholderClasses.words(turns(party).get(0).from()),
                            turns(party).stream()
                                .map(
                                    turn ->
                                        Explanation.text(
                                            "if " + turn.condition(),
                                            StakeholderClasses.words(turn.to())))
                                .toList()))
                .toList())
        .because("one rating moved by a mark, or one rater left out")
        .from(Source.OURS);
  }

  private List<Turn> turns(String party) {
    return turns.stream().filter(turn -> turn.party().equals(party)).toList();
  }

  @Override
  public String toString() {
    TextTable table = TextTable.of("party", "if", "now", "then").titled(kind.words());
    for (Turn turn : turns) {
      table =
          table.row(
              turn.party(),
              turn.condition(),
              StakeholderClasses.words(turn.from()),
              StakeholderClasses.words(turn.to()));
    }
    return table.text();
  }
}
