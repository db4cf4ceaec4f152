package org.plimsoll.adoption;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.adkar.AdkarElement;

/**
 * Somebody's objection to a change, on one ground. Whoever objects on two grounds has two
 * objections: an answer to the one does not close the other.
 *
 * @param id the stable id
 * @param holder who objects, a person or a group
 * @param ground why, in a few words; an {@link Answer} names the same words
 * @param raised when it was raised
 * @param element which element of ADKAR is wanting; empty where nobody has said
 * @param reason the reason as set out in writing; empty while there is none
 * @param judgement whether it is right; empty while nobody has judged
 * @param withdrawn when the holder took it back; empty unless so
 */
public record Objection(
    String id,
    String holder,
    String ground,
    LocalDate raised,
    Optional<AdkarElement> element,
    Optional<String> reason,
    Optional<Judgement> judgement,
    Optional<LocalDate> withdrawn) {

  /**
   * Whether an objection is right, who says so and why.
   *
   * @param justified whether it is right; then the plan has to change
   * @param by who judged
   * @param why the reason, not blank
   * @param on when
   */
  public record Judgement(boolean justified, String by, String why, LocalDate on) {
    /**
     * Checks that there is a reason.
     *
     * @param justified whether it is right; then the plan has to change
     * @param by who judged
     * @param why the reason, not blank
     * @param on when
     */
    public Judgement {
      Objects.requireNonNull(on, "on");
      if (by.isBlank() || why.isBlank()) {
        throw new IllegalArgumentException(
            "a judgement of an objection names who judged and why, was by \""
                + by
                + "\" because \""
                + why
                + "\"");
      }
    }
  }

  /**
   * Checks the parts.
   *
   * @param id the stable id
   * @param holder who objects, a person or a group
   * @param ground why, in a few words; an {@link Answer} names the same words
   * @param raised when it was raised
   * @param element which element of ADKAR is wanting; empty where nobody has said
   * @param reason the reason as set out in writing; empty while there is none
   * @param judgement whether it is right; empty while nobody has judged
   * @param withdrawn when the holder took it back; empty unless so
   */
  public Objection {
    Objects.requireNonNull(raised, "raised");
    Objects.requireNonNull(element, "element");
    if (id.isBlank() || holder.isBlank() || ground.isBlank()) {
      throw new IllegalArgumentException(
          "an objection names its id, its holder and its ground, was \""
              + id
              + "\", \""
              + holder
              + "\", \""
              + ground
              + "\"");
    }
    if (reason.isPresent() && reason.get().isBlank()) {
      throw new IllegalArgumentException(
          "the written reason of objection \"" + id + "\" must not be blank; leave it out instead");
    }
    refuseEarlier(id, "judged", judgement.map(Judgement::on), raised);
    refuseEarlier(id, "withdrawn", withdrawn, raised);
  }

  private static void refuseEarlier(
      String id, String what, Optional<LocalDate> day, LocalDate raised) {
    if (day.isPresent() && day.get().isBefore(raised)) {
      throw new IllegalArgumentException(
          "objection \""
              + id
              + "\" must not be "
              + what
              + " before it was raised, was raised "
              + raised
              + " and "
              + what
              + " "
              + day.get());
    }
  }

  /**
   * Returns an objection of which nothing has become yet.
   *
   * @param id the stable id
   * @param holder who objects
   * @param ground why, in a few words
   * @param raised when
   * @return the objection
   */
  public static Objection of(String id, String holder, String ground, LocalDate raised) {
    return new Objection(
        id,
        holder,
        ground,
        raised,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Says which element of ADKAR is wanting.
   *
   * @param wanting the element
   * @return the objection with that element
   */
  public Objection wanting(AdkarElement wanting) {
    return new Objection(
        id, holder, ground, raised, Optional.of(wanting), reason, judgement, withdrawn);
  }

  /**
   * Takes down the reason set out in writing.
   *
   * @param words the reason, not blank
   * @return the objection with that reason
   */
  public Objection inWriting(String words) {
    return new Objection(
        id, holder, ground, raised, element, Optional.of(words), judgement, withdrawn);
  }

  /**
   * Judges it right: the plan has to change.
   *
   * @param by who judged
   * @param why the reason
   * @param on when
   * @return the justified objection
   */
  public Objection justified(String by, String why, LocalDate on) {
    return judged(new Judgement(true, by, why, on));
  }

  /**
   * Judges that it does not hold. It still wants an answer to its ground.
   *
   * @param by who judged
   * @param why the reason
   * @param on when
   * @return the judged objection
   */
  public Objection notJustified(String by, String why, LocalDate on) {
    return judged(new Judgement(false, by, why, on));
  }

  private Objection judged(Judgement verdict) {
    return new Objection(
        id, holder, ground, raised, element, reason, Optional.of(verdict), withdrawn);
  }

  /**
   * Says that the holder took it back.
   *
   * @param on when
   * @return the withdrawn objection
   */
  public Objection withdrawn(LocalDate on) {
    return new Objection(id, holder, ground, raised, element, reason, judgement, Optional.of(on));
  }

  @Override
  public String toString() {
    return id
        + ": "
        + holder
        + ", "
        + ground
        + judgement.map(each -> each.justified() ? " (justified)" : " (not justified)").orElse("");
  }
}
