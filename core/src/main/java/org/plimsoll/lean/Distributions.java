package org.plimsoll.lean;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.plimsoll.stats.Distribution;

/** Figures of columns that may be empty. */
final class Distributions {
  private Distributions() {}

  static Optional<Distribution> of(double[] values) {
    return values.length == 0 ? Optional.empty() : Optional.of(Distribution.of(values));
  }

  /** The earliest or latest instant, in UTC. */
  static Optional<OffsetDateTime> extreme(LogColumns columns, int[] rows, boolean latest) {
    if (rows.length == 0) {
      return Optional.empty();
    }
    int best = rows[0];
    for (int row : rows) {
      if (latest ? columns.isEarlier(best, row) : columns.isEarlier(row, best)) {
        best = row;
      }
    }
    return Optional.of(columns.at(best).withOffsetSameInstant(ZoneOffset.UTC));
  }
}
