package org.plimsoll.caseload;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that bands rise or fall in the order declared, in every setting the same way. */
final class BandOrder {
  private BandOrder() {}

  static void check(String scheme, Iterable<Band> bands) {
    Set<String> settings = new LinkedHashSet<>();
    bands.forEach(band -> settings.addAll(band.bySetting().keySet()));
    int direction = follow(scheme, bands, null, 0);
    for (String setting : settings) {
      direction = follow(scheme, bands, setting, direction);
    }
  }

  static boolean holds(Iterable<Band> bands) {
    try {
      check("", bands);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static int follow(
      String scheme, Iterable<Band> bands, @Nullable String setting, int known) {
    int direction = known;
    Band before = null;
    for (Band band : bands) {
      PointsRange weight = weight(band, setting);
      if (weight == null) {
        continue;
      }
      if (before != null) {
        PointsRange earlier = java.util.Objects.requireNonNull(weight(before, setting));
        int step = weight.point().compareTo(earlier.point());
        if (step != 0 && direction != 0 && step != direction) {
          throw new IllegalArgumentException(
              "band \""
                  + band.name()
                  + "\" weighs "
                  + weight.point()
                  + (setting == null ? "" : " in " + setting)
                  + " after band \""
                  + before.name()
                  + "\" with "
                  + earlier.point()
                  + ", but the bands of scheme \""
                  + scheme
                  + "\" "
                  + (direction > 0 ? "rise: " : "fall: ")
                  + words(bands, setting)
                  + "; declare them in order of weight or say withBandsInAnyOrder(why)");
        }
        direction = direction == 0 ? step : direction;
      }
      before = band;
    }
    return direction;
  }

  private static String words(Iterable<Band> bands, @Nullable String setting) {
    StringBuilder out = new StringBuilder();
    for (Band band : bands) {
      PointsRange weight = weight(band, setting);
      if (weight != null) {
        out.append(out.length() == 0 ? "" : ", ")
            .append(band.name())
            .append(' ')
            .append(weight.point());
      }
    }
    return out.toString();
  }

  private static @Nullable PointsRange weight(Band band, @Nullable String setting) {
    return setting == null ? band.weight().orElse(null) : band.bySetting().get(setting);
  }
}
