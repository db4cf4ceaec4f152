package org.plimsoll.kotter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.evidence.Truth;
import org.plimsoll.explain.Source;

/** Whether stages come one after the other. */
public enum Gate {
  /**
   * In order, though work may overlap (1995, 1996): secured is the longest unbroken run of stages
   * that are met, from the first on.
   */
  SEQUENTIAL(
      Source.of("J. P. Kotter", "1996", "Leading Change").section("the gating rule is ours")),
  /** All at once and all the time (2012, 2014): secured is every stage that is met. */
  CONCURRENT(Source.of("J. P. Kotter", "2014", "Accelerate").section("the gating rule is ours"));

  private final Source source;

  Gate(Source source) {
    this.source = source;
  }

  /**
   * Returns where the view comes from.
   *
   * @return the source
   */
  public Source source() {
    return source;
  }

  /**
   * Sorts the stages by how far they can be relied on. No average is taken: eight stages have no
   * common score.
   *
   * @param stages what the evidence says of each stage, by its name, in the order of the model
   * @return the standing
   */
  public Progress over(Map<String, Truth> stages) {
    List<String> secured = new ArrayList<>();
    List<String> ahead = new ArrayList<>();
    List<String> skipped = new ArrayList<>();
    List<String> unproven = new ArrayList<>();
    Optional<String> current = Optional.empty();
    int lastMet = -1;
    int i = 0;
    for (Truth truth : stages.values()) {
      lastMet = truth == Truth.MET ? i : lastMet;
      i++;
    }
    i = 0;
    for (Map.Entry<String, Truth> stage : stages.entrySet()) {
      boolean met = stage.getValue() == Truth.MET;
      if (met) {
        (current.isEmpty() || this == CONCURRENT ? secured : ahead).add(stage.getKey());
      } else {
        if (current.isEmpty()) {
          current = Optional.of(stage.getKey());
        }
        if (i < lastMet && this == SEQUENTIAL) {
          (stage.getValue() == Truth.NOT_MET ? skipped : unproven).add(stage.getKey());
        }
      }
      i++;
    }
    return new Progress(secured, current, ahead, skipped, unproven);
  }

  /**
   * Where a change stands.
   *
   * @param secured the stages that can be built on, in order
   * @param current the first stage that is not met; empty where all are
   * @param ahead stages that are met beyond an unproven one, in order
   * @param skipped stages that are not met and have a later one that is, in order
   * @param unprovenBehind stages that are not determined and have a later one that is met, in order
   */
  public record Progress(
      List<String> secured,
      Optional<String> current,
      List<String> ahead,
      List<String> skipped,
      List<String> unprovenBehind) {
    /**
     * Copies the lists.
     *
     * @param secured the stages that can be built on, in order
     * @param current the first stage that is not met; empty where all are
     * @param ahead stages that are met beyond an unproven one, in order
     * @param skipped stages that are not met and have a later one that is, in order
     * @param unprovenBehind stages that are not determined and have a later one that is met, in
     *     order
     */
    public Progress {
      secured = List.copyOf(secured);
      ahead = List.copyOf(ahead);
      skipped = List.copyOf(skipped);
      unprovenBehind = List.copyOf(unprovenBehind);
    }
  }
}
