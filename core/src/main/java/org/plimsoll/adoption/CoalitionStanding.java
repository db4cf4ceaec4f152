package org.plimsoll.adoption;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Rational;
import org.plimsoll.evidence.Census;
import org.plimsoll.evidence.Evidence;
import org.plimsoll.evidence.Sample;
import org.plimsoll.evidence.Strata;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;
import org.plimsoll.kotter.Kotter;
import org.plimsoll.kotter.KotterStep;
import org.plimsoll.stakeholder.Aspect;
import org.plimsoll.stakeholder.AspectSummary;
import org.plimsoll.stakeholder.GuidingCoalition;
import org.plimsoll.stakeholder.Quadrant;
import org.plimsoll.stakeholder.Stakeholder;
import org.plimsoll.stakeholder.StakeholderClasses;
import org.plimsoll.stakeholder.StakeholderMap;
import org.plimsoll.stakeholder.Typology;

/**
 * How a guiding coalition stands in a register on a day, as evidence for Kotter's second step. What
 * counts for which criterion is our own rule.
 *
 * @param coalition the coalition, of at least one member; all members stand in the register
 * @param map the register
 * @param asOf the day; ratings after it do not count
 */
public record CoalitionStanding(GuidingCoalition coalition, StakeholderMap map, LocalDate asOf) {
  private static final String RATERS = "raters of the register";

  /**
   * Checks that the members stand in the register.
   *
   * @param coalition the coalition, of at least one member; all members stand in the register
   * @param map the register
   * @param asOf the day; ratings after it do not count
   */
  public CoalitionStanding {
    Objects.requireNonNull(asOf, "asOf");
    coalition.review(map); // refuses an empty coalition and members not in the register
  }

  private StakeholderClasses grid() {
    return map.classify(Typology.powerInterest().asOf(asOf));
  }

  /**
   * Reviews the make-up of the coalition on the day.
   *
   * @return what is there and what is missing, key players by the standard power/interest grid
   */
  public GuidingCoalition.Review review() {
    return coalition.review(grid().in(Quadrant.KEY_PLAYER));
  }

  /**
   * Returns the attitude of each member.
   *
   * @return by member, in the order of the coalition: the median of its raters; empty where nobody
   *     has rated it by the day
   */
  public Map<String, Optional<Rational>> attitudes() {
    Map<String, Optional<Rational>> attitudes = new LinkedHashMap<>();
    for (GuidingCoalition.Member member : coalition.members()) {
      attitudes.put(
          member.id(),
          map.stakeholder(member.id())
              .summary(Aspect.ATTITUDE, AspectSummary.Rule.MEDIAN, Optional.of(asOf))
              .value());
    }
    return java.util.Collections.unmodifiableMap(attitudes);
  }

  /**
   * Counts the members who back the change.
   *
   * @return members rated above 0, of those rated, of all; a member that nobody rated has not
   *     answered
   */
  public Census backing() {
    Map<String, Optional<Rational>> attitudes = attitudes();
    int rated = (int) attitudes.values().stream().filter(Optional::isPresent).count();
    int backing =
        (int)
            attitudes.values().stream()
                .flatMap(Optional::stream)
                .filter(m -> m.signum() > 0)
                .count();
    return Census.of(attitudes.size()).answered(rated).agreed(backing);
  }

  /**
   * Counts group by group who is in the coalition.
   *
   * @return for each group that the register requires, in its order: the parties of the group in
   *     the coalition, of all its parties; a group without a party in the register counts as one
   *     that is not in it. Empty where the register requires none
   */
  public Optional<Strata> levels() {
    Map<String, Sample> groups = new LinkedHashMap<>();
    for (String group : map.requiredGroups()) {
      List<String> parties =
          map.stakeholders().stream()
              .filter(party -> party.groups().contains(group))
              .map(Stakeholder::id)
              .toList();
      int inside = (int) parties.stream().filter(attitudes().keySet()::contains).count();
      groups.put(group, Census.of(Math.max(1, parties.size())).agreed(inside).asSample());
    }
    return groups.isEmpty() ? Optional.empty() : Optional.of(new Strata(groups));
  }

  /**
   * Turns the standing into evidence for Kotter's second step, dated by the day: how many members
   * back the change as rated, who is in it group by group, and whether it has the power to lead.
   * The last speaks against where nobody brings position power or a key player stands outside, for
   * where neither is so and every party has a place in the grid; otherwise it is left out.
   *
   * @return the pieces, in that order
   */
  public List<Evidence> evidence() {
    List<Evidence> pieces = new ArrayList<>();
    pieces.add(
        Evidence.census(
                KotterStep.COALITION,
                "members of \""
                    + coalition.name()
                    + "\" who back the change; a rater's mark stands for an answer",
                backing())
            .on(asOf)
            .attestedBy(RATERS));
    levels()
        .ifPresent(
            strata ->
                pieces.add(
                    Evidence.survey(Kotter.LEVELS, "groups in \"" + coalition.name() + "\"", strata)
                        .on(asOf)
                        .attestedBy(RATERS)));
    power().ifPresent(pieces::add);
    return List.copyOf(pieces);
  }

  private Optional<Evidence> power() {
    GuidingCoalition.Review review = review();
    boolean powerless = review.missing().contains(GuidingCoalition.Strength.POSITION_POWER);
    if (powerless || !review.keyPlayersOutside().isEmpty()) {
      String what =
          powerless
              ? "nobody in \"" + coalition.name() + "\" brings position power"
              : "key players outside \"" + coalition.name() + "\": " + review.keyPlayersOutside();
      return Optional.of(power(what).speakingAgainst());
    }
    return grid().unclassified().isEmpty()
        ? Optional.of(power("every key player is in \"" + coalition.name() + "\""))
        : Optional.empty();
  }

  private Evidence power(String what) {
    return Evidence.attestation(KotterStep.COALITION.criterion("power"), what, RATERS).on(asOf);
  }

  /**
   * Explains who backs the change, what is missing, and who stands outside.
   *
   * @return the attitude of each member, then the make-up of the coalition
   */
  public Explanation explain() {
    List<Explanation> members = new ArrayList<>();
    attitudes()
        .forEach(
            (member, mark) ->
                members.add(
                    Explanation.text(member, mark.map(Rational::toText).orElse("not rated"))));
    return Explanation.text(
            coalition.name(),
            backing().agreed()
                + " of "
                + backing().population()
                + " members back the change, "
                + (backing().population() - backing().answered())
                + " not rated",
            Explanation.text("attitudes", "above 0 backs the change", members).from(Source.OURS),
            review().explain())
        .from(Source.OURS);
  }

  @Override
  public String toString() {
    Census backing = backing();
    return coalition.name()
        + ", "
        + asOf
        + ": "
        + backing.agreed()
        + " of "
        + backing.population()
        + " back the change, "
        + (backing.population() - backing.answered())
        + " not rated; "
        + review();
  }
}
