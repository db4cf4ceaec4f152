package org.plimsoll.valuestream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;

/** Laws of value streams, over streams with branches in branches. */
class ValueStreamProperties {
  @Provide
  Arbitrary<ValueStream> streams() {
    return Arbitraries.longs().map(seed -> new Draw(seed).stream());
  }

  /** Draws streams of a few steps, with ties among the branches. */
  private static final class Draw {
    private final Random chance;
    private int steps;

    Draw(long seed) {
      chance = new Random(seed);
    }

    ValueStream stream() {
      return ValueStream.named("drawn").then(parts(3).toArray(StreamPart[]::new));
    }

    private List<StreamPart> parts(int depth) {
      List<StreamPart> parts = new ArrayList<>();
      int size = 1 + chance.nextInt(3);
      for (int i = 0; i < size; i++) {
        if (depth > 0 && chance.nextInt(3) == 0) {
          List<List<StreamPart>> branches = new ArrayList<>();
          int number = 1 + chance.nextInt(3);
          for (int b = 0; b < number; b++) {
            branches.add(parts(depth - 1));
          }
          parts.add(new Parallel(branches));
        } else {
          parts.add(step());
        }
      }
      return parts;
    }

    private Step step() {
      int touch = chance.nextInt(4);
      return Step.of("step " + ++steps)
          .touch(Duration.ofMinutes(touch))
          .valueAdding(Duration.ofMinutes(chance.nextInt(touch + 1)))
          .wait(Duration.ofMinutes(chance.nextInt(4)))
          .completeAndAccurate(Percent.of(80 + chance.nextInt(21)))
          .keyedInto("a");
    }
  }

  /** Every way through the stream, branches in the order given: written without the library's. */
  private static List<List<Step>> ways(List<StreamPart> parts) {
    List<List<Step>> ways = List.of(List.of());
    for (StreamPart part : parts) {
      List<List<Step>> own = new ArrayList<>();
      if (part instanceof Parallel parallel) {
        parallel.branches().forEach(branch -> own.addAll(ways(branch)));
      } else {
        own.add(List.of((Step) part));
      }
      List<List<Step>> longer = new ArrayList<>();
      for (List<Step> way : ways) {
        for (List<Step> more : own) {
          List<Step> both = new ArrayList<>(way);
          both.addAll(more);
          longer.add(both);
        }
      }
      ways = longer;
    }
    return ways;
  }

  private static Duration length(List<Step> way) {
    Duration length = Duration.ZERO;
    for (Step step : way) {
      length = length.plus(step.touch().orElseThrow()).plus(step.waitTime().orElseThrow());
    }
    return length;
  }

  @Property(tries = 200)
  void theLongestPathIsTheFirstOfTheLongestWaysThrough(@ForAll("streams") ValueStream stream) {
    List<Step> longest = List.of();
    for (List<Step> way : ways(stream.parts())) {
      if (longest.isEmpty() || length(way).compareTo(length(longest)) > 0) {
        longest = way;
      }
    }
    StreamReport report = stream.review();
    assertEquals(Optional.of(longest), report.longestPath());
    assertEquals(Optional.of(length(longest)), report.leadTime());
    Duration valueAdding = Duration.ZERO;
    for (Step step : longest) {
      valueAdding = valueAdding.plus(step.valueAdding().orElseThrow());
    }
    assertEquals(Optional.of(valueAdding), report.valueAddingTime());
  }

  @Property(tries = 200)
  void theLadderAndTheExplanationsAddUpToTheLeadTime(@ForAll("streams") ValueStream stream) {
    StreamReport report = stream.review();
    Duration total = Duration.ZERO;
    for (StreamReport.Rung rung : report.ladder()) {
      total = total.plus(rung.time());
    }
    assertEquals(report.leadTime(), Optional.of(total));
    assertEquals(
        report.leadTime(),
        Optional.of(report.waitTime().orElseThrow().plus(report.touchTime().orElseThrow())));
    assertTrue(report.explain().parts().stream().allMatch(part -> part.addsUp()));
    report
        .cycleEfficiency()
        .ifPresent(
            share -> {
              assertTrue(share.compareTo(report.activityRatio().orElseThrow()) <= 0);
              assertTrue(report.activityRatio().orElseThrow().compareTo(Percent.HUNDRED) <= 0);
            });
  }

  @Property(tries = 200)
  void takingAStepOutNeverLengthensTheStreamNorLowersItsYield(
      @ForAll("streams") ValueStream stream, @ForAll long seed) {
    List<Step> steps = stream.steps();
    Step out = steps.get(new Random(seed).nextInt(steps.size()));
    ValueStream shorter = stream.without(out.name());
    if (shorter.steps().isEmpty()) {
      return;
    }
    Duration saved = stream.leadTime().orElseThrow().minus(shorter.leadTime().orElseThrow());
    assertTrue(!saved.isNegative());
    assertTrue(saved.compareTo(out.leadTime().orElseThrow()) <= 0, "a step saves at most itself");
    assertTrue(
        shorter.rolledYield().orElseThrow().compareTo(stream.rolledYield().orElseThrow()) >= 0);
    assertEquals(steps.size() - 1, shorter.steps().size());
    assertEquals(
        Optional.of(Rational.of(-1)), shorter.diff(stream).change(StreamFigure.RE_KEYINGS));
  }

  @Property(tries = 200)
  void theYieldIsTheProductWhateverTheOrderOfTheBranches(
      @ForAll("streams") ValueStream stream, @ForAll long seed) {
    Rational product = Rational.ONE;
    for (Step step : stream.steps()) {
      product = product.times(step.completeAndAccurate().orElseThrow().asFraction());
    }
    StreamReport report = stream.review();
    assertEquals(Optional.of(Percent.ofFraction(product)), report.rolledYield());
    StreamReport other =
        ValueStream.named("other")
            .then(mixed(stream.parts(), new Random(seed)).toArray(StreamPart[]::new))
            .review();
    assertEquals(report.rolledYield(), other.rolledYield());
    assertEquals(report.leadTime(), other.leadTime());
    assertEquals(report.effort(), other.effort());
  }

  private static List<StreamPart> mixed(List<StreamPart> parts, Random chance) {
    List<StreamPart> result = new ArrayList<>();
    for (StreamPart part : parts) {
      if (part instanceof Parallel parallel) {
        List<List<StreamPart>> branches = new ArrayList<>();
        parallel.branches().forEach(branch -> branches.add(mixed(branch, chance)));
        Collections.shuffle(branches, chance);
        result.add(new Parallel(branches));
      } else {
        result.add(part);
      }
    }
    return result;
  }

  @Property(tries = 100)
  void aStepThatDoesNotWaitAddsToTouchTimeOnly(@ForAll("streams") ValueStream stream) {
    Step quick =
        Step.of("quick")
            .touch(Duration.ofMinutes(7))
            .valueAdding(Duration.ZERO)
            .wait(Duration.ZERO)
            .completeAndAccurate(Percent.HUNDRED)
            .keyingNothing();
    StreamReport before = stream.review();
    StreamReport after = stream.step(quick).review();
    assertEquals(before.waitTime(), after.waitTime());
    assertEquals(before.valueAddingTime(), after.valueAddingTime());
    assertEquals(before.rolledYield(), after.rolledYield());
    assertEquals(before.reKeyings(), after.reKeyings());
    for (StreamFigure figure :
        List.of(StreamFigure.TOUCH_TIME, StreamFigure.LEAD_TIME, StreamFigure.EFFORT)) {
      assertEquals(Optional.of(Rational.of(7, 60)), stream.step(quick).diff(stream).change(figure));
    }
  }

  @Property(tries = 200)
  void aStepOfWhichAFigureIsNotKnownEmptiesTheFiguresThatNeedIt(
      @ForAll("streams") ValueStream stream, @ForAll long seed) {
    Step some = stream.steps().get(new Random(seed).nextInt(stream.steps().size()));
    StreamReport report = stream.with(Step.of(some.name())).review();
    for (StreamFigure figure :
        List.of(
            StreamFigure.LEAD_TIME,
            StreamFigure.EFFORT,
            StreamFigure.ACTIVITY_RATIO,
            StreamFigure.CYCLE_EFFICIENCY,
            StreamFigure.ROLLED_YIELD,
            StreamFigure.EXPECTED_REWORK,
            StreamFigure.RE_KEYINGS)) {
      assertEquals(Optional.empty(), report.value(figure), figure.words());
      assertEquals(List.of(some.name()), report.missing(figure), figure.words());
    }
  }
}
