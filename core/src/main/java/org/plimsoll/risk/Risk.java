package org.plimsoll.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.plimsoll.base.Frequency;
import org.plimsoll.base.Percent;
import org.plimsoll.calendar.DateRange;

/**
 * Something that may happen and matter, with what is done about it.
 *
 * @param id its id, stable and not blank
 * @param name what may happen, not blank
 * @param kind threat or opportunity
 * @param cause why it may happen; empty where not said
 * @param effect what follows if it does; empty where not said
 * @param category the category by which appetites differ; empty where not said
 * @param owner who answers for it; empty where nobody does
 * @param status whether it still matters
 * @param response what is to be done about it in one word; empty where not decided
 * @param proximity when it may happen; empty where not said
 * @param reviewBy when it is to be looked at next; empty where not agreed
 * @param linked the ids of risks that it hangs together with, in the order given
 * @param marks how people rated it, by state; a state without marks is not rated, which is no low
 *     rating
 * @param occurrence how often it happens before anything is done; empty where nobody has said
 * @param impact what one event costs before anything is done; empty where nobody has said
 * @param mitigations what is done about it, in the order given; no id twice
 * @param earlyWarnings what shows early that it is coming, in the order given
 */
public record Risk(
    String id,
    String name,
    Kind kind,
    String cause,
    String effect,
    String category,
    String owner,
    Status status,
    Optional<Response> response,
    Optional<DateRange> proximity,
    Optional<LocalDate> reviewBy,
    List<String> linked,
    Map<RiskState, Marks> marks,
    Optional<Occurrence> occurrence,
    Optional<Impact> impact,
    List<Mitigation> mitigations,
    List<EarlyWarning> earlyWarnings) {
  /**
   * Checks id, name and mitigations, and copies.
   *
   * @param id its id, stable and not blank
   * @param name what may happen, not blank
   * @param kind threat or opportunity
   * @param cause why it may happen; empty where not said
   * @param effect what follows if it does; empty where not said
   * @param category the category by which appetites differ; empty where not said
   * @param owner who answers for it; empty where nobody does
   * @param status whether it still matters
   * @param response what is to be done about it in one word; empty where not decided
   * @param proximity when it may happen; empty where not said
   * @param reviewBy when it is to be looked at next; empty where not agreed
   * @param linked the ids of risks that it hangs together with, in the order given
   * @param marks how people rated it, by state; a state without marks is not rated, which is no low
   *     rating
   * @param occurrence how often it happens before anything is done; empty where nobody has said
   * @param impact what one event costs before anything is done; empty where nobody has said
   * @param mitigations what is done about it, in the order given; no id twice
   * @param earlyWarnings what shows early that it is coming, in the order given
   */
  public Risk {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(effect, "effect");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(response, "response");
    Objects.requireNonNull(proximity, "proximity");
    Objects.requireNonNull(reviewBy, "reviewBy");
    Objects.requireNonNull(occurrence, "occurrence");
    Objects.requireNonNull(impact, "impact");
    linked = List.copyOf(linked);
    EnumMap<RiskState, Marks> copy = new EnumMap<>(RiskState.class);
    marks.forEach((state, mark) -> copy.put(state, Objects.requireNonNull(mark, "marks")));
    marks = Collections.unmodifiableMap(copy);
    mitigations = List.copyOf(mitigations);
    earlyWarnings = List.copyOf(earlyWarnings);
    if (id.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException(
          "a risk needs an id and a name that are not blank, was \""
              + id
              + "\" and \""
              + name
              + "\"");
    }
    Set<String> seen = new HashSet<>();
    for (Mitigation each : mitigations) {
      if (!seen.add(each.id())) {
        throw new IllegalArgumentException(
            "risk \"" + id + "\" has mitigation \"" + each.id() + "\" twice; join their effects");
      }
    }
    if (kind == Kind.OPPORTUNITY && !mitigations.isEmpty()) {
      throw new IllegalArgumentException(
          "risk \"" + id + "\" is an opportunity, which nobody wants mitigated; it has " + seen);
    }
    if (!marks.isEmpty() && !marks.containsKey(RiskState.INHERENT)) {
      throw new IllegalArgumentException(
          "risk \""
              + id
              + "\" is rated as "
              + marks
              + " and not before anything is done; rate that first with rated(..)");
    }
  }

  /** Whether harm or gain is expected. */
  public enum Kind {
    /** Harm. */
    THREAT,
    /** Gain. */
    OPPORTUNITY
  }

  /** Whether a risk still matters. */
  public enum Status {
    /** It may happen. */
    OPEN,
    /** It has passed or was dealt with for good. */
    CLOSED
  }

  /** What is done about a risk, in the four words of the Orange Book. */
  public enum Response {
    /** Live with it. */
    TOLERATE("accept"),
    /** Make it less likely or less bad. */
    TREAT("reduce"),
    /** Let somebody else bear it. */
    TRANSFER("transfer"),
    /** Stop doing what brings it. */
    TERMINATE("avoid");

    private final String prince2;

    Response(String prince2) {
      this.prince2 = prince2;
    }

    /**
     * Names the response to a threat as PRINCE2 does. Its "fallback" is a treatment that waits for
     * the event, its "share" a transfer in part.
     *
     * @return for example {@code reduce}
     */
    public String prince2() {
      return prince2;
    }
  }

  /**
   * Marks on the two scales of a matrix. They are ranks: a 4 is more than a 2, not twice as much.
   *
   * @param likelihood the mark of likelihood, from 1
   * @param impact the mark of impact, from 1
   */
  public record Marks(int likelihood, int impact) {
    /**
     * Checks that the marks are at least 1; the matrix checks the other end.
     *
     * @param likelihood the mark of likelihood, from 1
     * @param impact the mark of impact, from 1
     */
    public Marks {
      if (likelihood < 1 || impact < 1) {
        throw new IllegalArgumentException(
            "marks of likelihood and impact begin at 1, were " + likelihood + " and " + impact);
      }
    }

    @Override
    public String toString() {
      return likelihood + "x" + impact;
    }
  }

  /**
   * Returns a threat that is open, not rated, and of which nothing more is known.
   *
   * @param id its id
   * @param name what may happen
   * @return the risk
   */
  public static Risk of(String id, String name) {
    return new Risk(
        id,
        name,
        Kind.THREAT,
        "",
        "",
        "",
        "",
        Status.OPEN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  /**
   * Rates it as it is before anything is done.
   *
   * @param likelihood the mark of likelihood, from 1
   * @param impact the mark of impact, from 1
   * @return the risk with that inherent rating
   */
  public Risk rated(int likelihood, int impact) {
    return rated(RiskState.INHERENT, likelihood, impact);
  }

  /**
   * Rates it as people judge it in a state. A judgement counts in the place of what the effects of
   * its mitigations would give.
   *
   * @param state which mitigations are counted
   * @param likelihoodMark the mark of likelihood, from 1
   * @param impactMark the mark of impact, from 1
   * @return the risk with that rating
   */
  public Risk rated(RiskState state, int likelihoodMark, int impactMark) {
    Map<RiskState, Marks> all = new EnumMap<>(RiskState.class);
    all.putAll(marks);
    all.put(state, new Marks(likelihoodMark, impactMark));
    return with(parts -> parts.marks = all);
  }

  /**
   * Says how often it happens, any number of times a year.
   *
   * @param times the frequency before anything is done
   * @return the risk with that occurrence
   */
  public Risk frequency(Frequency times) {
    return occurring(new Occurrence.Repeated(times));
  }

  /**
   * Says how likely it is to happen within a year, at most once.
   *
   * @param yearly the chance before anything is done, at most 100 %
   * @return the risk with that occurrence
   */
  public Risk chance(Percent yearly) {
    return occurring(new Occurrence.Yearly(yearly));
  }

  /**
   * Says that it is a chance of gain rather than a threat.
   *
   * @return the risk as an opportunity
   */
  public Risk opportunity() {
    return with(parts -> parts.kind = Kind.OPPORTUNITY);
  }

  /**
   * Says why it may happen.
   *
   * @param why the cause
   * @return the risk with that cause
   */
  public Risk causedBy(String why) {
    return with(parts -> parts.cause = why);
  }

  /**
   * Says what follows if it happens.
   *
   * @param what the effect
   * @return the risk with that effect
   */
  public Risk leadingTo(String what) {
    return with(parts -> parts.effect = what);
  }

  /**
   * Puts it in a category.
   *
   * @param group the category, such as {@code staffing}
   * @return the risk in that category
   */
  public Risk in(String group) {
    return with(parts -> parts.category = group);
  }

  /**
   * Says who answers for it.
   *
   * @param who a person or post
   * @return the risk with that owner
   */
  public Risk ownedBy(String who) {
    return with(parts -> parts.owner = who);
  }

  /**
   * Closes it: it is kept and no longer scored.
   *
   * @return the risk closed
   */
  public Risk closed() {
    return with(parts -> parts.status = Status.CLOSED);
  }

  /**
   * Says what is to be done about it.
   *
   * @param what the response
   * @return the risk with that response
   */
  public Risk response(Response what) {
    return with(parts -> parts.response = Optional.of(what));
  }

  /**
   * Says when it may happen.
   *
   * @param dates the first and the last date
   * @return the risk with those dates
   */
  public Risk expectedWithin(DateRange dates) {
    return with(parts -> parts.proximity = Optional.of(dates));
  }

  /**
   * Says when it is to be looked at next.
   *
   * @param date the date
   * @return the risk with that date
   */
  public Risk reviewBy(LocalDate date) {
    return with(parts -> parts.reviewBy = Optional.of(date));
  }

  /**
   * Links it with others.
   *
   * @param ids the ids of other risks
   * @return the risk linked with those too
   */
  public Risk linkedWith(String... ids) {
    return with(parts -> parts.linked = joined(linked, ids));
  }

  /**
   * Says how often it happens.
   *
   * @param how the occurrence, before anything is done
   * @return the risk with that occurrence
   */
  public Risk occurring(Occurrence how) {
    return with(parts -> parts.occurrence = Optional.of(how));
  }

  /**
   * Says what one event costs.
   *
   * @param cost the impact, before anything is done
   * @return the risk with that impact
   */
  public Risk impact(Impact cost) {
    return with(parts -> parts.impact = Optional.of(cost));
  }

  /**
   * Attaches mitigations.
   *
   * @param more what is done, with the cut it makes on this risk
   * @return the risk with those after the ones it has
   */
  public Risk mitigatedBy(Mitigation... more) {
    return with(parts -> parts.mitigations = joined(mitigations, more));
  }

  /**
   * Puts other mitigations in the place of those it has.
   *
   * @param all what is done
   * @return the risk with those alone
   */
  public Risk mitigations(List<Mitigation> all) {
    return with(parts -> parts.mitigations = all);
  }

  /**
   * Adds early warnings.
   *
   * @param more what shows early that it is coming
   * @return the risk with those after the ones it has
   */
  public Risk watching(EarlyWarning... more) {
    return with(parts -> parts.earlyWarnings = joined(earlyWarnings, more));
  }

  private static <T> List<T> joined(List<T> first, T[] more) {
    List<T> all = new ArrayList<>(first);
    all.addAll(Arrays.asList(more));
    return all;
  }

  /**
   * Finds a mitigation.
   *
   * @param wanted its id
   * @return the mitigation; empty where the risk has none of that id
   */
  public Optional<Mitigation> mitigation(String wanted) {
    return mitigations.stream().filter(each -> each.id().equals(wanted)).findFirst();
  }

  /** All parts, to be changed one by one. */
  private static final class Parts {
    String id;
    String name;
    Kind kind;
    String cause;
    String effect;
    String category;
    String owner;
    Status status;
    Optional<Response> response;
    Optional<DateRange> proximity;
    Optional<LocalDate> reviewBy;
    List<String> linked;
    Map<RiskState, Marks> marks;
    Optional<Occurrence> occurrence;
    Optional<Impact> impact;
    List<Mitigation> mitigations;
    List<EarlyWarning> earlyWarnings;

    Parts(Risk risk) {
      this.id = risk.id;
      this.name = risk.name;
      this.kind = risk.kind;
      this.cause = risk.cause;
      this.effect = risk.effect;
      this.category = risk.category;
      this.owner = risk.owner;
      this.status = risk.status;
      this.response = risk.response;
      this.proximity = risk.proximity;
      this.reviewBy = risk.reviewBy;
      this.linked = risk.linked;
      this.marks = risk.marks;
      this.occurrence = risk.occurrence;
      this.impact = risk.impact;
      this.mitigations = risk.mitigations;
      this.earlyWarnings = risk.earlyWarnings;
    }
  }

  private Risk with(Consumer<Parts> change) {
    var parts = new Parts(this);
    change.accept(parts);
    return new Risk(
        parts.id,
        parts.name,
        parts.kind,
        parts.cause,
        parts.effect,
        parts.category,
        parts.owner,
        parts.status,
        parts.response,
        parts.proximity,
        parts.reviewBy,
        parts.linked,
        parts.marks,
        parts.occurrence,
        parts.impact,
        parts.mitigations,
        parts.earlyWarnings);
  }

  @Override
  public String toString() {
    Marks inherent = marks.get(RiskState.INHERENT);
    return id
        + " "
        + name
        + ", "
        + (inherent == null ? "not rated" : inherent)
        + (mitigations.isEmpty()
            ? ""
            : ", mitigations " + mitigations.stream().map(Mitigation::id).toList());
  }
}
