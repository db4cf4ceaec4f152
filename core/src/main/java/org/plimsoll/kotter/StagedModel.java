package org.plimsoll.kotter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.plimsoll.explain.Source;

/**
 * A model of change in stages: an edition of Kotter's steps with its criteria, or another such as
 * Lewin's three stages. It is data: write it in JSON, or change one that is there.
 *
 * @param id its id, with which the keys of its stages begin, without blanks and slashes
 * @param name what people call it
 * @param stages the stages in order, at least one, keys unique
 * @param source where it comes from
 */
public record StagedModel(String id, String name, List<Stage> stages, Source source) {
  /**
   * Checks the stages, and copies.
   *
   * @param id its id, with which the keys of its stages begin, without blanks and slashes
   * @param name what people call it
   * @param stages the stages in order, at least one, keys unique
   * @param source where it comes from
   */
  public StagedModel {
    Objects.requireNonNull(source, "source");
    stages = List.copyOf(stages);
    if (!id.matches("[^\\s/]+") || name.isBlank() || stages.isEmpty()) {
      throw new IllegalArgumentException(
          "a model of stages has an id without blanks and slashes, a name and at least 1 stage, was"
              + " \""
              + id
              + "\", \""
              + name
              + "\" and "
              + stages.size()
              + " stages");
    }
    Set<String> keys = new HashSet<>();
    for (Stage stage : stages) {
      if (!stage.key().startsWith(id + "/") || !keys.add(stage.key())) {
        throw new IllegalArgumentException(
            "the key of each stage of model \""
                + id
                + "\" begins with \""
                + id
                + "/\" and stands once, was \""
                + stage.key()
                + "\"");
      }
    }
  }

  /**
   * Returns a model.
   *
   * @param id its id, with which the keys of its stages begin
   * @param name what people call it
   * @param source where it comes from
   * @param stages the stages in order, at least one
   * @return that model
   */
  public static StagedModel of(String id, String name, Source source, Stage... stages) {
    return new StagedModel(id, name, List.of(stages), source);
  }

  /**
   * Returns Kotter's eight steps in the wording of an edition, with the sub-actions of 1996 as
   * supporting criteria.
   *
   * @param edition the wording
   * @param profile who must be convinced for the first step
   * @return the model with the id {@code kotter}
   */
  public static StagedModel kotter(KotterEdition edition, BuyInProfile profile) {
    return KotterModel.of(edition).convincing(profile);
  }

  /**
   * Says who must be convinced for the first stage.
   *
   * @param profile how many of whom
   * @return the model in which the first criterion of the first stage asks for that
   */
  public StagedModel convincing(BuyInProfile profile) {
    Criterion first = stages.get(0).criteria().get(0);
    List<CriterionRule> rules = new ArrayList<>();
    rules.add(new CriterionRule.Agreement(profile.levels(), profile.source()));
    first.rules().stream()
        .filter(rule -> !(rule instanceof CriterionRule.Agreement))
        .forEach(rules::add);
    return with(
        stages
            .get(0)
            .with(
                new Criterion(
                    first.id(), first.estimand(), rules, first.required(), profile.source())));
  }

  /**
   * Says by what a measure is told from its usual ups and downs, and in how many measures of those
   * tried: wherever a criterion has such a rule.
   *
   * @param noise the rule
   * @return the model with that rule in place of those before
   */
  public StagedModel withNoise(CriterionRule.BeyondNoise noise) {
    Objects.requireNonNull(noise, "noise");
    StagedModel changed = this;
    for (Stage stage : stages) {
      Stage all = stage;
      for (Criterion criterion : stage.criteria()) {
        all = all.with(criterion.withNoise(noise));
      }
      changed = changed.with(all);
    }
    return changed;
  }

  /**
   * Makes every criterion one that its stage needs: with Kotter's steps, all sub-actions.
   *
   * @return the stricter model
   */
  public StagedModel requiringAll() {
    StagedModel stricter = this;
    for (Stage stage : stages) {
      Stage all = stage;
      for (Criterion criterion : stage.criteria()) {
        all = all.with(criterion.asRequired());
      }
      stricter = stricter.with(all);
    }
    return stricter;
  }

  /**
   * Replaces a stage.
   *
   * @param stage a stage with the key of one that is there
   * @return the model with it
   * @throws IllegalArgumentException if no stage has that key
   */
  public StagedModel with(Stage stage) {
    List<Stage> all = new ArrayList<>(stages);
    int at = keys().indexOf(stage.key());
    if (at < 0) {
      throw unknown(stage.key());
    }
    all.set(at, stage);
    return new StagedModel(id, name, all, source);
  }

  private List<String> keys() {
    return stages.stream().map(Stage::key).toList();
  }

  IllegalArgumentException unknown(String key) {
    return new IllegalArgumentException(
        "model \"" + name + "\" has no stage \"" + key + "\"; its stages are " + keys());
  }

  /** The stage with a key, or whose criterion has it. */
  Stage stage(String key) {
    for (Stage stage : stages) {
      if (key.equals(stage.key()) || criterion(stage, key) >= 0) {
        return stage;
      }
    }
    throw unknown(key);
  }

  /** The place of the criterion with a key in a stage; -1 where it has none. */
  static int criterion(Stage stage, String key) {
    for (int i = 0; i < stage.criteria().size(); i++) {
      if (key.equals(stage.keyOf(stage.criteria().get(i)))) {
        return i;
      }
    }
    return -1;
  }

  boolean isKotter() {
    return id.equals(KotterModel.ID);
  }

  String victory() {
    return id + "/victory";
  }

  List<Stage> reversed() {
    List<Stage> all = new ArrayList<>(stages);
    Collections.reverse(all);
    return all;
  }

  @Override
  public String toString() {
    return name + ": " + stages;
  }
}
