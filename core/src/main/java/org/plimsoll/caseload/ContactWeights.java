package org.plimsoll.caseload;

import com.google.common.collect.ImmutableMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plimsoll.base.Points;

/**
 * What a contact weighs that somebody makes on another's case: the doer gains the points and the
 * holder of the case loses them.
 *
 * <p>The rule is that of the probation Workload Measurement Tool (ministryofjustice/wmt-worker,
 * staging-adjustments-mapper.js; hmpps-workload, seed of contact points), where a contact counts
 * for seven days.
 *
 * @param weights points by type of contact; a type that is not in it weighs nothing
 */
public record ContactWeights(Map<String, Points> weights) {
  /**
   * Copies the weights.
   *
   * @param weights points by type of contact; a type that is not in it weighs nothing
   */
  public ContactWeights {
    weights = ImmutableMap.copyOf(weights);
  }

  /**
   * A contact made on a case.
   *
   * @param type the type of contact
   * @param caseOwner the id of the person who holds the case
   * @param doneBy the id of the person who made the contact
   */
  public record Contact(String type, String caseOwner, String doneBy) {}

  /**
   * Sums up what contacts move between people.
   *
   * @param contacts the contacts
   * @return points gained or lost by everybody who made a contact on another's case or whose case
   *     had one, in the order met; the sum is 0. Contacts on one's own case change nothing and make
   *     no entry
   */
  public Map<String, Points> net(Iterable<Contact> contacts) {
    Map<String, Points> net = new LinkedHashMap<>();
    for (Contact contact : contacts) {
      if (!contact.doneBy().equals(contact.caseOwner())) {
        Points points = weights.getOrDefault(contact.type(), Points.ZERO);
        net.merge(contact.doneBy(), points, Points::plus);
        net.merge(contact.caseOwner(), points.times(-1), Points::plus);
      }
    }
    return Collections.unmodifiableMap(net);
  }

  /**
   * Lists the types of contact that weigh nothing because nobody gave them a weight.
   *
   * @param contacts the contacts
   * @return how many contacts of each such type, in the order met; contacts on one's own case do
   *     not count
   */
  public Map<String, Integer> unweighted(Iterable<Contact> contacts) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Contact contact : contacts) {
      if (!contact.doneBy().equals(contact.caseOwner()) && !weights.containsKey(contact.type())) {
        counts.merge(contact.type(), 1, Integer::sum);
      }
    }
    return Collections.unmodifiableMap(counts);
  }
}
