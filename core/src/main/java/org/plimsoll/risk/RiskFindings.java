package org.plimsoll.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Severity;
import org.plimsoll.explain.Source;

/** What a person should see in a register: rules of our own. */
final class RiskFindings {
  private final RiskRegister register;
  private final RiskScoring scoring;
  private final List<RiskScores.Row> rows;
  private final List<Finding> found = new ArrayList<>();

  private RiskFindings(RiskRegister register, RiskScoring scoring, List<RiskScores.Row> rows) {
    this.register = register;
    this.scoring = scoring;
    this.rows = rows;
  }

  /** Risks first, then mitigations, both in the order of the register. */
  static List<Finding> of(RiskRegister register, RiskScoring scoring, List<RiskScores.Row> rows) {
    var findings = new RiskFindings(register, scoring, rows);
    for (RiskScores.Row row : rows) {
      findings.risk(register.risk(row.risk()), row);
    }
    for (Mitigation each : register.mitigations()) {
      List<RiskScores.Row> touched =
          rows.stream().filter(row -> row.contribution(each.id()).isPresent()).toList();
      if (!touched.isEmpty()) {
        findings.mitigation(each, touched);
      }
    }
    return List.copyOf(findings.found);
  }

  private void note(Severity severity, String subject, String message, String reason) {
    found.add(new Finding(severity, subject, message, reason, Source.OURS));
  }

  private void risk(Risk risk, RiskScores.Row row) {
    String id = risk.id();
    if (risk.marks().isEmpty()) {
      note(Severity.WARNING, id, "nobody has rated it", "it has no score, which is not a low one");
    }
    if (risk.owner().isEmpty()) {
      note(Severity.WARNING, id, "nobody owns it", "a risk without an owner is left alone");
    }
    reviewed(risk);
    if (risk.response().isEmpty()) {
      note(Severity.NOTE, id, "no response is decided", "tolerate, treat, transfer or terminate");
    }
    if (risk.response().equals(Optional.of(Risk.Response.TREAT)) && risk.mitigations().isEmpty()) {
      note(Severity.WARNING, id, "it is to be treated and has no mitigation", "nothing is done");
    }
    if (row.position().equals(Optional.of(RiskAppetite.Position.BEYOND_TOLERANCE))) {
      note(
          Severity.SERIOUS,
          id,
          "it is beyond tolerance as it stands",
          "score "
              + row.standing(RiskState.CURRENT).orElseThrow().score().toText()
              + (risk.category().isEmpty() ? "" : ", category " + risk.category()));
    }
    for (RiskState state : List.of(RiskState.CURRENT, RiskState.TARGET)) {
      judged(risk, state, row);
    }
    for (EarlyWarning each : risk.earlyWarnings()) {
      if (each.warns().isEmpty()) {
        note(Severity.NOTE, id, "early warning \"" + each.name() + "\" was never looked at", "");
      } else if (each.warns().get()) {
        note(
            Severity.WARNING,
            id,
            "early warning \"" + each.name() + "\" is past its limit",
            each.toString());
      }
    }
  }

  private void reviewed(Risk risk) {
    if (risk.reviewBy().isEmpty()) {
      note(Severity.NOTE, risk.id(), "no review is agreed", "ratings age");
    } else {
      scoring
          .asOf()
          .filter(date -> risk.reviewBy().get().isBefore(date))
          .ifPresent(
              date ->
                  note(
                      Severity.WARNING,
                      risk.id(),
                      "its review is overdue",
                      "to be reviewed by " + risk.reviewBy().get() + ", today is " + date));
    }
  }

  /** A rating typed by hand that is better than what is done accounts for. */
  private void judged(Risk risk, RiskState state, RiskScores.Row row) {
    boolean effects = row.contributions().stream().anyMatch(RiskScores.Contribution::stated);
    if (!effects || !risk.marks().containsKey(state)) {
      return;
    }
    var judged = row.standing(state).orElseThrow();
    scoring
        .computed(register, risk, state)
        .filter(computed -> judged.score().compareTo(computed.score()) < 0)
        .ifPresent(
            computed ->
                note(
                    Severity.WARNING,
                    risk.id(),
                    "its " + state.words() + " rating is lower than its mitigations account for",
                    "judged "
                        + judged.score().toText()
                        + ", by their effects "
                        + computed.score().toText()));
  }

  private void mitigation(Mitigation each, List<RiskScores.Row> touched) {
    String id = each.id();
    scoring
        .asOf()
        .filter(date -> RiskScoring.isOverdue(each, date))
        .ifPresent(
            date ->
                note(
                    Severity.WARNING,
                    id,
                    "it is overdue",
                    "due " + each.due().orElseThrow() + ", " + each.status().words()));
    if (each.owner().isEmpty()) {
      note(Severity.WARNING, id, "nobody owns it", "nobody answers for its being done");
    }
    if (each.status() == Mitigation.Status.FAILED) {
      note(Severity.WARNING, id, "it has failed", "it counts for nothing");
    }
    if (touched.stream().allMatch(row -> !row.contribution(id).orElseThrow().stated())) {
      List<String> dependants =
          register.mitigations().stream()
              .filter(other -> other.requires().contains(id))
              .map(Mitigation::id)
              .toList();
      note(
          Severity.NOTE,
          id,
          "no effect is stated",
          "it counts for nothing"
              + (dependants.isEmpty()
                  ? ""
                  : " but that " + String.join(", ", dependants) + " cannot do without it"));
    } else {
      if (each.reliability().isEmpty()) {
        note(Severity.NOTE, id, "its reliability is not stated", "counted as if it always worked");
      }
      if (RiskState.TARGET.counts(each.status())
          && touched.stream().allMatch(row -> row.hasNoUseFor(id))) {
        note(
            Severity.WARNING,
            id,
            "without it every figure would be the same",
            scoring.policy().words()
                + "; risks "
                + touched.stream().map(RiskScores.Row::risk).toList());
      }
    }
    each.coverage()
        .filter(coverage -> coverage.done() < coverage.units())
        .ifPresent(
            coverage -> note(Severity.NOTE, id, "not every unit has it", coverage.toString()));
    if (each.status() == Mitigation.Status.IN_PLACE) {
      for (String needed : each.requires()) {
        if (register.mitigation(needed).status() != Mitigation.Status.IN_PLACE) {
          note(
              Severity.WARNING,
              id,
              "it is in place and what it requires is not",
              needed
                  + " is "
                  + register.mitigation(needed).status().words()
                  + ", so it counts for nothing as things stand");
        }
      }
    }
  }
}
