package org.plimsoll.io;

import java.util.Objects;
import org.plimsoll.stakeholder.Engagement;

/**
 * Where a party stood, as a row says it.
 *
 * @param line the line of the file
 * @param party the id of the party
 * @param mark where it stood and needed to be
 */
public record EngagementRow(long line, String party, Engagement.Mark mark) {
  /**
   * Checks that all parts are there.
   *
   * @param line the line of the file
   * @param party the id of the party
   * @param mark where it stood and needed to be
   */
  public EngagementRow {
    Objects.requireNonNull(party, "party");
    Objects.requireNonNull(mark, "mark");
  }

  @Override
  public String toString() {
    return party + ": " + mark;
  }
}
