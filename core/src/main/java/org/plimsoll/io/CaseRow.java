package org.plimsoll.io;

import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Percent;
import org.plimsoll.caseload.Case;

/**
 * A case as a row describes it, and who holds it.
 *
 * @param line the line of the file
 * @param item the case
 * @param holder the id of the person who holds it; empty for nobody, or where another table says
 * @param share the share of it that the holder carries; empty for all of it
 */
public record CaseRow(long line, Case item, Optional<String> holder, Optional<Percent> share) {
  /**
   * Checks that all parts are there.
   *
   * @param line the line of the file
   * @param item the case
   * @param holder the id of the person who holds it; empty for nobody, or where another table says
   * @param share the share of it that the holder carries; empty for all of it
   */
  public CaseRow {
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(holder, "holder");
    Objects.requireNonNull(share, "share");
  }

  @Override
  public String toString() {
    return item
        + holder.map(id -> " held by " + id).orElse("")
        + share.map(part -> ", " + part).orElse("");
  }
}
