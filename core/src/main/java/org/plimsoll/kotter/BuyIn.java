package org.plimsoll.kotter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plimsoll.base.Percent;
import org.plimsoll.evidence.Chance;
import org.plimsoll.evidence.Looks;
import org.plimsoll.evidence.Reason;
import org.plimsoll.evidence.Sample;
import org.plimsoll.evidence.Strata;
import org.plimsoll.evidence.Truth;
import org.plimsoll.evidence.Verdict;
import org.plimsoll.explain.Source;
import org.plimsoll.stats.BetaShare;
import org.plimsoll.stats.ConfidenceSequence;
import org.plimsoll.stats.FiniteSample;
import org.plimsoll.stats.Prior;
import org.plimsoll.stats.ShareBound;
import org.plimsoll.stats.StratifiedTotal;
import org.plimsoll.stats.Threshold;

/**
 * Whether enough people agree, judged from those who were asked.
 *
 * <pre>{@code
 * BuyIn.standard().judge(Sample.asked(20).of(40).agreed(18), Threshold.atLeast(percent(75)));
 * // met, probability 0.987: 18 of 20 agreed, 20 asked of 40
 * }</pre>
 *
 * <p>It is met where the probability that enough agree is at least the confidence, not met where it
 * is at most what the confidence leaves, and else not determined. The probability is exact for the
 * number of people there are. Those who were asked and did not answer may all think either way, so
 * the verdict has to hold both if they all agree and if none does.
 *
 * @param confidence how sure one wants to be, above 50 % and below 100 %
 * @param prior what is thought of the share before anybody is asked
 */
public record BuyIn(Percent confidence, Prior prior) {
  /** How sure one wants to be unless another figure is given: our own choice, the usual one. */
  public static final Percent CONFIDENCE = Percent.of(95);

  private static final int MOST_ADDED_UP = 20_000;

  private static final Source FINITE =
      Source.of("H. S. Konijn", "1973", "Statistical Theory of Sample Survey Design and Analysis");
  private static final Source WORST_CASE =
      Source.of("C. F. Manski", "1989", "Anatomy of the Selection Problem");
  private static final Source ANY_TIME =
      Source.of(
          "I. Waudby-Smith and A. Ramdas",
          "2020",
          "Confidence sequences for sampling without replacement");
  private static final Source POWER_PRIOR =
      Source.of(
          "J. G. Ibrahim and M.-H. Chen",
          "2000",
          "Power Prior Distributions for Regression Models");

  /**
   * Checks the confidence.
   *
   * @param confidence how sure one wants to be, above 50 % and below 100 %
   * @param prior what is thought of the share before anybody is asked
   */
  public BuyIn {
    Objects.requireNonNull(prior, "prior");
    if (confidence.compareTo(Percent.of(50)) <= 0 || confidence.compareTo(Percent.HUNDRED) >= 0) {
      throw new IllegalArgumentException(
          "a confidence lies above 50% and below 100%, was " + confidence);
    }
  }

  /**
   * Returns the standard: 95 % confidence and a flat prior.
   *
   * @return the standard
   */
  public static BuyIn standard() {
    return new BuyIn(CONFIDENCE, Prior.FLAT);
  }

  /**
   * Says how sure one wants to be.
   *
   * @param other above 50 % and below 100 %
   * @return this with that confidence
   */
  public BuyIn withConfidence(Percent other) {
    return new BuyIn(other, prior);
  }

  /**
   * Says what is thought of the share before anybody is asked.
   *
   * @param other the prior
   * @return this with that prior
   */
  public BuyIn withPrior(Prior other) {
    return new BuyIn(confidence, other);
  }

  /**
   * Judges a sample.
   *
   * @param sample who was asked and agreed
   * @param threshold how many must agree
   * @return the verdict, with the probability that enough of all agree
   */
  public Verdict judge(Sample sample, Threshold threshold) {
    return judge(sample, threshold, 1, Source.GIVEN);
  }

  /**
   * Judges answers that are looked at as they come in, so that asking on gains nothing.
   *
   * @param looks who had answered and agreed at each look
   * @param threshold how many must agree
   * @return the verdict; without a probability, since none holds at every look, but with bounds in
   *     its reasons. Once met or not met it stays so, unless the answers contradict themselves, and
   *     even then
   */
  public Verdict judge(Looks looks, Threshold threshold) {
    return judge(looks, threshold, Source.GIVEN);
  }

  /**
   * Judges several groups as one whole.
   *
   * @param strata who was asked and agreed, group by group
   * @param threshold how many of all must agree
   * @return the verdict, with the probability that enough of all groups together agree
   */
  public Verdict judge(Strata strata, Threshold threshold) {
    return judge(strata, threshold, Source.GIVEN);
  }

  Verdict judge(Sample sample, Threshold threshold, double weight, Source source) {
    List<Reason> reasons = new ArrayList<>();
    reasons.add(Reason.of(sample.words()));
    reasons.add(Reason.of(needed(sample, threshold), source));
    Chance chance;
    if (sample.draw() == Sample.Draw.SELF_SELECTED) {
      chance = worstCase(sample, threshold);
      reasons.add(
          Reason.of(
              "not drawn by chance: whoever did not answer may think either way", WORST_CASE));
      return decided(chance, reasons);
    }
    boolean asIfAsked = !sample.missingAtRandom();
    int heard = asIfAsked ? sample.asked() : sample.answered();
    if (heard == 0) {
      reasons.add(Reason.of("nobody answered"));
      return decided(Chance.UNKNOWN, reasons);
    }
    int most = sample.agreed() + (asIfAsked ? sample.silent() : 0);
    chance =
        Chance.between(
            probability(sample, threshold, heard, sample.agreed(), weight),
            most == sample.agreed()
                ? probability(sample, threshold, heard, sample.agreed(), weight)
                : probability(sample, threshold, heard, most, weight));
    if (sample.silent() > 0) {
      reasons.add(
          asIfAsked
              ? Reason.of(sample.silent() + " did not answer and may think either way", WORST_CASE)
              : Reason.of(
                  sample.silent()
                      + " did not answer and are assumed to think as the others, as declared"));
    }
    if (weight < 1) {
      reasons.add(
          Reason.of(
              "each answer counts "
                  + org.plimsoll.base.Rational.of(java.math.BigDecimal.valueOf(weight)).toText(2)
                  + " by its age",
              POWER_PRIOR));
    } else if (sample.population().isPresent()) {
      int population = sample.population().getAsInt();
      if (heard < population) {
        int bound = FiniteSample.of(population, heard, sample.agreed()).lowerBound(risk());
        reasons.add(
            Reason.of(
                "at least "
                    + bound
                    + " of "
                    + population
                    + " agree at "
                    + confidence
                    + " confidence",
                FINITE));
      }
    } else {
      reasons.add(
          Reason.of(
              "how many people are meant was not said, so very many; with fewer than "
                  + ShareBound.LARGE_POPULATION
                  + " give their number",
              Source.OURS));
    }
    return decided(chance, reasons);
  }

  private static String needed(Sample sample, Threshold threshold) {
    return sample.population().isEmpty()
        ? threshold + " must agree"
        : threshold
            + " of "
            + sample.population().getAsInt()
            + " is "
            + threshold.required(sample.population().getAsInt());
  }

  double risk() {
    return Percent.HUNDRED.minus(confidence).asFraction().doubleValue();
  }

  private double probability(
      Sample sample, Threshold threshold, int heard, int agreed, double weight) {
    if (sample.population().isEmpty()) {
      return BetaShare.after(prior, heard, agreed, weight).probabilityAtLeast(threshold.share());
    }
    int population = sample.population().getAsInt();
    int required = threshold.required(population);
    return weight < 1
        ? BetaShare.after(prior, heard, agreed, weight).probabilityAtLeast(required, population)
        : FiniteSample.of(population, heard, agreed).probabilityAtLeast(required, prior);
  }

  private static Chance worstCase(Sample sample, Threshold threshold) {
    if (sample.population().isEmpty()) {
      return Chance.UNKNOWN;
    }
    int population = sample.population().getAsInt();
    int required = threshold.required(population);
    int most = population - sample.answered() + sample.agreed();
    return Chance.between(sample.agreed() >= required ? 1 : 0, most >= required ? 1 : 0);
  }

  private Verdict decided(Chance chance, List<Reason> reasons) {
    return new Verdict(truth(chance), java.util.Optional.of(chance), reasons);
  }

  Truth truth(Chance chance) {
    if (chance.low() >= confidence.asFraction().doubleValue()) {
      return Truth.MET;
    }
    return chance.high() <= risk() ? Truth.NOT_MET : Truth.UNDETERMINED;
  }

  Verdict judge(Looks looks, Threshold threshold, Source source) {
    ConfidenceSequence sequence = ConfidenceSequence.of(looks.population(), risk());
    for (Looks.Look look : looks.looks()) {
      if (look.answered() > 0) {
        sequence = sequence.look(look.answered(), look.agreed());
      }
    }
    int required = threshold.required(looks.population());
    Truth truth =
        sequence.bounds().least() >= required
            ? Truth.MET
            : sequence.bounds().greatest() < required ? Truth.NOT_MET : Truth.UNDETERMINED;
    List<Reason> reasons = new ArrayList<>();
    reasons.add(Reason.of(looks.words()));
    reasons.add(Reason.of(threshold + " of " + looks.population() + " is " + required, source));
    reasons.add(
        Reason.of(
            sequence.bounds()
                + " of "
                + looks.population()
                + " agree at "
                + confidence
                + " confidence, however often one looks",
            ANY_TIME));
    if (sequence.contradicted()) {
      reasons.add(
          Reason.of(
              "a later look contradicts an earlier one: were those asked drawn by chance?",
              Source.OURS));
    }
    return new Verdict(truth, java.util.Optional.empty(), reasons);
  }

  Verdict judge(Strata strata, Threshold threshold, Source source) {
    List<FiniteSample> least = new ArrayList<>();
    List<FiniteSample> most = new ArrayList<>();
    List<Reason> reasons = new ArrayList<>();
    long population = 0;
    for (Map.Entry<String, Sample> group : strata.groups().entrySet()) {
      Sample sample = group.getValue();
      reasons.add(Reason.of(group.getKey() + ": " + sample.words()));
      int heard = sample.missingAtRandom() ? sample.answered() : sample.asked();
      if (sample.population().isEmpty()
          || sample.draw() == Sample.Draw.SELF_SELECTED
          || heard == 0) {
        return decided(
            Chance.UNKNOWN,
            with(
                reasons,
                Reason.of(
                    "group \""
                        + group.getKey()
                        + "\" cannot be added up: give its size, and draw those asked by chance",
                    Source.OURS)));
      }
      int size = sample.population().getAsInt();
      population += size;
      least.add(FiniteSample.of(size, heard, sample.agreed()));
      most.add(
          FiniteSample.of(
              size, heard, sample.agreed() + (sample.missingAtRandom() ? 0 : sample.silent())));
    }
    if (population > MOST_ADDED_UP) {
      return decided(
          Chance.UNKNOWN,
          with(
              reasons,
              Reason.of(
                  "groups of more than "
                      + MOST_ADDED_UP
                      + " people together are not added up; give one sample of the whole",
                  Source.OURS)));
    }
    int required = threshold.required((int) population);
    double low = StratifiedTotal.of(least, prior).probabilityAtLeast(required);
    double high =
        least.equals(most) ? low : StratifiedTotal.of(most, prior).probabilityAtLeast(required);
    reasons.add(0, Reason.of(threshold + " of " + population + " in all is " + required, source));
    return decided(Chance.between(Math.min(low, high), high), reasons);
  }

  private static List<Reason> with(List<Reason> reasons, Reason first) {
    List<Reason> all = new ArrayList<>();
    all.add(first);
    all.addAll(reasons);
    return all;
  }
}
