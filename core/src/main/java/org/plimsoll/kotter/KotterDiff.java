package org.plimsoll.kotter;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.evidence.Reason;
import org.plimsoll.evidence.Truth;

/**
 * What changed between two reviews.
 *
 * @param securedBefore how many stages were secured
 * @param securedAfter how many are
 * @param changes the stages whose verdict changed, in the order of the model
 * @param newWarnings warnings that were not there before, in their order
 * @param gone warnings that are no longer there, in their order
 */
public record KotterDiff(
    int securedBefore,
    int securedAfter,
    List<Change> changes,
    List<Warning> newWarnings,
    List<Warning> gone) {

  /**
   * A stage whose verdict changed.
   *
   * @param key its key
   * @param label what the model calls it
   * @param before what the evidence said
   * @param after what it says now
   * @param reason the first reason for that
   */
  public record Change(String key, String label, Truth before, Truth after, Reason reason) {
    /**
     * Tells whether it was met and is no longer.
     *
     * @return whether it is a step back
     */
    public boolean isRegression() {
      return before == Truth.MET && after != Truth.MET;
    }

    @Override
    public String toString() {
      return label + ": " + before.words() + " -> " + after.words() + ", " + reason.text();
    }
  }

  /**
   * Copies the lists.
   *
   * @param securedBefore how many stages were secured
   * @param securedAfter how many are
   * @param changes the stages whose verdict changed, in the order of the model
   * @param newWarnings warnings that were not there before, in their order
   * @param gone warnings that are no longer there, in their order
   */
  public KotterDiff {
    changes = List.copyOf(changes);
    newWarnings = List.copyOf(newWarnings);
    gone = List.copyOf(gone);
  }

  static KotterDiff between(KotterReview earlier, KotterReview later) {
    List<String> before = earlier.stages().stream().map(each -> each.stage().key()).toList();
    List<String> after = later.stages().stream().map(each -> each.stage().key()).toList();
    if (!before.equals(after)) {
      throw new IllegalArgumentException(
          "reviews are compared stage by stage, but the earlier one has "
              + before
              + " and this one "
              + after);
    }
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < later.stages().size(); i++) {
      Truth was = earlier.stages().get(i).verdict().truth();
      KotterReview.StageVerdict now = later.stages().get(i);
      if (was != now.verdict().truth()) {
        changes.add(
            new Change(
                now.stage().key(),
                now.stage().label(),
                was,
                now.verdict().truth(),
                now.verdict().reasons().get(0)));
      }
    }
    return new KotterDiff(
        earlier.progress().secured().size(),
        later.progress().secured().size(),
        changes,
        later.warnings().stream().filter(each -> !earlier.warnings().contains(each)).toList(),
        earlier.warnings().stream().filter(each -> !later.warnings().contains(each)).toList());
  }

  /**
   * Returns the stages that were met and are no longer.
   *
   * @return the steps back, in the order of the model
   */
  public List<Change> regressions() {
    return changes.stream().filter(Change::isRegression).toList();
  }

  @Override
  public String toString() {
    return "secured "
        + securedBefore
        + " -> "
        + securedAfter
        + (changes.isEmpty() ? "" : "; " + changes);
  }
}
