package org.plimsoll.valuestream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.plimsoll.base.Percent;
import org.plimsoll.lean.WorkItem;

/**
 * The steps that one item goes through from the request to the answer, with the waits between them.
 *
 * <p>What is not given is not known, neither 0 nor 100 %: a figure that needs it is empty, and
 * {@link StreamReport#missing} names the steps that lack it. Each call gives another stream, so a
 * scenario is one call away:
 *
 * <pre>{@code
 * recruitment.without("director sign-off").leadTime()
 * }</pre>
 *
 * @param name what the stream brings about; not blank
 * @param parts the steps and parallel branches, in order
 * @param levels the levels that decide, lowest first, none twice; empty where nobody has said
 * @param available the time in which people work on such items, above 0; empty where not known
 * @param demand how many items are asked for in that time, at least 1; empty where not known
 */
public record ValueStream(
    String name,
    List<StreamPart> parts,
    List<String> levels,
    Optional<Duration> available,
    OptionalLong demand) {
  /**
   * Checks that no two steps share a name and that the levels are known, and copies.
   *
   * @param name what the stream brings about; not blank
   * @param parts the steps and parallel branches, in order
   * @param levels the levels that decide, lowest first, none twice; empty where nobody has said
   * @param available the time in which people work on such items, above 0; empty where not known
   * @param demand how many items are asked for in that time, at least 1; empty where not known
   * @throws IllegalArgumentException if a name is blank, a step or level stands twice, a sign-off
   *     names a level that the stream does not have, or the available time or demand is not above 0
   */
  public ValueStream {
    StreamWords.named("the name of a value stream", name);
    parts = List.copyOf(parts);
    levels = List.copyOf(levels);
    Objects.requireNonNull(demand, "demand");
    Set<String> seen = new HashSet<>();
    for (Step step : Sequence.steps(parts)) {
      if (!seen.add(step.name())) {
        throw new IllegalArgumentException(
            "value stream \""
                + name
                + "\" has two steps named \""
                + step.name()
                + "\"; give one another name");
      }
      requireLevels(name, levels, step);
    }
    if (new HashSet<>(levels).size() < levels.size()) {
      throw new IllegalArgumentException(
          "the levels of value stream \"" + name + "\" are all different, was " + levels);
    }
    if (available.isPresent() && (available.get().isNegative() || available.get().isZero())) {
      throw new IllegalArgumentException(
          "the available time of value stream \""
              + name
              + "\" is above 0, was "
              + StreamWords.time(available.get()));
    }
    if (demand.isPresent() && demand.getAsLong() < 1) {
      throw new IllegalArgumentException(
          "the demand on value stream \""
              + name
              + "\" is at least 1, was "
              + demand.getAsLong()
              + "; leave it out where nothing is asked for");
    }
  }

  private static void requireLevels(String name, List<String> levels, Step step) {
    step.signOff().flatMap(SignOff::decides).ifPresent(level -> known(name, levels, step, level));
    step.signOff().flatMap(SignOff::wouldDo).ifPresent(level -> known(name, levels, step, level));
  }

  private static void known(String name, List<String> levels, Step step, String level) {
    if (!levels.isEmpty() && !levels.contains(level)) {
      throw new IllegalArgumentException(
          "sign-off \""
              + step.name()
              + "\" names the level \""
              + level
              + "\", which value stream \""
              + name
              + "\" does not have; its levels are "
              + levels);
    }
  }

  /**
   * Returns a stream without steps.
   *
   * @param name what it brings about
   * @return that stream
   */
  public static ValueStream named(String name) {
    return new ValueStream(name, List.of(), List.of(), Optional.empty(), OptionalLong.empty());
  }

  /** Which value stands for many. */
  public enum Typical {
    /** The middle one, or half way between the two in the middle. */
    MEDIAN,
    /** The average. */
    MEAN
  }

  /**
   * Fits a stream to what was recorded: by activity, the median time worked and waited.
   *
   * @param name what the stream brings about
   * @param items the items of work, in any order
   * @return the stream, as by {@link #from(String, Iterable, Typical)}
   */
  public static ValueStream from(String name, Iterable<WorkItem> items) {
    return from(name, items, Typical.MEDIAN);
  }

  /**
   * Fits a stream to what was recorded: a step for each activity, in the order in which activities
   * were first started.
   *
   * <p>Touch time is recorded time, which may be more than was worked. An item waits from the end
   * of the last one of its case that was started before it, and not at all where that one is not
   * ended yet. The first item of a case waits for what is not recorded: a step that is always first
   * has no wait, and so no lead time, until one is given. What adds value, shares and systems are
   * not recorded either. A step counts once, however many times a case goes through it, or passes
   * it by.
   *
   * @param name what the stream brings about
   * @param items the items of work, in any order; those that start together go by their end, then
   *     in the order given
   * @param typical which value stands for all items of an activity; what is less than a nanosecond
   *     is cut off
   * @return the stream; without steps where there are no items
   */
  public static ValueStream from(String name, Iterable<WorkItem> items, Typical typical) {
    return named(name).withParts(StreamFit.steps(items, typical));
  }

  /**
   * Adds a step at the end.
   *
   * @param step the step
   * @return the longer stream
   */
  public ValueStream step(Step step) {
    return then(step);
  }

  /**
   * Adds parts at the end.
   *
   * @param more steps and parallel branches, in order
   * @return the longer stream
   */
  public ValueStream then(StreamPart... more) {
    List<StreamPart> longer = new ArrayList<>(parts);
    longer.addAll(List.of(more));
    return withParts(longer);
  }

  /**
   * Adds parts at the end that are worked on at the same time.
   *
   * @param branches one branch each, at least one; for branches of several steps see {@link
   *     Parallel}
   * @return the longer stream
   */
  public ValueStream inParallel(StreamPart... branches) {
    return then(new Parallel(Arrays.stream(branches).map(List::of).toList()));
  }

  /**
   * Adds a sign-off at the end, of which no level is known.
   *
   * @param signOff its name
   * @param touch how long somebody works on it
   * @param wait how long it waits before that
   * @return the longer stream
   */
  public ValueStream signOff(String signOff, Duration touch, Duration wait) {
    Step plain = Step.of(signOff).touch(touch).wait(wait);
    return then(plain.signedOff());
  }

  /**
   * Names the levels that decide.
   *
   * @param lowestFirst all levels that sign-offs name, lowest first
   * @return the stream with those levels
   */
  public ValueStream levels(String... lowestFirst) {
    return new ValueStream(name, parts, List.of(lowestFirst), available, demand);
  }

  /**
   * Says how many items are asked for, and in what time.
   *
   * @param items at least 1
   * @param in the time in which people work on such items, above 0
   * @return the stream with that demand
   */
  public ValueStream demanded(long items, Duration in) {
    return new ValueStream(name, parts, levels, Optional.of(in), OptionalLong.of(items));
  }

  /**
   * Gives the stream another name.
   *
   * @param newName what it brings about
   * @return the stream under that name
   */
  public ValueStream withName(String newName) {
    return new ValueStream(newName, parts, levels, available, demand);
  }

  /**
   * Puts a step in the place of the one of its name.
   *
   * @param step the new step
   * @return the stream with that step
   * @throws IllegalArgumentException if the stream has no step of that name
   */
  public ValueStream with(Step step) {
    return replacing(step.name(), step);
  }

  /**
   * Takes steps out. A branch that is left without steps goes with its last one.
   *
   * @param steps the names of the steps
   * @return the shorter stream
   * @throws IllegalArgumentException if the stream has no step of such a name
   */
  public ValueStream without(String... steps) {
    Set<String> out = Set.copyOf(List.of(steps));
    out.forEach(this::stepNamed);
    return withParts(
        Sequence.replaced(parts, step -> out.contains(step.name()) ? List.of() : List.of(step)));
  }

  /**
   * Puts other parts in the place of a step.
   *
   * @param step the name of the step
   * @param by what takes its place, in order
   * @return the stream with those parts
   * @throws IllegalArgumentException if the stream has no step of that name
   */
  public ValueStream replacing(String step, StreamPart... by) {
    return replacing(List.of(step), by);
  }

  /**
   * Puts other parts in the place of several steps: where the first of them in the stream stands.
   *
   * @param steps the names of the steps, at least one, in any order
   * @param by what takes their place, in order
   * @return the stream with those parts
   * @throws IllegalArgumentException if no step is named, or the stream has no step of such a name
   */
  public ValueStream replacing(Collection<String> steps, StreamPart... by) {
    Set<String> out = new LinkedHashSet<>(steps);
    out.forEach(this::stepNamed);
    String first =
        steps().stream()
            .map(Step::name)
            .filter(out::contains)
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "what is replaced in value stream \""
                            + name
                            + "\" must be at least one step, was none; add steps with then"));
    return withParts(
        Sequence.replaced(
            parts,
            step ->
                step.name().equals(first)
                    ? List.of(by)
                    : out.contains(step.name()) ? List.of() : List.of(step)));
  }

  private ValueStream withParts(List<StreamPart> other) {
    return new ValueStream(name, other, levels, available, demand);
  }

  /**
   * Lists all steps.
   *
   * @return in the order of the stream, branch by branch
   */
  public List<Step> steps() {
    return Sequence.steps(parts);
  }

  /**
   * Returns a step.
   *
   * @param step its name
   * @return that step
   * @throws IllegalArgumentException if the stream has no step of that name
   */
  public Step stepNamed(String step) {
    return steps().stream()
        .filter(each -> each.name().equals(step))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "value stream \""
                        + name
                        + "\" has no step \""
                        + step
                        + "\"; its steps are "
                        + Step.names(steps())));
  }

  /**
   * Returns all figures, with what somebody should look at.
   *
   * @return the report
   */
  public StreamReport review() {
    return new StreamReport(this);
  }

  /**
   * Returns how long an item takes.
   *
   * @return {@link StreamFigure#LEAD_TIME}; empty where not known
   */
  public Optional<Duration> leadTime() {
    return review().leadTime();
  }

  /**
   * Returns the share of the lead time in which somebody works on the item.
   *
   * @return {@link StreamFigure#ACTIVITY_RATIO}; empty where not known
   */
  public Optional<Percent> activityRatio() {
    return review().activityRatio();
  }

  /**
   * Returns the share of the lead time that adds value.
   *
   * @return {@link StreamFigure#CYCLE_EFFICIENCY}; empty where not known
   */
  public Optional<Percent> cycleEfficiency() {
    return review().cycleEfficiency();
  }

  /**
   * Returns the share of items that come through every step complete and accurate.
   *
   * @return {@link StreamFigure#ROLLED_YIELD}; empty where not known
   */
  public Optional<Percent> rolledYield() {
    return review().rolledYield();
  }

  /**
   * Compares with an earlier stream, or with the stream as it is.
   *
   * @param earlier the stream before
   * @return what became of each figure, and which steps came, went and changed
   */
  public StreamDiff diff(ValueStream earlier) {
    return new StreamDiff(earlier, this);
  }

  @Override
  public String toString() {
    return name + ": " + Sequence.words(parts);
  }
}
