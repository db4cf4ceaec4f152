package org.plimsoll.adoption;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The objections to a change, and what was answered to their grounds.
 *
 * @param change the name of the change
 * @param objections the objections, in the order given; ids are unique
 * @param answers the answers, in the order given; one may serve all who object on the same ground
 */
public record ObjectionRegister(String change, List<Objection> objections, List<Answer> answers) {
  /**
   * Checks that ids are unique, and copies.
   *
   * @param change the name of the change
   * @param objections the objections, in the order given; ids are unique
   * @param answers the answers, in the order given; one may serve all who object on the same ground
   */
  public ObjectionRegister {
    objections = List.copyOf(objections);
    answers = List.copyOf(answers);
    if (change.isBlank()) {
      throw new IllegalArgumentException("a register of objections needs the name of the change");
    }
    Set<String> ids = new HashSet<>();
    for (Objection objection : objections) {
      if (!ids.add(objection.id())) {
        throw new IllegalArgumentException(
            "objection \"" + objection.id() + "\" stands twice; replace it by with(objection)");
      }
    }
  }

  /**
   * Returns an empty register.
   *
   * @param change the name of the change
   * @return the register
   */
  public static ObjectionRegister of(String change) {
    return new ObjectionRegister(change, List.of(), List.of());
  }

  /**
   * Adds objections.
   *
   * @param more the objections, whose ids are not in the register
   * @return the register with them
   */
  public ObjectionRegister raised(Objection... more) {
    List<Objection> all = new ArrayList<>(objections);
    all.addAll(Arrays.asList(more));
    return new ObjectionRegister(change, all, answers);
  }

  /**
   * Replaces an objection, once it was judged or withdrawn.
   *
   * @param objection the objection, whose id is in the register
   * @return the register with it in the place of the one of that id
   * @throws IllegalArgumentException if there is none of that id
   */
  public ObjectionRegister with(Objection objection) {
    List<Objection> all = new ArrayList<>(objections);
    all.replaceAll(each -> each.id().equals(objection.id()) ? objection : each);
    if (!all.contains(objection)) {
      throw new IllegalArgumentException(
          "objection \""
              + objection.id()
              + "\" is not in the register; its objections are "
              + objections.stream().map(Objection::id).toList());
    }
    return new ObjectionRegister(change, all, answers);
  }

  /**
   * Adds answers.
   *
   * @param more the answers
   * @return the register with them
   */
  public ObjectionRegister answered(Answer... more) {
    List<Answer> all = new ArrayList<>(answers);
    all.addAll(Arrays.asList(more));
    return new ObjectionRegister(change, objections, all);
  }

  /**
   * Tells how each objection stands.
   *
   * @param asOf the day of the question; what came after it does not count
   * @return the report
   */
  public ObjectionReport review(LocalDate asOf) {
    return ObjectionReport.of(this, asOf);
  }

  @Override
  public String toString() {
    return change
        + ": "
        + objections.size()
        + (objections.size() == 1 ? " objection, " : " objections, ")
        + answers.size()
        + (answers.size() == 1 ? " answer" : " answers");
  }
}
