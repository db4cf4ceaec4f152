package org.plimsoll.kotter;

import java.util.List;
import org.plimsoll.evidence.Better;
import org.plimsoll.evidence.Reason;
import org.plimsoll.evidence.Series;
import org.plimsoll.evidence.Truth;
import org.plimsoll.evidence.Verdict;
import org.plimsoll.explain.Source;
import org.plimsoll.stats.ProcessLimits;

/** Says of measures whether they got better by more than noise, and how many were tried. */
final class Noise {
  private Noise() {}

  static Verdict judge(CriterionRule.BeyondNoise rule, Series series) {
    double[] before = values(series.before());
    double[] after = values(series.after());
    if (before.length < rule.leastBefore() || after.length == 0) {
      return Verdict.of(
          Truth.UNDETERMINED,
          Reason.of(
              Judging.count(before.length, "value")
                  + " before and "
                  + after.length
                  + " after; at least "
                  + rule.leastBefore()
                  + " before and 1 after are needed",
              rule.source()));
    }
    ProcessLimits limits = ProcessLimits.of(before, rule.factor());
    if (limits.isConstant()) {
      return Verdict.of(
          Truth.UNDETERMINED,
          Reason.of(
              "the " + before.length + " values before never varied: nothing says what noise is",
              Source.OURS));
    }
    ProcessLimits.Signal signal = limits.signal(rule.run(), after);
    boolean higher = series.better() == Better.HIGHER;
    boolean better = higher ? signal.isUp() : signal.isDown();
    boolean worse = higher ? signal.isDown() : signal.isUp();
    int beyond = higher ? signal.above() : signal.below();
    int beyondOther = higher ? signal.below() : signal.above();
    int run = higher ? signal.runAbove() : signal.runBelow();
    int otherRun = higher ? signal.runBelow() : signal.runAbove();
    String found =
        better && worse
            ? "it strays both ways: "
                + Judging.count(beyond, "value")
                + " beyond the better limit, "
                + beyondOther
                + " beyond the other"
            : better
                ? "better than noise: " + beyondAndRun(beyond, run)
                : worse
                    ? "worse than before: " + beyondAndRun(beyondOther, otherRun)
                    : "no more than noise: no value beyond the limits, "
                        + run
                        + " in a row on the better side";
    return Verdict.of(
        better == worse ? Truth.UNDETERMINED : better ? Truth.MET : Truth.NOT_MET,
        Reason.of(found, rule.source()),
        Reason.of(
            limits
                + " from "
                + before.length
                + " values, taken as independent of each other; "
                + rule.run()
                + " in a row are a shift",
            rule.source()));
  }

  /** Several measures under one rule, each verdict with its name in it. */
  static Verdict together(CriterionRule.BeyondNoise rule, List<Verdict> measures) {
    Verdict all = Verdict.together(measures);
    if (measures.size() == 1 && rule.leastMeasures() == 1) {
      return all;
    }
    int better = (int) measures.stream().filter(Verdict::isMet).count();
    boolean tooFew = all.isMet() && better < rule.leastMeasures();
    return new Verdict(tooFew ? Truth.UNDETERMINED : all.truth(), all.chance(), all.reasons())
        .because(
            Reason.of(
                better
                    + " of "
                    + Judging.count(measures.size(), "measure")
                    + " tried better by more than noise, at least "
                    + rule.leastMeasures()
                    + " asked for; the more are tried, the sooner one strays by chance",
                Source.OURS));
  }

  private static double[] values(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static String beyondAndRun(int beyond, int run) {
    return Judging.count(beyond, "value") + " beyond the limits, " + run + " in a row at the end";
  }
}
