package org.plimsoll.kotter;

import java.util.List;
import org.plimsoll.explain.Source;

/** The wordings of the eight steps, by where they were published. */
public enum KotterEdition {
  /** The article of 1995. */
  HBR_1995(
      Source.of(
          "J. P. Kotter",
          "1995",
          "Leading Change: Why Transformation Efforts Fail, Harvard Business Review 73(2)"),
      "Establishing a Sense of Urgency",
      "Forming a Powerful Guiding Coalition",
      "Creating a Vision",
      "Communicating the Vision",
      "Empowering Others to Act on the Vision",
      "Planning for and Creating Short-Term Wins",
      "Consolidating Improvements and Producing Still More Change",
      "Institutionalizing New Approaches"),
  /** The book of 1996. */
  LEADING_CHANGE_1996(
      Source.of("J. P. Kotter", "1996", "Leading Change")
          .link("https://heartlandheroes.com/the-eight-stage-process-of-creating-major-change/"),
      "Establishing a Sense of Urgency",
      "Creating the Guiding Coalition",
      "Developing a Vision and Strategy",
      "Communicating the Change Vision",
      "Empowering Broad-Based Action",
      "Generating Short-Term Wins",
      "Consolidating Gains and Producing More Change",
      "Anchoring New Approaches in the Culture"),
  /** The eight accelerators of 2012 and 2014, shortened. */
  ACCELERATE_2014(
      Source.of("J. P. Kotter", "2014", "Accelerate; article of the same name 2012"),
      "Create a sense of urgency around a single big opportunity",
      "Build and maintain a guiding coalition",
      "Formulate a strategic vision and develop change initiatives",
      "Communicate the vision and strategy to attract volunteers",
      "Accelerate movement by removing barriers",
      "Celebrate visible, significant short-term wins",
      "Never let up",
      "Institutionalize strategic changes in the culture"),
  /** The wording in use on the web from 2014 on. */
  WEB_2014(
      Source.of("Kotter International", "2014", "The 8 Steps for Leading Change"),
      "Create a Sense of Urgency",
      "Build a Guiding Coalition",
      "Form a Strategic Vision and Initiatives",
      "Enlist a Volunteer Army",
      "Enable Action by Removing Barriers",
      "Generate Short-Term Wins",
      "Sustain Acceleration",
      "Institute Change"),
  /** The mixture of wordings in an essay on a points system for cases. */
  POINTS_ESSAY(
      Source.of(
          "Author not named", "", "Managing Improvement, an essay on a points system for cases"),
      "Establishing a Sense of Urgency",
      "Creating the Guiding Coalition",
      "Developing a Change Vision",
      "Communicating the Vision for Buy-in",
      "Empowering Broad-based Action",
      "Generating Short-term Wins",
      "Never Letting Up",
      "Incorporating Changes into the Culture");

  private final Source source;
  private final List<String> labels;

  KotterEdition(Source source, String... labels) {
    this.source = source;
    this.labels = List.of(labels);
  }

  /**
   * Returns where it was published.
   *
   * @return the source
   */
  public Source source() {
    return source;
  }

  String label(int number) {
    return labels.get(number - 1);
  }
}
