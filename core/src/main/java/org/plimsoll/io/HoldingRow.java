package org.plimsoll.io;

import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Percent;

/**
 * Who holds which case, as a row says it.
 *
 * @param line the line of the file
 * @param caseId the id of the case
 * @param person the id of the person
 * @param share the share of it that the person carries; empty for all of it
 */
public record HoldingRow(long line, String caseId, String person, Optional<Percent> share) {
  /**
   * Checks that all parts are there.
   *
   * @param line the line of the file
   * @param caseId the id of the case
   * @param person the id of the person
   * @param share the share of it that the person carries; empty for all of it
   */
  public HoldingRow {
    Objects.requireNonNull(caseId, "caseId");
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(share, "share");
  }

  @Override
  public String toString() {
    return person + " holds " + caseId + share.map(part -> ", " + part).orElse("");
  }
}
