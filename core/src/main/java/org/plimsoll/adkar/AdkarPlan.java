package org.plimsoll.adkar;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Severity;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * Who does what for each element in a change: who has to take part, who has the knowledge, who
 * builds the skill, who anchors it. An element without a name is a finding.
 *
 * @param change the name of the change
 * @param names the people or groups named for each element, in the order of ADKAR
 */
public record AdkarPlan(String change, Map<AdkarElement, List<String>> names) {
  /**
   * Checks the names, and copies in the order of ADKAR.
   *
   * @param change the name of the change
   * @param names the people or groups named for each element, in the order of ADKAR
   */
  public AdkarPlan {
    Objects.requireNonNull(change, "change");
    var inOrder = new EnumMap<AdkarElement, List<String>>(AdkarElement.class);
    names.forEach(
        (element, named) -> {
          if (named.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                "a name given for " + element.words() + " must not be blank, was " + named);
          }
          if (!named.isEmpty()) {
            inOrder.put(element, List.copyOf(named));
          }
        });
    names = ImmutableMap.copyOf(inOrder);
  }

  /**
   * Returns a plan that names nobody yet.
   *
   * @param change the name of the change
   * @return the plan
   */
  public static AdkarPlan of(String change) {
    return new AdkarPlan(change, Map.of());
  }

  /**
   * Names people or groups for an element, after those already named.
   *
   * @param element the element
   * @param more the names
   * @return the plan with those names
   */
  public AdkarPlan naming(AdkarElement element, String... more) {
    List<String> all = new ArrayList<>(names.getOrDefault(element, List.of()));
    all.addAll(Arrays.asList(more));
    var changed = new EnumMap<AdkarElement, List<String>>(AdkarElement.class);
    changed.putAll(names);
    changed.put(element, all);
    return new AdkarPlan(change, changed);
  }

  /**
   * Lists the elements for which nobody is named.
   *
   * @return those elements, in order
   */
  public List<AdkarElement> unnamed() {
    return Arrays.stream(AdkarElement.values()).filter(e -> !names.containsKey(e)).toList();
  }

  /**
   * Lists the questions that have no answer.
   *
   * @return a finding for each element without a name, in order
   */
  public List<Finding> findings() {
    return unnamed().stream()
        .map(
            element ->
                new Finding(
                    Severity.WARNING,
                    change,
                    "nobody is named for " + element.words(),
                    element.question() + "?",
                    Source.OURS))
        .toList();
  }

  @Override
  public String toString() {
    TextTable table = TextTable.of("element", "question", "named").titled(change);
    for (AdkarElement element : AdkarElement.values()) {
      List<String> named = names.getOrDefault(element, List.of());
      table =
          table.row(
              element.words(),
              element.question(),
              named.isEmpty() ? "nobody" : String.join(", ", named));
    }
    return table.text();
  }
}
