package org.plimsoll.kotter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.evidence.Evidence;
import org.plimsoll.evidence.Occasion;
import org.plimsoll.evidence.Reason;
import org.plimsoll.evidence.Strata;
import org.plimsoll.evidence.Testimony;
import org.plimsoll.evidence.Truth;
import org.plimsoll.evidence.Verdict;
import org.plimsoll.explain.Source;

/** One review: sorts the evidence, has it judged, and gathers what stands beside the verdicts. */
final class Reviewing {
  private final Kotter method;
  private final StagedModel model;
  private final List<Evidence> evidence;
  private final Optional<KotterReview> earlier;
  private final Judging judging;
  private final List<KotterReview.NotUsed> notUsed = new ArrayList<>();
  private final Map<String, List<Evidence>> usable = new LinkedHashMap<>();
  private final List<Evidence> current = new ArrayList<>();
  private final List<Waves.Fall> falls;

  Reviewing(Kotter method, List<Evidence> evidence, Optional<KotterReview> earlier) {
    this.method = method;
    this.model = method.model();
    this.evidence = new ArrayList<>(evidence);
    this.evidence.sort(Judging.ORDER);
    this.earlier = earlier;
    this.judging = new Judging(method);
    this.falls = Waves.falls(method, this.evidence);
  }

  KotterReview review() {
    List<KotterReview.StageVerdict> stages = judged();
    Map<String, Truth> truths = new LinkedHashMap<>();
    stages.forEach(each -> truths.put(each.stage().key(), each.verdict().truth()));
    return new KotterReview(
        method, stages, method.gate().over(truths), warnings(stages), evidence, notUsed);
  }

  private List<KotterReview.StageVerdict> judged() {
    evidence.forEach(this::sortIn);
    List<KotterReview.StageVerdict> stages = new ArrayList<>();
    for (Stage stage : model.stages()) {
      List<KotterReview.CriterionVerdict> criteria = new ArrayList<>();
      List<Verdict> needed = new ArrayList<>();
      for (Criterion criterion : stage.criteria()) {
        String key = stage.keyOf(criterion);
        List<Evidence> own = usable.getOrDefault(key, List.of());
        Verdict verdict = held(key, judging.judge(criterion, own));
        criteria.add(
            new KotterReview.CriterionVerdict(
                criterion, verdict, own.stream().map(Evidence::title).distinct().toList()));
        if (criterion.required()) {
          needed.add(verdict);
        }
      }
      Verdict verdict = needed.size() == 1 ? needed.get(0) : Verdict.all(needed);
      stages.add(new KotterReview.StageVerdict(stage, verdict, criteria));
    }
    return stages;
  }

  private void leaveOut(Evidence piece, String why) {
    notUsed.add(new KotterReview.NotUsed(piece.title(), why));
  }

  private void sortIn(Evidence piece) {
    if (!piece.about().startsWith(model.id() + "/")) {
      leaveOut(piece, "it is about \"" + piece.about() + "\", which is another model's");
      return;
    }
    boolean victory = piece.about().equals(model.victory());
    Optional<Stage> stage = victory ? Optional.empty() : Optional.of(model.stage(piece.about()));
    if (method.asOf().isEmpty()) {
      if (piece.halfLife().isPresent() || piece.expires().isPresent()) {
        throw new IllegalArgumentException(
            "evidence \""
                + piece.title()
                + "\" ages or expires, so the day of the review is needed; give it: asOf(date)");
      }
    } else {
      LocalDate day = method.asOf().get();
      if (piece.weight(day).isEmpty()) {
        leaveOut(piece, "it ages and has no date");
        return;
      }
      if (piece.isExpired(day)) {
        leaveOut(piece, "it has expired on " + piece.expires().orElseThrow());
        return;
      }
    }
    Optional<Evidence> later = laterWave(piece);
    if (later.isPresent()) {
      leaveOut(
          piece,
          "it was asked again: " + later.get().on().map(LocalDate::toString).orElse("undated"));
      return;
    }
    current.add(piece);
    stage.ifPresent(found -> giveTo(found, piece));
  }

  private void giveTo(Stage stage, Evidence piece) {
    int named = StagedModel.criterion(stage, piece.about());
    Optional<String> why = Optional.empty();
    boolean used = false;
    for (int i = 0; i < stage.criteria().size(); i++) {
      Criterion criterion = stage.criteria().get(i);
      boolean takes = named < 0 ? i == 0 || takesAny(criterion) : i == named;
      if (takes) {
        Optional<String> unread = Judging.unread(criterion, piece);
        if (unread.isEmpty()) {
          usable.computeIfAbsent(stage.keyOf(criterion), key -> new ArrayList<>()).add(piece);
          used = true;
        } else if (why.isEmpty()) {
          why = unread;
        }
      }
    }
    if (!used) {
      leaveOut(piece, why.orElse("no criterion of the stage reads it"));
    }
  }

  private static boolean takesAny(Criterion criterion) {
    return criterion.rules().stream()
        .allMatch(
            rule ->
                rule instanceof CriterionRule.Occasions
                    || rule instanceof CriterionRule.ReadingTime);
  }

  /** A later wave of the same enquiry, which takes the place of this one. */
  private Optional<Evidence> laterWave(Evidence piece) {
    return evidence.stream()
        .filter(
            other ->
                other.on().isPresent()
                    && piece.on().isPresent()
                    && other.on().get().isAfter(piece.on().get())
                    && Waves.areWaves(piece, other)
                    && method.asOf().map(day -> !other.isExpired(day)).orElse(true))
        .findFirst();
  }

  /** What was met stays met until it is likely enough that it is not. */
  private Verdict held(String key, Verdict now) {
    if (now.truth() != Truth.UNDETERMINED || now.chance().isEmpty() || earlier.isEmpty()) {
      return now;
    }
    Optional<Verdict> before = earlier.get().find(key);
    if (before.isEmpty() || !before.get().isMet() || fell(key)) {
      return now;
    }
    double lost = method.leaving().asFraction().doubleValue();
    if (now.chance().get().not().high() >= lost) {
      return now;
    }
    return new Verdict(Truth.MET, now.chance(), now.reasons())
        .because(
            Reason.of(
                "met before, and not lost while the probability of too few is below "
                    + method.leaving(),
                Source.OURS));
  }

  private boolean fell(String key) {
    List<Evidence> own = usable.getOrDefault(key, List.of());
    return falls.stream().anyMatch(fall -> own.contains(fall.later()));
  }

  private List<Warning> warnings(List<KotterReview.StageVerdict> stages) {
    List<Warning> warnings = new ArrayList<>();
    if (model.isKotter()) {
      warnings.addAll(victories(victory(stages)));
    }
    warnings.addAll(fell());
    for (KotterReview.StageVerdict stage : stages) {
      for (KotterReview.CriterionVerdict criterion : stage.criteria()) {
        warnAbout(stage, criterion, warnings);
      }
    }
    if (model.isKotter()) {
      warnOfSpecialMeetings(warnings);
    }
    List<String> undated =
        current.stream()
            .filter(each -> each.on().isEmpty())
            .map(Evidence::title)
            .distinct()
            .sorted()
            .toList();
    if (!undated.isEmpty()) {
      warnings.add(new Warning.Undated(undated));
    }
    return warnings;
  }

  private List<Warning.SupportFell> fell() {
    return falls.stream().map(fall -> fall.warning(model)).toList();
  }

  private Victory victory(List<KotterReview.StageVerdict> stages) {
    return new Victory(method, stages, current, usable, fell());
  }

  /** Each declaration that something speaks against: on its day, or on that of the review. */
  private List<Warning.VictoryDeclaredEarly> victories(Victory today) {
    List<Warning.VictoryDeclaredEarly> early = new ArrayList<>();
    for (Evidence declaration : today.declarations()) {
      List<Reason> now = today.reasons(declaration.on());
      List<Reason> then =
          declaration
              .on()
              .filter(day -> !method.asOf().equals(Optional.of(day)))
              .map(day -> reasonsOn(day))
              .orElse(now);
      if (!now.isEmpty() || !then.isEmpty()) {
        early.add(
            new Warning.VictoryDeclaredEarly(
                declaration.title(), declaration.on(), then, method.asOf(), now));
      }
    }
    return early;
  }

  /** What spoke against a victory declared on that day, by what was known then. */
  private List<Reason> reasonsOn(LocalDate day) {
    List<Evidence> known =
        evidence.stream()
            .filter(each -> each.on().map(on -> !on.isAfter(day)).orElse(true))
            .toList();
    Reviewing then = new Reviewing(method.backOn(day), known, Optional.empty());
    return then.victory(then.judged()).reasons(Optional.of(day));
  }

  private void warnAbout(
      KotterReview.StageVerdict stage,
      KotterReview.CriterionVerdict verdict,
      List<Warning> warnings) {
    List<Evidence> own = usable.getOrDefault(stage.stage().keyOf(verdict.criterion()), List.of());
    boolean said = false;
    for (CriterionRule rule : verdict.criterion().rules()) {
      if (rule instanceof CriterionRule.Occasions needed && !own.isEmpty()) {
        var occasions = Judging.occasions(own);
        if (occasions.size() == 1 && needed.least() > 1) {
          warnings.add(
              new Warning.OneOccasion(occasions.iterator().next().words(), needed.least()));
        }
        said = true;
      } else if (rule instanceof CriterionRule.ReadingTime time) {
        for (Evidence each : own) {
          int words = ((Testimony) each.observation()).wordCount().orElseThrow();
          if (words > time.mostWords()) {
            warnings.add(
                new Warning.VisionTooLong(
                    each.title(), words, time.minutesFor(words), time.minutes(), time.source()));
          }
        }
        said = true;
      } else if (rule instanceof CriterionRule.EveryGroup) {
        for (Evidence each : own) {
          List<String> empty = Judging.groupsWithoutAnybody((Strata) each.observation());
          if (!empty.isEmpty()) {
            warnings.add(new Warning.LevelsWithoutMember(empty));
          }
        }
        said = true;
      }
    }
    if (!said && !verdict.criterion().required() && verdict.verdict().truth() == Truth.NOT_MET) {
      warnings.add(
          new Warning.SpeaksAgainst(
              stage.stage().label(), verdict.criterion().estimand(), against(verdict)));
    }
  }

  /** What was found; a count is held against the threshold, which has a source of its own. */
  private static Reason against(KotterReview.CriterionVerdict verdict) {
    List<Reason> reasons = verdict.verdict().reasons();
    Reason found = reasons.get(0);
    if (!found.source().equals(Source.GIVEN)) {
      return found;
    }
    return reasons.stream()
        .skip(1)
        .limit(1)
        .filter(each -> !each.source().equals(Source.GIVEN))
        .findFirst()
        .map(rule -> Reason.of(found.text() + "; " + rule.text(), rule.source()))
        .orElse(Reason.of(found.text(), verdict.criterion().source()));
  }

  private void warnOfSpecialMeetings(List<Warning> warnings) {
    List<Evidence> told =
        current.stream()
            .filter(each -> each.about().startsWith(KotterStep.COMMUNICATE.key()))
            .filter(each -> each.occasion().isPresent())
            .toList();
    if (!told.isEmpty()
        && told.stream().allMatch(each -> each.occasion().get() == Occasion.SPECIAL_MEETING)) {
      warnings.add(new Warning.OnlySpecialMeetings(told.size()));
    }
  }
}
