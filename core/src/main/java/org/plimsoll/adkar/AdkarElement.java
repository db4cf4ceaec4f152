package org.plimsoll.adkar;

import java.util.Locale;

/** The five elements of ADKAR, in their order: each builds on those before it. */
public enum AdkarElement {
  /** Knowing why the change is needed. */
  AWARENESS("knows why the change is needed", "who tells people why the change is needed"),
  /** Wanting to take part in it. */
  DESIRE("wants to take part", "who has to take part"),
  /** Knowing how to change. */
  KNOWLEDGE("knows how", "who has the knowledge to guide the change"),
  /** Being able to do it in daily work. */
  ABILITY("can do it in daily work", "who builds the skill and changes what people do"),
  /** Keeping to it. */
  REINFORCEMENT("keeps to it", "who anchors the change, now and later");

  private final String meaning;
  private final String question;

  AdkarElement(String meaning, String question) {
    this.meaning = meaning;
    this.question = question;
  }

  /**
   * Says what somebody has who has this element.
   *
   * @return for example {@code wants to take part}
   */
  public String meaning() {
    return meaning;
  }

  /**
   * Says whom a plan of change should name for this element. The questions from desire to
   * reinforcement are those of an English children's assessment team that introduced a points
   * system; the one of awareness is our own.
   *
   * @return for example {@code who has to take part}
   */
  public String question() {
    return question;
  }

  /**
   * Returns the name for people to read.
   *
   * @return for example {@code desire}
   */
  public String words() {
    return name().toLowerCase(Locale.ROOT);
  }
}
