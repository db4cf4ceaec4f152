package org.plimsoll.stakeholder;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.explain.Source;

/** The published typologies: what each looks at, what it makes of it, and who published it. */
public enum TypologyKind {
  /** Power and interest, in the words of Johnson and Scholes. */
  POWER_INTEREST(
      Source.of("G. Johnson and K. Scholes", "", "Exploring Corporate Strategy")
          .section("power/interest grid, as recalled; usually cited as Mendelow 1991"),
      Aspect.POWER,
      Aspect.INTEREST) {
    @Override
    StakeholderClass type(List<Boundary.Side> levels) {
      return cell(
          levels,
          Quadrant.KEY_PLAYER,
          Quadrant.KEEP_SATISFIED,
          Quadrant.KEEP_INFORMED,
          Quadrant.MINIMAL_EFFORT);
    }
  },
  /** Power and interest, under the names of Eden and Ackermann. */
  EDEN_ACKERMANN(
      Source.of("C. Eden and F. Ackermann", "1998", "Making Strategy")
          .section("names as restated in secondary sources"),
      Aspect.POWER,
      Aspect.INTEREST) {
    @Override
    StakeholderClass type(List<Boundary.Side> levels) {
      return cell(
          levels,
          StakeholderClass.EdenAckermann.PLAYER,
          StakeholderClass.EdenAckermann.CONTEXT_SETTER,
          StakeholderClass.EdenAckermann.SUBJECT,
          StakeholderClass.EdenAckermann.CROWD);
    }
  },
  /** Power and dynamism: Mendelow's own grid of 1981. */
  POWER_DYNAMISM(
      Source.of(
              "A. L. Mendelow",
              "1981",
              "Environmental Scanning: The Impact of the Stakeholder Concept")
          .section("as restated in secondary sources"),
      Aspect.POWER,
      Aspect.DYNAMISM) {
    @Override
    StakeholderClass type(List<Boundary.Side> levels) {
      return cell(
          levels,
          StakeholderClass.PowerDynamism.GREATEST_DANGER_OR_OPPORTUNITY,
          StakeholderClass.PowerDynamism.POWERFUL_BUT_PREDICTABLE,
          StakeholderClass.PowerDynamism.UNPREDICTABLE_BUT_MANAGEABLE,
          StakeholderClass.PowerDynamism.FEW_PROBLEMS);
    }
  },
  /** Power, legitimacy and urgency, as a set: Mitchell, Agle and Wood. */
  SALIENCE(
      Source.of(
              "R. K. Mitchell, B. R. Agle and D. J. Wood",
              "1997",
              "Toward a Theory of Stakeholder Identification and Salience")
          .section("Academy of Management Review 22(4), 853-886"),
      Aspect.POWER,
      Aspect.LEGITIMACY,
      Aspect.CLAIM_URGENCY) {
    @Override
    StakeholderClass type(List<Boundary.Side> levels) {
      Set<Aspect> present = EnumSet.noneOf(Aspect.class);
      for (int i = 0; i < levels.size(); i++) {
        if (levels.get(i) == Boundary.Side.HIGH) {
          present.add(aspects().get(i));
        }
      }
      return SalienceClass.of(present);
    }
  },
  /** Potential for threat and for cooperation: Savage and others. */
  SAVAGE(
      Source.of(
              "G. T. Savage, T. W. Nix, C. J. Whitehead and J. D. Blair",
              "1991",
              "Strategies for Assessing and Managing Organizational Stakeholders")
          .section("The Executive 5(2), 61-75; which strategy goes with which type as recalled"),
      Aspect.THREAT_POTENTIAL,
      Aspect.COOPERATION_POTENTIAL) {
    @Override
    StakeholderClass type(List<Boundary.Side> levels) {
      return cell(
          levels,
          StakeholderClass.SavageStrategy.COLLABORATE,
          StakeholderClass.SavageStrategy.DEFEND,
          StakeholderClass.SavageStrategy.INVOLVE,
          StakeholderClass.SavageStrategy.MONITOR);
    }
  },
  /** Attitude, interest and power together: Murray-Webster and Simon. */
  MURRAY_WEBSTER_SIMON(
      Source.of("R. Murray-Webster and P. Simon", "2006", "Making Sense of Stakeholder Mapping")
          .section("PM World Today, November; as restated in secondary sources"),
      Aspect.ATTITUDE,
      Aspect.INTEREST,
      Aspect.POWER) {
    @Override
    StakeholderClass type(List<Boundary.Side> levels) {
      List<Boundary.Side> rest = levels.subList(1, 3);
      return levels.get(0) == Boundary.Side.HIGH
          ? cell(
              rest,
              StakeholderClass.MurrayWebsterSimon.SAVIOUR,
              StakeholderClass.MurrayWebsterSimon.FRIEND,
              StakeholderClass.MurrayWebsterSimon.SLEEPING_GIANT,
              StakeholderClass.MurrayWebsterSimon.ACQUAINTANCE)
          : cell(
              rest,
              StakeholderClass.MurrayWebsterSimon.SABOTEUR,
              StakeholderClass.MurrayWebsterSimon.IRRITANT,
              StakeholderClass.MurrayWebsterSimon.TIME_BOMB,
              StakeholderClass.MurrayWebsterSimon.TRIP_WIRE);
    }
  };

  private final Source source;
  private final List<Aspect> aspects;

  TypologyKind(Source source, Aspect... aspects) {
    this.source = source;
    this.aspects = List.of(aspects);
  }

  private static StakeholderClass cell(
      List<Boundary.Side> levels,
      StakeholderClass both,
      StakeholderClass onlyFirst,
      StakeholderClass onlySecond,
      StakeholderClass neither) {
    boolean second = levels.get(1) == Boundary.Side.HIGH;
    return levels.get(0) == Boundary.Side.HIGH
        ? (second ? both : onlyFirst)
        : (second ? onlySecond : neither);
  }

  /** The class, where no level is unknown. */
  abstract StakeholderClass type(List<Boundary.Side> levels);

  /**
   * Finds the class of a combination of levels.
   *
   * @param levels one for each of {@link #aspects()}, in that order
   * @return the class, or empty where a level is unknown
   * @throws IllegalArgumentException if there is not one level for each aspect
   */
  public Optional<StakeholderClass> typeOf(List<Boundary.Side> levels) {
    if (levels.size() != aspects.size()) {
      throw new IllegalArgumentException(
          words() + " needs a level for each of " + aspects + ", was " + levels);
    }
    return levels.contains(Boundary.Side.UNKNOWN) ? Optional.empty() : Optional.of(type(levels));
  }

  /**
   * Returns what the typology looks at.
   *
   * @return the aspects, in the order of {@link #typeOf}
   */
  public List<Aspect> aspects() {
    return aspects;
  }

  /**
   * Returns who published the typology.
   *
   * @return its source
   */
  public Source source() {
    return source;
  }

  /**
   * Returns the name in words.
   *
   * @return for example {@code power interest}
   */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
