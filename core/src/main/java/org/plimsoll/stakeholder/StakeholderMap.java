package org.plimsoll.stakeholder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Severity;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;
import org.plimsoll.graph.Tie;

/**
 * The register of stakeholders: all parties who have an interest in the work of an organisation, or
 * in any of the changes involved.
 *
 * @param subject what the register is about
 * @param stakeholders the parties, in the order given; no id twice
 * @param scales the scales that differ from the default, by aspect; the others are 1 to 5, an
 *     attitude -1 to 1
 * @param requiredGroups the groups that must be heard, in the order given
 * @param designFixed when the design of the change was fixed; empty where it is open or unknown
 * @param ties who influences whom, and how strongly, in the order given; none twice, all between
 *     parties of the register
 */
public record StakeholderMap(
    String subject,
    List<Stakeholder> stakeholders,
    Map<Aspect, RatingScale> scales,
    List<String> requiredGroups,
    Optional<LocalDate> designFixed,
    List<Tie> ties) {
  /** The main stakeholders of the source: managers, employees, trade unions and service users. */
  public static final List<String> MAIN_GROUPS =
      List.of("managers", "employees", "trade unions", "service users");

  /** Where the main groups, the two questions and early engagement come from. */
  public static final Source DRIVE_FOR_CHANGE =
      Source.of("Cabinet Office", "", "Drive For Change: The Route to Better Public Services")
          .section("Designing service improvements, activity");

  /**
   * Checks ids and ratings, and copies.
   *
   * @param subject what the register is about
   * @param stakeholders the parties, in the order given; no id twice
   * @param scales the scales that differ from the default, by aspect; the others are 1 to 5, an
   *     attitude -1 to 1
   * @param requiredGroups the groups that must be heard, in the order given
   * @param designFixed when the design of the change was fixed; empty where it is open or unknown
   * @param ties who influences whom, and how strongly, in the order given; none twice, all between
   *     parties of the register
   */
  public StakeholderMap {
    Objects.requireNonNull(designFixed, "designFixed");
    stakeholders = List.copyOf(stakeholders);
    requiredGroups = List.copyOf(requiredGroups);
    ties = List.copyOf(ties);
    Map<Aspect, RatingScale> copy = new EnumMap<>(Aspect.class);
    copy.putAll(scales);
    scales = Collections.unmodifiableMap(copy);
    if (subject.isBlank()) {
      throw new IllegalArgumentException("a register needs a subject that is not blank");
    }
    Set<String> ids = new LinkedHashSet<>();
    for (Stakeholder party : stakeholders) {
      if (!ids.add(party.id())) {
        throw new IllegalArgumentException(
            "stakeholder \"" + party.id() + "\" stands twice in \"" + subject + "\"");
      }
      for (PartyRating rating : party.ratings()) {
        RatingScale scale = scaleOf(copy, rating.aspect());
        if (!scale.holds(rating.value())) {
          throw new IllegalArgumentException(
              "the "
                  + rating.aspect().words()
                  + " of stakeholder \""
                  + party.id()
                  + "\" must lie on the scale "
                  + scale
                  + ", was "
                  + rating.value()
                  + "; declare another scale with StakeholderMap.onScale before adding the party");
        }
      }
    }
    checkTies(subject, ids, ties);
  }

  private static void checkTies(String subject, Set<String> ids, List<Tie> ties) {
    Set<List<String>> seen = new HashSet<>();
    for (Tie tie : ties) {
      for (String end : List.of(tie.from(), tie.to())) {
        if (!ids.contains(end)) {
          throw new IllegalArgumentException(
              "the tie "
                  + tie
                  + " names \""
                  + end
                  + "\", which is no stakeholder of \""
                  + subject
                  + "\"; add the party first");
        }
      }
      if (!seen.add(List.of(tie.from(), tie.to()))) {
        throw new IllegalArgumentException(
            "the tie " + tie + " stands twice in \"" + subject + "\"; keep one of them");
      }
    }
  }

  private static RatingScale scaleOf(Map<Aspect, RatingScale> scales, Aspect aspect) {
    return scales.getOrDefault(
        aspect, aspect == Aspect.ATTITUDE ? RatingScale.ATTITUDE : RatingScale.ONE_TO_FIVE);
  }

  /**
   * Returns a register without parties, which requires the main groups of the source.
   *
   * @param subject what it is about
   * @return the empty register
   */
  public static StakeholderMap of(String subject) {
    return new StakeholderMap(
        subject, List.of(), Map.of(), MAIN_GROUPS, Optional.empty(), List.of());
  }

  /**
   * Adds parties. For many in a loop collect them first: each call copies the register.
   *
   * @param more the parties
   * @return the register with those at the end
   */
  public StakeholderMap with(Stakeholder... more) {
    return with(Arrays.asList(more));
  }

  /**
   * Adds parties in bulk.
   *
   * @param more the parties
   * @return the register with those at the end
   */
  public StakeholderMap with(Iterable<Stakeholder> more) {
    List<Stakeholder> all = new ArrayList<>(stakeholders);
    more.forEach(all::add);
    return new StakeholderMap(subject, all, scales, requiredGroups, designFixed, ties);
  }

  /**
   * Declares the scale of an aspect.
   *
   * @param aspect the aspect
   * @param scale its scale
   * @return the register with that scale
   */
  public StakeholderMap onScale(Aspect aspect, RatingScale scale) {
    Map<Aspect, RatingScale> others = new HashMap<>(scales);
    others.put(aspect, scale);
    return new StakeholderMap(subject, stakeholders, others, requiredGroups, designFixed, ties);
  }

  /**
   * Declares one scale for all aspects but attitude.
   *
   * @param lowest the lowest mark
   * @param highest the highest mark
   * @return the register with that scale
   */
  public StakeholderMap onScale(long lowest, long highest) {
    Map<Aspect, RatingScale> others = new HashMap<>(scales);
    for (Aspect aspect : Aspect.values()) {
      if (aspect != Aspect.ATTITUDE) {
        others.put(aspect, RatingScale.of(lowest, highest));
      }
    }
    return new StakeholderMap(subject, stakeholders, others, requiredGroups, designFixed, ties);
  }

  /**
   * Requires groups beside those required already.
   *
   * @param groups such as {@code elected councillors}
   * @return the register that requires them too
   */
  public StakeholderMap requiring(String... groups) {
    List<String> all = new ArrayList<>(requiredGroups);
    all.addAll(Arrays.asList(groups));
    return new StakeholderMap(subject, stakeholders, scales, all, designFixed, ties);
  }

  /**
   * Says when the design of the change was fixed.
   *
   * @param date the date
   * @return the register with that date
   */
  public StakeholderMap designFixedOn(LocalDate date) {
    return new StakeholderMap(
        subject, stakeholders, scales, requiredGroups, Optional.of(date), ties);
  }

  /**
   * Says that one party influences another. For many ties see {@link #tied}.
   *
   * @param from the id of the party that influences
   * @param to the id of the party that is influenced
   * @param strength how strongly, finite and above 0
   * @return the register with that tie
   * @throws IllegalArgumentException if one is not in the register, or they are tied so already
   */
  public StakeholderMap influencing(String from, String to, double strength) {
    return tied(List.of(new Tie(from, to, strength)));
  }

  /**
   * Adds ties in bulk.
   *
   * @param more ties from who influences to who is influenced
   * @return the register with those after the ones it has
   * @throws IllegalArgumentException if one is between parties that are not in the register, or
   *     stands twice
   */
  public StakeholderMap tied(Iterable<Tie> more) {
    List<Tie> all = new ArrayList<>(ties);
    more.forEach(all::add);
    return new StakeholderMap(subject, stakeholders, scales, requiredGroups, designFixed, all);
  }

  /**
   * Returns the register as it was known on a day, for what has no date of its own to go by:
   * influence, the balance of attitudes, a coalition.
   *
   * @param date the day
   * @return the register without ratings and engagement marks dated after it, and without first
   *     engagements and a fixing of the design that came later; what has no date stays, and so do
   *     all parties and ties, which have none
   */
  public StakeholderMap asOf(LocalDate date) {
    return new StakeholderMap(
        subject,
        stakeholders.stream().map(party -> party.knownOn(date)).toList(),
        scales,
        requiredGroups,
        designFixed.filter(day -> !day.isAfter(date)),
        ties);
  }

  /**
   * Returns who influences whom as a network.
   *
   * @return all parties and their ties
   */
  public InfluenceNetwork influence() {
    return InfluenceNetwork.of(this);
  }

  /**
   * Returns the scale of an aspect.
   *
   * @param aspect the aspect
   * @return the declared scale, else 1 to 5, of an attitude -1 to 1
   */
  public RatingScale scale(Aspect aspect) {
    return scaleOf(scales, aspect);
  }

  /**
   * Finds a party.
   *
   * @param id its id
   * @return the party
   * @throws IllegalArgumentException if there is none with that id
   */
  public Stakeholder stakeholder(String id) {
    return stakeholders.stream()
        .filter(party -> party.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\""
                        + subject
                        + "\" has no stakeholder \""
                        + id
                        + "\"; it has "
                        + stakeholders.stream().map(Stakeholder::id).toList()));
  }

  /**
   * Answers the first opening question: who has an interest in the work of the organisation? The
   * source announces two questions whose text is lost; that they are this one and {@link
   * #interestedInChange} is our reading of its definition.
   *
   * @return the parties, in the order of the register
   */
  public List<Stakeholder> interestedInTheWork() {
    return stakeholders.stream().filter(Stakeholder::interestedInWork).toList();
  }

  /**
   * Answers the second opening question, by our reading: who has an interest in a change?
   *
   * @param change the change
   * @return the parties, in the order of the register
   */
  public List<Stakeholder> interestedInChange(String change) {
    return stakeholders.stream().filter(party -> party.changes().contains(change)).toList();
  }

  /**
   * Lists the required groups to which no party belongs.
   *
   * @return the groups, in the order required
   */
  public List<String> missingGroups() {
    return requiredGroups.stream()
        .filter(group -> stakeholders.stream().noneMatch(party -> party.groups().contains(group)))
        .toList();
  }

  /**
   * Lists what a person should see: missing groups, parties engaged late or not at all, parties
   * without a stated interest.
   *
   * @return the findings: groups first, then parties in the order of the register
   */
  public List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    for (String group : missingGroups()) {
      found.add(
          new Finding(
              Severity.WARNING,
              group,
              "no party of this group is in the register",
              "the main stakeholders are to help to design the change",
              MAIN_GROUPS.contains(group) ? DRIVE_FOR_CHANGE : Source.GIVEN));
    }
    for (Stakeholder party : stakeholders) {
      designFixed.ifPresent(fixed -> lateness(party, fixed).ifPresent(found::add));
      if (!party.interestedInWork() && party.changes().isEmpty()) {
        found.add(
            new Finding(
                Severity.NOTE,
                party.id(),
                "no interest in the work or in a change is stated",
                "a stakeholder is a party who has one of the two",
                DRIVE_FOR_CHANGE));
      }
    }
    return List.copyOf(found);
  }

  private static Optional<Finding> lateness(Stakeholder party, LocalDate fixed) {
    Optional<String> message =
        party
            .firstEngaged()
            .map(
                date ->
                    date.isAfter(fixed)
                        ? Optional.of(
                            "first engaged on " + date + ", after the design was fixed on " + fixed)
                        : Optional.<String>empty())
            .orElse(Optional.of("no engagement is recorded, and the design was fixed on " + fixed));
    return message.map(
        words ->
            new Finding(
                Severity.WARNING,
                party.id(),
                words,
                "engagement is to start at a preliminary stage",
                DRIVE_FOR_CHANGE));
  }

  /**
   * Finds the class of every party.
   *
   * @param typology the typology
   * @return a place for each party, in the order of the register
   */
  public StakeholderClasses classify(Typology typology) {
    return typology.classify(this);
  }

  /**
   * Finds where each party is engaged against where it needs to be, by its last mark.
   *
   * @return a row for each party, in the order of the register
   */
  public EngagementGaps engagementGaps() {
    return EngagementGaps.of(this, Optional.empty());
  }

  /**
   * Finds where each party was engaged at a date.
   *
   * @param asOf marks after this date do not count
   * @return a row for each party, in the order of the register
   */
  public EngagementGaps engagementGaps(LocalDate asOf) {
    return EngagementGaps.of(this, Optional.of(asOf));
  }

  /**
   * Weighs the attitudes by power and interest.
   *
   * @return the balance, by the median of raters
   */
  public AttitudeBalance attitudeBalance() {
    return AttitudeBalance.of(this);
  }

  /**
   * Compares with an earlier register.
   *
   * @param earlier the register before
   * @return who joined and left, and whose marks or engagement moved
   */
  public StakeholderMapDiff diff(StakeholderMap earlier) {
    return StakeholderMapDiff.of(earlier, this);
  }

  @Override
  public String toString() {
    List<List<String>> rows = new ArrayList<>();
    for (Stakeholder party : stakeholders) {
      rows.add(
          List.of(
              party.name(),
              shown(party, Aspect.POWER),
              shown(party, Aspect.INTEREST),
              shown(party, Aspect.ATTITUDE),
              party
                  .engagementAt(Optional.empty())
                  .map(mark -> mark.current().words())
                  .orElse("?")));
    }
    return new TextTable(
            subject, List.of("party", "power", "interest", "attitude", "engagement"), rows)
        .text();
  }

  private static String shown(Stakeholder party, Aspect aspect) {
    return party.mark(aspect).map(Rational::toText).orElse("?");
  }
}
