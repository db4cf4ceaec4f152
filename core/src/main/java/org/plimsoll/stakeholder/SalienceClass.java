package org.plimsoll.stakeholder;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The classes of Mitchell, Agle and Wood: which of power, legitimacy and urgency a party has.
 *
 * <p>A class is a set of attributes and never a mean of scores: a party with power alone is
 * dormant, however little legitimacy it has.
 */
public enum SalienceClass implements StakeholderClass {
  /** None of the three. */
  NON_STAKEHOLDER,
  /** Power alone. */
  DORMANT(Aspect.POWER),
  /** Legitimacy alone. */
  DISCRETIONARY(Aspect.LEGITIMACY),
  /** Urgency alone. */
  DEMANDING(Aspect.CLAIM_URGENCY),
  /** Power and legitimacy. */
  DOMINANT(Aspect.POWER, Aspect.LEGITIMACY),
  /** Power and urgency. */
  DANGEROUS(Aspect.POWER, Aspect.CLAIM_URGENCY),
  /** Legitimacy and urgency. */
  DEPENDENT(Aspect.LEGITIMACY, Aspect.CLAIM_URGENCY),
  /** All three. */
  DEFINITIVE(Aspect.POWER, Aspect.LEGITIMACY, Aspect.CLAIM_URGENCY);

  /** How many of the attributes a party has, in the words of the paper. */
  public enum Group {
    /** None: no stakeholder. */
    NONE("non-stakeholder"),
    /** One attribute. */
    LATENT("latent"),
    /** Two attributes. */
    EXPECTANT("expectant"),
    /** All three. */
    COMPLETE("definitive");

    private final String words;

    Group(String words) {
      this.words = words;
    }

    /**
     * Returns the word of the paper.
     *
     * @return for example {@code expectant}
     */
    public String words() {
      return words;
    }
  }

  private final Set<Aspect> attributes;

  SalienceClass(Aspect... attributes) {
    Set<Aspect> set = EnumSet.noneOf(Aspect.class);
    Collections.addAll(set, attributes);
    this.attributes = Collections.unmodifiableSet(set);
  }

  /**
   * Finds the class of a set of attributes.
   *
   * @param present those that are present: {@link Aspect#POWER}, {@link Aspect#LEGITIMACY}, {@link
   *     Aspect#CLAIM_URGENCY}
   * @return the class
   * @throws IllegalArgumentException if another aspect is among them
   */
  public static SalienceClass of(Collection<Aspect> present) {
    for (SalienceClass one : values()) {
      if (one.attributes.size() == Set.copyOf(present).size()
          && one.attributes.containsAll(present)) {
        return one;
      }
    }
    throw new IllegalArgumentException(
        "salience looks at "
            + DEFINITIVE.attributes
            + " only, was "
            + present
            + "; leave the others out");
  }

  /**
   * Returns the attributes that make the class.
   *
   * @return none to three, in the order power, legitimacy, urgency
   */
  public Set<Aspect> attributes() {
    return attributes;
  }

  /**
   * Returns the group, by the number of attributes.
   *
   * @return latent, expectant, definitive or none
   */
  public Group group() {
    return Group.values()[attributes.size()];
  }

  /**
   * Returns the class after an attribute is gained.
   *
   * @param attribute one of the three; changes nothing where it is there already
   * @return the class with it
   */
  public SalienceClass gaining(Aspect attribute) {
    Set<Aspect> more = EnumSet.copyOf(Set.of(attribute));
    more.addAll(attributes);
    return of(more);
  }

  /**
   * Returns the class after an attribute is lost.
   *
   * @param attribute one of the three; changes nothing where it is not there
   * @return the class without it
   */
  public SalienceClass losing(Aspect attribute) {
    gaining(attribute); // refuses what is no attribute of salience
    Set<Aspect> fewer = EnumSet.noneOf(Aspect.class);
    fewer.addAll(attributes);
    fewer.remove(attribute);
    return of(fewer);
  }

  /**
   * Compares with an earlier class.
   *
   * @param earlier the class before
   * @return attributes now less attributes then, -3 to 3
   */
  public int attributesMoreThan(SalienceClass earlier) {
    return attributes.size() - earlier.attributes.size();
  }

  @Override
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String advice() {
    String count = attributes.size() + " of 3 attributes";
    return group().words().equals(words()) ? count : group().words() + ", " + count;
  }
}
