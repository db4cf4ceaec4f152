package org.plimsoll.kotter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.plimsoll.base.Percent;
import org.plimsoll.explain.Source;
import org.plimsoll.stats.Threshold;

/**
 * How many of whom must be convinced before a change goes on.
 *
 * <p>No published study gives any of these figures a measured error rate: they are what authors
 * have observed.
 *
 * @param name what the profile is called
 * @param levels the threshold of each group, by its name, in the order given, at least one
 * @param source where the figures come from
 */
public record BuyInProfile(String name, Map<String, Threshold> levels, Source source) {
  /**
   * Kotter's figure of 1995: at least 75 % of management honestly convinced that going on as before
   * will not do.
   */
  public static final BuyInProfile KOTTER_1995 =
      new BuyInProfile(
          "Kotter 1995",
          Map.of("management", Threshold.atLeast(Percent.of(75))),
          Source.of(
                  "J. P. Kotter",
                  "1995",
                  "Leading Change: Why Transformation Efforts Fail, Harvard Business Review 73(2)")
              .section("phase 1"));

  /**
   * Kotter's figures of 1996, as secondary sources report them: most employees, about 75 % of
   * managers and virtually all top executives. To read "most" as over 50 %, "about 75 %" as at
   * least 75 % and "virtually all" as all is ours.
   */
  public static final BuyInProfile KOTTER_1996 = kotter1996();

  /**
   * Checks that there is a group, and copies.
   *
   * @param name what the profile is called
   * @param levels the threshold of each group, by its name, in the order given, at least one
   * @param source where the figures come from
   */
  public BuyInProfile {
    Objects.requireNonNull(source, "source");
    levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
    if (name.isBlank() || levels.isEmpty()) {
      throw new IllegalArgumentException(
          "a buy-in profile has a name and at least 1 group of people, was \""
              + name
              + "\" with "
              + levels.keySet());
    }
  }

  private static BuyInProfile kotter1996() {
    Map<String, Threshold> levels = new LinkedHashMap<>();
    levels.put("top executives", Threshold.atLeast(Percent.HUNDRED));
    levels.put("managers", Threshold.atLeast(Percent.of(75)));
    levels.put("employees", Threshold.over(Percent.of(50)));
    return new BuyInProfile(
        "Kotter 1996",
        levels,
        Source.of("J. P. Kotter", "1996", "Leading Change")
            .section("chapter 3, as reported second hand; coded by us"));
  }

  /**
   * The figure that an essay on a points system gives: over 75 % of the people whom the change
   * involves. The essay names Kotter for it; <strong>Kotter did not claim it</strong>, his figure
   * of 1995 is about management.
   *
   * @param population whom the change involves, in the caller's words
   * @return that profile
   */
  public static BuyInProfile workforceInvolvedOver75(String population) {
    return new BuyInProfile(
        "workforce involved, over 75%",
        Map.of(population, Threshold.over(Percent.of(75))),
        Source.of(
                "Author not named",
                "",
                "Managing Improvement, an essay on a points system for cases")
            .section("step 1; not Kotter's own claim"));
  }

  /**
   * Returns a profile of one's own.
   *
   * @param name what it is called
   * @param group whose agreement is needed
   * @param threshold how many of them
   * @return that profile, given by the caller
   */
  public static BuyInProfile of(String name, String group, Threshold threshold) {
    return new BuyInProfile(name, Map.of(group, threshold), Source.GIVEN);
  }

  /**
   * Adds a group.
   *
   * @param group whose agreement is needed
   * @param threshold how many of them
   * @return the profile with it
   * @throws IllegalArgumentException if the group has a threshold already
   */
  public BuyInProfile and(String group, Threshold threshold) {
    if (levels.containsKey(group)) {
      throw new IllegalArgumentException(
          "group \"" + group + "\" has the threshold " + levels.get(group) + " already");
    }
    Map<String, Threshold> more = new LinkedHashMap<>(levels);
    more.put(group, threshold);
    return new BuyInProfile(name, more, source);
  }

  @Override
  public String toString() {
    StringBuilder words = new StringBuilder(name).append(": ");
    String separator = "";
    for (Map.Entry<String, Threshold> level : levels.entrySet()) {
      words.append(separator).append(level.getValue()).append(" of ").append(level.getKey());
      separator = ", ";
    }
    return words.toString();
  }
}
