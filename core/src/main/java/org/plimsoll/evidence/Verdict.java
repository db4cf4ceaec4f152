package org.plimsoll.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;

/**
 * What the evidence says of a criterion: met, not met or not determined, how sure that is, and why.
 * It is never a bare yes or no.
 *
 * @param truth what the evidence says
 * @param chance the probability that the criterion is met, or bounds of it; empty where the
 *     evidence has none to give, as of a document
 * @param reasons why, the deciding ones first; at least one
 */
public record Verdict(Truth truth, Optional<Chance> chance, List<Reason> reasons) {
  /**
   * Checks that there is a reason, and copies.
   *
   * @param truth what the evidence says
   * @param chance the probability that the criterion is met, or bounds of it; empty where the
   *     evidence has none to give, as of a document
   * @param reasons why, the deciding ones first; at least one
   */
  public Verdict {
    Objects.requireNonNull(truth, "truth");
    Objects.requireNonNull(chance, "chance");
    reasons = List.copyOf(reasons);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("a verdict gives at least one reason, had none");
    }
  }

  /**
   * Returns a verdict without a probability.
   *
   * @param truth what the evidence says
   * @param reasons why, at least one
   * @return that verdict
   */
  public static Verdict of(Truth truth, Reason... reasons) {
    return new Verdict(truth, Optional.empty(), List.of(reasons));
  }

  /**
   * Returns a verdict with a probability or its bounds.
   *
   * @param truth what the evidence says
   * @param chance how likely it is that the criterion is met
   * @param reasons why, at least one
   * @return that verdict
   */
  public static Verdict of(Truth truth, Chance chance, Reason... reasons) {
    return new Verdict(truth, Optional.of(chance), List.of(reasons));
  }

  /**
   * Returns the verdict where there is no evidence.
   *
   * @param subject what there is no evidence for
   * @return not determined
   */
  public static Verdict notEvidenced(String subject) {
    return of(Truth.UNDETERMINED, Reason.of("no evidence for " + subject));
  }

  /**
   * All of them, in Kleene's logic; how likely by the bounds of {@link Chance#all}, where every
   * verdict that is not certain by its nature has a chance.
   *
   * @param verdicts at least one
   * @return met where all are met, not met where one is not; reasons of the deciding verdicts first
   * @throws IllegalArgumentException if there is none
   */
  public static Verdict all(List<Verdict> verdicts) {
    return combined(
        verdicts,
        Truth.all(verdicts.stream().map(Verdict::truth).toList()),
        chances(verdicts).map(Chance::all));
  }

  /**
   * All of them, where the caller declares that they have nothing to do with each other: as {@link
   * #all}, save that the chances are multiplied.
   *
   * @param verdicts at least one
   * @return met where all are met, not met where one is not
   * @throws IllegalArgumentException if there is none
   */
  public static Verdict allIfIndependent(List<Verdict> verdicts) {
    return combined(
        verdicts,
        Truth.all(verdicts.stream().map(Verdict::truth).toList()),
        chances(verdicts).map(Chance::allIfIndependent));
  }

  /**
   * At least one of them, in Kleene's logic.
   *
   * @param verdicts at least one
   * @return met where one is met, not met where none is
   * @throws IllegalArgumentException if there is none
   */
  public static Verdict any(List<Verdict> verdicts) {
    return combined(
        verdicts,
        Truth.any(verdicts.stream().map(Verdict::truth).toList()),
        chances(verdicts).map(Chance::any));
  }

  /**
   * Several pieces of evidence for one and the same criterion: what one shows, another need not
   * show again; what they contradict each other in is not determined. Our own rule.
   *
   * @param verdicts at least one, in any order
   * @return met where one says met and none says not met, not met the other way round, else not
   *     determined. The chance spans those of the pieces that decide, and all of 0 to 1 where
   *     pieces contradict each other and only some have one; no strength is gained by adding pieces
   *     up
   * @throws IllegalArgumentException if there is none
   */
  public static Verdict together(List<Verdict> verdicts) {
    boolean met = verdicts.stream().anyMatch(each -> each.truth == Truth.MET);
    boolean notMet = verdicts.stream().anyMatch(each -> each.truth == Truth.NOT_MET);
    Truth truth = met == notMet ? Truth.UNDETERMINED : met ? Truth.MET : Truth.NOT_MET;
    List<Verdict> deciding =
        met && notMet ? verdicts : verdicts.stream().filter(each -> each.truth == truth).toList();
    List<Chance> known = deciding.stream().flatMap(each -> each.chance.stream()).toList();
    Optional<Chance> chance =
        known.isEmpty()
            ? Optional.empty()
            : Optional.of(
                Chance.between(
                    known.stream().mapToDouble(Chance::low).min().getAsDouble(),
                    known.stream().mapToDouble(Chance::high).max().getAsDouble()));
    if (met && notMet && !known.isEmpty() && known.size() < deciding.size()) {
      // a piece without a chance stands against one that has one
      chance = Optional.of(Chance.between(0, 1));
    }
    Verdict combined = combined(verdicts, truth, chance);
    return met && notMet
        ? combined.because(Reason.of("the evidence contradicts itself", Source.OURS))
        : combined;
  }

  // A document has no chance; where it says met, it is taken as certain beside others that have
  // one.
  private static Optional<List<Chance>> chances(List<Verdict> verdicts) {
    if (verdicts.stream().allMatch(each -> each.chance.isEmpty())) {
      return Optional.empty();
    }
    List<Chance> chances = new ArrayList<>();
    for (Verdict each : verdicts) {
      chances.add(
          each.chance.orElse(
              each.truth == Truth.MET
                  ? Chance.CERTAIN
                  : each.truth == Truth.NOT_MET ? Chance.NONE : Chance.UNKNOWN));
    }
    return Optional.of(chances);
  }

  private static Verdict combined(List<Verdict> verdicts, Truth truth, Optional<Chance> chance) {
    if (verdicts.isEmpty()) {
      throw new IllegalArgumentException("at least one verdict is combined, was none");
    }
    Set<Reason> reasons = new LinkedHashSet<>();
    verdicts.stream()
        .filter(each -> each.truth == truth)
        .forEach(each -> reasons.addAll(each.reasons));
    verdicts.forEach(each -> reasons.addAll(each.reasons));
    return new Verdict(truth, chance, List.copyOf(reasons));
  }

  /**
   * Puts a reason in front.
   *
   * @param reason the reason
   * @return the verdict with it
   */
  public Verdict because(Reason reason) {
    List<Reason> more = new ArrayList<>();
    more.add(reason);
    more.addAll(reasons);
    return new Verdict(truth, chance, more);
  }

  /**
   * Tells whether the criterion is met.
   *
   * @return whether the truth is {@link Truth#MET}: what is not determined is not met
   */
  public boolean isMet() {
    return truth == Truth.MET;
  }

  /**
   * Explains the verdict.
   *
   * @param label what the verdict is of
   * @return the truth and chance, with the reasons and their sources below
   */
  public Explanation explain(String label) {
    List<Explanation> parts = new ArrayList<>();
    for (Reason reason : reasons) {
      parts.add(Explanation.text(reason.text(), "").from(reason.source()));
    }
    return Explanation.text(label, words(), parts);
  }

  private String words() {
    return truth.words() + chance.map(each -> ", probability " + each).orElse("");
  }

  /**
   * Returns the verdict in one line.
   *
   * @return for example {@code met, probability 0.987: 27 of 32 asked agreed}
   */
  @Override
  public String toString() {
    return words() + ": " + reasons.get(0).text();
  }
}
