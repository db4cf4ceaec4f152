package org.plimsoll.io;

import java.util.Objects;
import org.plimsoll.stakeholder.PartyRating;

/**
 * What a rater said of a party, as a row says it.
 *
 * @param line the line of the file
 * @param party the id of the party
 * @param rating the rating
 */
public record RatingRow(long line, String party, PartyRating rating) {
  /**
   * Checks that all parts are there.
   *
   * @param line the line of the file
   * @param party the id of the party
   * @param rating the rating
   */
  public RatingRow {
    Objects.requireNonNull(party, "party");
    Objects.requireNonNull(rating, "rating");
  }

  @Override
  public String toString() {
    return party + ": " + rating;
  }
}
