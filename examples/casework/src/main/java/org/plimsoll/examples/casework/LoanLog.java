package org.plimsoll.examples.casework;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.plimsoll.io.EventMapping;
import org.plimsoll.io.ReadResult;
import org.plimsoll.io.Xes;
import org.plimsoll.lean.EventLog;
import org.plimsoll.lean.Pairing;
import org.plimsoll.lean.WorkItem;

/**
 * The event log of a bank's loan applications, whose pieces of work have a start and an end.
 *
 * @param read the log as it was read
 * @param items the pieces of work that have both, of the activities that are work
 * @param unpaired events of those activities that lack the other end
 */
record LoanLog(ReadResult<EventLog> read, List<WorkItem> items, List<Pairing.Unpaired> unpaired) {
  /** The zone of the bank. */
  static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  /** Copies. */
  LoanLog {
    items = List.copyOf(items);
    unpaired = List.copyOf(unpaired);
  }

  static LoanLog read(Path log, EventMapping mapping) {
    ReadResult<EventLog> read = Xes.read(log, mapping);
    String prefix = mapping.review().workItemPrefix();
    String[] work =
        read.value().activities().stream()
            .filter(activity -> activity.startsWith(prefix))
            .toArray(String[]::new);
    Pairing.Result paired = mapping.review().pairing().pair(read.value().ofActivities(work));
    return new LoanLog(read, paired.items(), paired.unpaired());
  }
}
