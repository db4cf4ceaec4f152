package org.plimsoll.kotter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.evidence.Evidence;
import org.plimsoll.evidence.Occasion;
import org.plimsoll.evidence.Reason;
import org.plimsoll.evidence.Subject;
import org.plimsoll.evidence.Truth;
import org.plimsoll.evidence.Verdict;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * How a change stands, step by step, from evidence.
 *
 * @param method how it was reviewed
 * @param stages the verdict on each stage, in the order of the model
 * @param progress what is secured, and what is ahead of it or was left behind, by the keys of the
 *     stages
 * @param warnings what to look at beside the verdicts, the most serious kinds first
 * @param evidence all evidence that was given, the latest first
 * @param notUsed the evidence that no verdict rests on, with the reason, the latest first
 */
public record KotterReview(
    Kotter method,
    List<StageVerdict> stages,
    Gate.Progress progress,
    List<Warning> warnings,
    List<Evidence> evidence,
    List<NotUsed> notUsed) {

  /**
   * The verdict on a stage.
   *
   * @param stage the stage
   * @param verdict what the evidence says of the criteria it needs, all together
   * @param criteria the verdict on each criterion, in the order of the stage
   */
  public record StageVerdict(Stage stage, Verdict verdict, List<CriterionVerdict> criteria) {
    /**
     * Copies the criteria.
     *
     * @param stage the stage
     * @param verdict what the evidence says of the criteria it needs, all together
     * @param criteria the verdict on each criterion, in the order of the stage
     */
    public StageVerdict {
      criteria = List.copyOf(criteria);
    }

    /**
     * Tells whether there is evidence for any criterion that the stage needs.
     *
     * @return whether the verdict rests on something
     */
    public boolean isEvidenced() {
      return criteria.stream()
          .anyMatch(each -> each.criterion().required() && !each.evidence().isEmpty());
    }

    /**
     * Returns what the evidence beside what the stage needs says. It decides nothing.
     *
     * @return not met where some of it speaks against the stage, met where all of it speaks for it,
     *     else not determined; empty where there is none
     */
    public Optional<Truth> supporting() {
      List<Truth> beside =
          criteria.stream()
              .filter(each -> !each.criterion().required() && !each.evidence().isEmpty())
              .map(each -> each.verdict().truth())
              .toList();
      return beside.isEmpty() ? Optional.empty() : Optional.of(Truth.all(beside));
    }

    /**
     * Returns the verdict in words that tell no evidence from evidence that leaves it open.
     *
     * @return for example {@code met}, {@code no evidence}, or {@code supporting evidence only:
     *     against} where nothing is known of what the stage needs
     */
    public String words() {
      return isEvidenced()
          ? verdict.truth().words()
          : supporting()
              .map(
                  truth ->
                      "supporting evidence only: "
                          + switch (truth) {
                            case MET -> "for";
                            case NOT_MET -> "against";
                            case UNDETERMINED -> "open";
                          })
              .orElse("no evidence");
    }

    /**
     * Returns why.
     *
     * @return the reasons of the verdict; where nothing is known of what the stage needs, those of
     *     what speaks against it beside that, or else of what speaks for it; none without evidence
     */
    public List<Reason> why() {
      if (isEvidenced()) {
        return verdict.reasons();
      }
      return supporting()
          .flatMap(
              truth ->
                  criteria.stream()
                      .filter(each -> !each.evidence().isEmpty())
                      .map(CriterionVerdict::verdict)
                      .filter(each -> each.truth() == truth)
                      .findFirst())
          .map(Verdict::reasons)
          .orElse(List.of());
    }

    @Override
    public String toString() {
      return stage + ": " + verdict;
    }
  }

  /**
   * The verdict on a criterion.
   *
   * @param criterion the criterion
   * @param verdict what the evidence says of it
   * @param evidence the titles of the evidence it rests on, the latest first; none where there is
   *     no evidence
   */
  public record CriterionVerdict(Criterion criterion, Verdict verdict, List<String> evidence) {
    /**
     * Copies the titles.
     *
     * @param criterion the criterion
     * @param verdict what the evidence says of it
     * @param evidence the titles of the evidence it rests on, the latest first; none where there is
     *     no evidence
     */
    public CriterionVerdict {
      evidence = List.copyOf(evidence);
    }

    @Override
    public String toString() {
      return criterion.id() + ": " + verdict;
    }
  }

  /**
   * Evidence that no verdict rests on.
   *
   * @param title what it is called
   * @param why why it was left out
   */
  public record NotUsed(String title, String why) {
    @Override
    public String toString() {
      return title + ": " + why;
    }
  }

  /**
   * Copies the lists.
   *
   * @param method how it was reviewed
   * @param stages the verdict on each stage, in the order of the model
   * @param progress what is secured, and what is ahead of it or was left behind, by the keys of the
   *     stages
   * @param warnings what to look at beside the verdicts, the most serious kinds first
   * @param evidence all evidence that was given, the latest first
   * @param notUsed the evidence that no verdict rests on, with the reason, the latest first
   */
  public KotterReview {
    stages = List.copyOf(stages);
    warnings = List.copyOf(warnings);
    evidence = List.copyOf(evidence);
    notUsed = List.copyOf(notUsed);
  }

  /**
   * Returns the verdict on a stage or a criterion.
   *
   * @param subject for example {@link KotterStep#URGENCY}
   * @return the verdict
   * @throws IllegalArgumentException if the model has no such stage or criterion
   */
  public Verdict verdict(Subject subject) {
    return find(subject.key()).orElseThrow(() -> method.model().unknown(subject.key()));
  }

  Optional<Verdict> find(String key) {
    for (StageVerdict stage : stages) {
      if (stage.stage().key().equals(key)) {
        return Optional.of(stage.verdict());
      }
      for (CriterionVerdict criterion : stage.criteria()) {
        if (stage.stage().keyOf(criterion.criterion()).equals(key)) {
          return Optional.of(criterion.verdict());
        }
      }
    }
    return Optional.empty();
  }

  private List<Stage> named(List<String> keys) {
    return keys.stream().map(method.model()::stage).toList();
  }

  /**
   * Returns what can be built on: where steps come one after the other, the longest unbroken run of
   * met ones from the first.
   *
   * @return the secured stages, in order
   */
  public List<Stage> secured() {
    return named(progress.secured());
  }

  /**
   * Returns where the change stands.
   *
   * @return the first stage that is not met; empty where all are
   */
  public Optional<Stage> current() {
    return progress.current().map(method.model()::stage);
  }

  /**
   * Returns what is met beyond a stage that is not.
   *
   * @return the stages ahead of an unproven one, in order
   */
  public List<Stage> ahead() {
    return named(progress.ahead());
  }

  /**
   * Returns what was left behind though it is not met.
   *
   * @return the stages that are not met and have a later one that is, in order
   */
  public List<Stage> skipped() {
    return named(progress.skipped());
  }

  /**
   * Returns what was left behind without anybody knowing.
   *
   * @return the stages that are not determined and have a later one that is met, in order
   */
  public List<Stage> unprovenBehind() {
    return named(progress.unprovenBehind());
  }

  /**
   * Returns the stages of which nobody has shown anything.
   *
   * @return those without evidence for what they need, in order
   */
  public List<Stage> notEvidenced() {
    return stages.stream().filter(each -> !each.isEvidenced()).map(StageVerdict::stage).toList();
  }

  /**
   * Returns the warnings of one kind.
   *
   * @param <T> the kind
   * @param kind for example {@link Warning.VictoryDeclaredEarly}
   * @return those warnings, in order
   */
  public <T extends Warning> List<T> warnings(Class<T> kind) {
    return warnings.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /**
   * Returns on which kinds of occasion a stage came up.
   *
   * @param subject the stage
   * @return the occasions of the evidence about it, in the order of {@link Occasion}
   */
  public Set<Occasion> occasions(Subject subject) {
    return java.util.Collections.unmodifiableSet(
        Judging.occasions(
            evidence.stream()
                .filter(
                    each ->
                        each.about().equals(subject.key())
                            || each.about().startsWith(subject.key() + "/"))
                .toList()));
  }

  /**
   * Returns what to do or find out next: first what the current step and those left behind need,
   * then what the warnings ask for, then what helps the current step.
   *
   * @return the advice, in order
   */
  public List<Advice> next() {
    return new Advising(this).advice();
  }

  /**
   * Compares with an earlier review.
   *
   * @param earlier a review by a model with the same stages
   * @return what changed
   * @throws IllegalArgumentException if the stages differ
   */
  public KotterDiff diff(KotterReview earlier) {
    return KotterDiff.between(earlier, this);
  }

  /** A rule in words, with its source where that is not the one of its criterion. */
  private static String inWords(CriterionRule rule, Source ofCriterion) {
    return rule.source().equals(ofCriterion)
        ? rule.words()
        : rule.words() + " (" + rule.source() + ")";
  }

  /**
   * Explains every verdict down to its reasons.
   *
   * @return the stages in order; below them their criteria, and below those the reasons with their
   *     sources
   */
  public Explanation explain() {
    List<Explanation> parts = new ArrayList<>();
    for (StageVerdict stage : stages) {
      List<Explanation> criteria = new ArrayList<>();
      for (CriterionVerdict each : stage.criteria()) {
        if (each.criterion().required() || !each.evidence().isEmpty()) {
          criteria.add(
              each.verdict()
                  .explain(each.criterion().estimand())
                  .because(
                      (each.criterion().required() ? "" : "supporting; ")
                          + String.join(
                              ", or ",
                              each.criterion().rules().stream()
                                  .map(rule -> inWords(rule, each.criterion().source()))
                                  .toList()))
                  .from(each.criterion().source()));
        }
      }
      parts.add(Explanation.text(stage.stage().label(), stage.verdict().truth().words(), criteria));
    }
    return Explanation.text(
            "secured", progress.secured().size() + " of " + stages.size() + " steps", parts)
        .because(
            method.gate() == Gate.SEQUENTIAL
                ? "the longest unbroken run of met steps from the first"
                : "every step that is met")
        .from(method.gate().source());
  }

  private String standing(Stage stage) {
    return progress.secured().contains(stage.key())
        ? "secured"
        : progress.ahead().contains(stage.key())
            ? "ahead of an unproven step"
            : progress.skipped().contains(stage.key())
                ? "skipped"
                : progress.unprovenBehind().contains(stage.key()) ? "unproven, passed by" : "";
  }

  private static String because(StageVerdict stage) {
    String why = stage.why().isEmpty() ? "" : stage.why().get(0).text();
    return stage.isEvidenced() ? why : stage.words() + (why.isEmpty() ? "" : "; ") + why;
  }

  /**
   * Returns the stages as a table.
   *
   * @return a row a stage: number, label, verdict, probability, standing, and why; where nothing is
   *     known of what a stage needs, what its supporting evidence says
   */
  public TextTable table() {
    List<List<String>> rows = new ArrayList<>();
    int number = 0;
    for (StageVerdict each : stages) {
      number++;
      rows.add(
          List.of(
              Integer.toString(number),
              each.stage().label(),
              each.verdict().truth().words(),
              each.verdict().chance().map(Object::toString).orElse("-"),
              standing(each.stage()),
              because(each)));
    }
    return new TextTable(
        method.toString(),
        List.of("step", "name", "verdict", "probability", "standing", "because"),
        rows);
  }

  @Override
  public String toString() {
    return table().text();
  }
}
