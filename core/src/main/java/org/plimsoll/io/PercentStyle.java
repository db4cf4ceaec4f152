package org.plimsoll.io;

/** How a column writes its percentages. A mapping says which; it is never guessed. */
public enum PercentStyle {
  /** With the sign: {@code 59%}. */
  WITH_SIGN("a percentage is written with its sign such as 59%"),
  /** The number alone: {@code 59} is 59 %. */
  NUMBER("a percentage is written as a number without sign such as 59"),
  /** A part of 1: {@code 0.59} is 59 %. */
  FRACTION("a percentage is written as a part of 1 such as 0.59");

  private final String rule;

  PercentStyle(String rule) {
    this.rule = rule;
  }

  String rule() {
    return rule;
  }
}
