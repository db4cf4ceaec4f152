package org.plimsoll.jointworking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One of the two sides of a joint plan: what it wants, why, and to whom it has to answer.
 *
 * @param name its name or id, not blank
 * @param position what it asks for; empty where not said
 * @param interests why it asks for it, in the order given
 * @param acknowledged interests of the other side that it acknowledges as legitimate, in the order
 *     given
 * @param answerableTo the constituency it has to answer to; empty where none is named
 * @param needsMandate whether what it agrees is provisional until its constituency agrees
 * @param mandateGiven when its constituency agreed; empty while it has not
 * @param untenable why it could not hold its position before its constituency; empty where it can
 */
public record JointSide(
    String name,
    Optional<String> position,
    List<String> interests,
    List<String> acknowledged,
    Optional<String> answerableTo,
    boolean needsMandate,
    Optional<LocalDate> mandateGiven,
    Optional<String> untenable) {
  /**
   * Checks that mandate and untenable position have a constituency, and copies.
   *
   * @param name its name or id, not blank
   * @param position what it asks for; empty where not said
   * @param interests why it asks for it, in the order given
   * @param acknowledged interests of the other side that it acknowledges as legitimate, in the
   *     order given
   * @param answerableTo the constituency it has to answer to; empty where none is named
   * @param needsMandate whether what it agrees is provisional until its constituency agrees
   * @param mandateGiven when its constituency agreed; empty while it has not
   * @param untenable why it could not hold its position before its constituency; empty where it can
   */
  public JointSide {
    Objects.requireNonNull(position, "position");
    Objects.requireNonNull(answerableTo, "answerableTo");
    Objects.requireNonNull(mandateGiven, "mandateGiven");
    Objects.requireNonNull(untenable, "untenable");
    interests = List.copyOf(interests);
    acknowledged = List.copyOf(acknowledged);
    if (name.isBlank()) {
      throw new IllegalArgumentException("a side needs a name that is not blank");
    }
    if (answerableTo.isEmpty() && (needsMandate || untenable.isPresent())) {
      throw new IllegalArgumentException(
          "side \""
              + name
              + "\" "
              + (needsMandate ? "needs a mandate" : "is in an untenable position")
              + " before a constituency, and none is named; say answerableTo first");
    }
    if (mandateGiven.isPresent() && !needsMandate) {
      throw new IllegalArgumentException(
          "side \""
              + name
              + "\" was given a mandate on "
              + mandateGiven.get()
              + " and needs none; say needingMandate first");
    }
  }

  /**
   * Returns a side of which nothing more is known.
   *
   * @param name its name or id
   * @return the side
   */
  public static JointSide of(String name) {
    return new JointSide(
        name,
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty());
  }

  static <T> List<T> joined(List<T> first, List<? extends T> more) {
    List<T> all = new ArrayList<>(first);
    all.addAll(more);
    return all;
  }

  /**
   * Says what the side asks for.
   *
   * @param words its position
   * @return the side with it
   */
  public JointSide position(String words) {
    return new JointSide(
        name,
        Optional.of(words),
        interests,
        acknowledged,
        answerableTo,
        needsMandate,
        mandateGiven,
        untenable);
  }

  /**
   * Adds why it asks for it.
   *
   * @param more what it cares about
   * @return the side with those interests
   */
  public JointSide interest(String... more) {
    return new JointSide(
        name,
        position,
        joined(interests, Arrays.asList(more)),
        acknowledged,
        answerableTo,
        needsMandate,
        mandateGiven,
        untenable);
  }

  /**
   * Adds interests of the other side that it acknowledges as legitimate.
   *
   * @param more the other side's interests, in the words of the other side
   * @return the side that acknowledges them
   */
  public JointSide acknowledged(String... more) {
    return new JointSide(
        name,
        position,
        interests,
        joined(acknowledged, Arrays.asList(more)),
        answerableTo,
        needsMandate,
        mandateGiven,
        untenable);
  }

  /**
   * Says to whom it has to answer.
   *
   * @param constituency such as {@code its members} or {@code elected councillors}
   * @return the side with that constituency
   */
  public JointSide answerableTo(String constituency) {
    return new JointSide(
        name,
        position,
        interests,
        acknowledged,
        Optional.of(constituency),
        needsMandate,
        mandateGiven,
        untenable);
  }

  /**
   * Says that what it agrees is provisional until its constituency agrees.
   *
   * @return the side that needs a mandate
   * @throws IllegalArgumentException if no constituency is named
   */
  public JointSide needingMandate() {
    return new JointSide(
        name, position, interests, acknowledged, answerableTo, true, mandateGiven, untenable);
  }

  /**
   * Says when its constituency agreed.
   *
   * @param on the date
   * @return the side with its mandate, which holds for the whole plan
   * @throws IllegalArgumentException if it needs none
   */
  public JointSide mandateGivenOn(LocalDate on) {
    return new JointSide(
        name,
        position,
        interests,
        acknowledged,
        answerableTo,
        needsMandate,
        Optional.of(on),
        untenable);
  }

  /**
   * Says that it could not hold its position before its constituency.
   *
   * @param why the reason
   * @return the side in that position
   * @throws IllegalArgumentException if no constituency is named
   */
  public JointSide untenable(String why) {
    return new JointSide(
        name,
        position,
        interests,
        acknowledged,
        answerableTo,
        needsMandate,
        mandateGiven,
        Optional.of(why));
  }

  boolean awaitsMandate(LocalDate asOf) {
    return needsMandate && (mandateGiven.isEmpty() || mandateGiven.get().isAfter(asOf));
  }

  @Override
  public String toString() {
    return name
        + position.map(words -> ": " + words).orElse("")
        + answerableTo.map(whom -> ", answerable to " + whom).orElse("");
  }
}
