package org.plimsoll.stakeholder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;

/**
 * A guiding coalition: who is in it, and what each brings.
 *
 * @param name its name, not blank
 * @param members the members, in the order given; none twice
 */
public record GuidingCoalition(String name, List<Member> members) {
  /** Where the four strengths come from. */
  public static final Source KOTTER =
      Source.of("J. P. Kotter", "1996", "Leading Change")
          .section("p. 57, as restated in secondary sources");

  /**
   * Checks that no member stands twice, and copies.
   *
   * @param name its name, not blank
   * @param members the members, in the order given; none twice
   */
  public GuidingCoalition {
    members = List.copyOf(members);
    if (name.isBlank()) {
      throw new IllegalArgumentException("a coalition needs a name that is not blank");
    }
    if (members.stream().map(Member::id).distinct().count() < members.size()) {
      throw new IllegalArgumentException(
          "a member of coalition \"" + name + "\" stands twice: " + members);
    }
  }

  /**
   * One member.
   *
   * @param id the id of a stakeholder
   * @param brings what it brings, in the order given
   */
  public record Member(String id, List<Strength> brings) {
    /**
     * Copies.
     *
     * @param id the id of a stakeholder
     * @param brings what it brings, in the order given
     */
    public Member {
      brings = List.copyOf(brings);
      if (id.isBlank()) {
        throw new IllegalArgumentException("a member needs an id that is not blank");
      }
    }

    @Override
    public String toString() {
      return id;
    }
  }

  /**
   * What a coalition lacks.
   *
   * @param counts members that bring each strength, in the order of the strengths, zeros included
   * @param missing strengths that nobody brings, in that order
   * @param keyPlayersOutside key players who are not members, in the order given
   */
  public record Review(
      Map<Strength, Integer> counts, List<Strength> missing, List<String> keyPlayersOutside) {
    /**
     * Copies.
     *
     * @param counts members that bring each strength, in the order of the strengths, zeros included
     * @param missing strengths that nobody brings, in that order
     * @param keyPlayersOutside key players who are not members, in the order given
     */
    public Review {
      Map<Strength, Integer> copy = new EnumMap<>(Strength.class);
      copy.putAll(counts);
      counts = Collections.unmodifiableMap(copy);
      missing = List.copyOf(missing);
      keyPlayersOutside = List.copyOf(keyPlayersOutside);
    }

    /**
     * Compares with an earlier review.
     *
     * @param earlier the review before
     * @return strengths gained and lost, key players who came in and who stand outside now
     */
    public Diff diff(Review earlier) {
      return new Diff(
          without(earlier.missing, missing),
          without(missing, earlier.missing),
          without(earlier.keyPlayersOutside, keyPlayersOutside),
          without(keyPlayersOutside, earlier.keyPlayersOutside));
    }

    private static <T> List<T> without(List<T> list, List<T> others) {
      return list.stream().filter(each -> !others.contains(each)).toList();
    }

    /**
     * Explains what is there and what is missing.
     *
     * @return a part for each strength, and one for the key players outside
     */
    public Explanation explain() {
      List<Explanation> parts = new ArrayList<>();
      counts.forEach(
          (strength, count) ->
              parts.add(
                  Explanation.text(
                      strength.words(),
                      count == 0
                          ? "missing"
                          : count + (count == 1 ? " who brings it" : " who bring it"))));
      parts.add(
          Explanation.text(
              "key players outside",
              keyPlayersOutside.isEmpty() ? "none" : String.join(", ", keyPlayersOutside)));
      return Explanation.text("guiding coalition", toString(), parts)
          .because("four strengths, and key players enough that those left out cannot block")
          .from(KOTTER);
    }

    @Override
    public String toString() {
      return (missing.isEmpty()
              ? "all four strengths"
              : "missing " + String.join(", ", missing.stream().map(Strength::words).toList()))
          + ", "
          + keyPlayersOutside.size()
          + (keyPlayersOutside.size() == 1 ? " key player outside" : " key players outside");
    }
  }

  /**
   * How the make-up of a coalition changed.
   *
   * @param gained strengths that somebody brings now and nobody did, in their order
   * @param lost strengths that nobody brings any more, in their order
   * @param noLongerOutside key players who stood outside and no longer do, in the order given
   * @param newlyOutside key players who stand outside now and did not, in the order given
   */
  public record Diff(
      List<Strength> gained,
      List<Strength> lost,
      List<String> noLongerOutside,
      List<String> newlyOutside) {
    /**
     * Copies.
     *
     * @param gained strengths that somebody brings now and nobody did, in their order
     * @param lost strengths that nobody brings any more, in their order
     * @param noLongerOutside key players who stood outside and no longer do, in the order given
     * @param newlyOutside key players who stand outside now and did not, in the order given
     */
    public Diff {
      gained = List.copyOf(gained);
      lost = List.copyOf(lost);
      noLongerOutside = List.copyOf(noLongerOutside);
      newlyOutside = List.copyOf(newlyOutside);
    }

    @Override
    public String toString() {
      return "gained "
          + gained.stream().map(Strength::words).toList()
          + ", lost "
          + lost.stream().map(Strength::words).toList()
          + "; no longer outside "
          + noLongerOutside
          + ", newly outside "
          + newlyOutside;
    }
  }

  /**
   * Returns a coalition without members, to be filled with {@link #member}.
   *
   * @param name its name
   * @return the empty coalition
   */
  public static GuidingCoalition of(String name) {
    return new GuidingCoalition(name, List.of());
  }

  /**
   * Adds a member.
   *
   * @param id the id of a stakeholder
   * @param brings what it brings
   * @return the coalition with that member
   */
  public GuidingCoalition member(String id, Strength... brings) {
    List<Member> all = new ArrayList<>(members);
    all.add(new Member(id, Arrays.asList(brings)));
    return new GuidingCoalition(name, all);
  }

  /**
   * Reviews the coalition against named key players.
   *
   * @param keyPlayers the ids of the key players
   * @return what is there and what is missing
   * @throws IllegalArgumentException if the coalition has no members
   */
  public Review review(List<String> keyPlayers) {
    if (members.isEmpty()) {
      throw new IllegalArgumentException(
          "coalition \"" + name + "\" has no members; add them with member");
    }
    Map<Strength, Integer> counts = new EnumMap<>(Strength.class);
    List<Strength> missing = new ArrayList<>();
    for (Strength strength : Strength.values()) {
      int who = (int) members.stream().filter(member -> member.brings().contains(strength)).count();
      counts.put(strength, who);
      if (who == 0) {
        missing.add(strength);
      }
    }
    return new Review(
        counts,
        missing,
        keyPlayers.stream()
            .filter(player -> members.stream().noneMatch(member -> member.id().equals(player)))
            .toList());
  }

  /**
   * Reviews the coalition against the key players of a register.
   *
   * @param map the register
   * @return what is there and what is missing; key players by the standard power/interest grid
   * @throws IllegalArgumentException if the coalition has no members, or one is not in the register
   */
  public Review review(StakeholderMap map) {
    members.forEach(member -> map.stakeholder(member.id()));
    return review(map.classify(Typology.powerInterest()).in(Quadrant.KEY_PLAYER));
  }

  @Override
  public String toString() {
    return name + ": " + members;
  }

  /** What a guiding coalition needs among its members. */
  public enum Strength {
    /** Enough key players that those left out cannot easily block progress. */
    POSITION_POWER,
    /** The points of view that the task needs. */
    EXPERTISE,
    /** People whose word is taken seriously. */
    CREDIBILITY,
    /** Proven leaders. */
    LEADERSHIP;

    /**
     * Returns the name in words.
     *
     * @return for example {@code position power}
     */
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}
