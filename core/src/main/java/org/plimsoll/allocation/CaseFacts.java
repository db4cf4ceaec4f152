package org.plimsoll.allocation;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plimsoll.base.Points;
import org.plimsoll.caseload.Band;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.PointsScheme;

/** What rules look at in a case, found once. */
final class CaseFacts {
  private final PointsScheme scheme;
  private final Case item;
  private final Points points;
  private @Nullable Optional<String> band;
  private @Nullable Set<String> skills;

  CaseFacts(PointsScheme scheme, Case item, Points points) {
    this.scheme = scheme;
    this.item = item;
    this.points = points;
  }

  Case item() {
    return item;
  }

  Points points() {
    return points;
  }

  Optional<String> band() {
    if (band == null) {
      band = item.band().isPresent() ? item.band() : scheme.bandOf(item).map(Band::name);
    }
    return Objects.requireNonNull(band);
  }

  Set<String> skills() {
    if (skills == null) {
      skills = scheme.skillsNeeded(item);
    }
    return Objects.requireNonNull(skills);
  }

  OptionalInt level() {
    return scheme.levelNeeded(item);
  }
}
