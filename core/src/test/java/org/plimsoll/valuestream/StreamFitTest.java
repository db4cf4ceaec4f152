package org.plimsoll.valuestream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plimsoll.base.Units.hours;
import static org.plimsoll.base.Units.minutes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plimsoll.lean.WorkItem;
import org.plimsoll.valuestream.ValueStream.Typical;

/** Value streams fitted to items of work. */
class StreamFitTest {
  private static WorkItem item(String caseId, String activity, String start, String end) {
    return WorkItem.of(
        caseId, activity, "2026-02-02T" + start + "+00:00", "2026-02-02T" + end + "+00:00");
  }

  private static final List<WorkItem> ITEMS =
      List.of(
          item("C-1", "visit", "12:00", "13:00"),
          item("C-1", "referral", "09:00", "09:10"),
          item("C-2", "referral", "09:30", "10:00"),
          item("C-2", "visit", "11:00", "11:20"),
          item("C-2", "report", "11:10", "12:10"),
          item("C-3", "referral", "10:00", "10:20"),
          item("C-3", "visit", "10:20", "10:50"));

  @Test
  void eachActivityIsAStepInTheOrderOfFirstStarts() {
    ValueStream stream = ValueStream.from("Visits", ITEMS);
    assertEquals("Visits: referral > visit > report", stream.toString());
    Step visit = stream.stepNamed("visit");
    assertEquals(Optional.of(minutes(30)), visit.touch(), "median of 20, 30 and 60");
    assertEquals(Optional.of(hours(1)), visit.waitTime(), "median of 0, 60 and 170");
    assertEquals(
        Optional.of(minutes(0)),
        stream.stepNamed("report").waitTime(),
        "it was begun before the visit ended");
    assertEquals(Optional.empty(), visit.completeAndAccurate());
    assertEquals(Optional.empty(), visit.valueAdding());
    assertEquals(Optional.empty(), visit.keyedInto());
  }

  @Test
  void whatTheFirstItemWaitsForIsNotRecorded() {
    ValueStream stream = ValueStream.from("Visits", ITEMS);
    assertEquals(Optional.empty(), stream.stepNamed("referral").waitTime());
    assertEquals(Optional.empty(), stream.leadTime());
    assertEquals(List.of("referral"), stream.review().missing(StreamFigure.LEAD_TIME));
    assertEquals(
        Optional.of(hours(2).plus(minutes(50))),
        stream.with(stream.stepNamed("referral").wait(hours(0))).leadTime());
  }

  @Test
  void theMeanIsAskedForByName() {
    Step visit = ValueStream.from("Visits", ITEMS, Typical.MEAN).stepNamed("visit");
    assertEquals(Optional.of(minutes(110).dividedBy(3)), visit.touch());
    assertEquals(Optional.of(minutes(230).dividedBy(3)), visit.waitTime());
    Step even = ValueStream.from("Visits", ITEMS.subList(0, 4)).stepNamed("visit");
    assertEquals(Optional.of(minutes(40)), even.touch(), "half way between 20 and 60");
  }

  @Test
  void aLongItemBeforeKeepsTheNextFromWaiting() {
    ValueStream stream =
        ValueStream.from(
            "s",
            List.of(
                item("C-1", "long", "09:00", "12:00"),
                item("C-1", "short", "09:30", "09:40"),
                item("C-1", "next", "12:15", "12:20")));
    assertEquals(Optional.of(minutes(0)), stream.stepNamed("short").waitTime());
    assertEquals(Optional.of(minutes(15)), stream.stepNamed("next").waitTime());
  }

  @Test
  void theOrderOfTheItemsChangesNothingAndNoItemsMakeNoSteps() {
    for (int seed = 0; seed < 20; seed++) {
      List<WorkItem> shuffled = new ArrayList<>(ITEMS);
      Collections.shuffle(shuffled, new Random(seed));
      assertEquals(ValueStream.from("Visits", ITEMS), ValueStream.from("Visits", shuffled));
    }
    assertEquals(ValueStream.named("Visits"), ValueStream.from("Visits", List.of()));
  }
}
