package org.plimsoll.valuestream;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.plimsoll.explain.Source;

/**
 * A kind of waste, with which a step of a value stream can be tagged: the eight wastes of Lean, and
 * the barriers that a comment on Lean in children's services names.
 */
public enum Waste {
  /** What comes out wrong and has to be put right. */
  DEFECTS(true),
  /** More, or sooner, than is asked for. */
  OVERPRODUCTION(true),
  /** Nobody works on it. */
  WAITING(true),
  /** People could do more than they are let do. */
  UNUSED_TALENT(true),
  /** Things are carried from place to place. */
  TRANSPORT(true),
  /** Work is piled up. */
  INVENTORY(true),
  /** People have to walk, click or search. */
  MOTION(true),
  /** More is done than the person served needs. */
  OVERPROCESSING(true),
  /** A form that nobody needs. */
  FORM(false),
  /** A procedure that is more complicated than it need be. */
  PROCEDURE(false),
  /** A computer system that gets in the way. */
  IT(false),
  /** A meeting that is not needed. */
  MEETING(false),
  /** A tier of management that adds nothing. */
  TIER(false),
  /** Work done again because it was not right, or not enough, the first time. */
  REWORK(false);

  /** The eight wastes: seven of Toyota's production, and people's talent, which came later. */
  public static final Source EIGHT_WASTES =
      Source.of("Liker", "2004", "The Toyota Way").section("chapter 3, as recalled");

  /** What keeps services from quality, by a comment on Lean in children's services. */
  public static final Source SERVICES =
      Source.of("a comment on Lean in children's services", "2017", "OK, so more needs saying")
          .section("4 March 2017");

  private final boolean eight;

  Waste(boolean eight) {
    this.eight = eight;
  }

  /**
   * Lists the eight wastes.
   *
   * @return eight kinds, in the order declared
   */
  public static List<Waste> eight() {
    return Arrays.stream(values()).filter(each -> each.eight).toList();
  }

  /**
   * Lists the kinds that are told apart in services.
   *
   * @return six kinds, in the order declared
   */
  public static List<Waste> ofServices() {
    return Arrays.stream(values()).filter(each -> !each.eight).toList();
  }

  /**
   * Names the kind.
   *
   * @return for example {@code unused talent}
   */
  public String words() {
    return this == IT ? "IT" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /**
   * Says where the kind comes from.
   *
   * @return {@link #EIGHT_WASTES} or {@link #SERVICES}
   */
  public Source source() {
    return eight ? EIGHT_WASTES : SERVICES;
  }
}
