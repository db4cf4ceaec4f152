package org.plimsoll.valuestream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.hours;
import static org.plimsoll.base.Units.minutes;
import static org.plimsoll.base.Units.percent;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Finding;
import org.plimsoll.valuestream.StreamReport.Level;

/** Value streams: their figures, what is missing, and scenarios. */
class ValueStreamTest {
  private static final Step REQUEST =
      Step.of("request")
          .touch(minutes(20))
          .valueAdding(minutes(10))
          .wait(hours(8))
          .completeAndAccurate(percent(80))
          .keyedInto("form");
  private static final Step ACCOUNT =
      Step.of("account")
          .touch(minutes(30))
          .valueAdding(minutes(25))
          .wait(hours(16))
          .completeAndAccurate(percent(95))
          .keyedInto("ICT desk", "directory");
  private static final Step PASS =
      Step.of("pass")
          .touch(minutes(15))
          .valueAdding(minutes(15))
          .wait(hours(24))
          .completeAndAccurate(percent(90))
          .keyingNothing();
  private static final ValueStream JOINERS =
      ValueStream.named("Joiners").step(REQUEST).inParallel(ACCOUNT, PASS);

  private static Step timed(String name, int hours) {
    return Step.of(name).touch(hours(0)).wait(hours(hours));
  }

  private static void refused(String message, Supplier<?> what) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, what::get).getMessage());
  }

  @Test
  void theNumeratorsStayOnTheLongestPathAndTheYieldTakesEveryBranch() {
    StreamReport report = JOINERS.review();
    assertEquals(Optional.of(List.of(REQUEST, PASS)), report.longestPath());
    assertEquals(Optional.of(Duration.parse("PT32H35M")), report.leadTime());
    assertEquals(Optional.of(minutes(35)), report.touchTime());
    assertEquals(Optional.of(minutes(25)), report.valueAddingTime());
    assertEquals(Optional.of(hours(32)), report.waitTime());
    assertEquals(Optional.of(minutes(65)), report.effort());
    assertEquals(Rational.of(3500, 1955), report.activityRatio().orElseThrow().value());
    assertEquals(Rational.of(2500, 1955), report.cycleEfficiency().orElseThrow().value());
    assertEquals(Optional.of(percent("68.4")), report.rolledYield());
    assertEquals(Optional.of(Rational.of(316)), report.expectedReworkPer1000());
    assertEquals(report.activityRatio(), JOINERS.activityRatio());
    assertEquals(OptionalLong.of(2), report.reKeyings());
    assertEquals(List.of("form", "ICT desk", "directory"), report.systems());
  }

  @Test
  void everyExplanationAddsUpToTheFigureIsReadFrom() {
    StreamReport report = JOINERS.demanded(3, hours(10)).with(PASS.asGate()).review();
    for (StreamFigure figure : StreamFigure.values()) {
      assertTrue(report.explain(figure).addsUp(), report.explain(figure).toString());
      assertTrue(report.value(figure).isPresent(), figure.words());
    }
    assertEquals(
        """
        lead time: 32 h 35 min  <- waits and touch times along the longest path  [Martin and Osterling (2014), Value Stream Mapping]
          request: 8 h 20 min
            wait: 8 h
            touch: 20 min
          at the same time: 24 h 15 min  <- the longest branch, of equal ones the first
            branch 1: 16 h 30 min
              account: 16 h 30 min
                wait: 16 h
                touch: 30 min
            branch 2: 24 h 15 min
              pass: 24 h 15 min
                wait: 24 h
                touch: 15 min"""
            .replace("\n", System.lineSeparator()),
        report.explain(StreamFigure.LEAD_TIME).toString());
  }

  @Test
  void ofBranchesThatTakeEquallyLongTheFirstCounts() {
    Step first = timed("first", 4).valueAdding(hours(0));
    Step second = Step.of("second").lead(hours(4)).valueAdding(hours(3));
    assertEquals(
        Optional.of(percent(0)),
        ValueStream.named("s").inParallel(first, second).cycleEfficiency());
    assertEquals(
        Optional.of(percent(75)),
        ValueStream.named("s").inParallel(second, first).cycleEfficiency());
  }

  @Test
  void aBranchMayBeASequenceWithBranchesOfItsOwn() {
    ValueStream stream =
        ValueStream.named("s")
            .then(
                Parallel.of(timed("a", 5))
                    .and(
                        timed("b", 1),
                        Parallel.of(timed("c", 2)).and(timed("d", 3)),
                        timed("e", 2)));
    assertEquals(Optional.of(hours(6)), stream.leadTime());
    assertEquals(List.of("b", "d", "e"), Step.names(stream.review().longestPath().orElseThrow()));
    assertEquals("s: (a | b > (c | d) > e)", stream.toString());
  }

  @Test
  void whatWasNotGivenIsMissingAndTheStepsThatLackItAreNamed() {
    ValueStream stream =
        ValueStream.named("s").step(REQUEST).step(Step.of("check").touch(minutes(5)));
    StreamReport report = stream.review();
    assertEquals(Optional.empty(), report.leadTime());
    assertEquals(Optional.empty(), report.rolledYield());
    assertEquals(Optional.empty(), report.expectedReworkPer1000());
    assertEquals(OptionalLong.empty(), report.reKeyings());
    assertEquals(Optional.of(minutes(25)), report.touchTime());
    for (StreamFigure figure :
        List.of(
            StreamFigure.LEAD_TIME,
            StreamFigure.WAIT_TIME,
            StreamFigure.VALUE_ADDING_TIME,
            StreamFigure.ACTIVITY_RATIO,
            StreamFigure.CYCLE_EFFICIENCY,
            StreamFigure.ROLLED_YIELD,
            StreamFigure.EXPECTED_REWORK,
            StreamFigure.RE_KEYINGS)) {
      assertEquals(Optional.empty(), report.value(figure), figure.words());
      assertEquals(List.of("check"), report.missing(figure), figure.words());
      assertTrue(report.explain(figure).find("check").isPresent(), figure.words());
    }
    assertEquals(List.of("available time", "demand"), report.missing(StreamFigure.TAKT_TIME));
    assertEquals(
        "no sign-off; whether details are keyed in again is not known; how much is waiting is not"
            + " known",
        report.verdict());
  }

  @Test
  void whileABranchIsNotTimedNobodyKnowsWhichIsTheLongest() {
    StreamReport report =
        ValueStream.named("s")
            .step(Step.of("before").touch(minutes(1)))
            .inParallel(timed("a", 1), Step.of("b").touch(minutes(5)))
            .review();
    assertEquals(Optional.empty(), report.longestPath());
    assertEquals(List.of(), report.ladder());
    assertEquals(List.of("b"), report.missing(StreamFigure.TOUCH_TIME));
    assertEquals(List.of("before", "b"), report.missing(StreamFigure.LEAD_TIME));
    assertEquals(Optional.of(minutes(6)), report.effort());
  }

  @Test
  void whatIsMissingStandsInTheOrderOfTheStreamWhicheverPartOfTheFigureLacksIt() {
    StreamReport report =
        ValueStream.named("s")
            .step(Step.of("a").touch(minutes(1)))
            .step(Step.of("b").lead(hours(1)))
            .step(Step.of("c").touch(minutes(1)))
            .review();
    assertEquals(List.of("a", "c"), report.missing(StreamFigure.LEAD_TIME));
    assertEquals(List.of("b"), report.missing(StreamFigure.TOUCH_TIME));
    assertEquals(List.of("a", "b", "c"), report.missing(StreamFigure.ACTIVITY_RATIO));
  }

  @Test
  void aStreamWithoutStepsHasNoFigureNotEvenZero() {
    StreamReport report = ValueStream.named("s").review();
    for (StreamFigure figure : StreamFigure.values()) {
      assertEquals(Optional.empty(), report.value(figure), figure.words());
    }
    assertEquals(List.of("any step"), report.missing(StreamFigure.LEAD_TIME));
    assertEquals(Optional.empty(), report.leadTime());
  }

  @Test
  void aShareOfNoTimeIsNotKnownAndNothingIsMissing() {
    StreamReport report = ValueStream.named("s").step(timed("a", 0).valueAdding(hours(0))).review();
    assertEquals(Optional.of(Duration.ZERO), report.leadTime());
    assertEquals(Optional.empty(), report.activityRatio());
    assertEquals(List.of(), report.missing(StreamFigure.ACTIVITY_RATIO));
    assertEquals(
        "not known: the lead time is 0", report.explain(StreamFigure.ACTIVITY_RATIO).value());
  }

  @Test
  void aGateIsPassedAsOftenAsItsShareSaysAndAGateThatLetsNothingPassHasNoFigure() {
    Step gate = timed("panel", 1).asGate();
    ValueStream stream = ValueStream.named("s").step(gate.completeAndAccurate(percent(40)));
    assertEquals(Optional.of(Rational.of(5, 2)), stream.review().gatePasses());
    assertEquals(
        Optional.of(Rational.of(15, 4)),
        stream
            .step(timed("board", 1).asGate().completeAndAccurate(percent(80)))
            .step(timed("no gate", 1))
            .review()
            .gatePasses());
    StreamReport shut = stream.with(gate.completeAndAccurate(percent(0))).review();
    assertEquals(Optional.empty(), shut.gatePasses());
    assertEquals(
        "not known: nothing passes \"panel\"", shut.explain(StreamFigure.GATE_PASSES).value());
    assertEquals(List.of("panel"), stream.with(gate).review().missing(StreamFigure.GATE_PASSES));
  }

  @Test
  void theLadderSaysWhereTheTimeGoes() {
    StreamReport report = JOINERS.review();
    assertEquals(
        List.of(
            "request: wait 8 h, ~24.55%",
            "request: touch 20 min, ~1.02%",
            "pass: wait 24 h, ~73.66%",
            "pass: touch 15 min, ~0.77%"),
        report.ladder().stream().map(Object::toString).toList());
    assertEquals(
        List.of("pass", "request"), report.waits().stream().map(StreamReport.Rung::step).toList());
    assertEquals(
        List.of("whole: wait and touch 4 h, 100%"),
        ValueStream.named("s").step(Step.of("whole").lead(hours(4))).review().ladder().stream()
            .map(Object::toString)
            .toList());
  }

  @Test
  void signOffsAreHeldAgainstTheLevelThatWouldDo() {
    ValueStream stream =
        ValueStream.named("Recruitment")
            .levels("manager", "head", "director")
            .step(timed("a", 40).decidedBy("director").wouldDo("manager"))
            .step(timed("b", 8).decidedBy("head").wouldDo("head"))
            .step(timed("c", 8).decidedBy("manager").wouldDo("head"))
            .signOff("d", minutes(5), hours(4));
    StreamReport report = stream.review();
    assertEquals(
        Map.of("a", Level.TOO_HIGH, "b", Level.RIGHT, "c", Level.TOO_LOW, "d", Level.NOT_KNOWN),
        report.signOffs());
    assertEquals(
        "1 of 4 sign-offs above the level that would do, holding 40 h (of 1 it is not known);"
            + " whether details are keyed in again is not known; 60 h of 60 h 5 min is waiting, the"
            + " longest before \"a\" (40 h)",
        report.verdict());
    assertEquals(
        List.of(
            "Warning: a: is decided above the level that would do (decided by director, manager"
                + " would do)",
            "Warning: c: is decided below the level that is needed (decided by manager, head would"
                + " do)",
            "Note: d: whether a lower level would do is not known (decided by ?, nobody says who"
                + " would do)"),
        report.findings().stream().limit(3).map(Finding::toString).toList());
    assertEquals(
        Level.NOT_KNOWN,
        stream.levels(new String[0]).review().signOffs().get("a"),
        "without an order of levels none is too high");
    assertEquals(Optional.of(hours(20).plusMinutes(5)), stream.without("a").leadTime());
    assertEquals("a lower level would do", report.signOffs().get("a").words());
  }

  @Test
  void findingsNameReKeyingTheLongestWaitAndWhatIsNotKnown() {
    assertEquals(
        List.of(
            "Warning: re-keying: details are keyed in again 2 times (into form, ICT desk,"
                + " directory)",
            "Note: pass: the longest wait, 24 h (~73.66% of the lead time)"),
        JOINERS.review().findings().stream().map(Finding::toString).toList());
    assertEquals(
        List.of(
            "Warning: re-keying: details are keyed in again once (into ICT desk, directory)",
            "Note: account: the longest wait, 16 h (~96.97% of the lead time)",
            "Note: rolled yield: is not known (missing at account)",
            "Note: reworked of 1000: is not known (missing at account)"),
        ValueStream.named("s")
            .step(
                Step.of("account")
                    .touch(minutes(30))
                    .valueAdding(minutes(30))
                    .wait(hours(16))
                    .keyedInto("ICT desk", "directory"))
            .review()
            .findings()
            .stream()
            .map(Finding::toString)
            .toList());
    assertEquals(
        "Note: b: whether a lower level would do is not known (decided by head, manager would do;"
            + " the order of levels is not given)",
        ValueStream.named("s")
            .step(timed("b", 0).decidedBy("head").wouldDo("manager").keyingNothing())
            .review()
            .findings()
            .get(0)
            .toString());
  }

  @Test
  void whereNothingIsKeyedNothingIsKeyedAgain() {
    StreamReport report = ValueStream.named("s").step(timed("a", 0).keyingNothing()).review();
    assertEquals(OptionalLong.of(0), report.reKeyings());
    assertEquals("no sign-off; nothing is keyed in twice; nothing waits", report.verdict());
    assertEquals(
        OptionalLong.of(0),
        ValueStream.named("s").step(timed("a", 0).keyedInto("form")).review().reKeyings());
  }

  @Test
  void theTableShowsWhatIsNotKnownAsSuch() {
    assertEquals(
        """
        s
        step  branch  touch  adds value  wait      right  keyed  decides  would do  waste
        ----  ------  -----  ----------  --------  -----  -----  -------  --------  -----
        a     1a      ?               ?  lead 1 h      ?      ?
        b     1b      ?               ?  ?             ?      ?  ?               ?
        c     1b.1a   0 min           ?  2 h           ?      ?  head            ?  form
        not known: lead time, touch time, value-adding time, waiting
        not known: effort, activity ratio, process cycle efficiency, rolled yield
        not known: reworked of 1000, re-keyings
        longest path: not known without the lead times of all branches
        0 of 2 sign-offs above the level that would do (of 2 it is not known)
        whether details are keyed in again is not known
        how much is waiting is not known"""
            .replace("\n", System.lineSeparator()),
        ValueStream.named("s")
            .then(
                Parallel.of(Step.of("a").lead(hours(1)))
                    .and(
                        Step.of("b").signedOff(),
                        Parallel.of(timed("c", 2).decidedBy("head").waste(Waste.FORM))))
            .review()
            .toString());
  }

  @Test
  void scenariosChangeRemoveAndReplaceSteps() {
    ValueStream faster = JOINERS.with(PASS.wait(hours(2)));
    assertEquals(Optional.of(Duration.parse("PT24H50M")), faster.leadTime());
    assertEquals(
        List.of(ACCOUNT),
        JOINERS.without("request", "pass").parts(),
        "a single branch is parallel to nothing");
    assertEquals(List.of(), JOINERS.without("request", "pass", "account").parts());
    Step one = Step.of("one notification");
    assertEquals(List.of(one, PASS), JOINERS.replacing(List.of("account", "request"), one).parts());
    assertEquals(
        "Joiners: request > (one notification > account | pass)",
        JOINERS.replacing("account", one, ACCOUNT).toString());
    refused(
        "value stream \"Joiners\" has no step \"badge\"; its steps are [request, account, pass]",
        () -> JOINERS.without("badge"));
    refused(
        "what is replaced in value stream \"Joiners\" must be at least one step, was none; add"
            + " steps with then",
        () -> JOINERS.replacing(List.of(), one));
  }

  @Test
  void theDifferenceOfTwoStreamsIsFigureByFigure() {
    ValueStream later =
        JOINERS
            .without("account")
            .with(PASS.wait(hours(2)))
            .step(Step.of("greet").touch(hours(1)).wait(hours(0)));
    StreamDiff diff = later.diff(JOINERS);
    assertEquals(Optional.of(Rational.of(-21)), diff.change(StreamFigure.LEAD_TIME));
    assertEquals(Optional.empty(), diff.change(StreamFigure.ROLLED_YIELD));
    assertEquals(Optional.empty(), diff.change(StreamFigure.TAKT_TIME));
    assertEquals(List.of("greet"), diff.added());
    assertEquals(List.of("account"), diff.removed());
    assertEquals(List.of("pass"), diff.changed());
    assertTrue(diff.explain().addsUp());
    assertEquals(
        Optional.of(Rational.of(-21)), diff.explain().find("lead time").orElseThrow().amount());
    assertEquals(Optional.empty(), diff.explain().find("rolled yield"));
    assertEquals(
        List.of(StreamFigure.EFFORT, StreamFigure.LEAD_TIME),
        ValueStream.named("s").step(timed("x", 1)).diff(ValueStream.named("s")).rows().stream()
            .map(StreamDiff.Row::figure)
            .filter(figure -> figure.unit().equals("h"))
            .filter(figure -> figure != StreamFigure.TOUCH_TIME && figure != StreamFigure.WAIT_TIME)
            .sorted(Comparator.comparing(StreamFigure::words))
            .toList(),
        "what is known only after has a row too, what is never known has none");
    assertTrue(
        diff.toString().contains("lead time                 32 h 35 min  11 h 35 min  -21 h"),
        diff.toString());
    assertTrue(
        diff.toString().contains("rolled yield              68.4%        not known    ?"),
        diff.toString());
    assertEquals(
        "+1 h",
        ValueStream.named("s")
            .step(timed("a", 2))
            .diff(ValueStream.named("s").step(timed("a", 1)))
            .toString()
            .lines()
            .skip(2)
            .findFirst()
            .orElseThrow()
            .replaceAll(".* {2}", ""));
    assertTrue(
        diff.toString().endsWith("added greet; removed account; changed pass"), diff.toString());
  }

  @Test
  void theReportIsATableOfTheStepsWithItsFiguresBelow() {
    assertEquals(
        """
        Joiners
        step     branch  touch   adds value  wait  right  keyed
        -------  ------  ------  ----------  ----  -----  -----
        request          20 min  10 min      8 h     80%      1
        account  1a      30 min  25 min      16 h    95%      2
        pass     1b      15 min  15 min      24 h    90%      0
        lead time 32 h 35 min, touch time 35 min, value-adding time 25 min, waiting 32 h
        effort 1 h 5 min, activity ratio ~1.79%, process cycle efficiency ~1.28%, rolled yield 68.4%
        reworked of 1000 316, re-keyings 2
        longest path: through 1b
        no sign-off
        details are keyed in again 2 times
        32 h of 32 h 35 min is waiting, the longest before "pass" (24 h)"""
            .replace("\n", System.lineSeparator()),
        JOINERS.review().toString());
  }

  @Test
  void wastesAreListedByKindAndEachKindHasItsSource() {
    StreamReport report =
        JOINERS
            .with(REQUEST.waste(Waste.FORM))
            .with(PASS.waste(Waste.WAITING, Waste.FORM))
            .review();
    assertEquals(
        Map.of(Waste.WAITING, List.of("pass"), Waste.FORM, List.of("request", "pass")),
        report.wastes());
    assertEquals(8, Waste.eight().size());
    assertEquals(6, Waste.ofServices().size());
    assertEquals(Waste.SERVICES, Waste.FORM.source());
    assertEquals(Waste.EIGHT_WASTES, Waste.WAITING.source());
    refused(
        "a waste stands twice at step \"request\", was form, form",
        () -> REQUEST.waste(Waste.FORM, Waste.FORM));
  }

  @Test
  void taktIsTheTimeThereIsForEachItem() {
    assertEquals(Optional.of(hours(4)), JOINERS.demanded(35, hours(140)).review().taktTime());
    assertEquals(
        Optional.of(Duration.ofNanos(3_333_333_333L)),
        JOINERS.demanded(3, Duration.ofSeconds(10)).review().taktTime());
  }

  @Test
  void badInputIsRefusedWithTheWayOut() {
    refused(
        "value stream \"Joiners\" has two steps named \"pass\"; give one another name",
        () -> JOINERS.step(PASS));
    refused(
        "sign-off \"a\" names the level \"mayor\", which value stream \"s\" does not have; its"
            + " levels are [head]",
        () -> ValueStream.named("s").levels("head").step(Step.of("a").decidedBy("mayor")));
    refused(
        "sign-off \"a\" names the level \"mayor\", which value stream \"s\" does not have; its"
            + " levels are [head]",
        () -> ValueStream.named("s").step(Step.of("a").wouldDo("mayor")).levels("head"));
    refused(
        "the available time of value stream \"s\" is above 0, was -1 h",
        () -> ValueStream.named("s").demanded(1, hours(-1)));
    refused(
        "value stream \"Staff\" has no step \"badge\"; its steps are [request, account, pass]",
        () -> JOINERS.withName("Staff").replacing(List.of("pass", "badge"), REQUEST));
    refused(
        "the levels of value stream \"s\" are all different, was [head, head]",
        () -> ValueStream.named("s").levels("head", "head"));
    refused(
        "the available time of value stream \"s\" is above 0, was 0 min",
        () -> ValueStream.named("s").demanded(1, Duration.ZERO));
    refused(
        "the demand on value stream \"s\" is at least 1, was 0; leave it out where nothing is asked"
            + " for",
        () -> ValueStream.named("s").demanded(0, hours(1)));
    refused(
        "parallel work needs at least one branch, and each branch at least one step, was [[]];"
            + " leave empty branches out",
        Parallel::of);
    refused(
        "the name of a value stream must not be blank, was \" \"; name it or leave it out",
        () -> ValueStream.named(" "));
  }
}
