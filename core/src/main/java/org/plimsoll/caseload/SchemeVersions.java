package org.plimsoll.caseload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The versions of a scheme, each in force from a day until the next.
 *
 * @param versions the versions, oldest first; at least one, and no two from one day
 */
public record SchemeVersions(List<Version> versions) {
  /**
   * One version.
   *
   * @param from the first day on which it is in force
   * @param scheme the scheme
   */
  public record Version(LocalDate from, PointsScheme scheme) {
    /**
     * Checks that both are there.
     *
     * @param from the first day on which it is in force
     * @param scheme the scheme
     */
    public Version {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(scheme, "scheme");
    }
  }

  /**
   * Sorts and checks the versions.
   *
   * @param versions the versions, oldest first; at least one, and no two from one day
   */
  public SchemeVersions {
    versions = versions.stream().sorted(Comparator.comparing(Version::from)).toList();
    if (versions.isEmpty()) {
      throw new IllegalArgumentException(
          "versions of a scheme need at least one; say from(date, scheme)");
    }
    for (int i = 1; i < versions.size(); i++) {
      if (versions.get(i).from().equals(versions.get(i - 1).from())) {
        throw new IllegalArgumentException(
            "two versions are in force from "
                + versions.get(i).from()
                + ", \""
                + versions.get(i - 1).scheme().name()
                + "\" and \""
                + versions.get(i).scheme().name()
                + "\"; choose another day or leave one out");
      }
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
    return new SchemeVersions(List.of(new Version(day, scheme)));
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
    List<Version> more = new ArrayList<>(versions);
    more.add(new Version(day, scheme));
    return new SchemeVersions(more);
  }

  /**
   * Finds the version in force on a day.
   *
   * @param day the day
   * @return the version; empty before the first
   */
  public Optional<PointsScheme> on(LocalDate day) {
    return versions.stream()
        .filter(version -> !version.from().isAfter(day))
        .reduce((earlier, later) -> later)
        .map(Version::scheme);
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (Version version : versions) {
      out.append(out.length() == 0 ? "" : "; ")
          .append("from ")
          .append(version.from())
          .append(' ')
          .append(version.scheme().name());
    }
    return out.toString();
  }
}
