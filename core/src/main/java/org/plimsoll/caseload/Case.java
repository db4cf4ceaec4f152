package org.plimsoll.caseload;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;

/**
 * A case as its scheme sees it: a band, what makes it heavier or lighter, and its dates.
 *
 * @param id the stable id, unique in a team
 * @param name a name to show beside the id; empty for none
 * @param band the band; empty where the scheme is to find it from the scores
 * @param setting the setting or location, for schemes with that second dimension
 * @param factors what the case says of each factor, in the order given
 * @param scores the components of its complexity score, for schemes that band by score
 * @param phase where it is in its life
 * @param level the least level its holder should have; empty to leave it to the band
 * @param opened the day from which timescales count
 * @param due a date of its own by which it is to be done
 * @param closed the day it was done; empty while it is open
 * @param adjustments changes of its points by hand, in the order made
 * @param agreed an earlier date that the worker set or agreed to, and who set it
 */
public record Case(
    String id,
    String name,
    Optional<String> band,
    Optional<String> setting,
    Map<String, FactorValue> factors,
    Map<String, Points> scores,
    Optional<CasePhase> phase,
    OptionalInt level,
    Optional<LocalDate> opened,
    Optional<LocalDate> due,
    Optional<LocalDate> closed,
    List<Adjustment> adjustments,
    Optional<AgreedDate> agreed) {

  /**
   * Checks and copies the parts.
   *
   * @param id the stable id, unique in a team
   * @param name a name to show beside the id; empty for none
   * @param band the band; empty where the scheme is to find it from the scores
   * @param setting the setting or location, for schemes with that second dimension
   * @param factors what the case says of each factor, in the order given
   * @param scores the components of its complexity score, for schemes that band by score
   * @param phase where it is in its life
   * @param level the least level its holder should have; empty to leave it to the band
   * @param opened the day from which timescales count
   * @param due a date of its own by which it is to be done
   * @param closed the day it was done; empty while it is open
   * @param adjustments changes of its points by hand, in the order made
   * @param agreed an earlier date that the worker set or agreed to, and who set it
   */
  public Case {
    Names.check("a case", id);
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(band, "band");
    Objects.requireNonNull(setting, "setting");
    factors = Names.copyOf(factors);
    scores = Names.copyOf(scores);
    Objects.requireNonNull(phase, "phase");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(opened, "opened");
    Objects.requireNonNull(due, "due");
    Objects.requireNonNull(closed, "closed");
    Objects.requireNonNull(agreed, "agreed");
    adjustments = List.copyOf(adjustments);
    if (opened.isPresent() && closed.isPresent() && closed.get().isBefore(opened.get())) {
      throw new IllegalArgumentException(
          "case \""
              + id
              + "\" must not close before it opens, was opened "
              + opened.get()
              + " and closed "
              + closed.get()
              + "; exchange the two, or leave one out");
    }
  }

  /**
   * Returns a case without an agreed date.
   *
   * @param id the stable id
   * @param name a name to show beside the id; empty for none
   * @param band the band; empty where the scheme is to find it from the scores
   * @param setting the setting or location
   * @param factors what the case says of each factor
   * @param scores the components of its complexity score
   * @param phase where it is in its life
   * @param level the least level its holder should have
   * @param opened the day from which timescales count
   * @param due a date of its own by which it is to be done
   * @param closed the day it was done
   * @param adjustments changes of its points by hand
   */
  public Case(
      String id,
      String name,
      Optional<String> band,
      Optional<String> setting,
      Map<String, FactorValue> factors,
      Map<String, Points> scores,
      Optional<CasePhase> phase,
      OptionalInt level,
      Optional<LocalDate> opened,
      Optional<LocalDate> due,
      Optional<LocalDate> closed,
      List<Adjustment> adjustments) {
    this(
        id,
        name,
        band,
        setting,
        factors,
        scores,
        phase,
        level,
        opened,
        due,
        closed,
        adjustments,
        Optional.empty());
  }

  /**
   * Returns a case in a band.
   *
   * @param id the stable id
   * @param band the band's name
   * @return the case, without factors and dates
   */
  public static Case of(String id, String band) {
    Names.check("a band", band);
    return unbanded(id, Optional.of(band));
  }

  /**
   * Returns a case whose band follows from its scores: add them with {@link #scoring}.
   *
   * @param id the stable id
   * @return the case, without scores yet
   */
  public static Case scored(String id) {
    return unbanded(id, Optional.empty());
  }

  private static Case unbanded(String id, Optional<String> band) {
    return new Case(
        id,
        "",
        band,
        Optional.empty(),
        Map.of(),
        Map.of(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /**
   * Gives the case a name to show.
   *
   * @param shown the name
   * @return the case with that name
   */
  public Case named(String shown) {
    return with(parts -> parts.name = shown);
  }

  /**
   * Puts the case in a setting or location.
   *
   * @param where the setting's name
   * @return the case in that setting
   */
  public Case in(String where) {
    Names.check("a setting", where);
    return with(parts -> parts.setting = Optional.of(where));
  }

  /**
   * Says that a factor applies.
   *
   * @param factor the factor's name
   * @return the case with that factor
   */
  public Case with(String factor) {
    return with(factor, FactorValue.YES);
  }

  /**
   * Says how many there are of what a factor counts.
   *
   * @param factor the factor's name
   * @param number how many, 0 or more
   * @return the case with that factor
   */
  public Case with(String factor, long number) {
    return with(factor, new FactorValue.Amount(Rational.of(number)));
  }

  /**
   * Says how much there is of what a factor counts.
   *
   * @param factor the factor's name
   * @param number how much, 0 or more
   * @return the case with that factor
   */
  public Case with(String factor, BigDecimal number) {
    return with(factor, new FactorValue.Amount(Rational.of(number)));
  }

  /**
   * Says which word a factor looks up.
   *
   * @param factor the factor's name
   * @param word a word of the factor's table
   * @return the case with that factor
   */
  public Case with(String factor, String word) {
    return with(factor, new FactorValue.Word(word));
  }

  /**
   * Says what the case has of a factor.
   *
   * @param factor the factor's name
   * @param value that it applies, how much, or which
   * @return the case with that factor; a value given earlier is replaced
   */
  public Case with(String factor, FactorValue value) {
    Names.check("a factor", factor);
    return with(parts -> parts.factors = Names.with(factors, factor, value));
  }

  /**
   * Gives a component of the complexity score.
   *
   * @param component the component's name
   * @param points its points
   * @return the case with that score
   */
  public Case scoring(String component, Points points) {
    return with(parts -> parts.scores = Names.with(scores, component, points));
  }

  /**
   * Says where the case is in its life.
   *
   * @param now the phase
   * @return the case in that phase
   */
  public Case in(CasePhase now) {
    return with(parts -> parts.phase = Optional.of(now));
  }

  /**
   * Says which level the holder should have, whatever the band says.
   *
   * @param least the level
   * @return the case with that level
   */
  public Case atLevel(int least) {
    return with(parts -> parts.level = OptionalInt.of(least));
  }

  /**
   * Says when the case was opened; the day after is day 1 of its timescale.
   *
   * @param day the day
   * @return the case with that date
   */
  public Case opened(LocalDate day) {
    return with(parts -> parts.opened = Optional.of(day));
  }

  /**
   * Gives a date of its own by which the case is to be done.
   *
   * @param day the last day that is in time
   * @return the case with that date
   */
  public Case due(LocalDate day) {
    return with(parts -> parts.due = Optional.of(day));
  }

  /**
   * Says when the case was done.
   *
   * @param day the day, not before it was opened
   * @return the case with that date
   */
  public Case closed(LocalDate day) {
    return with(parts -> parts.closed = Optional.of(day));
  }

  /**
   * Gives an earlier date that the worker set or agreed to; it stands beside the limit and does not
   * replace it.
   *
   * @param day the day by which the worker means to be done
   * @param by who set it, such as the id of the worker or manager
   * @return the case with that date
   */
  public Case agreedFor(LocalDate day, String by) {
    return with(parts -> parts.agreed = Optional.of(new AgreedDate(day, by)));
  }

  /**
   * Changes the points by hand.
   *
   * @param points what is added; negative takes away
   * @param reason why, not blank
   * @return the case with that adjustment
   */
  public Case adjusted(Points points, String reason) {
    return adjusted(new Adjustment(points, reason, false));
  }

  /**
   * Sets the points by hand, whatever the scheme says.
   *
   * @param points the weight, not negative
   * @param reason why, not blank
   * @return the case with that weight
   */
  public Case weighing(Points points, String reason) {
    return adjusted(new Adjustment(points, reason, true));
  }

  private Case adjusted(Adjustment adjustment) {
    var longer = new ArrayList<>(adjustments);
    longer.add(adjustment);
    return with(parts -> parts.adjustments = longer);
  }

  /**
   * Tells whether the case was open at the end of a day.
   *
   * @param day the day
   * @return whether it was not closed by then; a case without an opening date counts as opened
   */
  public boolean isOpenOn(LocalDate day) {
    return (opened.isEmpty() || !opened.get().isAfter(day))
        && (closed.isEmpty() || closed.get().isAfter(day));
  }

  @Override
  public String toString() {
    return id + " (" + (name.isEmpty() ? "" : name + ", ") + band.orElse("band by score") + ")";
  }

  /** All parts, to be changed one by one. */
  private static final class Parts {
    String id;
    String name;
    Optional<String> band;
    Optional<String> setting;
    Map<String, FactorValue> factors;
    Map<String, Points> scores;
    Optional<CasePhase> phase;
    OptionalInt level;
    Optional<LocalDate> opened;
    Optional<LocalDate> due;
    Optional<LocalDate> closed;
    List<Adjustment> adjustments;
    Optional<AgreedDate> agreed;

    Parts(Case from) {
      this.id = from.id;
      this.name = from.name;
      this.band = from.band;
      this.setting = from.setting;
      this.factors = from.factors;
      this.scores = from.scores;
      this.phase = from.phase;
      this.level = from.level;
      this.opened = from.opened;
      this.due = from.due;
      this.closed = from.closed;
      this.adjustments = from.adjustments;
      this.agreed = from.agreed;
    }
  }

  private Case with(Consumer<Parts> change) {
    var parts = new Parts(this);
    change.accept(parts);
    return new Case(
        parts.id,
        parts.name,
        parts.band,
        parts.setting,
        parts.factors,
        parts.scores,
        parts.phase,
        parts.level,
        parts.opened,
        parts.due,
        parts.closed,
        parts.adjustments,
        parts.agreed);
  }
}
