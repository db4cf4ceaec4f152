package org.plimsoll.valuestream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Combination;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;

/** Works out the figures of a value stream, each with its explanation. */
final class StreamFigures {
  private static final Rational THOUSAND = Rational.of(1000);

  private final ValueStream stream;
  private final List<Step> steps;

  StreamFigures(ValueStream stream) {
    this.stream = stream;
    this.steps = stream.steps();
  }

  /**
   * A figure.
   *
   * @param value in the unit of the figure; empty where it is not known
   * @param missing the steps, or else what of the stream, without which it is not known
   */
  record Reading(Optional<Rational> value, List<String> missing, Explanation why) {
    Reading {
      missing = List.copyOf(missing);
    }
  }

  Reading read(StreamFigure figure) {
    if (steps.isEmpty() && figure != StreamFigure.TAKT_TIME) {
      return unknown(figure, List.of("any step"), "the stream has no step");
    }
    return switch (figure) {
      case LEAD_TIME -> leadTime();
      case TOUCH_TIME -> alongPath(figure, Step::touch);
      case VALUE_ADDING_TIME -> alongPath(figure, Step::valueAdding);
      case WAIT_TIME -> alongPath(figure, Step::waitTime);
      case EFFORT -> sumOf(figure, steps, Step::touch);
      case ACTIVITY_RATIO -> shareOfLead(figure, StreamFigure.TOUCH_TIME);
      case CYCLE_EFFICIENCY -> shareOfLead(figure, StreamFigure.VALUE_ADDING_TIME);
      case ROLLED_YIELD -> rolledYield();
      case EXPECTED_REWORK -> expectedRework();
      case TAKT_TIME -> taktTime();
      case RE_KEYINGS -> reKeyings();
      case GATE_PASSES -> gatePasses();
    };
  }

  private static Reading known(StreamFigure figure, Explanation why) {
    return new Reading(why.amount(), List.of(), ruled(figure, why));
  }

  private static Explanation ruled(StreamFigure figure, Explanation why) {
    return why.labelled(figure.words()).because(figure.rule()).from(figure.source());
  }

  private static Reading unknown(StreamFigure figure, List<String> missing, String reason) {
    return new Reading(
        Optional.empty(),
        missing,
        ruled(
            figure,
            Explanation.text(
                figure.words(),
                "not known: " + reason,
                missing.stream().map(each -> Explanation.text(each, "missing")).toList())));
  }

  private static Reading lacking(StreamFigure figure, String what, List<Step> without) {
    return unknown(figure, Step.names(without), "no " + what + " is given for");
  }

  private Reading leadTime() {
    List<Step> without = steps.stream().filter(step -> step.leadTime().isEmpty()).toList();
    return without.isEmpty()
        ? known(StreamFigure.LEAD_TIME, explainLead(stream.name(), stream.parts()))
        : lacking(StreamFigure.LEAD_TIME, "wait and touch time, or lead time,", without);
  }

  private static Explanation explainLead(String label, List<StreamPart> parts) {
    return sum(
        label,
        parts.stream()
            .map(
                part ->
                    part instanceof Parallel parallel
                        ? explainLead(parallel)
                        : ((Step) part).explainLead())
            .toList());
  }

  private static Explanation explainLead(Parallel parallel) {
    List<Explanation> branches = new ArrayList<>();
    for (List<StreamPart> branch : parallel.branches()) {
      branches.add(explainLead("branch " + (branches.size() + 1), branch));
    }
    return of(
            "at the same time",
            StreamWords.hours(parallel.leadTime().orElseThrow()),
            Combination.CHOICE,
            branches)
        .because("the longest branch, of equal ones the first");
  }

  private Reading alongPath(StreamFigure figure, Function<Step, Optional<Duration>> time) {
    Optional<List<Step>> path = Sequence.longestPath(stream.parts());
    return path.isPresent()
        ? sumOf(figure, path.get(), time)
        : unknown(
            figure,
            Step.names(Sequence.hidingThePath(stream.parts())),
            "the longest path hangs on lead times that are not given, of");
  }

  private static Reading sumOf(
      StreamFigure figure, List<Step> of, Function<Step, Optional<Duration>> time) {
    List<Step> without = of.stream().filter(step -> time.apply(step).isEmpty()).toList();
    if (!without.isEmpty()) {
      return lacking(figure, wanted(figure), without);
    }
    return known(
        figure,
        sum(
            figure.words(),
            of.stream().map(step -> given(step.name(), time.apply(step).orElseThrow())).toList()));
  }

  private static String wanted(StreamFigure figure) {
    return switch (figure) {
      case VALUE_ADDING_TIME -> "value-adding time";
      case WAIT_TIME -> "wait";
      default -> "touch time";
    };
  }

  private Reading shareOfLead(StreamFigure figure, StreamFigure numerator) {
    Reading part = read(numerator);
    Reading lead = read(StreamFigure.LEAD_TIME);
    if (part.value().isEmpty() || lead.value().isEmpty()) {
      List<String> missing = new ArrayList<>(Step.names(steps));
      missing.removeIf(name -> !part.missing().contains(name) && !lead.missing().contains(name));
      Explanation why =
          Explanation.text(figure.words(), "not known", List.of(part.why(), lead.why()));
      return new Reading(Optional.empty(), missing, ruled(figure, why));
    }
    if (lead.value().get().signum() == 0) {
      return unknown(figure, List.of(), "the lead time is 0");
    }
    Rational share = part.value().get().times(Rational.HUNDRED).dividedBy(lead.value().get());
    return known(
        figure,
        new Explanation(
            figure.words(),
            figure.inWords(share),
            Optional.of(share),
            Combination.PERCENTAGE,
            "",
            Source.GIVEN,
            List.of(part.why(), lead.why())));
  }

  private Reading rolledYield() {
    StreamFigure figure = StreamFigure.ROLLED_YIELD;
    List<Step> without =
        steps.stream().filter(step -> step.completeAndAccurate().isEmpty()).toList();
    if (!without.isEmpty()) {
      return lacking(figure, "complete and accurate share", without);
    }
    Rational rolled = Rational.ONE;
    List<Explanation> parts = new ArrayList<>();
    for (Step step : steps) {
      Percent share = step.completeAndAccurate().orElseThrow();
      rolled = rolled.times(share.asFraction());
      parts.add(Explanation.given(step.name(), share));
    }
    Percent percent = Percent.ofFraction(rolled);
    Explanation why =
        new Explanation(
            figure.words(),
            percent.toString(),
            Optional.of(rolled),
            Combination.PRODUCT,
            "",
            Source.GIVEN,
            parts);
    return new Reading(Optional.of(percent.value()), List.of(), ruled(figure, why));
  }

  private Reading expectedRework() {
    StreamFigure figure = StreamFigure.EXPECTED_REWORK;
    Reading rolled = rolledYield();
    if (rolled.value().isEmpty()) {
      return new Reading(
          Optional.empty(),
          rolled.missing(),
          ruled(figure, Explanation.text(figure.words(), "not known", rolled.why())));
    }
    Rational right = rolled.why().amount().orElseThrow().times(THOUSAND);
    Explanation passed =
        Explanation.combined(
            "right at every step",
            right.negated(),
            "",
            Combination.PRODUCT,
            List.of(Explanation.given("taken off", THOUSAND.negated(), "items"), rolled.why()));
    return known(
        figure,
        Explanation.combined(
            figure.words(),
            THOUSAND.minus(right),
            "",
            Combination.SUM,
            List.of(Explanation.given("items", THOUSAND, ""), passed)));
  }

  private Reading taktTime() {
    StreamFigure figure = StreamFigure.TAKT_TIME;
    if (stream.available().isEmpty() || stream.demand().isEmpty()) {
      List<String> missing = new ArrayList<>();
      stream.available().ifPresentOrElse(time -> {}, () -> missing.add("available time"));
      stream.demand().ifPresentOrElse(number -> {}, () -> missing.add("demand"));
      return unknown(figure, missing, "of the stream nobody says");
    }
    Rational available = StreamWords.hours(stream.available().get());
    Rational demand = Rational.of(stream.demand().getAsLong());
    return known(
        figure,
        of(
            figure.words(),
            available.dividedBy(demand),
            Combination.QUOTIENT,
            List.of(
                given("available time", stream.available().get()),
                Explanation.given("demand", demand, "items"))));
  }

  private Reading reKeyings() {
    StreamFigure figure = StreamFigure.RE_KEYINGS;
    List<Step> without = steps.stream().filter(step -> step.keyedInto().isEmpty()).toList();
    if (!without.isEmpty()) {
      return lacking(figure, "system into which details are keyed, or none,", without);
    }
    List<Explanation> parts = new ArrayList<>();
    Rational total = Rational.ZERO;
    for (Step step : steps) {
      List<String> systems = step.keyedInto().orElseThrow();
      if (!systems.isEmpty()) {
        Rational entries = Rational.of(systems.size());
        total = total.plus(entries);
        parts.add(Explanation.given(step.name(), entries, "").because(String.join(", ", systems)));
      }
    }
    if (total.signum() > 0) {
      total = total.minus(Rational.ONE);
      parts.add(Explanation.given("needed once", Rational.of(-1), ""));
    }
    return known(figure, Explanation.combined(figure.words(), total, "", Combination.SUM, parts));
  }

  private Reading gatePasses() {
    StreamFigure figure = StreamFigure.GATE_PASSES;
    List<Step> gates = steps.stream().filter(Step::gate).toList();
    if (gates.isEmpty()) {
      return unknown(figure, List.of(), "no step is a gate");
    }
    List<Step> without =
        gates.stream().filter(step -> step.completeAndAccurate().isEmpty()).toList();
    if (!without.isEmpty()) {
      return lacking(figure, "complete and accurate share", without);
    }
    List<Step> shut =
        gates.stream().filter(step -> step.completeAndAccurate().orElseThrow().isZero()).toList();
    if (!shut.isEmpty()) {
      return unknown(figure, List.of(), "nothing passes " + StreamWords.quoted(Step.names(shut)));
    }
    List<Explanation> parts = new ArrayList<>();
    Rational total = Rational.ZERO;
    for (Step gate : gates) {
      Percent share = gate.completeAndAccurate().orElseThrow();
      Rational passes = Rational.ONE.dividedBy(share.asFraction());
      total = total.plus(passes);
      parts.add(
          Explanation.combined(
              gate.name(),
              passes,
              "",
              Combination.QUOTIENT,
              List.of(
                  Explanation.given("one item", Rational.ONE, ""),
                  Explanation.given("passes at the first time", share))));
    }
    return known(figure, Explanation.combined(figure.words(), total, "", Combination.SUM, parts));
  }

  // explanations of times: the amount in hours, the words in hours and minutes

  static Explanation given(String label, Duration time) {
    return of(label, StreamWords.hours(time), Combination.STATED, List.of());
  }

  static Explanation sum(String label, List<Explanation> parts) {
    Rational total = Rational.ZERO;
    for (Explanation part : parts) {
      total = total.plus(part.amount().orElseThrow());
    }
    return of(label, total, Combination.SUM, parts);
  }

  private static Explanation of(
      String label, Rational hours, Combination how, List<Explanation> parts) {
    return new Explanation(
        label, StreamWords.time(hours), Optional.of(hours), how, "", Source.GIVEN, parts);
  }
}
