package org.plimsoll.adoption;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.adkar.AdkarElement;
import org.plimsoll.evidence.Evidence;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Severity;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;
import org.plimsoll.kotter.KotterStep;

/**
 * How each objection stands on a day. Made by {@link ObjectionRegister}.
 *
 * @param change the name of the change
 * @param asOf the day of the question; what came after it does not count
 * @param rows the objections raised by that day, in the order of the register
 * @param stray the answers given by that day to grounds that nobody raised, in the order given
 */
public record ObjectionReport(String change, LocalDate asOf, List<Row> rows, List<Answer> stray) {
  private static final String RULE =
      "closed by an answer to its own ground, once judged; if justified, by one that changes the"
          + " plan";

  /** How an objection stands. The rule is our own. */
  public enum Status {
    /** Nobody has answered its own ground. */
    OPEN,
    /** Its ground was answered, and nobody has judged whether it is right. */
    ANSWERED,
    /** It is justified, and no answer to its ground changes the plan. */
    PLAN_TO_CHANGE,
    /** Its ground was answered and it was judged; if justified, the plan was changed. */
    CLOSED,
    /** The holder took it back. */
    WITHDRAWN;

    /**
     * Returns the status in words.
     *
     * @return for example {@code plan to change}
     */
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * One objection.
   *
   * @param objection the objection
   * @param status how it stands
   * @param answers the answers to its own ground by the day of the question, in the order given
   */
  public record Row(Objection objection, Status status, List<Answer> answers) {
    /**
     * Copies the answers.
     *
     * @param objection the objection
     * @param status how it stands
     * @param answers the answers to its own ground by the day of the question, in the order given
     */
    public Row {
      Objects.requireNonNull(objection, "objection");
      Objects.requireNonNull(status, "status");
      answers = List.copyOf(answers);
    }

    @Override
    public String toString() {
      return objection + ": " + status.words();
    }
  }

  /**
   * What became of an objection between two reports.
   *
   * @param id the objection
   * @param before how it stood; empty if it was not raised yet
   * @param after how it stands; empty if it is in the register no more
   */
  public record Change(String id, Optional<Status> before, Optional<Status> after) {
    @Override
    public String toString() {
      return id
          + ": "
          + before.map(Status::words).orElse("not raised")
          + " -> "
          + after.map(Status::words).orElse("gone");
    }
  }

  /**
   * Copies the lists.
   *
   * @param change the name of the change
   * @param asOf the day of the question; what came after it does not count
   * @param rows the objections raised by that day, in the order of the register
   * @param stray the answers given by that day to grounds that nobody raised, in the order given
   */
  public ObjectionReport {
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(asOf, "asOf");
    rows = List.copyOf(rows);
    stray = List.copyOf(stray);
  }

  static ObjectionReport of(ObjectionRegister register, LocalDate asOf) {
    List<Answer> given =
        register.answers().stream().filter(answer -> !answer.on().isAfter(asOf)).toList();
    List<Row> rows = new ArrayList<>();
    Set<String> grounds = new LinkedHashSet<>();
    for (Objection objection : register.objections()) {
      if (!objection.raised().isAfter(asOf)) {
        grounds.add(objection.ground());
        rows.add(row(objection, given, asOf));
      }
    }
    return new ObjectionReport(
        register.change(),
        asOf,
        rows,
        given.stream().filter(answer -> !grounds.contains(answer.ground())).toList());
  }

  private static Row row(Objection objection, List<Answer> given, LocalDate asOf) {
    List<Answer> own =
        given.stream()
            .filter(answer -> answer.ground().equals(objection.ground()))
            .filter(answer -> !answer.on().isBefore(objection.raised()))
            .toList();
    Optional<Objection.Judgement> judgement =
        objection.judgement().filter(each -> !each.on().isAfter(asOf));
    boolean justified = judgement.isPresent() && judgement.get().justified();
    boolean changed = own.stream().anyMatch(answer -> answer.changeOfPlan().isPresent());
    Status status =
        objection.withdrawn().filter(day -> !day.isAfter(asOf)).isPresent()
            ? Status.WITHDRAWN
            : justified && !changed
                ? Status.PLAN_TO_CHANGE
                : own.isEmpty()
                    ? Status.OPEN
                    : judgement.isEmpty() ? Status.ANSWERED : Status.CLOSED;
    return new Row(objection, status, own);
  }

  /**
   * Lists the objections that stand in one of some ways.
   *
   * @param wanted the statuses
   * @return those rows, in the order of the register
   */
  public List<Row> in(Status... wanted) {
    List<Status> statuses = Arrays.asList(wanted);
    return rows.stream().filter(row -> statuses.contains(row.status())).toList();
  }

  /**
   * Finds one objection.
   *
   * @param id its id
   * @return its row
   * @throws IllegalArgumentException if none of that id was raised by the day of the question
   */
  public Row row(String id) {
    return rows.stream()
        .filter(row -> row.objection().id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException("no objection \"" + id + "\" was raised by " + asOf));
  }

  /**
   * Lists what was changed in the plan because of justified objections.
   *
   * @return by the id of the objection, the changes in the order given
   */
  public Map<String, List<String>> changesOfPlan() {
    Map<String, List<String>> changes = new LinkedHashMap<>();
    for (Row row : in(Status.CLOSED)) {
      List<String> made =
          row.answers().stream().flatMap(answer -> answer.changeOfPlan().stream()).toList();
      if (isJustified(row) && !made.isEmpty()) {
        changes.put(row.objection().id(), made);
      }
    }
    return java.util.Collections.unmodifiableMap(changes);
  }

  private static boolean isJustified(Row row) {
    return row.objection().judgement().map(Objection.Judgement::justified).orElse(false);
  }

  /**
   * Groups what is not closed or withdrawn by the element of ADKAR that is wanting.
   *
   * @return the ids by element, in the order of ADKAR; objections without an element are left out
   */
  public Map<AdkarElement, List<String>> notClosedByElement() {
    Map<AdkarElement, List<String>> ids = new EnumMap<>(AdkarElement.class);
    for (Row row : notClosed()) {
      row.objection()
          .element()
          .ifPresent(
              element ->
                  ids.computeIfAbsent(element, key -> new ArrayList<>()).add(row.objection().id()));
    }
    return java.util.Collections.unmodifiableMap(ids);
  }

  private List<Row> notClosed() {
    return in(Status.OPEN, Status.ANSWERED, Status.PLAN_TO_CHANGE);
  }

  /**
   * Lists what somebody should look at.
   *
   * @return objections that are right and changed nothing, grounds that nobody answered, answers
   *     that nobody judged, answers to grounds that nobody raised; within each in the order given
   */
  public List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    for (Row row : in(Status.PLAN_TO_CHANGE)) {
      Objection.Judgement judgement = row.objection().judgement().orElseThrow();
      found.add(
          finding(
              Severity.SERIOUS,
              row,
              "the objection is justified and the plan has not changed for it",
              row.objection().ground() + "; " + judgement.by() + ": " + judgement.why()));
    }
    for (Row row : in(Status.OPEN)) {
      found.add(
          finding(
              Severity.WARNING,
              row,
              "nobody has answered the ground of this objection",
              row.objection().ground() + ", raised " + row.objection().raised() + elsewhere(row)));
    }
    for (Row row : in(Status.ANSWERED)) {
      found.add(
          finding(
              Severity.NOTE,
              row,
              "answered, but nobody has judged whether it is right",
              row.objection().ground()));
    }
    for (Answer answer : stray) {
      found.add(
          new Finding(
              Severity.NOTE,
              change,
              "an answer to \"" + answer.ground() + "\" answers no ground that was raised",
              "grounds raised: "
                  + rows.stream().map(row -> row.objection().ground()).distinct().toList(),
              Source.OURS));
    }
    return List.copyOf(found);
  }

  /** An answer to another ground of the same holder does not count, and that is worth saying. */
  private String elsewhere(Row row) {
    boolean other =
        rows.stream()
            .anyMatch(
                each ->
                    each.objection().holder().equals(row.objection().holder())
                        && !each.objection().ground().equals(row.objection().ground())
                        && !each.answers().isEmpty());
    return other ? "; an answer to another ground does not count" : "";
  }

  private static Finding finding(Severity severity, Row row, String message, String reason) {
    return new Finding(severity, row.objection().id(), message, reason, Source.OURS);
  }

  /**
   * Turns justified objections into evidence for step 5 of Kotter: one that is closed is a barrier
   * removed, one that left the plan unchanged is a barrier that stands. An objection that nobody
   * found justified is neither.
   *
   * @return one piece for each ground, in the order of the register, said by whoever answered or
   *     judged
   */
  public List<Evidence> evidence() {
    List<Evidence> pieces = new ArrayList<>();
    for (Row row : rows) {
      Objection objection = row.objection();
      if (row.status() == Status.CLOSED && isJustified(row)) {
        Answer answer =
            row.answers().stream()
                .filter(each -> each.changeOfPlan().isPresent())
                .findFirst()
                .orElseThrow();
        pieces.add(
            Evidence.event(
                    KotterStep.EMPOWER,
                    "objection answered: "
                        + objection.ground()
                        + "; "
                        + answer.changeOfPlan().orElseThrow())
                .on(answer.on())
                .attestedBy(answer.by()));
      } else if (row.status() == Status.PLAN_TO_CHANGE) {
        Objection.Judgement judgement = objection.judgement().orElseThrow();
        pieces.add(
            Evidence.event(KotterStep.EMPOWER, "justified and not acted on: " + objection.ground())
                .speakingAgainst()
                .on(judgement.on())
                .attestedBy(judgement.by()));
      }
    }
    return pieces.stream().distinct().toList();
  }

  /**
   * Compares with an earlier report.
   *
   * @param earlier the earlier report
   * @return one entry for each objection whose status differs, in the order of this report, then
   *     those that are gone
   */
  public List<Change> diff(ObjectionReport earlier) {
    Map<String, Status> before = earlier.statuses();
    Map<String, Status> after = statuses();
    Set<String> ids = new LinkedHashSet<>(after.keySet());
    ids.addAll(before.keySet());
    return ids.stream()
        .map(
            id ->
                new Change(
                    id, Optional.ofNullable(before.get(id)), Optional.ofNullable(after.get(id))))
        .filter(change -> !change.before().equals(change.after()))
        .toList();
  }

  private Map<String, Status> statuses() {
    Map<String, Status> statuses = new LinkedHashMap<>();
    rows.forEach(row -> statuses.put(row.objection().id(), row.status()));
    return statuses;
  }

  /**
   * Explains how each objection stands.
   *
   * @return the objections with their judgements and the answers to their own grounds
   */
  public Explanation explain() {
    List<Explanation> parts = new ArrayList<>();
    for (Row row : rows) {
      List<Explanation> below = new ArrayList<>();
      row.objection()
          .judgement()
          .filter(each -> !each.on().isAfter(asOf))
          .ifPresent(
              each ->
                  below.add(
                      Explanation.text(
                          each.justified() ? "justified" : "not justified",
                          each.by() + " on " + each.on() + ": " + each.why())));
      row.answers().forEach(answer -> below.add(Explanation.text("answer", answer.toString())));
      parts.add(
          Explanation.text(
              row.objection().id() + ", " + row.objection().ground(), row.status().words(), below));
    }
    return Explanation.text(
            "objections to " + change + " on " + asOf,
            notClosed().size() + " of " + rows.size() + " not closed",
            parts)
        .because(RULE)
        .from(Source.OURS);
  }

  /**
   * Returns the objections as a table.
   *
   * @return a row for each, in the order of the register
   */
  public TextTable table() {
    TextTable table =
        TextTable.of("id", "holder", "ground", "element", "justified", "status")
            .titled("objections to " + change + " on " + asOf);
    for (Row row : rows) {
      Objection objection = row.objection();
      table =
          table.row(
              objection.id(),
              objection.holder(),
              objection.ground(),
              objection.element().map(AdkarElement::words).orElse("-"),
              objection
                  .judgement()
                  .filter(each -> !each.on().isAfter(asOf))
                  .map(each -> each.justified() ? "yes" : "no")
                  .orElse("not judged"),
              row.status().words());
    }
    return table;
  }

  @Override
  public String toString() {
    return table().text();
  }
}
