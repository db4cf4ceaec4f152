package org.plimsoll.lean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairingTest {
  private static LogEvent event(String stage, String time, String worker) {
    return LogEvent.of("C", "Visit", "2026-02-02T" + time + "Z").by(worker).inLifeCycle(stage);
  }

  private static Pairing.Result pair(LogEvent... events) {
    return Pairing.standard().pair(EventLog.of("t", events));
  }

  @Test
  void theFirstStartIsTheFirstToEnd() {
    Pairing.Result found =
        pair(
            event("start", "09:00", "Asha"),
            event("start", "09:10", "Ben"),
            event("complete", "09:30", "Ben"),
            event("complete", "10:00", "Asha"));
    // the worker is that of the start, whoever ended it
    assertEquals(
        List.of(
            WorkItem.of("C", "Visit", "2026-02-02T09:00Z", "2026-02-02T09:30Z").by("Asha"),
            WorkItem.of("C", "Visit", "2026-02-02T09:10Z", "2026-02-02T10:00Z").by("Ben")),
        found.items());
    assertEquals(
        "2 work items, 0 starts or ends unpaired, 0 events of other stages", found.toString());
  }

  @Test
  void whatFindsNoPartnerIsListedWithTheReason() {
    EventLog log =
        EventLog.named("t")
            .add(event("complete", "09:00", "Asha"))
            .add(event("start", "09:30", "Asha"))
            .add(LogEvent.of("C", "Report", "2026-02-02T09:00Z").inLifeCycle("complete"))
            .add(LogEvent.of("C", "Close", "2026-02-02T11:00Z").inLifeCycle("Start"))
            .add(LogEvent.of("C", "Close", "2026-02-02T12:00Z").inLifeCycle("schedule"))
            .add(LogEvent.of("C", "Close", "2026-02-02T12:00Z"))
            .build();
    Pairing.Result found = Pairing.standard().pair(log);
    assertEquals(List.of(), found.items());
    assertEquals(2, found.otherStages());
    assertEquals(
        List.of(log.events().get(0), log.events().get(2)),
        found.unpaired(Pairing.Reason.END_BEFORE_START).stream()
            .map(Pairing.Unpaired::event)
            .toList());
    assertEquals(
        "C: Report (complete) at 2026-02-02T09:00Z: end without start",
        found.unpaired(Pairing.Reason.END_WITHOUT_START).get(0).toString());
    assertEquals(1, found.unpaired(Pairing.Reason.START_WITHOUT_END).size());
  }

  @Test
  void otherWordsStartAndEndOnRequest() {
    LogEvent begun = event("begonnen", "09:00", "Asha");
    LogEvent done = event("klaar", "09:05", "Asha");
    Pairing dutch = Pairing.standard().withStarts("begonnen").withEnds("klaar");
    assertEquals(1, dutch.pair(EventLog.of("t", begun, done)).items().size());
  }

  @Test
  void aPairingWithoutStagesIsRefused() {
    assertEquals(
        "a pairing needs a stage that starts a piece of work and one that ends it, was [] and"
            + " [complete]; Pairing.standard() has start and complete",
        assertThrows(IllegalArgumentException.class, () -> Pairing.standard().withStarts())
            .getMessage());
  }
}
