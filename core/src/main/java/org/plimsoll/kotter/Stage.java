package org.plimsoll.kotter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plimsoll.evidence.Subject;

/**
 * A stage of a change: a step of Kotter's or of another model.
 *
 * @param key the key that evidence names it by: the id of its model, a slash, its own name
 * @param label what the model calls it
 * @param error what goes wrong where it is missing; empty where the model does not say
 * @param criteria what must hold, or helps; at least one that is required, ids unique. Evidence
 *     that names the stage alone goes to the first one, and to rules of occasions and reading time
 */
public record Stage(String key, String label, String error, List<Criterion> criteria)
    implements Subject {
  /**
   * Checks the parts, and copies.
   *
   * @param key the key that evidence names it by: the id of its model, a slash, its own name
   * @param label what the model calls it
   * @param error what goes wrong where it is missing; empty where the model does not say
   * @param criteria what must hold, or helps; at least one that is required, ids unique. Evidence
   *     that names the stage alone goes to the first one, and to rules of occasions and reading
   *     time
   */
  public Stage {
    criteria = List.copyOf(criteria);
    if (!key.matches("[^\\s/]+/[^\\s/]+") || label.isBlank()) {
      throw new IllegalArgumentException(
          "a stage has a key such as kotter/urgency and a label, was \""
              + key
              + "\" and \""
              + label
              + "\"");
    }
    Set<String> ids = new HashSet<>();
    for (Criterion criterion : criteria) {
      if (!ids.add(criterion.id())) {
        throw new IllegalArgumentException(
            "criterion \"" + criterion.id() + "\" stands twice in stage \"" + label + "\"");
      }
    }
    if (criteria.stream().noneMatch(Criterion::required)) {
      throw new IllegalArgumentException(
          "stage \"" + label + "\" needs at least 1 criterion that is required, had none");
    }
  }

  /**
   * Returns a stage.
   *
   * @param key the key that evidence names it by, such as {@code lewin/unfreeze}
   * @param label what the model calls it
   * @param criteria what must hold, or helps
   * @return that stage
   */
  public static Stage of(String key, String label, Criterion... criteria) {
    return new Stage(key, label, "", List.of(criteria));
  }

  Stage with(Criterion changed) {
    List<Criterion> all = new ArrayList<>();
    for (Criterion criterion : criteria) {
      all.add(criterion.id().equals(changed.id()) ? changed : criterion);
    }
    return new Stage(key, label, error, all);
  }

  String keyOf(Criterion criterion) {
    return key + "/" + criterion.id();
  }

  @Override
  public String toString() {
    return label;
  }
}
