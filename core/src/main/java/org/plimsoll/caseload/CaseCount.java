package org.plimsoll.caseload;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Rational;

/**
 * A number of cases of one band and setting, where only counts are known.
 *
 * @param count how many, 0 or more
 * @param band the band; empty for cases that have none and therefore carry no points
 * @param setting the setting or location
 * @param inactive those among them that count for less; no kind has more than {@code count}, and
 *     one case must not stand under two kinds, since each is taken off
 */
public record CaseCount(
    long count, Optional<String> band, Optional<String> setting, List<Inactive> inactive) {
  /** Checks and copies the parts. */
  public CaseCount {
    Objects.requireNonNull(band, "band");
    Objects.requireNonNull(setting, "setting");
    inactive = List.copyOf(inactive);
    if (count < 0) {
      throw new IllegalArgumentException("a count of cases must not be negative, was " + count);
    }
    for (Inactive some : inactive) {
      if (some.count() > count) {
        throw new IllegalArgumentException(
            "inactive cases are among the cases counted, was "
                + some.count()
                + " of "
                + some.kind()
                + " among "
                + count
                + " cases");
      }
    }
  }

  /**
   * Cases that count for less, such as those under a warrant.
   *
   * @param kind what they are
   * @param count how many, 0 or more
   * @param weightingPercent what part of their points still counts, in per cent; 100 or more is
   *     all, 0 or less is none
   */
  public record Inactive(String kind, long count, Rational weightingPercent) {
    /** Checks the range. */
    public Inactive {
      Objects.requireNonNull(weightingPercent, "weightingPercent");
      if (count < 0) {
        throw new IllegalArgumentException(
            "a count of inactive cases must not be negative, was " + count + " of " + kind);
      }
    }

    @Override
    public String toString() {
      return count + " " + kind + " at " + weightingPercent + "%";
    }

    Rational discounted() {
      Rational kept = weightingPercent.max(Rational.ZERO).min(Rational.HUNDRED);
      return Rational.HUNDRED.minus(kept).dividedBy(Rational.HUNDRED);
    }
  }

  /**
   * Returns a number of cases in a band.
   *
   * @param count how many
   * @param band the band's name
   * @return the count
   */
  public static CaseCount of(long count, String band) {
    return new CaseCount(count, Optional.of(band), Optional.empty(), List.of());
  }

  /**
   * Returns a number of cases without a band; they carry no points and are listed.
   *
   * @param count how many
   * @return the count
   */
  public static CaseCount unbanded(long count) {
    return new CaseCount(count, Optional.empty(), Optional.empty(), List.of());
  }

  /**
   * Puts them in a setting.
   *
   * @param where the setting's name
   * @return the count there
   */
  public CaseCount in(String where) {
    return new CaseCount(count, band, Optional.of(where), inactive);
  }

  /**
   * Says that some of them count for less.
   *
   * @param kind what they are
   * @param cases how many
   * @param weightingPercent what part of their points still counts, in per cent
   * @return the count with those
   */
  public CaseCount inactive(String kind, long cases, Rational weightingPercent) {
    var longer = new ArrayList<>(inactive);
    longer.add(new Inactive(kind, cases, weightingPercent));
    return new CaseCount(count, band, setting, longer);
  }
}
