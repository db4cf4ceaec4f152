package org.plimsoll.stakeholder;

import java.util.Objects;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;

/**
 * A mark and the side of the boundary on which it lies.
 *
 * @param summary the mark, with the ratings behind it
 * @param level the side
 * @param rule the boundary in words
 * @param source who set the boundary
 */
public record AspectLevel(AspectSummary summary, Level level, String rule, Source source) {
  /**
   * Checks that all parts are there.
   *
   * @param summary the mark, with the ratings behind it
   * @param level the side
   * @param rule the boundary in words
   * @param source who set the boundary
   */
  public AspectLevel {
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(source, "source");
  }

  static AspectLevel of(AspectSummary summary, RatingScale scale, Boundary boundary) {
    if (summary.aspect() == Aspect.ATTITUDE) {
      Level side =
          summary
              .value()
              .map(
                  mark ->
                      mark.signum() > 0
                          ? Level.HIGH
                          : mark.signum() < 0 ? Level.LOW : Level.UNKNOWN)
              .orElse(Level.UNKNOWN);
      return new AspectLevel(
          summary, side, "backs above 0, blocks below 0, neither at 0", Source.OURS);
    }
    return new AspectLevel(
        summary,
        summary.value().map(mark -> boundary.level(mark, scale)).orElse(Level.UNKNOWN),
        boundary.words(scale),
        boundary.source());
  }

  String words() {
    if (level == Level.UNKNOWN) {
      return summary.value().isPresent() ? "neither backs nor blocks" : "not rated";
    }
    boolean high = level == Level.HIGH;
    return summary.aspect() == Aspect.ATTITUDE
        ? (high ? "backs" : "blocks")
        : (high ? "high" : "low");
  }

  Explanation explain() {
    return Explanation.text(summary.aspect().words(), words(), summary.explain().labelled("mark"))
        .because(rule)
        .from(source);
  }

  @Override
  public String toString() {
    return summary + ": " + words();
  }
}
