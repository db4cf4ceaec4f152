package org.plimsoll.adoption;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;
import org.plimsoll.evidence.Census;
import org.plimsoll.evidence.Evidence;
import org.plimsoll.evidence.Truth;
import org.plimsoll.explain.Combination;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Severity;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;
import org.plimsoll.kotter.Kotter;
import org.plimsoll.kotter.KotterStep;

/**
 * How far a roll-out has come on a day. Made by {@link RollOut}.
 *
 * @param rollOut the plan and what became of it
 * @param asOf the day of the question; what came after it does not count
 * @param standings how each team stands, in the order given
 * @param coverage the share of teams that work in the new way, live / all x 100; empty if the
 *     change is meant for no team
 * @param coverageOfPeople the share of people whose team does; empty if the change is meant for no
 *     team
 */
public record RollOutReport(
    RollOut rollOut,
    LocalDate asOf,
    Map<String, Standing> standings,
    Optional<Percent> coverage,
    Optional<Percent> coverageOfPeople) {
  /** How a team stands. */
  public enum Standing {
    /** It works in the new way. */
    LIVE,
    /** It did, and stopped. */
    STOPPED,
    /** Its wave is still to come. */
    PLANNED,
    /** The day of its wave has passed, and it has not started. */
    LATE,
    /** It is in no wave. */
    NOT_PLANNED;

    /**
     * Returns the standing in words.
     *
     * @return for example {@code not planned}
     */
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * Copies the standings.
   *
   * @param rollOut the plan and what became of it
   * @param asOf the day of the question; what came after it does not count
   * @param standings how each team stands, in the order given
   * @param coverage the share of teams that work in the new way, live / all x 100; empty if the
   *     change is meant for no team
   * @param coverageOfPeople the share of people whose team does; empty if the change is meant for
   *     no team
   */
  public RollOutReport {
    Objects.requireNonNull(rollOut, "rollOut");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(coverage, "coverage");
    Objects.requireNonNull(coverageOfPeople, "coverageOfPeople");
    standings = ImmutableMap.copyOf(standings);
  }

  static RollOutReport of(RollOut rollOut, LocalDate asOf) {
    Map<String, Standing> standings = new LinkedHashMap<>();
    int live = 0;
    int livePeople = 0;
    int people = 0;
    for (var team : rollOut.teams().entrySet()) {
      Standing standing = standing(rollOut, team.getKey(), asOf);
      standings.put(team.getKey(), standing);
      people += team.getValue();
      if (standing == Standing.LIVE) {
        live++;
        livePeople += team.getValue();
      }
    }
    return new RollOutReport(
        rollOut, asOf, standings, share(live, rollOut.teams().size()), share(livePeople, people));
  }

  private static Optional<Percent> share(int part, int whole) {
    return whole == 0
        ? Optional.empty()
        : Optional.of(Percent.ofFraction(Rational.of(part, whole)));
  }

  private static Standing standing(RollOut rollOut, String team, LocalDate asOf) {
    Optional<RollOut.Step> last = last(rollOut, team, asOf);
    if (last.isPresent()) {
      return last.get().started() ? Standing.LIVE : Standing.STOPPED;
    }
    return wave(rollOut, team)
        .map(wave -> wave.planned().isAfter(asOf) ? Standing.PLANNED : Standing.LATE)
        .orElse(Standing.NOT_PLANNED);
  }

  /** The latest step of a team; of two on one day the later in the list. */
  private static Optional<RollOut.Step> last(RollOut rollOut, String team, LocalDate asOf) {
    return rollOut.steps().stream()
        .filter(step -> step.team().equals(team) && !step.on().isAfter(asOf))
        .reduce((one, next) -> next.on().isBefore(one.on()) ? one : next);
  }

  private static Optional<RollOut.Wave> wave(RollOut rollOut, String team) {
    return rollOut.waves().stream().filter(wave -> wave.teams().contains(team)).findFirst();
  }

  /**
   * Returns how a team stands.
   *
   * @param team the team
   * @return live, stopped, planned, late or not planned
   * @throws IllegalArgumentException if the change is not meant for it
   */
  public Standing standing(String team) {
    if (!standings.containsKey(team)) {
      throw new IllegalArgumentException(
          "team \""
              + team
              + "\" is not among those the change is meant for; they are "
              + rollOut.teams().keySet());
    }
    return Objects.requireNonNull(standings.get(team));
  }

  private Optional<RollOut.Step> last(String team) {
    return last(rollOut, team, asOf);
  }

  private Optional<RollOut.Wave> wave(String team) {
    return wave(rollOut, team);
  }

  /**
   * Lists the teams that stand in a way.
   *
   * @param wanted the standing
   * @return those teams, in the order given
   */
  public List<String> in(Standing wanted) {
    return rollOut.teams().keySet().stream().filter(team -> standing(team) == wanted).toList();
  }

  private int people() {
    return rollOut.teams().values().stream().mapToInt(Integer::intValue).sum();
  }

  private int livePeople() {
    return in(Standing.LIVE).stream().mapToInt(team -> rollOut.teams().getOrDefault(team, 0)).sum();
  }

  /**
   * Lists the boards and clinics that stopped.
   *
   * @return those that had stopped by the day of the question, in the order given
   */
  public List<RollOut.Forum> stoppedForums() {
    return rollOut.forums().stream().filter(forum -> forum.isStopped(asOf)).toList();
  }

  /**
   * Lists the other organisations that took the change over.
   *
   * @return those that had by the day of the question, in the order given
   */
  public List<RollOut.Adopter> elsewhere() {
    return rollOut.elsewhere().stream().filter(each -> !each.on().isAfter(asOf)).toList();
  }

  /**
   * Returns the next wave with a team that has not started.
   *
   * @return the first by the day planned, ties in the order given; empty if there is none
   */
  public Optional<RollOut.Wave> nextWave() {
    return rollOut.waves().stream()
        .filter(
            wave ->
                wave.teams().stream()
                    .map(this::standing)
                    .anyMatch(each -> each == Standing.PLANNED || each == Standing.LATE))
        .min(Comparator.comparing(RollOut.Wave::planned));
  }

  /**
   * Lists what somebody should look at.
   *
   * @return teams that stopped, teams that started though their gate was not passed, teams that are
   *     late or in no wave, boards and clinics that stopped; each in the order given
   */
  public List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    for (String team : in(Standing.STOPPED)) {
      RollOut.Step step = last(team).orElseThrow();
      found.add(
          finding(
              Severity.SERIOUS,
              team,
              "went back to the old way",
              "on " + step.on() + (step.why().isEmpty() ? "" : ": " + step.why())));
    }
    for (RollOut.Wave wave : rollOut.waves()) {
      List<String> live =
          wave.teams().stream().filter(team -> standing(team) == Standing.LIVE).toList();
      if (!live.isEmpty() && wave.isOpen() != Truth.MET) {
        found.add(
            finding(
                Severity.WARNING,
                wave.name(),
                String.join(", ", live) + " started though the gate was not passed",
                conditions(wave)));
      }
    }
    for (String team : in(Standing.LATE)) {
      RollOut.Wave wave = wave(team).orElseThrow();
      found.add(
          finding(
              wave.isOpen() == Truth.MET ? Severity.WARNING : Severity.NOTE,
              team,
              "has not started",
              "planned for " + wave.planned() + "; gate " + conditions(wave)));
    }
    for (String team : in(Standing.NOT_PLANNED)) {
      found.add(finding(Severity.NOTE, team, "is in no wave", ""));
    }
    for (RollOut.Forum forum : stoppedForums()) {
      found.add(
          finding(
              Severity.WARNING,
              forum.name(),
              "stopped",
              "met from " + forum.since() + " to " + forum.stopped().orElseThrow()));
    }
    return List.copyOf(found);
  }

  private static String conditions(RollOut.Wave wave) {
    if (wave.gate().isEmpty()) {
      return "has no condition";
    }
    List<String> words = new ArrayList<>();
    wave.gate().forEach((condition, truth) -> words.add(condition + ": " + truth.words()));
    return String.join("; ", words);
  }

  private static Finding finding(Severity severity, String subject, String message, String reason) {
    return new Finding(severity, subject, message, reason, Source.OURS);
  }

  /**
   * Turns the standing into evidence for Kotter's last two steps: how many teams work in the new
   * way, which teams began after the first and which went back, which boards and clinics go on and
   * which stopped, and who else took the change over.
   *
   * @return the coverage, then teams, forums and other organisations, each in the order given; none
   *     for a roll-out without teams, forums and other organisations
   */
  public List<Evidence> evidence() {
    List<Evidence> pieces = new ArrayList<>();
    if (!rollOut.teams().isEmpty()) {
      pieces.add(
          Evidence.census(
                  Kotter.COVERAGE,
                  "teams that work in the new way",
                  Census.of(rollOut.teams().size()).agreed(in(Standing.LIVE).size()))
              .on(asOf));
    }
    Optional<LocalDate> first =
        rollOut.steps().stream()
            .filter(RollOut.Step::started)
            .map(RollOut.Step::on)
            .min(Comparator.naturalOrder());
    for (String team : rollOut.teams().keySet()) {
      Optional<RollOut.Step> last = last(team);
      if (last.isPresent() && !last.get().started()) {
        pieces.add(
            Evidence.event(
                    KotterStep.CONSOLIDATE.criterion("goes-on"), team + " went back to the old way")
                .speakingAgainst()
                .on(last.get().on())
                .attestedBy("roll-out records"));
      } else if (last.isPresent() && last.get().on().isAfter(first.orElseThrow())) {
        pieces.add(
            Evidence.event(
                    KotterStep.CONSOLIDATE.criterion("goes-on"), team + " works in the new way")
                .on(last.get().on())
                .attestedBy("roll-out records"));
      }
    }
    for (RollOut.Forum forum : rollOut.forums()) {
      if (forum.isStopped(asOf)) {
        pieces.add(
            Evidence.event(Kotter.KEPT_UP, forum.name() + " stopped")
                .speakingAgainst()
                .on(forum.stopped().orElseThrow())
                .attestedBy("roll-out records"));
      } else if (forum.isGoing(asOf)) {
        pieces.add(
            Evidence.event(Kotter.KEPT_UP, forum.name() + " goes on")
                .on(asOf)
                .attestedBy("roll-out records"));
      }
    }
    for (RollOut.Adopter adopter : elsewhere()) {
      pieces.add(
          Evidence.event(KotterStep.ANCHOR, "taken over by " + adopter.organisation())
              .on(adopter.on())
              .attestedBy(
                  adopter.shownBy().isEmpty() ? adopter.organisation() : adopter.shownBy()));
    }
    return List.copyOf(pieces);
  }

  /**
   * Compares with an earlier report.
   *
   * @param earlier the earlier report
   * @return one line for each team whose standing differs, such as {@code North: planned -> live},
   *     in the order given
   */
  public List<String> diff(RollOutReport earlier) {
    List<String> lines = new ArrayList<>();
    for (String team : rollOut.teams().keySet()) {
      String before =
          earlier.rollOut().teams().containsKey(team)
              ? earlier.standing(team).words()
              : "not named";
      String after = standing(team).words();
      if (!before.equals(after)) {
        lines.add(team + ": " + before + " -> " + after);
      }
    }
    return List.copyOf(lines);
  }

  /**
   * Explains the coverage of people.
   *
   * @return people in live teams over people in all
   */
  public Explanation explain() {
    String label = "people who work in the new way on " + asOf;
    if (rollOut.teams().isEmpty()) {
      return Explanation.text(label, "no team is named");
    }
    List<Explanation> live = new ArrayList<>();
    List<Explanation> all = new ArrayList<>();
    rollOut
        .teams()
        .forEach(
            (team, people) -> {
              Explanation part =
                  Explanation.given(team, Rational.of(people), "people")
                      .because(standing(team).words());
              all.add(part);
              if (standing(team) == Standing.LIVE) {
                live.add(part);
              }
            });
    return Explanation.combined(
        label,
        coverageOfPeople.orElseThrow().value(),
        "%",
        Combination.PERCENTAGE,
        List.of(
            Explanation.combined(
                "in live teams", Rational.of(livePeople()), "people", Combination.SUM, live),
            Explanation.combined(
                "in all teams", Rational.of(people()), "people", Combination.SUM, all)));
  }

  /**
   * Returns the teams as a table.
   *
   * @return a row for each team, in the order given
   */
  public TextTable table() {
    TextTable table =
        TextTable.of("team", "people", "wave", "planned", "standing", "since")
            .titled(rollOut + " on " + asOf);
    for (var team : rollOut.teams().entrySet()) {
      Optional<RollOut.Wave> wave = wave(team.getKey());
      table =
          table.row(
              team.getKey(),
              team.getValue(),
              wave.map(RollOut.Wave::name).orElse("-"),
              wave.map(each -> each.planned().toString()).orElse("-"),
              standing(team.getKey()).words(),
              last(team.getKey()).map(step -> step.on().toString()).orElse("-"));
    }
    return table;
  }

  @Override
  public String toString() {
    return table().text();
  }
}
