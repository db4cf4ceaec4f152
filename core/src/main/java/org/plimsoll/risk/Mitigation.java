package org.plimsoll.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.plimsoll.base.Money;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;

/**
 * Something done about a risk: what it takes off the risk to which it is attached, how reliably,
 * how far it has got and what it costs.
 *
 * <p>One mitigation may work on several risks: attach it to each, with the cut that it makes there.
 * Within a register an id is one mitigation, so all but the cuts must agree.
 *
 * @param id its id, stable and not blank
 * @param name what is done, not blank
 * @param kind how it works; empty where nobody has said
 * @param likelihoodCut how much it takes off the likelihood when it works, at most 100 %; empty
 *     where no effect is stated
 * @param impactCut how much it takes off the impact when it works, at most 100 %; empty where no
 *     effect is stated
 * @param reliability how often it works when it is needed, at most 100 %; empty where nobody has
 *     said, which counts as always and is a finding
 * @param coverage how many of the units that need it have it; empty where that is no question
 * @param oneOffCost what it costs once, not negative; empty where unknown
 * @param yearlyCost what it costs a year, not negative; empty where unknown
 * @param owner who answers for it; empty where nobody does
 * @param due when it is to be in place; empty where not agreed
 * @param status how far it has got
 * @param requires the ids of mitigations without which it does not work, in the order given: it
 *     counts only where they do
 */
public record Mitigation(
    String id,
    String name,
    Optional<Kind> kind,
    Optional<Percent> likelihoodCut,
    Optional<Percent> impactCut,
    Optional<Percent> reliability,
    Optional<Coverage> coverage,
    Optional<Money> oneOffCost,
    Optional<Money> yearlyCost,
    String owner,
    Optional<LocalDate> due,
    Status status,
    List<String> requires) {
  /**
   * Checks effects and costs, and copies.
   *
   * @param id its id, stable and not blank
   * @param name what is done, not blank
   * @param kind how it works; empty where nobody has said
   * @param likelihoodCut how much it takes off the likelihood when it works, at most 100 %; empty
   *     where no effect is stated
   * @param impactCut how much it takes off the impact when it works, at most 100 %; empty where no
   *     effect is stated
   * @param reliability how often it works when it is needed, at most 100 %; empty where nobody has
   *     said, which counts as always and is a finding
   * @param coverage how many of the units that need it have it; empty where that is no question
   * @param oneOffCost what it costs once, not negative; empty where unknown
   * @param yearlyCost what it costs a year, not negative; empty where unknown
   * @param owner who answers for it; empty where nobody does
   * @param due when it is to be in place; empty where not agreed
   * @param status how far it has got
   * @param requires the ids of mitigations without which it does not work, in the order given
   */
  public Mitigation {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(coverage, "coverage");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(due, "due");
    Objects.requireNonNull(status, "status");
    requires = List.copyOf(requires);
    if (id.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException(
          "a mitigation needs an id and a name that are not blank, was \""
              + id
              + "\" and \""
              + name
              + "\"");
    }
    requireShare(id, "likelihood cut", likelihoodCut);
    requireShare(id, "impact cut", impactCut);
    requireShare(id, "reliability", reliability);
    requireCost(id, "one-off", oneOffCost);
    requireCost(id, "yearly", yearlyCost);
    if (requires.contains(id)) {
      throw new IllegalArgumentException("mitigation \"" + id + "\" requires itself");
    }
  }

  private static void requireShare(String id, String what, Optional<Percent> share) {
    if (share.isPresent() && share.get().compareTo(Percent.HUNDRED) > 0) {
      throw new IllegalArgumentException(
          "the " + what + " of mitigation \"" + id + "\" is at most 100%, was " + share.get());
    }
  }

  private static void requireCost(String id, String what, Optional<Money> cost) {
    if (cost.isPresent() && cost.get().amount().signum() < 0) {
      throw new IllegalArgumentException(
          "the "
              + what
              + " cost of mitigation \""
              + id
              + "\" must not be negative, was "
              + cost.get()
              + "; a saving is a benefit, not a cost");
    }
  }

  /** How a mitigation works, in the four kinds of controls that public bodies tell apart. */
  public enum Kind {
    /** Keeps the event from happening. */
    PREVENTIVE,
    /** Puts right what the event has done. */
    CORRECTIVE,
    /** Makes sure that something is done in a certain way. */
    DIRECTIVE,
    /** Shows that the event has happened. */
    DETECTIVE
  }

  /** How far a mitigation has got. */
  public enum Status {
    /** Thought of; nobody has decided on it. Counts for nothing yet. */
    UNDER_CONSIDERATION("under consideration"),
    /** Decided, or begun and not finished. Counts for the target only. */
    PLANNED("planned"),
    /** At work. */
    IN_PLACE("in place"),
    /** Tried, and it does not work. Counts for nothing. */
    FAILED("failed");

    private final String words;

    Status(String words) {
      this.words = words;
    }

    /**
     * Names the status.
     *
     * @return for example {@code in place}
     */
    public String words() {
      return words;
    }
  }

  /**
   * How many of the units that need a mitigation have it: such as a lead in each unit.
   *
   * @param units how many units need it, at least 1
   * @param nominated how many have named somebody
   * @param trained how many of those are trained
   * @param done how many of those have done it; the share of these counts
   */
  public record Coverage(int units, int nominated, int trained, int done) {
    /**
     * Checks that each number is at most the one before.
     *
     * @param units how many units need it, at least 1
     * @param nominated how many have named somebody
     * @param trained how many of those are trained
     * @param done how many of those have done it; the share of these counts
     */
    public Coverage {
      if (units < 1 || nominated > units || trained > nominated || done > trained || done < 0) {
        throw new IllegalArgumentException(
            "coverage goes down from units (at least 1) over nominated and trained to done, was "
                + units
                + ", "
                + nominated
                + ", "
                + trained
                + ", "
                + done);
      }
    }

    /**
     * Returns the share that has it.
     *
     * @return done over units, 0 to 1
     */
    public Rational share() {
      return Rational.of(done, units);
    }

    @Override
    public String toString() {
      return done + " of " + units + " done, " + trained + " trained, " + nominated + " nominated";
    }
  }

  /**
   * Returns a mitigation that is planned and of which nothing more is known.
   *
   * @param id its id
   * @param name what is done
   * @return the mitigation
   */
  public static Mitigation of(String id, String name) {
    return new Mitigation(
        id,
        name,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty(),
        Status.PLANNED,
        List.of());
  }

  /**
   * Says how it works.
   *
   * @param how the kind
   * @return the mitigation of that kind
   */
  public Mitigation kind(Kind how) {
    return with(parts -> parts.kind = Optional.of(how));
  }

  /**
   * Says what it takes off the likelihood when it works.
   *
   * @param cut at most 100 %
   * @return the mitigation with that effect
   */
  public Mitigation cuttingLikelihood(Percent cut) {
    return with(parts -> parts.likelihoodCut = Optional.of(cut));
  }

  /**
   * Says what it takes off the impact when it works.
   *
   * @param cut at most 100 %
   * @return the mitigation with that effect
   */
  public Mitigation cuttingImpact(Percent cut) {
    return with(parts -> parts.impactCut = Optional.of(cut));
  }

  /**
   * Says how often it works when it is needed.
   *
   * @param share at most 100 %
   * @return the mitigation with that reliability
   */
  public Mitigation reliability(Percent share) {
    return with(parts -> parts.reliability = Optional.of(share));
  }

  /**
   * Says how many units have it.
   *
   * @param reached the numbers
   * @return the mitigation with that coverage
   */
  public Mitigation covering(Coverage reached) {
    return with(parts -> parts.coverage = Optional.of(reached));
  }

  /**
   * Says what it costs once.
   *
   * @param cost not negative
   * @return the mitigation with that cost
   */
  public Mitigation costing(Money cost) {
    return with(parts -> parts.oneOffCost = Optional.of(cost));
  }

  /**
   * Says what it costs a year.
   *
   * @param cost not negative
   * @return the mitigation with that cost
   */
  public Mitigation costingYearly(Money cost) {
    return with(parts -> parts.yearlyCost = Optional.of(cost));
  }

  /**
   * Says who answers for it.
   *
   * @param who a person or post
   * @return the mitigation with that owner
   */
  public Mitigation ownedBy(String who) {
    return with(parts -> parts.owner = who);
  }

  /**
   * Says when it is to be in place.
   *
   * @param date the date
   * @return the mitigation with that date
   */
  public Mitigation dueBy(LocalDate date) {
    return with(parts -> parts.due = Optional.of(date));
  }

  /**
   * Says how far it has got.
   *
   * @param now the status
   * @return the mitigation with that status
   */
  public Mitigation status(Status now) {
    return with(parts -> parts.status = now);
  }

  /**
   * Says that it is at work.
   *
   * @return the mitigation in place
   */
  public Mitigation inPlace() {
    return status(Status.IN_PLACE);
  }

  /**
   * Names mitigations without which it does not work.
   *
   * @param ids their ids
   * @return the mitigation that requires those too
   */
  public Mitigation requiring(String... ids) {
    List<String> all = new ArrayList<>(requires);
    all.addAll(Arrays.asList(ids));
    return with(parts -> parts.requires = all);
  }

  /** The same without what differs from risk to risk. */
  Mitigation withoutCuts() {
    return with(
        parts -> {
          parts.likelihoodCut = Optional.empty();
          parts.impactCut = Optional.empty();
        });
  }

  /**
   * Tells whether any effect is stated.
   *
   * @return false where neither cut is given, so that it counts for nothing
   */
  public boolean hasStatedEffect() {
    return likelihoodCut.isPresent() || impactCut.isPresent();
  }

  /** Reliability x coverage, each 1 where not stated. */
  Rational worksFor() {
    return reliability
        .map(Percent::asFraction)
        .orElse(Rational.ONE)
        .times(coverage.map(Coverage::share).orElse(Rational.ONE));
  }

  /**
   * Returns what it takes off the likelihood on average.
   *
   * @return cut x reliability x share of units done, 0 to 1; empty where no such effect is stated
   */
  public Optional<Rational> likelihoodEffect() {
    return likelihoodCut.map(cut -> cut.asFraction().times(worksFor()));
  }

  /**
   * Returns what it takes off the impact on average.
   *
   * @return cut x reliability x share of units done, 0 to 1; empty where no such effect is stated
   */
  public Optional<Rational> impactEffect() {
    return impactCut.map(cut -> cut.asFraction().times(worksFor()));
  }

  /** All parts, to be changed one by one. */
  private static final class Parts {
    String id;
    String name;
    Optional<Kind> kind;
    Optional<Percent> likelihoodCut;
    Optional<Percent> impactCut;
    Optional<Percent> reliability;
    Optional<Coverage> coverage;
    Optional<Money> oneOffCost;
    Optional<Money> yearlyCost;
    String owner;
    Optional<LocalDate> due;
    Status status;
    List<String> requires;

    Parts(Mitigation mitigation) {
      this.id = mitigation.id;
      this.name = mitigation.name;
      this.kind = mitigation.kind;
      this.likelihoodCut = mitigation.likelihoodCut;
      this.impactCut = mitigation.impactCut;
      this.reliability = mitigation.reliability;
      this.coverage = mitigation.coverage;
      this.oneOffCost = mitigation.oneOffCost;
      this.yearlyCost = mitigation.yearlyCost;
      this.owner = mitigation.owner;
      this.due = mitigation.due;
      this.status = mitigation.status;
      this.requires = mitigation.requires;
    }
  }

  private Mitigation with(Consumer<Parts> change) {
    var parts = new Parts(this);
    change.accept(parts);
    return new Mitigation(
        parts.id,
        parts.name,
        parts.kind,
        parts.likelihoodCut,
        parts.impactCut,
        parts.reliability,
        parts.coverage,
        parts.oneOffCost,
        parts.yearlyCost,
        parts.owner,
        parts.due,
        parts.status,
        parts.requires);
  }

  @Override
  public String toString() {
    return id
        + " "
        + name
        + likelihoodCut.map(cut -> ", likelihood -" + cut).orElse("")
        + impactCut.map(cut -> ", impact -" + cut).orElse("")
        + ", "
        + status.words();
  }
}
