package org.plimsoll.stakeholder;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which of several dated statements count: what has no date counts as before all dates. */
final class Dates {
  private Dates() {}

  static boolean counts(Optional<LocalDate> on, Optional<LocalDate> asOf) {
    return on.isEmpty() || asOf.isEmpty() || !on.get().isAfter(asOf.get());
  }

  static int compare(Optional<LocalDate> a, Optional<LocalDate> b) {
    return a.orElse(LocalDate.MIN).compareTo(b.orElse(LocalDate.MIN));
  }

  /** The last rating of each rater, raters in the order in which they first appear. */
  static List<PartyRating> latestByRater(
      List<PartyRating> ratings, Aspect aspect, Optional<LocalDate> asOf) {
    Map<String, PartyRating> last = new LinkedHashMap<>();
    for (PartyRating rating : ratings) {
      if (rating.aspect() == aspect && counts(rating.on(), asOf)) {
        last.merge(
            rating.rater(), rating, (old, now) -> compare(old.on(), now.on()) > 0 ? old : now);
      }
    }
    return List.copyOf(last.values());
  }
}
