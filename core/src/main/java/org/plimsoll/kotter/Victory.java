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
  private static final Source ARTICLE =
      Source.of(
          "J. P. Kotter",
          "1995",
          "Leading Change: Why Transformation Efforts Fail, Harvard Business Review 73(2)");
  private static final int WINS_MONTHS = 12;
  private static final int CULTURE_YEARS = 5;

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

  void addTo(List<Warning> warnings) {
    for (Evidence each : current) {
      if (each.about().equals(Kotter.VICTORY.key())
          && each.observation() instanceof Testimony declaration
          && declaration.speaksFor()) {
        List<Reason> reasons = reasons(each.on());
        if (!reasons.isEmpty()) {
          warnings.add(new Warning.VictoryDeclaredEarly(each.title(), each.on(), reasons));
        }
      }
    }
  }

  private List<Reason> reasons(Optional<LocalDate> declared) {
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
    tooSoon(declared, reasons);
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
                    + each.verdict().truth().words(),
                Source.OURS));
      }
    }
  }

  private void winsWithinNoise(List<Reason> reasons) {
    for (Evidence each : current) {
      if (each.about().startsWith(KotterStep.WINS.key())
          && each.observation() instanceof Series series) {
        Verdict verdict = CriterionRule.BeyondNoise.standard().judge(series);
        if (!verdict.isMet()) {
          reasons.add(
              Reason.of(
                  each.title() + ": " + verdict.reasons().get(0).text(),
                  verdict.reasons().get(0).source()));
        }
      }
    }
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
                  + ", "
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
    for (Evidence each : usable.getOrDefault(Kotter.KEPT_UP.key(), List.of())) {
      if (!((Testimony) each.observation()).speaksFor() && isNear(declared, each.on())) {
        reasons.add(
            Reason.of(
                each.on()
                        .map(
                            day ->
                                "stopped within "
                                    + method.window().getDays()
                                    + " days of the declaration ("
                                    + day
                                    + "): ")
                        .orElse("stopped, nobody knows when: ")
                    + each.title(),
                Source.OURS));
      }
    }
  }

  private boolean isNear(Optional<LocalDate> declared, Optional<LocalDate> stopped) {
    return declared.isEmpty()
        || stopped.isEmpty()
        || Math.abs(ChronoUnit.DAYS.between(declared.get(), stopped.get()))
            <= method.window().getDays();
  }

  private void tooSoon(Optional<LocalDate> declared, List<Reason> reasons) {
    Optional<LocalDate> by = declared.or(method::asOf);
    if (method.begun().isEmpty() || by.isEmpty()) {
      return;
    }
    long months = ChronoUnit.MONTHS.between(method.begun().get(), by.get());
    String when =
        declared.map(day -> "declared " + day + ", ").orElse("")
            + months
            + (months == 1 ? " month" : " months")
            + " after the beginning; ";
    if (months < WINS_MONTHS) {
      reasons.add(
          Reason.of(
              when + "clear wins take 12 to 24 months",
              ARTICLE.section("an observation of the author")));
    }
    if (months < CULTURE_YEARS * 12) {
      reasons.add(
          Reason.of(
              when + "a culture takes 5 to 10 years",
              ARTICLE.section("an observation of the author, as recalled")));
    }
  }

  private void anchors(List<Reason> reasons) {
    boolean none =
        usable.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(KotterStep.ANCHOR.key() + "/"))
            .flatMap(entry -> entry.getValue().stream())
            .noneMatch(each -> !(each.observation() instanceof Testimony said) || said.speaksFor());
    if (none) {
      reasons.add(
          Reason.of(
              "nothing shows that it is anchored: no policy, induction, appraisal or succession",
              Source.OURS));
    }
  }
}
