package org.plimsoll.adoption;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;
import org.plimsoll.evidence.Better;
import org.plimsoll.evidence.Chance;
import org.plimsoll.evidence.Reason;
import org.plimsoll.evidence.Truth;
import org.plimsoll.evidence.Verdict;
import org.plimsoll.explain.Source;
import org.plimsoll.stats.BetaShare;
import org.plimsoll.stats.Prior;
import org.plimsoll.stats.ShareBound;
import org.plimsoll.stats.WaveChange;

/** Holds the figures of a pilot against its criteria, one at a time. */
final class PilotJudging {
  private final PilotReview method;

  PilotJudging(PilotReview method) {
    this.method = method;
  }

  PilotReport.Row judge(PilotCriterion criterion) {
    if (criterion instanceof PilotCriterion.Share share) {
      return new PilotReport.Row(
          share.name(),
          share.before().map(count -> interval(count, share)),
          share.after().map(count -> interval(count, share)),
          verdict(share));
    }
    return new PilotReport.Row(
        criterion.name(),
        Optional.empty(),
        Optional.empty(),
        verdict((PilotCriterion.Measured) criterion));
  }

  /** Two intervals have four ends to be wrong at, one has two. */
  private PilotReport.Interval interval(PilotCriterion.Count count, PilotCriterion.Share share) {
    Rational risk = Rational.ONE.minus(method.confidence().asFraction());
    int ends = share.before().isPresent() && share.after().isPresent() ? 4 : 2;
    double alpha = risk.dividedBy(Rational.of(ends)).doubleValue();
    return new PilotReport.Interval(
        ShareBound.CLOPPER_PEARSON.lower(count.part(), count.whole(), alpha),
        ShareBound.CLOPPER_PEARSON.upper(count.part(), count.whole(), alpha));
  }

  private Verdict verdict(PilotCriterion.Share share) {
    if (share.after().isEmpty()) {
      return Verdict.notEvidenced(share.name() + " in the pilot");
    }
    List<Verdict> both = new ArrayList<>();
    if (share.before().isPresent()) {
      both.add(againstBefore(share, share.before().get(), share.after().get()));
    }
    share.target().ifPresent(target -> both.add(againstTarget(share, target)));
    return both.isEmpty()
        ? Verdict.of(
            Truth.UNDETERMINED,
            Reason.of(
                share.name() + " has neither a figure before the pilot nor a target", Source.OURS))
        : Verdict.all(both);
  }

  private Verdict againstBefore(
      PilotCriterion.Share share, PilotCriterion.Count before, PilotCriterion.Count after) {
    PilotReport.Interval then = interval(before, share);
    PilotReport.Interval now = interval(after, share);
    boolean up = now.low() > then.high();
    boolean down = now.high() < then.low();
    boolean higher = share.better() == Better.HIGHER;
    Truth truth = up == down ? Truth.UNDETERMINED : up == higher ? Truth.MET : Truth.NOT_MET;
    double fell =
        WaveChange.probabilityFell(
            before.part(),
            before.whole() - before.part(),
            after.part(),
            after.whole() - after.part());
    return Verdict.of(
        truth,
        Chance.of(higher ? 1 - fell : fell),
        Reason.of(
            share.name()
                + ": "
                + before
                + " before ("
                + then
                + "), "
                + after
                + " in the pilot ("
                + now
                + "); the intervals "
                + (up || down ? "do not overlap" : "overlap"),
            PilotReview.INTERVALS));
  }

  private Verdict againstTarget(PilotCriterion.Share share, Percent target) {
    PilotCriterion.Count count = share.after().orElseThrow();
    PilotReport.Interval now = interval(count, share);
    double line = target.asFraction().doubleValue();
    boolean higher = share.better() == Better.HIGHER;
    boolean met = higher ? now.low() >= line : now.high() <= line;
    boolean missed = higher ? now.high() < line : now.low() > line;
    double above =
        BetaShare.after(Prior.FLAT, count.whole(), count.part())
            .probabilityAtLeast(target.asFraction());
    return Verdict.of(
        met ? Truth.MET : missed ? Truth.NOT_MET : Truth.UNDETERMINED,
        Chance.of(higher ? above : 1 - above),
        Reason.of(
            share.name()
                + ": "
                + count
                + " in the pilot ("
                + now
                + ") against "
                + (higher ? "at least " : "at most ")
                + target,
            PilotReview.INTERVALS));
  }

  private Verdict verdict(PilotCriterion.Measured measured) {
    Verdict verdict = method.noise().judge(measured.series());
    List<Reason> reasons = new ArrayList<>(verdict.reasons());
    Reason first = reasons.get(0);
    reasons.set(0, Reason.of(measured.name() + ": " + first.text(), first.source()));
    return new Verdict(verdict.truth(), verdict.chance(), reasons);
  }

  static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
