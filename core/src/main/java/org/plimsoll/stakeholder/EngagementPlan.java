package org.plimsoll.stakeholder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.explain.Source;

/**
 * How parties are to be engaged: the approach that a typology advises for the class of each, and
 * how often each class is to be in touch.
 *
 * <p>The approach is that of the typology's source. No source gives days: the frequencies are our
 * own rule, to be replaced with {@link #contacting}.
 *
 * @param typology what decides the class of a party, and so the approach
 * @param frequencies how often a class is to be contacted, in the order given; no class twice
 */
public record EngagementPlan(Typology typology, List<Frequency> frequencies) {
  /**
   * Checks that no class stands twice, and copies.
   *
   * @param typology what decides the class of a party, and so the approach
   * @param frequencies how often a class is to be contacted, in the order given; no class twice
   */
  public EngagementPlan {
    Objects.requireNonNull(typology, "typology");
    frequencies = List.copyOf(frequencies);
    Set<StakeholderClass> seen = new HashSet<>();
    for (Frequency each : frequencies) {
      if (!seen.add(each.type())) {
        throw new IllegalArgumentException(
            "the class " + each.type().key() + " has two frequencies; keep one of them");
      }
    }
  }

  /**
   * How often parties of a class are to be in touch.
   *
   * @param type the class
   * @param everyDays at most so many calendar days apart, at least 1
   * @param source who set the figure
   */
  public record Frequency(StakeholderClass type, int everyDays, Source source) {
    /**
     * Checks the figure.
     *
     * @param type the class
     * @param everyDays at most so many calendar days apart, at least 1
     * @param source who set the figure
     */
    public Frequency {
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(source, "source");
      if (everyDays < 1) {
        throw new IllegalArgumentException(
            "contacts with a " + type.words() + " are at least 1 day apart, was " + everyDays);
      }
    }

    @Override
    public String toString() {
      return type.words() + ": every " + everyDays + " days";
    }
  }

  /**
   * A contact with a party.
   *
   * @param party the id of the party
   * @param on when
   * @param how in which way, such as {@code workshop}
   * @param heard whether the party had its say, and was not only told
   */
  public record Contact(String party, LocalDate on, String how, boolean heard) {
    /**
     * Checks that all parts are there.
     *
     * @param party the id of the party
     * @param on when
     * @param how in which way, such as {@code workshop}
     * @param heard whether the party had its say, and was not only told
     */
    public Contact {
      Objects.requireNonNull(party, "party");
      Objects.requireNonNull(on, "on");
      Objects.requireNonNull(how, "how");
    }

    /**
     * Returns a contact in which the party was told something.
     *
     * @param party the id of the party
     * @param on when
     * @param how in which way
     * @return the contact
     */
    public static Contact told(String party, LocalDate on, String how) {
      return new Contact(party, on, how, false);
    }

    /**
     * Returns a contact in which the party had its say.
     *
     * @param party the id of the party
     * @param on when
     * @param how in which way
     * @return the contact
     */
    public static Contact heard(String party, LocalDate on, String how) {
      return new Contact(party, on, how, true);
    }

    @Override
    public String toString() {
      return party + (heard ? " was heard on " : " was told on ") + on + ", " + how;
    }
  }

  /**
   * Returns a plan by the power/interest grid: key players every 14 days, those to keep satisfied
   * or informed every 28, the others every 91. The days are our own rule.
   *
   * @return the plan
   */
  public static EngagementPlan standard() {
    return new EngagementPlan(
        Typology.powerInterest(),
        List.of(
            new Frequency(Quadrant.KEY_PLAYER, 14, Source.OURS),
            new Frequency(Quadrant.KEEP_SATISFIED, 28, Source.OURS),
            new Frequency(Quadrant.KEEP_INFORMED, 28, Source.OURS),
            new Frequency(Quadrant.MINIMAL_EFFORT, 91, Source.OURS)));
  }

  /**
   * Returns a plan by another typology, without frequencies.
   *
   * @param typology what decides the class
   * @return the plan, to be filled with {@link #contacting}
   */
  public static EngagementPlan by(Typology typology) {
    return new EngagementPlan(typology, List.of());
  }

  /**
   * Says how often parties of a class are to be in touch.
   *
   * @param type the class
   * @param everyDays at most so many calendar days apart
   * @return the plan with that figure in place of an earlier one
   */
  public EngagementPlan contacting(StakeholderClass type, int everyDays) {
    List<Frequency> all = new ArrayList<>(frequencies);
    all.removeIf(each -> each.type().equals(type));
    all.add(new Frequency(type, everyDays, Source.GIVEN));
    return new EngagementPlan(typology, all);
  }

  Optional<Frequency> frequency(Optional<StakeholderClass> type) {
    return frequencies.stream().filter(each -> Optional.of(each.type()).equals(type)).findFirst();
  }

  /**
   * Holds a log of contacts against the plan.
   *
   * @param map the register
   * @param log the contacts, in any order
   * @param asOf the day of the question: ratings, marks and contacts after it do not count
   * @return a row for each party, the greatest lever first
   * @throws IllegalArgumentException if a contact is with a party that is not in the register
   */
  public EngagementPlanReview review(StakeholderMap map, List<Contact> log, LocalDate asOf) {
    Set<String> known = new HashSet<>();
    map.stakeholders().forEach(party -> known.add(party.id()));
    for (Contact contact : log) {
      if (!known.contains(contact.party())) {
        map.stakeholder(contact.party()); // refuses it, naming those there are
      }
    }
    return EngagementPlanReview.of(this, map, log, asOf);
  }

  @Override
  public String toString() {
    return "engagement by " + typology + "; " + frequencies;
  }
}
