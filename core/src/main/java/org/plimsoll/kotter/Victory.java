package org.plimsoll.kotter;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.evidence.Evidence;
import org.plimsoll.evidence.Reason;
import org.plimsoll.evidence.Series;
import org.plimsoll.evidence.Testimony;
import org.plimsoll.evidence.Truth;
import org.plimsoll.evidence.Verdict;
import org.plimsoll.explain.Source;

/** What speaks against a victory that somebody declared. */
final class Victory {
  private final Kotter method;
  private final List<KotterReview.StageVerdict> stages;
  private final List<Evidence> current;
  private final Map<String, List<Evidence>> usable;
  private final List<Warning.SupportFell> falls;

  Victory(
      Kotter method,
      List<KotterReview.StageVerdict> stages,
      List<Evidence> current,
      Map<String, List<Evidence>> usable,
      List<Warning.SupportFell> falls) {
    this.method = method;
    this.stages = stages;
    this.current = current;
    this.usable = usable;
    this.falls = falls;
  }

  /** The declarations that count today, the latest first. */
  List<Evidence> declarations() {
    return current.stream()
        .filter(
            each ->
                each.about().equals(Kotter.VICTORY.key())
                    && each.observation() instanceof Testimony declaration
                    && declaration.speaksFor())
        .toList();
  }

  /** What speaks against a victory on the day of the review, by the evidence it has. */
  List<Reason> reasons(Optional<LocalDate> declared) {
    List<Reason> reasons = new ArrayList<>();
    unmetSteps(reasons);
    winsWithinNoise(reasons);
    coverage(reasons);
    falls.forEach(
        fall ->
            reasons.add(
                Reason.of(
                    fall.finding().message() + " (" + fall.finding().reason() + ")", Source.OURS)));
    stopped(declared, reasons);
    tooSoon(reasons);
    anchors(reasons);
    return reasons;
  }

  private void unmetSteps(List<Reason> reasons) {
    int number = 0;
    for (KotterReview.StageVerdict each : stages) {
      number++;
      if (!each.verdict().isMet()) {
        reasons.add(
            Reason.of(
                "step "
                    + number
                    + ", "
                    + each.stage().label()
                    + ", is "
                    + each.verdict().truth().words()
                    + ": "
                    + each.verdict().reasons().get(0).text(),
                Source.OURS));
      }
    }
  }

  /** Nobody says which measure is the one that matters, so all that fall short are named. */
  private void winsWithinNoise(List<Reason> reasons) {
    Optional<CriterionRule.BeyondNoise> rule = noise();
    if (rule.isEmpty()) {
      return;
    }
    int tried = 0;
    List<String> wanting = new ArrayList<>();
    List<Reason> whys = new ArrayList<>();
    for (Evidence each : current) {
      if (isAbout(each, KotterStep.WINS) && each.observation() instanceof Series series) {
        tried++;
        Verdict verdict = rule.get().judge(series);
        if (!verdict.isMet()) {
          wanting.add(each.title());
          Reason why = verdict.reasons().get(0);
          whys.add(Reason.of(each.title() + ": " + why.text(), why.source()));
        }
      }
    }
    if (tried == 1) {
      reasons.addAll(whys);
    } else if (!wanting.isEmpty()) {
      reasons.add(
          Reason.of(
              wanting.size()
                  + " of "
                  + tried
                  + " measures of wins are not shown to be better than noise: "
                  + String.join(", ", wanting),
              rule.get().source()));
    }
  }

  private Optional<CriterionRule.BeyondNoise> noise() {
    return stages.stream()
        .filter(each -> each.stage().key().equals(KotterStep.WINS.key()))
        .flatMap(each -> each.stage().criteria().stream())
        .flatMap(each -> each.rules().stream())
        .filter(CriterionRule.BeyondNoise.class::isInstance)
        .map(CriterionRule.BeyondNoise.class::cast)
        .findFirst();
  }

  private static boolean isAbout(Evidence evidence, KotterStep step) {
    return evidence.about().equals(step.key()) || evidence.about().startsWith(step.key() + "/");
  }

  private void coverage(List<Reason> reasons) {
    KotterReview.CriterionVerdict coverage =
        criterion(KotterStep.CONSOLIDATE, KotterModel.COVERAGE);
    if (coverage != null
        && !coverage.evidence().isEmpty()
        && coverage.verdict().truth() != Truth.MET) {
      reasons.add(
          Reason.of(
              "not in use in enough places: "
                  + coverage.verdict().reasons().get(0).text()
                  + "; asked for: "
                  + coverage.criterion().rules().get(0).words(),
              coverage.criterion().rules().get(0).source()));
    }
  }

  private KotterReview.@org.jspecify.annotations.Nullable CriterionVerdict criterion(
      KotterStep step, String id) {
    for (KotterReview.StageVerdict stage : stages) {
      if (stage.stage().key().equals(step.key())) {
        for (KotterReview.CriterionVerdict each : stage.criteria()) {
          if (each.criterion().id().equals(id)) {
            return each;
          }
        }
      }
    }
    return null;
  }

  private void stopped(Optional<LocalDate> declared, List<Reason> reasons) {
    int days = method.victory().window().getDays();
    for (Evidence each : usable.getOrDefault(Kotter.KEPT_UP.key(), List.of())) {
      if (!((Testimony) each.observation()).speaksFor() && isNear(days, declared, each.on())) {
        reasons.add(
            Reason.of(
                each.on()
                        .map(
                            day ->
                                "stopped within " + days + " days of the declaration (" + day + ")")
                        .orElse("stopped, nobody knows when")
                    + ": "
                    + each.title(),
                method.victory().windowSource()));
      }
    }
  }

  private static boolean isNear(
      int days, Optional<LocalDate> declared, Optional<LocalDate> stopped) {
    return declared.isEmpty()
        || stopped.isEmpty()
        || Math.abs(ChronoUnit.DAYS.between(declared.get(), stopped.get())) <= days;
  }

  private void tooSoon(List<Reason> reasons) {
    if (method.begun().isEmpty() || method.asOf().isEmpty()) {
      return;
    }
    VictoryRule rule = method.victory();
    LocalDate begun = method.begun().get();
    LocalDate today = method.asOf().get();
    long months = ChronoUnit.MONTHS.between(begun, today);
    String when =
        today + " is " + Judging.count(months, "month") + " after the beginning on " + begun + "; ";
    if (months < rule.winsMonths()) {
      reasons.add(
          Reason.of(
              when + "clear wins take " + Judging.count(rule.winsMonths(), "month") + " or more",
              rule.winsSource()));
    }
    if (months < 12L * rule.cultureYears()) {
      reasons.add(
          Reason.of(
              when + "a culture takes " + Judging.count(rule.cultureYears(), "year") + " or more",
              rule.cultureSource()));
    }
  }

  /** That somebody once spoke of it is not enough: something about it must be met. */
  private void anchors(List<Reason> reasons) {
    boolean none =
        stages.stream()
            .filter(each -> each.stage().key().equals(KotterStep.ANCHOR.key()))
            .flatMap(each -> each.criteria().stream())
            .noneMatch(each -> each.verdict().isMet());
    if (none) {
      reasons.add(
          Reason.of(
              "nothing shows that it is anchored: no policy, induction, appraisal or succession",
              Source.OURS));
    }
  }
}
