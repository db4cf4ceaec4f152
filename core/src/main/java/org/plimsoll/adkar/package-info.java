/**
 * Where people stand in a change, by ADKAR: awareness, desire, knowledge, ability, reinforcement;
 * each scored 1 to 5, and the first that is too low is the barrier to work on.
 *
 * <p>Start from {@link org.plimsoll.adkar.AdkarProfile} for one person and from {@link
 * org.plimsoll.adkar.Adkar} for a group.
 *
 * <pre>{@code
 * import static org.plimsoll.base.Units.*;
 * import org.plimsoll.adkar.*;
 *
 * var ben = AdkarProfile.of(4, 3, 2, 1, 1);
 * System.out.println(ben.barrierPoint());          // Optional[DESIRE]
 * System.out.println(ben.lowest());                // [ABILITY, REINFORCEMENT]
 *
 * var wave = AdkarSurvey.of("Assessment team", date("2026-03-02")).
 *     person("S-01", AdkarProfile.of("4", "2.5", "4", "4", "4")).
 *     person("S-02", AdkarProfile.of(5, 5, 5, 5, 5));
 * var review = Adkar.standard().review(wave);
 * System.out.println(review.counts());             // {AWARENESS=0, DESIRE=1, KNOWLEDGE=0, ABILITY=0, REINFORCEMENT=0}
 * System.out.println(review.barrierOfMeanProfile());           // none
 * System.out.println(review.findings().get(0).message());      // the mean profile hides the barriers of 1 of 2 people
 * }</pre>
 *
 * <p>A review names people and is for those who may see their scores. For others there is {@link
 * org.plimsoll.adkar.Adkar#groups}, and {@link org.plimsoll.adkar.ReadinessScale#groups} for
 * questionnaires, without people and without groups of fewer than 10; another limit is the
 * caller's, with its source, see {@link org.plimsoll.stats.SmallGroups}.
 *
 * <p>Sources: Prosci's web page on individual barriers to change for the scores and the barrier
 * point, which is the first element in order scoring 3 or less. The same page also speaks of scores
 * below 3, and guides in circulation take the lowest score: both are there under their own names,
 * see {@link org.plimsoll.adkar.BarrierRule}. What a group is said to have follows our own rule:
 * the distribution of the barriers of its people beside the barrier of its means, never the latter
 * alone. Items of commercial questionnaires are not shipped; load those you hold a licence for as
 * data into a {@link org.plimsoll.adkar.ReadinessScale}.
 */
@NullMarked
package org.plimsoll.adkar;

import org.jspecify.annotations.NullMarked;
