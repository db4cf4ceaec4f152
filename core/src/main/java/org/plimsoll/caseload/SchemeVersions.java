package org.plimsoll.caseload;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The versions of a scheme, each in force from a day until the next.
 *
 * @param versions the schemes by the first day on which each is in force, oldest first
 */
public record SchemeVersions(SortedMap<LocalDate, PointsScheme> versions) {
  /**
   * Copies the versions.
   *
   * @param versions the schemes by the first day on which each is in force, oldest first
   */
  public SchemeVersions {
    versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    if (versions.isEmpty()) {
      throw new IllegalArgumentException(
          "versions of a scheme need at least one; say from(date, scheme)");
    }
  }

  /**
   * Returns the first version.
   *
   * @param day the first day on which it is in force
   * @param scheme the scheme
   * @return versions with that one
   */
  public static SchemeVersions from(LocalDate day, PointsScheme scheme) {
    return new SchemeVersions(new TreeMap<>(Map.of(day, scheme)));
  }

  /**
   * Adds a version.
   *
   * @param day the first day on which it is in force
   * @param scheme the scheme
   * @return versions with that one too
   * @throws IllegalArgumentException if another version begins on that day
   */
  public SchemeVersions then(LocalDate day, PointsScheme scheme) {
    var more = new TreeMap<>(versions);
    PointsScheme there = more.put(day, scheme);
    if (there != null) {
      throw new IllegalArgumentException(
          "scheme \""
              + there.name()
              + "\" is in force from "
              + day
              + " already; choose another day or leave one out");
    }
    return new SchemeVersions(more);
  }

  /**
   * Finds the version in force on a day.
   *
   * @param day the day
   * @return the version; empty before the first
   */
  public Optional<PointsScheme> on(LocalDate day) {
    SortedMap<LocalDate, PointsScheme> until = versions.headMap(day.plusDays(1));
    return until.isEmpty() ? Optional.empty() : Optional.ofNullable(versions.get(until.lastKey()));
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    versions.forEach(
        (day, scheme) ->
            out.append(out.length() == 0 ? "" : "; ")
                .append("from ")
                .append(day)
                .append(" ")
                .append(scheme.name()));
    return out.toString();
  }
}
