package org.plimsoll.io;

import java.util.Objects;
import org.plimsoll.stakeholder.Stakeholder;

/**
 * A party, as a row says it.
 *
 * @param line the line of the file
 * @param party the party, with the ratings of its row
 */
public record PartyRow(long line, Stakeholder party) {
  /**
   * Checks that it is there.
   *
   * @param line the line of the file
   * @param party the party, with the ratings of its row
   */
  public PartyRow {
    Objects.requireNonNull(party, "party");
  }

  @Override
  public String toString() {
    return party.toString();
  }
}
