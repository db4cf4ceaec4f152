package org.plimsoll.valuestream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.plimsoll.base.Percent;
import org.plimsoll.explain.Explanation;

/**
 * One step of a value stream: how long it is worked on, how long it waits before that, and how
 * often what comes out can be used as it is.
 *
 * <p>Lead time = wait + touch time, and any two of the three give the third. All times of a stream
 * go by one clock, of the caller's choice: hours of the day and night, or office hours. What is not
 * given is not known: neither 0 nor 100 %.
 *
 * <pre>{@code
 * Step.of("set up account").touch(minutes(30)).valueAdding(minutes(25)).wait(hours(16))
 *     .completeAndAccurate(percent(95)).keyedInto("ICT desk")
 * }</pre>
 *
 * @param name what is done; not blank; a stream has no two steps of one name
 * @param touch how long somebody works on it, 0 or more; empty where not known
 * @param valueAdding how much of {@code touch} the person served would ask for, at most all of it;
 *     empty where not known
 * @param waitTime how long it waits before it is worked on, 0 or more; empty where not known
 * @param leadTime {@code waitTime} + {@code touch}; empty where not known
 * @param completeAndAccurate the share of what comes out that the next in line can use as it is, at
 *     most 100 %; empty where not known
 * @param keyedInto the systems into which details are keyed by hand, once for each entry, in the
 *     order given; an empty list where none are; empty where not known
 * @param signOff the decision that is taken in it; empty where none is
 * @param gate whether what fails comes back through this step until it passes
 * @param wastes the kinds of waste seen in it, in the order given, none twice
 */
public record Step(
    String name,
    Optional<Duration> touch,
    Optional<Duration> valueAdding,
    Optional<Duration> waitTime,
    Optional<Duration> leadTime,
    Optional<Percent> completeAndAccurate,
    Optional<List<String>> keyedInto,
    Optional<SignOff> signOff,
    boolean gate,
    List<Waste> wastes)
    implements StreamPart {
  /**
   * Checks that the times fit together, and works out the third of touch, wait and lead time where
   * two are given.
   *
   * @param name what is done; not blank; a stream has no two steps of one name
   * @param touch how long somebody works on it, 0 or more; empty where not known
   * @param valueAdding how much of {@code touch} the person served would ask for, at most all of
   *     it; empty where not known
   * @param waitTime how long it waits before it is worked on, 0 or more; empty where not known
   * @param leadTime {@code waitTime} + {@code touch}; empty where not known
   * @param completeAndAccurate the share of what comes out that the next in line can use as it is,
   *     at most 100 %; empty where not known
   * @param keyedInto the systems into which details are keyed by hand, once for each entry, in the
   *     order given; an empty list where none are; empty where not known
   * @param signOff the decision that is taken in it; empty where none is
   * @param gate whether what fails comes back through this step until it passes
   * @param wastes the kinds of waste seen in it, in the order given, none twice
   * @throws IllegalArgumentException if a name is blank, a time is negative, the lead time is not
   *     wait and touch time together, more adds value than is worked, a share is above 100 %, or a
   *     waste stands twice
   */
  public Step {
    StreamWords.named("the name of a step", name);
    requireTime(name, "touch time", touch);
    requireTime(name, "value-adding time", valueAdding);
    requireTime(name, "wait", waitTime);
    requireTime(name, "lead time", leadTime);
    if (touch.isPresent() && waitTime.isPresent()) {
      Duration both = touch.get().plus(waitTime.get());
      if (leadTime.isPresent() && !leadTime.get().equals(both)) {
        throw new IllegalArgumentException(
            "the lead time of step \""
                + name
                + "\" is its wait and touch time together, "
                + StreamWords.time(both)
                + ", was "
                + StreamWords.time(leadTime.get())
                + "; leave one of the three out");
      }
      leadTime = Optional.of(both);
    } else if (leadTime.isPresent()) {
      if (touch.isPresent()) {
        waitTime = Optional.of(rest(name, leadTime.get(), "touch time", touch.get()));
      } else if (waitTime.isPresent()) {
        touch = Optional.of(rest(name, leadTime.get(), "wait", waitTime.get()));
      }
    }
    requireWithin(name, valueAdding, "touch time", touch);
    requireWithin(name, valueAdding, "lead time", leadTime);
    if (completeAndAccurate.isPresent()
        && completeAndAccurate.get().compareTo(Percent.HUNDRED) > 0) {
      throw new IllegalArgumentException(
          "the complete and accurate share of step \""
              + name
              + "\" is at most 100%, was "
              + completeAndAccurate.get());
    }
    keyedInto = keyedInto.map(List::copyOf);
    String here = name;
    keyedInto.ifPresent(
        systems ->
            systems.forEach(
                system -> StreamWords.named("a system of step \"" + here + "\"", system)));
    Objects.requireNonNull(signOff, "signOff");
    wastes = List.copyOf(wastes);
    if (wastes.stream().distinct().count() < wastes.size()) {
      throw new IllegalArgumentException(
          "a waste stands twice at step \"" + name + "\", was " + words(wastes));
    }
  }

  private static void requireTime(String name, String what, Optional<Duration> time) {
    if (time.isPresent() && time.get().isNegative()) {
      throw new IllegalArgumentException(
          "the "
              + what
              + " of step \""
              + name
              + "\" must not be negative, was "
              + StreamWords.time(time.get()));
    }
  }

  private static Duration rest(String name, Duration lead, String what, Duration part) {
    if (part.compareTo(lead) > 0) {
      throw new IllegalArgumentException(
          "the "
              + what
              + " of step \""
              + name
              + "\" is part of its lead time of "
              + StreamWords.time(lead)
              + ", was "
              + StreamWords.time(part));
    }
    return lead.minus(part);
  }

  private static void requireWithin(
      String name, Optional<Duration> valueAdding, String what, Optional<Duration> whole) {
    if (valueAdding.isPresent()
        && whole.isPresent()
        && valueAdding.get().compareTo(whole.get()) > 0) {
      throw new IllegalArgumentException(
          "the value-adding time of step \""
              + name
              + "\" is part of its "
              + what
              + " of "
              + StreamWords.time(whole.get())
              + ", was "
              + StreamWords.time(valueAdding.get()));
    }
  }

  static List<String> names(List<Step> steps) {
    return steps.stream().map(Step::name).toList();
  }

  static String words(List<Waste> wastes) {
    return String.join(", ", wastes.stream().map(Waste::words).toList());
  }

  /**
   * Returns a step of which nothing but the name is known.
   *
   * @param name what is done
   * @return that step
   */
  public static Step of(String name) {
    return new Step(
        name,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of());
  }

  /**
   * Says how long somebody works on it. A wait that is known stays, else a lead time that is known.
   *
   * @param time 0 or more
   * @return the step with that touch time
   */
  public Step touch(Duration time) {
    return with(
        parts -> {
          parts.touch = Optional.of(time);
          parts.leadTime = parts.waitTime.isPresent() ? Optional.empty() : parts.leadTime;
        });
  }

  /**
   * Says how much of the touch time the person served would ask for.
   *
   * @param time 0 or more, at most the touch time
   * @return the step with that value-adding time
   */
  public Step valueAdding(Duration time) {
    return with(parts -> parts.valueAdding = Optional.of(time));
  }

  /**
   * Says how long it waits before it is worked on. A touch time that is known stays, else a lead
   * time that is known.
   *
   * @param time 0 or more
   * @return the step with that wait
   */
  public Step wait(Duration time) {
    return with(
        parts -> {
          parts.waitTime = Optional.of(time);
          parts.leadTime = parts.touch.isPresent() ? Optional.empty() : parts.leadTime;
        });
  }

  /**
   * Says how long it takes with its wait. A touch time that is known stays, and the rest is wait.
   *
   * @param time 0 or more, at least the touch time
   * @return the step with that lead time
   */
  public Step lead(Duration time) {
    return with(
        parts -> {
          parts.leadTime = Optional.of(time);
          parts.waitTime = parts.touch.isPresent() ? Optional.empty() : parts.waitTime;
        });
  }

  /**
   * Says how much of what comes out can be used as it is, in the judgement of those who go on with
   * it.
   *
   * @param share at most 100 %
   * @return the step with that share
   */
  public Step completeAndAccurate(Percent share) {
    return with(parts -> parts.completeAndAccurate = Optional.of(share));
  }

  /**
   * Says into which systems details are keyed by hand. A system that takes them over from another
   * does not count.
   *
   * @param systems once for each entry, at least one; see {@link #keyingNothing}
   * @return the step with those entries
   */
  public Step keyedInto(String... systems) {
    return with(parts -> parts.keyedInto = Optional.of(List.of(systems)));
  }

  /**
   * Says that nothing is keyed by hand.
   *
   * @return the step without entries, which is not the same as entries nobody knows of
   */
  public Step keyingNothing() {
    return with(parts -> parts.keyedInto = Optional.of(List.of()));
  }

  /**
   * Says which level decides. The step is a sign-off.
   *
   * @param level a level, such as {@code director}
   * @return the step with that sign-off
   */
  public Step decidedBy(String level) {
    return with(
        parts ->
            parts.signOff =
                Optional.of(
                    new SignOff(Optional.of(level), parts.signOff.flatMap(SignOff::wouldDo))));
  }

  /**
   * Says which level would do. The step is a sign-off.
   *
   * @param level the lowest level that could decide as well
   * @return the step with that sign-off
   */
  public Step wouldDo(String level) {
    return with(
        parts ->
            parts.signOff =
                Optional.of(
                    new SignOff(parts.signOff.flatMap(SignOff::decides), Optional.of(level))));
  }

  /**
   * Says that the step is a sign-off. Levels that are known stay.
   *
   * @return the step as a sign-off
   */
  public Step signedOff() {
    return with(parts -> parts.signOff = parts.signOff.or(() -> Optional.of(SignOff.UNKNOWN)));
  }

  /**
   * Says that what fails here comes back through this step until it passes.
   *
   * @return the step as a gate
   */
  public Step asGate() {
    return with(parts -> parts.gate = true);
  }

  /**
   * Tags the step with waste.
   *
   * @param seen the kinds, added to those it has
   * @return the step with those tags
   */
  public Step waste(Waste... seen) {
    return with(parts -> parts.wastes.addAll(List.of(seen)));
  }

  /**
   * Gives the step another name.
   *
   * @param newName what is done
   * @return the step under that name
   */
  public Step withName(String newName) {
    return with(parts -> parts.name = newName);
  }

  @Override
  public List<Step> steps() {
    return List.of(this);
  }

  @Override
  public Optional<List<Step>> longestPath() {
    return Optional.of(List.of(this));
  }

  /** The lead time from its parts, where they are known; it must be known itself. */
  Explanation explainLead() {
    Duration lead = leadTime.orElseThrow();
    return waitTime.isPresent() && touch.isPresent()
        ? StreamFigures.sum(
            name,
            List.of(
                StreamFigures.given("wait", waitTime.get()),
                StreamFigures.given("touch", touch.get())))
        : StreamFigures.given(name, lead).because("given as a whole");
  }

  private static final class Parts {
    private String name;
    private Optional<Duration> touch;
    private Optional<Duration> valueAdding;
    private Optional<Duration> waitTime;
    private Optional<Duration> leadTime;
    private Optional<Percent> completeAndAccurate;
    private Optional<List<String>> keyedInto;
    private Optional<SignOff> signOff;
    private boolean gate;
    private final List<Waste> wastes;

    Parts(Step from) {
      name = from.name;
      touch = from.touch;
      valueAdding = from.valueAdding;
      waitTime = from.waitTime;
      leadTime = from.leadTime;
      completeAndAccurate = from.completeAndAccurate;
      keyedInto = from.keyedInto;
      signOff = from.signOff;
      gate = from.gate;
      wastes = new ArrayList<>(from.wastes);
    }
  }

  private Step with(Consumer<Parts> change) {
    var parts = new Parts(this);
    change.accept(parts);
    return new Step(
        parts.name,
        parts.touch,
        parts.valueAdding,
        parts.waitTime,
        parts.leadTime,
        parts.completeAndAccurate,
        parts.keyedInto,
        parts.signOff,
        parts.gate,
        parts.wastes);
  }

  @Override
  public String toString() {
    return name
        + touch.map(time -> ", touch " + StreamWords.time(time)).orElse("")
        + waitTime.map(time -> ", wait " + StreamWords.time(time)).orElse("")
        + (touch.isEmpty() && waitTime.isEmpty()
            ? leadTime.map(time -> ", lead " + StreamWords.time(time)).orElse("")
            : "")
        + completeAndAccurate.map(share -> ", " + share + " complete and accurate").orElse("")
        + signOff.map(each -> ", " + each).orElse("");
  }
}
