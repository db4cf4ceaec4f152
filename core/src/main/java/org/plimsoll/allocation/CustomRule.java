package org.plimsoll.allocation;

import java.util.Optional;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.StaffMember;

/** A host's own rule of who may hold which case. It must give the same answer each time. */
@FunctionalInterface
public interface CustomRule {
  /**
   * Says what stands in the way of a person holding a case.
   *
   * @param item the case
   * @param member the person
   * @return the reason in a few words, such as {@code speaks no Polish}; empty where nothing does
   */
  Optional<String> refusal(Case item, StaffMember member);

  /**
   * Returns what the rule looks at in a case. Cases with equal keys get the same answers, so the
   * rule is asked once for all of them and a person.
   *
   * <p>As it stands the key is the id of the case, and the rule is asked for every case and person:
   * fine for a team, slow for a country. With many cases return the little that matters, such as
   * the setting.
   *
   * @param item the case
   * @return the key, with {@code equals} and {@code hashCode}
   */
  default Object key(Case item) {
    return item.id();
  }
}
