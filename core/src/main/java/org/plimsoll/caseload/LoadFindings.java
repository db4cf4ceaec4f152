package org.plimsoll.caseload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
            load.deductions().toString(),
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
    Set<String> ids = new LinkedHashSet<>();
    for (Holding holding : report.team().holdings()) {
      if (!report.span().holds(holding.item())) {
        ids.add(holding.item().id());
      }
    }
    if (!ids.isEmpty()) {
      all.add(
          new Finding(
              Severity.NOTE,
              report.team().name(),
              ids.size()
                  + (ids.size() == 1 ? " case is" : " cases are")
                  + " not open "
                  + report.span().words()
                  + (ids.size() == 1 ? " and weighs nothing" : " and weigh nothing"),
              "closed by then or opened later: "
                  + ids.stream().limit(5).collect(Collectors.joining(", "))
                  + (ids.size() > 5 ? " and others" : ""),
              Source.OURS));
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
