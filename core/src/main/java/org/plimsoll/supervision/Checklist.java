package org.plimsoll.supervision;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * Which outside requirements a scheme meets, which not, and for which nobody has shown anything.
 *
 * @param requirements the requirements by id, in the order given
 * @param answers what was shown for a requirement, by id
 */
public record Checklist(Map<String, Requirement> requirements, Map<String, Answer> answers) {
  /**
   * What the 2010 annex on workload management systems to the employer standards for social work
   * asks, in our words, item by item; the items on staffing data and on duty of care are left out.
   */
  public static final Checklist WORKLOAD_STANDARDS_2010 = workloadStandards();

  /** How a requirement stands. */
  public enum Standing {
    /** It was shown to be met. */
    MET("met"),
    /** It was shown not to be met. */
    NOT_MET("not met"),
    /** Nobody has shown anything. */
    NOT_EVIDENCED("not evidenced");

    private final String words;

    Standing(String words) {
      this.words = words;
    }

    /**
     * Returns the standing in words.
     *
     * @return for example {@code not evidenced}
     */
    public String words() {
      return words;
    }
  }

  /**
   * What was shown for a requirement.
   *
   * @param met whether it is met
   * @param evidence what shows it, not blank
   */
  public record Answer(boolean met, String evidence) {
    /**
     * Checks that there is evidence.
     *
     * @param met whether it is met
     * @param evidence what shows it, not blank
     */
    public Answer {
      if (evidence.isBlank()) {
        throw new IllegalArgumentException(
            "an answer to a requirement names what shows it; leave it out if nothing does");
      }
    }
  }

  /**
   * Checks that answers belong to requirements, and copies.
   *
   * @param requirements the requirements by id, in the order given
   * @param answers what was shown for a requirement, by id
   */
  public Checklist {
    requirements = ImmutableMap.copyOf(requirements);
    answers = ImmutableMap.copyOf(answers);
    for (String id : answers.keySet()) {
      if (!requirements.containsKey(id)) {
        throw new IllegalArgumentException(
            "requirement \""
                + id
                + "\" is not on the list; its requirements are "
                + requirements.keySet());
      }
    }
  }

  private static Checklist workloadStandards() {
    Source annex =
        Source.of(
                "Employer standards for social work, author not named",
                "2010",
                "Annex: workload management systems")
            .link("https://docplayer.net/amp/4488687-Annex-workload-management-systems.html");
    String[][] clauses = {
      {"1", "the system can be seen through and is reviewed regularly"},
      {"2", "it is consistent, leaves room for judgement and starts a dialogue"},
      {"3", "practitioners are consulted when it is designed and reviewed"},
      {"4", "work is shared out fairly between people and teams"},
      {"5", "each worker has an agreed load that allows for contracted hours and experience"},
      {"6", "staff can raise concerns about their load and are sure of an answer"},
      {"7", "a load that is too high leads to a written plan of what will be done about it"},
      {"8", "newly qualified workers have a lower load that is protected"},
      {"9", "the load rises by steps in the first years of practice"},
      {"10", "level of intervention, risk and travel are allowed for"},
      {"11", "supervision and professional development have their time"},
      {"14", "demand beyond what staff can carry is referred upwards, to directors and members"}
    };
    List<Requirement> list = new ArrayList<>();
    for (String[] clause : clauses) {
      list.add(new Requirement(clause[0], clause[1], annex.section("item " + clause[0])));
    }
    return of(list);
  }

  /**
   * Returns a list without answers.
   *
   * @param requirements the requirements; ids are unique
   * @return the list
   */
  public static Checklist of(Iterable<Requirement> requirements) {
    Map<String, Requirement> byId = new LinkedHashMap<>();
    for (Requirement requirement : requirements) {
      if (byId.put(requirement.id(), requirement) != null) {
        throw new IllegalArgumentException(
            "requirement \"" + requirement.id() + "\" stands twice on the list");
      }
    }
    return new Checklist(byId, Map.of());
  }

  /**
   * Shows that a requirement is met.
   *
   * @param id the requirement
   * @param evidence what shows it
   * @return the list with that answer
   */
  public Checklist met(String id, String evidence) {
    return with(id, new Answer(true, evidence));
  }

  /**
   * Shows that a requirement is not met.
   *
   * @param id the requirement
   * @param evidence what shows it
   * @return the list with that answer
   */
  public Checklist notMet(String id, String evidence) {
    return with(id, new Answer(false, evidence));
  }

  private Checklist with(String id, Answer answer) {
    var more = new LinkedHashMap<>(answers);
    more.put(id, answer);
    return new Checklist(requirements, more);
  }

  /**
   * Tells how a requirement stands.
   *
   * @param id the requirement
   * @return met, not met, or not evidenced
   * @throws IllegalArgumentException if it is not on the list
   */
  public Standing standing(String id) {
    if (!requirements.containsKey(id)) {
      throw new IllegalArgumentException(
          "requirement \""
              + id
              + "\" is not on the list; its requirements are "
              + requirements.keySet());
    }
    Answer answer = answers.get(id);
    return answer == null ? Standing.NOT_EVIDENCED : answer.met() ? Standing.MET : Standing.NOT_MET;
  }

  /**
   * Lists the requirements that stand in a way.
   *
   * @param wanted the standing
   * @return those requirements, in the order given
   */
  public List<Requirement> in(Standing wanted) {
    return requirements.values().stream()
        .filter(requirement -> standing(requirement.id()) == wanted)
        .toList();
  }

  /**
   * Returns the list as a table.
   *
   * @return columns id, requirement, standing, evidence; in the order given
   */
  public TextTable table() {
    List<List<String>> cells = new ArrayList<>();
    requirements.forEach(
        (id, requirement) -> {
          Answer answer = answers.get(id);
          cells.add(
              List.of(
                  id,
                  requirement.clause(),
                  standing(id).words(),
                  answer == null ? "" : answer.evidence()));
        });
    return new TextTable("", List.of("id", "requirement", "standing", "evidence"), cells);
  }

  @Override
  public String toString() {
    return table().text();
  }
}
