package org.plimsoll.adkar;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One wave of ADKAR scores: the profiles of a group's people on a day.
 *
 * @param group the name of the group
 * @param on the day on which they were scored
 * @param people the profiles by the id of the person, in the order given
 */
public record AdkarSurvey(String group, LocalDate on, Map<String, AdkarProfile> people) {
  /**
   * Checks the names, and copies.
   *
   * @param group the name of the group
   * @param on the day on which they were scored
   * @param people the profiles by the id of the person, in the order given
   */
  public AdkarSurvey {
    Objects.requireNonNull(on, "on");
    people = ImmutableMap.copyOf(people);
    if (group.isBlank()) {
      throw new IllegalArgumentException("a survey needs the name of its group");
    }
    if (people.keySet().stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(
          "a person in the survey of \"" + group + "\" needs an id that is not blank");
    }
  }

  /**
   * Returns a survey without people.
   *
   * @param group the name of the group
   * @param on the day on which they were scored
   * @return the empty survey
   */
  public static AdkarSurvey of(String group, LocalDate on) {
    return new AdkarSurvey(group, on, Map.of());
  }

  /**
   * Adds a person. For many people use the constructor: each call copies the survey.
   *
   * @param id the id of the person, not yet in the survey
   * @param profile the scores
   * @return the survey with that person
   * @throws IllegalArgumentException if the person is in it already
   */
  public AdkarSurvey person(String id, AdkarProfile profile) {
    var more = new LinkedHashMap<>(people);
    if (more.put(id, profile) != null) {
      throw new IllegalArgumentException(
          "person \""
              + id
              + "\" was scored twice in the survey of \""
              + group
              + "\" on "
              + on
              + "; a second score belongs to another wave");
    }
    return new AdkarSurvey(group, on, more);
  }

  @Override
  public String toString() {
    return group
        + " on "
        + on
        + ": "
        + people.size()
        + (people.size() == 1 ? " person" : " people");
  }
}
