package org.plimsoll.caseload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Severity;
import org.plimsoll.explain.Source;

/** The findings of a load report. */
final class LoadFindings {
  private LoadFindings() {}

  static List<Finding> of(LoadReport report) {
    List<Finding> all = new ArrayList<>();
    Source source = report.review().overPointedSource();
    for (MemberLoad load : report.workWithoutCapacity()) {
      add(
          all,
          Severity.SERIOUS,
          load,
          "has " + load.total() + " of work but no capacity",
          "contracted "
              + load.contracted().map(Object::toString).orElse("?")
              + ", reductions "
              + load.reduced(),
          Source.OURS);
    }
    for (MemberLoad load : report.overPointed()) {
      if (load.standing() == MemberLoad.Standing.ORDINARY) {
        add(
            all,
            Severity.SERIOUS,
            load,
            "is over-pointed by " + load.overBy(),
            load.load().map(Load::toString).orElse("")
                + "; the line is "
                + report.review().overPointedAbove(),
            source);
      }
    }
    for (MemberLoad load : report.members()) {
      if (load.contracted().isPresent() && load.reduced().compareTo(load.contracted().get()) > 0) {
        add(
            all,
            Severity.WARNING,
            load,
            "has reductions of "
                + load.reduced()
                + " against "
                + load.contracted().get()
                + " contracted",
            load.activeReductions().reductions().toString(),
            Source.OURS);
      }
    }
    shares(report, all);
    notOpen(report, all);
    report.levelMismatches().stream()
        .filter(LoadReport.LevelMismatch::isBelow)
        .forEach(
            mismatch ->
                all.add(
                    new Finding(
                        Severity.WARNING,
                        mismatch.memberId(),
                        report.team().member(mismatch.memberId()).name()
                            + " holds case "
                            + mismatch.caseId()
                            + " above the own level",
                        "level "
                            + mismatch.memberLevel()
                            + " against level "
                            + mismatch.caseLevel(),
                        Source.OURS)));
    PointsScheme scheme = report.team().needScheme();
    scheme
        .anyBandOrder()
        .ifPresent(
            why ->
                all.add(
                    new Finding(
                        Severity.NOTE,
                        scheme.name(),
                        "the bands of the scheme are in no order of weight",
                        why,
                        Source.OURS)));
    all.sort(Comparator.comparing(Finding::severity).reversed());
    return List.copyOf(all);
  }

  private static void add(
      List<Finding> all,
      Severity severity,
      MemberLoad load,
      String message,
      String reason,
      Source source) {
    all.add(
        new Finding(
            severity, load.member().id(), load.member().name() + " " + message, reason, source));
  }

  private static void notOpen(LoadReport report, List<Finding> all) {
    Set<String> seen = new HashSet<>();
    for (Holding holding : report.team().holdings()) {
      Case item = holding.item();
      if (!item.isOpenOn(report.date()) && seen.add(item.id())) {
        String when =
            item.closed()
                .filter(day -> !day.isAfter(report.date()))
                .map(day -> "closed on " + day)
                .orElseGet(
                    () -> "opened only on " + item.opened().map(Object::toString).orElse("?"));
        all.add(
            new Finding(
                Severity.WARNING,
                item.id(),
                "case " + item.id() + " is held on " + report.date() + " but was " + when,
                "its points count all the same; take it out with without(..)",
                Source.OURS));
      }
    }
  }

  private static void shares(LoadReport report, List<Finding> all) {
    Map<String, Percent> shares = new LinkedHashMap<>();
    for (Holding holding : report.team().holdings()) {
      if (!holding.isWhole()) {
        shares.merge(holding.item().id(), holding.share(), Percent::plus);
      }
    }
    shares.forEach(
        (id, sum) -> {
          if (!sum.value().equals(Rational.HUNDRED)) {
            all.add(
                new Finding(
                    Severity.NOTE,
                    id,
                    "the shares of case " + id + " come to " + sum,
                    "co-working may cost more than one holder, or a share may be missing",
                    Source.OURS));
          }
        });
  }
}
