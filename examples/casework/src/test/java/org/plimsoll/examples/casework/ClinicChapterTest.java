package org.plimsoll.examples.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.examples.casework.Recount.value;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plimsoll.io.EventMapping;
import org.plimsoll.json.PlimsollJson;
import org.plimsoll.lean.WorkItem;

/** The chapter on the clinic against a recount from the pieces of work, one against the other. */
class ClinicChapterTest {
  private static final Chapter CHAPTER = TestData.chapter(ClinicChapter.TITLE);
  private static final List<WorkItem> ITEMS = new ArrayList<>();

  @BeforeAll
  static void read() {
    EventMapping mapping =
        PlimsollJson.standard()
            .read(TestData.DATA.file(DataFolder.LOANS_MAPPING), EventMapping.class);
    ITEMS.addAll(LoanLog.read(TestData.DATA.file(DataFolder.LOANS), mapping).items());
  }

  private static boolean tooLong(WorkItem item) {
    return item.duration().compareTo(Duration.ofHours(4)) > 0;
  }

  /** How long others of the same worker run beside it, each moment once. */
  private static Duration beside(WorkItem item, List<WorkItem> ofWorker) {
    List<WorkItem> others =
        ofWorker.stream()
            .filter(
                each ->
                    each != item
                        && !tooLong(each)
                        && each.start().isBefore(item.end())
                        && each.end().isAfter(item.start()))
            .sorted(Comparator.comparing(WorkItem::start))
            .toList();
    Duration sum = Duration.ZERO;
    Instant done = item.start();
    for (WorkItem each : others) {
      Instant from = each.start().isAfter(done) ? each.start() : done;
      Instant to = each.end().isBefore(item.end()) ? each.end() : item.end();
      if (to.isAfter(from)) {
        sum = sum.plus(Duration.between(from, to));
        done = to;
      }
    }
    return sum;
  }

  @Test
  void whatIsLongerThanFourHoursOrRunsBesideOthersIsNotCounted() {
    Map<String, List<WorkItem>> byWorker = new HashMap<>();
    for (WorkItem item : ITEMS) {
      item.worker().ifPresent(w -> byWorker.computeIfAbsent(w, x -> new ArrayList<>()).add(item));
    }
    int counted = 0;
    Duration all = Duration.ZERO;
    Duration kept = Duration.ZERO;
    for (WorkItem item : ITEMS) {
      all = all.plus(item.duration());
      Duration beside = item.worker().map(w -> beside(item, byWorker.get(w))).orElse(Duration.ZERO);
      boolean mostly = beside.multipliedBy(2).compareTo(item.duration()) > 0;
      if (!tooLong(item) && !mostly) {
        counted++;
        kept = kept.plus(item.duration());
      }
    }
    assertEquals(ITEMS.size(), value(CHAPTER, "pieces"));
    assertEquals(counted, value(CHAPTER, "pieces.counted"));
    assertEquals(all.toMillis() / 3.6e6, value(CHAPTER, "hours.recorded"), 1e-5);
    assertEquals(kept.toMillis() / 3.6e6, value(CHAPTER, "hours.counted"), 1e-5);
  }

  @Test
  void theSentencesHold() {
    assertTrue(
        value(CHAPTER, "cases-against-hours.all") < value(CHAPTER, "cases-against-hours.counted"));
    assertEquals(0.653429, value(CHAPTER, "cases-against-hours.all"), 1e-6, "the reference's");
    assertEquals(77, value(CHAPTER, "weeks-over.all"), "the reference's");
    assertEquals(262_200, value(CHAPTER, "events"));
    assertTrue(value(CHAPTER, "workers.beyond-chance") < value(CHAPTER, "workers.judged"));
  }
}
