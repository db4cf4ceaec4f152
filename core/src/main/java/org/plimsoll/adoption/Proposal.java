package org.plimsoll.adoption;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Severity;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * A proposed improvement with the case for it and the case against it. Whoever is against it sets
 * the reasons out in writing; a block without them is a finding.
 *
 * @param id the stable id
 * @param title what is proposed
 * @param positions who is for and against it, in the order given; nobody twice
 */
public record Proposal(String id, String title, List<Position> positions) {
  /** Who asks for reasons in writing, and for both cases in one summary. */
  public static final Source SOURCE =
      Source.of("Cabinet Office", "", "Continuous improvement: a strategy and action plan")
          .section("Risks");

  /** Where somebody stands. */
  public enum Stance {
    /** For it. */
    FOR,
    /** Against it, without the power or will to stop it. */
    AGAINST,
    /** Stops it. */
    BLOCKS
  }

  /**
   * Where somebody stands and why.
   *
   * @param holder who, a person or a body
   * @param stance for, against, or blocking
   * @param reason why; empty where none was given
   * @param written when the reason was set out in writing; empty if it was not
   */
  public record Position(String holder, Stance stance, String reason, Optional<LocalDate> written) {
    /**
     * Checks that what was written has words.
     *
     * @param holder who, a person or a body
     * @param stance for, against, or blocking
     * @param reason why; empty where none was given
     * @param written when the reason was set out in writing; empty if it was not
     */
    public Position {
      Objects.requireNonNull(stance, "stance");
      Objects.requireNonNull(reason, "reason");
      if (holder.isBlank()) {
        throw new IllegalArgumentException("a position needs a holder that is not blank");
      }
      if (written.isPresent() && reason.isBlank()) {
        throw new IllegalArgumentException(
            "a reason that \"" + holder + "\" set out in writing must not be blank");
      }
    }

    /**
     * Tells whether a written reason is wanted and missing.
     *
     * @return whether somebody is against it or blocks it and has written nothing
     */
    public boolean lacksWriting() {
      return stance != Stance.FOR && written.isEmpty();
    }
  }

  /**
   * Checks the names, and copies.
   *
   * @param id the stable id
   * @param title what is proposed
   * @param positions who is for and against it, in the order given; nobody twice
   */
  public Proposal {
    positions = List.copyOf(positions);
    if (id.isBlank() || title.isBlank()) {
      throw new IllegalArgumentException(
          "a proposal has an id and a title, was \"" + id + "\": \"" + title + "\"");
    }
    Set<String> holders = new HashSet<>();
    for (Position position : positions) {
      if (!holders.add(position.holder())) {
        throw new IllegalArgumentException(
            "\"" + position.holder() + "\" stands twice on proposal \"" + id + "\"");
      }
    }
  }

  /**
   * Returns a proposal on which nobody has a position yet.
   *
   * @param id the stable id
   * @param title what is proposed
   * @return the proposal
   */
  public static Proposal of(String id, String title) {
    return new Proposal(id, title, List.of());
  }

  /**
   * Says who is for it.
   *
   * @param holder who
   * @param reason why; empty where none was given
   * @return the proposal with that position
   */
  public Proposal backedBy(String holder, String reason) {
    return with(new Position(holder, Stance.FOR, reason, Optional.empty()));
  }

  /**
   * Says who is against it.
   *
   * @param holder who
   * @param reason why, as said and not written; empty where none was given
   * @return the proposal with that position
   */
  public Proposal opposedBy(String holder, String reason) {
    return with(new Position(holder, Stance.AGAINST, reason, Optional.empty()));
  }

  /**
   * Says who blocks it.
   *
   * @param holder who
   * @param reason why, as said and not written; empty where none was given
   * @return the proposal with that position
   */
  public Proposal blockedBy(String holder, String reason) {
    return with(new Position(holder, Stance.BLOCKS, reason, Optional.empty()));
  }

  /**
   * Takes an objection for a position against it; its written reason counts as written on the day
   * it was raised.
   *
   * @param objection the objection
   * @return the proposal with that position
   */
  public Proposal opposedBy(Objection objection) {
    return with(
        new Position(
            objection.holder(),
            Stance.AGAINST,
            objection.reason().orElse(objection.ground()),
            objection.reason().map(words -> objection.raised())));
  }

  private Proposal with(Position position) {
    List<Position> all = new ArrayList<>(positions);
    all.add(position);
    return new Proposal(id, title, all);
  }

  /**
   * Takes down the reason that somebody has set out in writing.
   *
   * @param holder who; has a position already
   * @param reason the reason
   * @param on when
   * @return the proposal with that reason in the place of the one said
   * @throws IllegalArgumentException if that holder has no position
   */
  public Proposal writing(String holder, String reason, LocalDate on) {
    List<Position> all = new ArrayList<>();
    for (Position each : positions) {
      all.add(
          each.holder().equals(holder)
              ? new Position(holder, each.stance(), reason, Optional.of(on))
              : each);
    }
    if (all.equals(positions)
        && positions.stream().noneMatch(each -> each.holder().equals(holder))) {
      throw new IllegalArgumentException(
          "\""
              + holder
              + "\" has no position on proposal \""
              + id
              + "\"; positions are held by "
              + positions.stream().map(Position::holder).toList());
    }
    return new Proposal(id, title, all);
  }

  /**
   * Lists who stands in a way.
   *
   * @param stance the stance
   * @return those positions, in the order given
   */
  public List<Position> in(Stance stance) {
    return positions.stream().filter(each -> each.stance() == stance).toList();
  }

  /**
   * Tells whether somebody blocks it.
   *
   * @return whether there is a blocking position, with or without a reason
   */
  public boolean isBlocked() {
    return !in(Stance.BLOCKS).isEmpty();
  }

  /**
   * Lists who is against it and has not set the reasons out in writing.
   *
   * @return those holders, in the order given
   */
  public List<String> missingReasons() {
    return positions.stream().filter(Position::lacksWriting).map(Position::holder).toList();
  }

  /**
   * Lists what is wanting: blocks without a written reason first.
   *
   * @return a finding for each position that lacks a written reason
   */
  public List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    for (Stance stance : List.of(Stance.BLOCKS, Stance.AGAINST)) {
      for (Position each : in(stance)) {
        if (each.lacksWriting()) {
          found.add(
              new Finding(
                  stance == Stance.BLOCKS ? Severity.SERIOUS : Severity.WARNING,
                  each.holder(),
                  (stance == Stance.BLOCKS ? "blocks" : "is against")
                      + " \""
                      + title
                      + "\" without a reason in writing",
                  each.reason().isEmpty() ? "no reason given" : "said: " + each.reason(),
                  SOURCE));
        }
      }
    }
    return List.copyOf(found);
  }

  /**
   * Returns the case for and the case against it on one page, with the written reasons that are
   * missing named.
   *
   * @return the page, as text
   */
  public String page() {
    TextTable table =
        TextTable.of("case", "by", "reason", "in writing")
            .titled(id + ": " + title + (isBlocked() ? " (blocked)" : ""));
    for (Stance stance : Stance.values()) {
      for (Position each : in(stance)) {
        table =
            table.row(
                stance.name().toLowerCase(java.util.Locale.ROOT),
                each.holder(),
                each.reason().isEmpty() ? "none given" : each.reason(),
                each.written()
                    .map(LocalDate::toString)
                    .orElse(stance == Stance.FOR ? "" : "missing"));
      }
    }
    List<String> missing = missingReasons();
    return table.text()
        + System.lineSeparator()
        + (missing.isEmpty()
            ? "Every reason against it is in writing."
            : "Reasons in writing are missing from " + String.join(", ", missing) + ".");
  }

  @Override
  public String toString() {
    return page();
  }
}
