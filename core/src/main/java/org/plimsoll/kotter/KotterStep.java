package org.plimsoll.kotter;

import java.util.Locale;
import org.plimsoll.evidence.Subject;

/** The eight steps of Kotter, in order, under short names of our own. */
public enum KotterStep implements Subject {
  /** People see that going on as before will not do. */
  URGENCY("complacency: the need for change is not felt strongly enough"),
  /** A group with enough standing leads the change. */
  COALITION("the group that leads is not powerful enough"),
  /** There is a picture of what will be, and a way to it. */
  VISION("there is no vision, or nobody grasps it"),
  /** People know it, understand it and accept it. */
  COMMUNICATE("the vision is told ten times too little"),
  /** What stands in people's way is taken away. */
  EMPOWER("obstacles to the vision are left standing"),
  /** Something gets visibly better soon. */
  WINS("early wins are hoped for and not planned"),
  /** The wins are used to change more. */
  CONSOLIDATE("victory is declared too soon"),
  /** The new ways are how things are done. */
  ANCHOR("changes are not anchored in the culture");

  private static final String MODEL = "kotter/";

  private final String error;

  KotterStep(String error) {
    this.error = error;
  }

  /**
   * Returns the number of the step.
   *
   * @return 1 to 8
   */
  public int number() {
    return ordinal() + 1;
  }

  /**
   * Returns what an edition calls the step.
   *
   * @param edition the edition
   * @return its wording
   */
  public String label(KotterEdition edition) {
    return edition.label(number());
  }

  /**
   * Returns the error that Kotter names for the step, in our words.
   *
   * @return what goes wrong where the step is missing
   * @see <a href="https://psnet.ahrq.gov/issue/leading-change-why-transformation-efforts-fail">J.
   *     P. Kotter (1995), Leading Change: Why Transformation Efforts Fail, Harvard Business Review
   *     73(2), 59-67, as summarised by AHRQ PSNet</a>
   */
  public String error() {
    return error;
  }

  /**
   * Returns the key that evidence names the step by.
   *
   * @return for example {@code kotter/urgency}
   */
  @Override
  public String key() {
    return MODEL + name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns one criterion of the step, for evidence that speaks of it alone.
   *
   * @param id the id of the criterion, such as {@code recognised}
   * @return its subject
   */
  public Subject criterion(String id) {
    return new Topic(key() + "/" + id);
  }
}
