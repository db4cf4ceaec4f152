package org.plimsoll.adoption;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.evidence.Truth;

/**
 * How a change reaches all the teams it is meant for: in waves, each behind a gate, and what keeps
 * it going.
 *
 * @param change the name of the change
 * @param teams how many people each team has, by its name, in the order given
 * @param waves the waves, in order; no team in two
 * @param steps what became of the teams, in the order given
 * @param forums the boards and clinics that keep it going, in the order given
 * @param elsewhere the other organisations that took it over, in the order given
 */
public record RollOut(
    String change,
    Map<String, Integer> teams,
    List<Wave> waves,
    List<Step> steps,
    List<Forum> forums,
    List<Adopter> elsewhere) {

  /**
   * A wave: some teams, from a day, if its gate is passed.
   *
   * @param name what people call it
   * @param planned the day it is planned to begin
   * @param teams its teams, in the order given
   * @param gate what must hold before it begins, and whether it does, in the order given
   */
  public record Wave(String name, LocalDate planned, List<String> teams, Map<String, Truth> gate) {
    /**
     * Checks the name, and copies.
     *
     * @param name what people call it
     * @param planned the day it is planned to begin
     * @param teams its teams, in the order given
     * @param gate what must hold before it begins, and whether it does, in the order given
     */
    public Wave {
      Objects.requireNonNull(planned, "planned");
      teams = List.copyOf(teams);
      gate = ImmutableMap.copyOf(gate);
      if (name.isBlank()) {
        throw new IllegalArgumentException("a wave needs a name that is not blank");
      }
    }

    /**
     * Returns a wave without a gate.
     *
     * @param name what people call it
     * @param planned the day it is planned to begin
     * @param teams its teams
     * @return the wave
     */
    public static Wave of(String name, LocalDate planned, String... teams) {
      return new Wave(name, planned, Arrays.asList(teams), Map.of());
    }

    /**
     * Adds a condition to the gate, or says anew whether it holds.
     *
     * @param condition what must hold, such as {@code no serious objection is open}
     * @param holds whether it does
     * @return the wave with that condition
     */
    public Wave onlyIf(String condition, Truth holds) {
      var more = new LinkedHashMap<>(gate);
      more.put(condition, holds);
      return new Wave(name, planned, teams, more);
    }

    /**
     * Tells whether the gate is passed.
     *
     * @return all conditions together; {@link Truth#MET} where there is none
     */
    public Truth isOpen() {
      return Truth.all(gate.values());
    }
  }

  /**
   * What became of a team: it started to work in the new way, or stopped.
   *
   * @param team the team
   * @param on when
   * @param started whether it started; else it stopped
   * @param why why it stopped; empty where not said
   */
  public record Step(String team, LocalDate on, boolean started, String why) {
    /**
     * Checks that all parts are there.
     *
     * @param team the team
     * @param on when
     * @param started whether it started; else it stopped
     * @param why why it stopped; empty where not said
     */
    public Step {
      Objects.requireNonNull(team, "team");
      Objects.requireNonNull(on, "on");
      Objects.requireNonNull(why, "why");
    }
  }

  /**
   * A board, steering group or clinic that keeps the change going.
   *
   * @param name what people call it
   * @param since when it first met
   * @param stopped when it stopped; empty while it goes on
   */
  public record Forum(String name, LocalDate since, Optional<LocalDate> stopped) {
    /**
     * Checks the order of the days.
     *
     * @param name what people call it
     * @param since when it first met
     * @param stopped when it stopped; empty while it goes on
     */
    public Forum {
      Objects.requireNonNull(since, "since");
      if (name.isBlank()) {
        throw new IllegalArgumentException("a board or clinic needs a name that is not blank");
      }
      if (stopped.isPresent() && stopped.get().isBefore(since)) {
        throw new IllegalArgumentException(
            "\""
                + name
                + "\" must not stop before it first met, was "
                + since
                + " and "
                + stopped.get());
      }
    }

    /**
     * Tells whether it goes on.
     *
     * @param asOf the day of the question
     * @return whether it met by then and had not stopped
     */
    public boolean isGoing(LocalDate asOf) {
      return !since.isAfter(asOf) && !isStopped(asOf);
    }

    boolean isStopped(LocalDate asOf) {
      return stopped.isPresent() && !stopped.get().isAfter(asOf);
    }
  }

  /**
   * Another organisation that took the change over.
   *
   * @param organisation its name
   * @param on when it decided to
   * @param shownBy what shows it, such as the report of a visit; empty where nothing is named
   */
  public record Adopter(String organisation, LocalDate on, String shownBy) {
    /**
     * Checks the name.
     *
     * @param organisation its name
     * @param on when it decided to
     * @param shownBy what shows it, such as the report of a visit; empty where nothing is named
     */
    public Adopter {
      Objects.requireNonNull(on, "on");
      Objects.requireNonNull(shownBy, "shownBy");
      if (organisation.isBlank()) {
        throw new IllegalArgumentException("another organisation needs a name that is not blank");
      }
    }
  }

  /**
   * Checks that every team is known, and copies.
   *
   * @param change the name of the change
   * @param teams how many people each team has, by its name, in the order given
   * @param waves the waves, in order; no team in two
   * @param steps what became of the teams, in the order given
   * @param forums the boards and clinics that keep it going, in the order given
   * @param elsewhere the other organisations that took it over, in the order given
   */
  public RollOut {
    teams = ImmutableMap.copyOf(teams);
    waves = List.copyOf(waves);
    steps = List.copyOf(steps);
    forums = List.copyOf(forums);
    elsewhere = List.copyOf(elsewhere);
    if (change.isBlank()) {
      throw new IllegalArgumentException("a roll-out needs the name of the change, was blank");
    }
    for (var team : teams.entrySet()) {
      if (team.getKey().isBlank() || team.getValue() < 1) {
        throw new IllegalArgumentException(
            "a team has a name and at least 1 person, was \""
                + team.getKey()
                + "\" with "
                + team.getValue());
      }
    }
    Set<String> planned = new HashSet<>();
    for (Wave wave : waves) {
      for (String team : wave.teams()) {
        requireKnown(teams, team);
        if (!planned.add(team)) {
          throw new IllegalArgumentException("team \"" + team + "\" is in two waves");
        }
      }
    }
    for (Step step : steps) {
      requireKnown(teams, step.team());
    }
  }

  private static void requireKnown(Map<String, Integer> teams, String team) {
    if (!teams.containsKey(team)) {
      throw new IllegalArgumentException(
          "team \""
              + team
              + "\" is not among those the change is meant for; they are "
              + teams.keySet());
    }
  }

  /**
   * Returns a roll-out that is meant for no team yet.
   *
   * @param change the name of the change
   * @return the roll-out
   */
  public static RollOut of(String change) {
    return new RollOut(change, Map.of(), List.of(), List.of(), List.of(), List.of());
  }

  /**
   * Names a team that the change is meant for.
   *
   * @param team the team
   * @param people how many people it has, at least 1
   * @return the roll-out with that team
   */
  public RollOut team(String team, int people) {
    var more = new LinkedHashMap<>(teams);
    if (more.put(team, people) != null) {
      throw new IllegalArgumentException("team \"" + team + "\" is named twice");
    }
    return new RollOut(change, more, waves, steps, forums, elsewhere);
  }

  /**
   * Plans waves after those there are.
   *
   * @param more the waves
   * @return the roll-out with them
   */
  public RollOut inWaves(Wave... more) {
    return new RollOut(change, teams, longer(waves, Arrays.asList(more)), steps, forums, elsewhere);
  }

  /**
   * Says that a team works in the new way.
   *
   * @param team the team
   * @param on from when
   * @return the roll-out with that
   */
  public RollOut started(String team, LocalDate on) {
    return step(new Step(team, on, true, ""));
  }

  /**
   * Says that a team went back to the old way.
   *
   * @param team the team
   * @param on from when
   * @param why why; empty where not said
   * @return the roll-out with that
   */
  public RollOut stopped(String team, LocalDate on, String why) {
    return step(new Step(team, on, false, why));
  }

  private RollOut step(Step step) {
    return new RollOut(change, teams, waves, longer(steps, List.of(step)), forums, elsewhere);
  }

  /**
   * Names a board, steering group or clinic that keeps the change going.
   *
   * @param name what people call it
   * @param since when it first met
   * @return the roll-out with it
   */
  public RollOut keptGoingBy(String name, LocalDate since) {
    return with(longer(forums, List.of(new Forum(name, since, Optional.empty()))));
  }

  /**
   * Says that a board, steering group or clinic stopped.
   *
   * @param name what people call it
   * @param on when
   * @return the roll-out with that
   * @throws IllegalArgumentException if there is none of that name that goes on
   */
  public RollOut forumStopped(String name, LocalDate on) {
    List<Forum> changed = new ArrayList<>(forums);
    changed.replaceAll(
        forum ->
            forum.name().equals(name) && forum.stopped().isEmpty()
                ? new Forum(name, forum.since(), Optional.of(on))
                : forum);
    if (changed.equals(forums)) {
      throw new IllegalArgumentException(
          "no board or clinic \""
              + name
              + "\" is going; they are "
              + forums.stream().map(Forum::name).toList());
    }
    return with(changed);
  }

  private RollOut with(List<Forum> others) {
    return new RollOut(change, teams, waves, steps, others, elsewhere);
  }

  /**
   * Says that another organisation took the change over.
   *
   * @param organisation its name
   * @param on when it decided to
   * @param shownBy what shows it; empty where nothing is named
   * @return the roll-out with that
   */
  public RollOut adoptedBy(String organisation, LocalDate on, String shownBy) {
    return new RollOut(
        change,
        teams,
        waves,
        steps,
        forums,
        longer(elsewhere, List.of(new Adopter(organisation, on, shownBy))));
  }

  private static <T> List<T> longer(List<T> list, List<T> more) {
    List<T> all = new ArrayList<>(list);
    all.addAll(more);
    return all;
  }

  /**
   * Tells how far it has come.
   *
   * @param asOf the day of the question; what came after it does not count
   * @return the report
   */
  public RollOutReport review(LocalDate asOf) {
    return RollOutReport.of(this, asOf);
  }

  @Override
  public String toString() {
    return "roll-out of "
        + change
        + " to "
        + teams.size()
        + (teams.size() == 1 ? " team" : " teams");
  }
}
