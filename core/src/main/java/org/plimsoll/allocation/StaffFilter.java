package org.plimsoll.allocation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.plimsoll.base.Percent;
import org.plimsoll.caseload.StaffMember;
import org.plimsoll.caseload.Team;

/**
 * Whom a rule is about.
 *
 * @param only the ids of those it is about; empty for everybody
 * @param except the ids of those it leaves out
 * @param withAllowance whether it is about those alone who are given less than a full load for lack
 *     of experience ({@link StaffMember#withExperience}), such as in the first year
 * @param belowLevel the level below which it is about somebody; empty for any level. Somebody whose
 *     level is not known counts as below it: the cautious reading, our own rule
 */
public record StaffFilter(
    Set<String> only, Set<String> except, boolean withAllowance, OptionalInt belowLevel) {

  /** Everybody. */
  public static final StaffFilter EVERYBODY =
      new StaffFilter(Set.of(), Set.of(), false, OptionalInt.empty());

  /**
   * Copies the ids.
   *
   * @param only the ids of those it is about; empty for everybody
   * @param except the ids of those it leaves out
   * @param withAllowance whether it is about those alone who are given less than a full load for
   *     lack of experience ({@link StaffMember#withExperience}), such as in the first year
   * @param belowLevel the level below which it is about somebody; empty for any level. Somebody
   *     whose level is not known counts as below it: the cautious reading, our own rule
   */
  public StaffFilter {
    only = Collections.unmodifiableSet(new LinkedHashSet<>(only));
    except = Collections.unmodifiableSet(new LinkedHashSet<>(except));
    Objects.requireNonNull(belowLevel, "belowLevel");
  }

  /**
   * Returns the filter of some people.
   *
   * @param memberIds their ids
   * @return that filter
   */
  public static StaffFilter members(String... memberIds) {
    return new StaffFilter(
        new LinkedHashSet<>(List.of(memberIds)), Set.of(), false, OptionalInt.empty());
  }

  /**
   * Returns the filter of those who are given less than a full load for lack of experience.
   *
   * @return that filter
   */
  public static StaffFilter inFirstYear() {
    return new StaffFilter(Set.of(), Set.of(), true, OptionalInt.empty());
  }

  /**
   * Returns the filter of those below a level, or whose level is not known.
   *
   * @param level the level
   * @return that filter
   */
  public static StaffFilter belowLevel(int level) {
    return new StaffFilter(Set.of(), Set.of(), false, OptionalInt.of(level));
  }

  /**
   * Leaves people out.
   *
   * @param memberIds their ids
   * @return the filter without them
   */
  public StaffFilter exceptFor(String... memberIds) {
    var more = new LinkedHashSet<>(except);
    more.addAll(List.of(memberIds));
    return new StaffFilter(only, more, withAllowance, belowLevel);
  }

  boolean isEverybody() {
    return equals(EVERYBODY);
  }

  void check(String rule, Team team) {
    for (Set<String> ids : List.of(only, except)) {
      for (String id : ids) {
        if (!team.staff().containsKey(id)) {
          throw new IllegalArgumentException(
              "the rule \""
                  + rule
                  + "\" names \""
                  + id
                  + "\", who is not in team \""
                  + team.name()
                  + "\"; its ids are "
                  + (team.staff().size() > 20
                      ? "those of " + team.staff().size() + " people"
                      : team.staff().keySet()));
        }
      }
    }
  }

  boolean catches(StaffMember member) {
    return (only.isEmpty() || only.contains(member.id()))
        && !except.contains(member.id())
        && (!withAllowance
            || member
                .experience()
                .filter(e -> e.allowance().compareTo(Percent.HUNDRED) < 0)
                .isPresent())
        && (belowLevel.isEmpty()
            || member.level().isEmpty()
            || member.level().getAsInt() < belowLevel.getAsInt());
  }

  String words() {
    List<String> words = new ArrayList<>();
    if (withAllowance) {
      words.add("those with a reduced load for lack of experience");
    }
    belowLevel.ifPresent(level -> words.add("those below level " + level));
    if (!only.isEmpty()) {
      words.add(String.join(", ", only));
    }
    if (!except.isEmpty()) {
      words.add("all but " + String.join(", ", except));
    }
    return words.isEmpty() ? "everybody" : String.join(", ", words);
  }

  /** The words after a rule: nothing where it is about everybody. */
  String suffix() {
    return isEverybody() ? "" : " (" + words() + ")";
  }

  @Override
  public String toString() {
    return words();
  }
}
