package org.plimsoll.stats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plimsoll.explain.Source;

/**
 * Which groups are too small for their figures to be shown, so that nobody can work out who
 * answered what.
 *
 * <pre>{@code
 * SmallGroups.standard().suppressed(Map.of("North", 14, "South", 12, "Court", 4));
 * // Court, for it has fewer than 10 people, and South, so that Court does not follow from the total
 * }</pre>
 *
 * <p>A figure that is left out can follow from the total and the others. So the groups left out
 * must together have as many people as a group that is shown: the smallest of those shown goes too,
 * until they have. That rule is ours; it looks at one table and knows nothing of tables published
 * elsewhere, of earlier waves, or of a group in which all answered alike.
 *
 * @param leastReported the least number of people of whom figures are shown, 1 or more; 1 shows all
 * @param source where that number comes from
 */
public record SmallGroups(int leastReported, Source source) {
  /** What the total of all groups is called. */
  public static final String TOTAL = "all groups";

  /**
   * Checks the number.
   *
   * @param leastReported the least number of people of whom figures are shown, 1 or more; 1 shows
   *     all
   * @param source where that number comes from
   */
  public SmallGroups {
    Objects.requireNonNull(source, "source");
    if (leastReported < 1) {
      throw new IllegalArgumentException(
          "figures are shown of at least 1 person, was " + leastReported);
    }
  }

  /**
   * Returns the rule of a published survey: groups of fewer than {@value
   * EngagementIndex#LEAST_REPORTED} are not reported.
   *
   * @return the standard rule
   */
  public static SmallGroups standard() {
    return new SmallGroups(
        EngagementIndex.LEAST_REPORTED,
        Source.of("Welsh Revenue Authority", "2020", "People Survey")
            .section("glossary, groups of fewer than 10")
            .link("https://www.gov.wales/welsh-revenue-authority-people-survey-2020-html"));
  }

  /**
   * Returns a rule with another limit, such as one agreed with the people in the groups.
   *
   * @param least the least number of people of whom figures are shown, 1 or more
   * @param source who agreed to it, or where it comes from
   * @return that rule
   */
  public static SmallGroups reportingFrom(int least, Source source) {
    return new SmallGroups(least, source);
  }

  /**
   * Tells whether so many people are enough.
   *
   * @param people how many have answered, 0 or more
   * @return whether their figures are shown
   */
  public boolean isReported(int people) {
    return EngagementIndex.isReported(people, leastReported);
  }

  /**
   * Finds the groups whose figures are not shown, if the figures of all groups together are. The
   * total itself is among them, as {@value #TOTAL}, where all together are too few.
   *
   * @param people how many have answered in each group, 0 or more, in any order; each person in one
   *     group only
   * @return the groups that are left out, in the order given, each with the reason
   * @throws IllegalArgumentException if a number is below 0, or a group is called {@value #TOTAL}
   */
  public List<Suppressed> suppressed(Map<String, Integer> people) {
    if (people.containsKey(TOTAL)) {
      throw new IllegalArgumentException("\"" + TOTAL + "\" is the total, and no name of a group");
    }
    Map<String, Suppressed> out = new LinkedHashMap<>();
    List<Map.Entry<String, Integer>> shown = new ArrayList<>();
    int hidden = 0;
    int total = 0;
    for (Map.Entry<String, Integer> group : people.entrySet()) {
      total = Math.addExact(total, group.getValue());
      if (isReported(group.getValue())) {
        shown.add(group);
      } else {
        hidden += group.getValue();
        out.put(group.getKey(), new Suppressed(group.getKey(), tooFew(), source));
      }
    }
    shown.sort(
        Comparator.comparing((Map.Entry<String, Integer> group) -> group.getValue())
            .thenComparing(Map.Entry::getKey));
    boolean follows = hidden > 0 && !isReported(hidden);
    if (follows && !shown.isEmpty()) {
      Map.Entry<String, Integer> smallest = shown.get(0);
      out.put(
          smallest.getKey(),
          new Suppressed(
              smallest.getKey(), "else what is left out would follow from the total", Source.OURS));
    }
    List<Suppressed> inOrder = new ArrayList<>();
    for (String group : people.keySet()) {
      Suppressed found = out.get(group);
      if (found != null) {
        inOrder.add(found);
      }
    }
    if (!isReported(total)) {
      inOrder.add(new Suppressed(TOTAL, tooFew(), source));
    }
    return Collections.unmodifiableList(inOrder);
  }

  private String tooFew() {
    return "fewer than " + leastReported + (leastReported == 1 ? " person" : " people");
  }

  @Override
  public String toString() {
    return "groups of at least " + leastReported + " are shown";
  }
}
