package org.plimsoll.adoption;

import java.util.Locale;
import org.plimsoll.evidence.Subject;
import org.plimsoll.explain.Source;

/**
 * The items of a staff survey by which a strategy of continuous improvement measures whether change
 * is landing. The statements are told in our words: the wording of a survey is its owner's.
 */
public enum PeopleSurveyItem implements Subject {
  /** People work together to improve the service. */
  WORK_TOGETHER(Theme.MY_TEAM, "we work together to improve our service"),
  /** People are encouraged to find better ways. */
  BETTER_WAYS(Theme.MY_TEAM, "we are encouraged to find better ways of doing things"),
  /** It is safe to challenge how things are done. */
  SAFE_TO_CHALLENGE(
      Theme.LEADERSHIP_AND_MANAGING_CHANGE, "it is safe to challenge how things are done"),
  /** Change is managed well. */
  CHANGE_MANAGED_WELL(Theme.LEADERSHIP_AND_MANAGING_CHANGE, "change is managed well"),
  /** Changes are usually for the better. */
  USUALLY_FOR_THE_BETTER(Theme.LEADERSHIP_AND_MANAGING_CHANGE, "change is usually for the better"),
  /** The organisation as a whole is managed well. */
  MANAGED_WELL_AS_A_WHOLE(
      Theme.LEADERSHIP_AND_MANAGING_CHANGE, "the organisation as a whole is managed well");

  /** The themes of the Civil Service People Survey that the items fall into. */
  public enum Theme {
    /** My team. */
    MY_TEAM,
    /** Leadership and managing change. */
    LEADERSHIP_AND_MANAGING_CHANGE
  }

  /** The strategy that names these items as measures of success. */
  public static final Source SOURCE =
      Source.of("Cabinet Office", "", "Continuous improvement: a strategy and action plan")
          .section("Measures of success");

  private final Theme theme;
  private final String statement;

  PeopleSurveyItem(Theme theme, String statement) {
    this.theme = theme;
    this.statement = statement;
  }

  /**
   * Returns the theme of the survey.
   *
   * @return my team, or leadership and managing change
   */
  public Theme theme() {
    return theme;
  }

  /**
   * Returns what people agree with, in our words.
   *
   * @return for example {@code change is managed well}
   */
  public String statement() {
    return statement;
  }

  @Override
  public String key() {
    return "people-survey/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
