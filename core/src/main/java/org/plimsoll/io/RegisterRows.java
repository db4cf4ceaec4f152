package org.plimsoll.io;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.stakeholder.StakeholderMap;

/**
 * What was read of the tables of a register, to be joined into a {@link StakeholderMap}.
 *
 * @param parties what was read of the parties, table by table
 * @param ratings what was read of the ratings
 * @param engagement what was read of where parties stood
 * @param ties what was read of who influences whom
 */
public record RegisterRows(
    List<ReadResult<List<PartyRow>>> parties,
    List<ReadResult<List<RatingRow>>> ratings,
    List<ReadResult<List<EngagementRow>>> engagement,
    List<ReadResult<List<TieRow>>> ties) {
  /**
   * Copies the lists.
   *
   * @param parties what was read of the parties, table by table
   * @param ratings what was read of the ratings
   * @param engagement what was read of where parties stood
   * @param ties what was read of who influences whom
   */
  public RegisterRows {
    parties = List.copyOf(parties);
    ratings = List.copyOf(ratings);
    engagement = List.copyOf(engagement);
    ties = List.copyOf(ties);
  }

  /**
   * Starts without tables.
   *
   * @return no rows yet
   */
  public static RegisterRows none() {
    return new RegisterRows(List.of(), List.of(), List.of(), List.of());
  }

  private static <T> List<T> plus(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }

  /**
   * Adds a table of parties.
   *
   * @param read what was read of it
   * @return the rows with those
   */
  public RegisterRows parties(ReadResult<List<PartyRow>> read) {
    return new RegisterRows(plus(parties, read), ratings, engagement, ties);
  }

  /**
   * Adds a table of ratings.
   *
   * @param read what was read of it
   * @return the rows with those
   */
  public RegisterRows ratings(ReadResult<List<RatingRow>> read) {
    return new RegisterRows(parties, plus(ratings, read), engagement, ties);
  }

  /**
   * Adds a table of where parties stood.
   *
   * @param read what was read of it
   * @return the rows with those
   */
  public RegisterRows engagement(ReadResult<List<EngagementRow>> read) {
    return new RegisterRows(parties, ratings, plus(engagement, read), ties);
  }

  /**
   * Adds an edge list of who influences whom.
   *
   * @param read what was read of it
   * @return the rows with those
   */
  public RegisterRows ties(ReadResult<List<TieRow>> read) {
    return new RegisterRows(parties, ratings, engagement, plus(ties, read));
  }

  /**
   * Adds what the tables say to a register, which brings its subject, scales and required groups.
   * What does not fit is left out and is a problem: a party that is there already, a mark off its
   * scale, a rating, mark or tie of an unknown party, or one that stands twice.
   *
   * @param register the register, often without parties
   * @return the register with the rest; linear in rows
   */
  public ReadResult<StakeholderMap> join(StakeholderMap register) {
    return new RegisterJoin(this, register).join();
  }

  @Override
  public String toString() {
    return "tables of a register: "
        + parties.size()
        + " of parties, "
        + ratings.size()
        + " of ratings, "
        + engagement.size()
        + " of engagement, "
        + ties.size()
        + " of ties";
  }
}
