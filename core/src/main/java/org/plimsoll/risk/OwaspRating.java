package org.plimsoll.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Source;

/**
 * The factors of the OWASP Risk Rating Methodology, each from 0 to 9.
 *
 * @param threatAgent skill, motive, opportunity, size: 4 figures
 * @param vulnerability ease of discovery, ease of exploit, awareness, intrusion detection: 4
 *     figures
 * @param technicalImpact loss of confidentiality, integrity, availability, accountability: 4
 *     figures
 * @param businessImpact financial damage, reputation, non-compliance, privacy: 4 figures
 */
public record OwaspRating(
    List<Rational> threatAgent,
    List<Rational> vulnerability,
    List<Rational> technicalImpact,
    List<Rational> businessImpact) {
  /** Where the method comes from. */
  public static final Source OWASP =
      Source.of("OWASP", "", "Risk Rating Methodology")
          .link("https://owasp.org/www-community/OWASP_Risk_Rating_Methodology");

  /**
   * Checks that there are four of each, from 0 to 9, and copies.
   *
   * @param threatAgent skill, motive, opportunity, size: 4 figures
   * @param vulnerability ease of discovery, ease of exploit, awareness, intrusion detection: 4
   *     figures
   * @param technicalImpact loss of confidentiality, integrity, availability, accountability: 4
   *     figures
   * @param businessImpact financial damage, reputation, non-compliance, privacy: 4 figures
   */
  public OwaspRating {
    threatAgent = factors("threat agent", threatAgent);
    vulnerability = factors("vulnerability", vulnerability);
    technicalImpact = factors("technical impact", technicalImpact);
    businessImpact = factors("business impact", businessImpact);
  }

  private static List<Rational> factors(String what, List<Rational> factors) {
    List<Rational> copy = List.copyOf(factors);
    if (copy.size() != 4
        || copy.stream()
            .anyMatch(each -> each.signum() < 0 || each.compareTo(Rational.of(9)) > 0)) {
      throw new IllegalArgumentException(
          "the " + what + " of an OWASP rating is 4 factors from 0 to 9, was " + copy);
    }
    return copy;
  }

  /** A level of likelihood or impact. */
  public enum Level {
    /** A mean below 3. */
    LOW,
    /** A mean from 3 to below 6. */
    MEDIUM,
    /** A mean of 6 or more. */
    HIGH;

    /**
     * Finds the level of a mean.
     *
     * @param mean 0 to 9
     * @return the level
     */
    public static Level of(Rational mean) {
      Objects.requireNonNull(mean, "mean");
      return mean.compareTo(Rational.of(3)) < 0
          ? LOW
          : mean.compareTo(Rational.of(6)) < 0 ? MEDIUM : HIGH;
    }

    /** The mark on a scale from 1. */
    int mark() {
      return ordinal() + 1;
    }
  }

  private static Rational mean(List<Rational> factors) {
    return factors.stream()
        .reduce(Rational.ZERO, Rational::plus)
        .dividedBy(Rational.of(factors.size()));
  }

  /**
   * Returns the likelihood.
   *
   * @return the mean of the eight factors of threat agent and vulnerability
   */
  public Rational likelihood() {
    List<Rational> all = new ArrayList<>(threatAgent);
    all.addAll(vulnerability);
    return mean(all);
  }

  /**
   * Returns the technical impact.
   *
   * @return the mean of its four factors
   */
  public Rational technical() {
    return mean(technicalImpact);
  }

  /**
   * Returns the business impact.
   *
   * @return the mean of its four factors
   */
  public Rational business() {
    return mean(businessImpact);
  }

  /**
   * Returns the marks by the technical impact, for {@link RiskMatrix#OWASP}.
   *
   * @return levels as 1 to 3
   */
  public Risk.Marks technicalMarks() {
    return new Risk.Marks(Level.of(likelihood()).mark(), Level.of(technical()).mark());
  }

  /**
   * Returns the marks by the business impact, for {@link RiskMatrix#OWASP}. The method prefers this
   * where the business impact is known.
   *
   * @return levels as 1 to 3
   */
  public Risk.Marks businessMarks() {
    return new Risk.Marks(Level.of(likelihood()).mark(), Level.of(business()).mark());
  }

  @Override
  public String toString() {
    return "likelihood "
        + Level.of(likelihood())
        + ", technical "
        + Level.of(technical())
        + ", business "
        + Level.of(business());
  }
}
