package org.plimsoll.stakeholder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plimsoll.explain.Source;
import org.plimsoll.stakeholder.EngagementPlan.Contact;
import org.plimsoll.stakeholder.EngagementPlanReview.Standing;

class EngagementPlanTest {
  private static final LocalDate DAY = date("2026-03-02");
  private static final StakeholderMap MAP =
      StakeholderMap.of("Points")
          .with(
              Stakeholder.of("Press"),
              Stakeholder.of("Families")
                  .power(2)
                  .interest(5)
                  .engagement(Engagement.NEUTRAL, Engagement.LEADING),
              Stakeholder.of("Head")
                  .power(5)
                  .interest(5)
                  .engagement(Engagement.LEADING, Engagement.LEADING),
              Stakeholder.of("Union")
                  .power(5)
                  .interest(4)
                  .engagement(Engagement.RESISTANT, Engagement.SUPPORTIVE));

  private static EngagementPlanReview review(Contact... log) {
    return EngagementPlan.standard().review(MAP, List.of(log), DAY);
  }

  @Test
  void thoseToMoveComeFirstByLeverAndTheOthersInTheOrderOfTheRegister() {
    EngagementPlanReview review = review();
    assertEquals(
        List.of("Union", "Families", "Press", "Head"),
        review.rows().stream().map(EngagementPlanReview.Row::party).toList());
    assertEquals(List.of("Union", "Families"), review.toMove());
    assertEquals(
        Optional.of("the strategy must be acceptable to them"), review.row("Union").approach());
    assertEquals(Optional.empty(), review.row("Press").approach());
  }

  @Test
  void contactsAreHeldAgainstThePlannedDaysUpToTheLastOne() {
    EngagementPlanReview review =
        review(
            Contact.told("Union", date("2026-02-16"), "letter"),
            Contact.told("Head", date("2026-02-15"), "meeting"),
            Contact.told("Head", date("2026-03-03"), "after the day of the question"));
    assertEquals(Standing.IN_TOUCH, review.row("Union").standing());
    assertEquals(Optional.of(DAY), review.row("Union").nextContact());
    assertEquals(Standing.CONTACT_OVERDUE, review.row("Head").standing());
    assertEquals(Standing.NEVER_CONTACTED, review.row("Families").standing());
    assertEquals(Standing.NOT_PLANNED, review.row("Press").standing());
    assertEquals(List.of("Families", "Head"), review.waiting());
  }

  @Test
  void toBeToldIsNotToBeHeard() {
    EngagementPlanReview review =
        review(
            Contact.told("Union", DAY, "letter"),
            Contact.heard("Head", DAY, "meeting"),
            Contact.heard("Families", date("2026-01-05"), "workshop"),
            Contact.told("Families", DAY, "letter"));
    assertEquals(List.of("Union", "Press"), review.notHeard());
    assertEquals(Optional.of(date("2026-01-05")), review.row("Families").lastHeard());
    assertEquals(
        List.of("Union: was told and never heard", "Press: no contact is planned"),
        review.findings().stream().map(each -> each.subject() + ": " + each.message()).toList());
    assertEquals(
        "Union: never contacted -> in touch, Families: never contacted -> in touch, Head: never"
            + " contacted -> in touch",
        String.join(", ", review.diff(review()).stream().map(Object::toString).toList()));
    assertEquals(
        List.of(
            new EngagementPlanReview.Change(
                "Press", Optional.of(Standing.NOT_PLANNED), Optional.empty())),
        EngagementPlan.standard()
            .review(StakeholderMap.of("x").with(MAP.stakeholders().subList(1, 4)), List.of(), DAY)
            .diff(review()));
  }

  @Test
  void ratingsAndMarksAfterTheDayDoNotCount() {
    StakeholderMap later =
        StakeholderMap.of("x")
            .with(
                Stakeholder.of("a")
                    .interest(5)
                    .rated(PartyRating.of(Aspect.POWER, 5).on(DAY.plusDays(1)))
                    .engagement(Engagement.UNAWARE, Engagement.LEADING, DAY.plusDays(1)));
    EngagementPlanReview.Row row = EngagementPlan.standard().review(later, List.of(), DAY).row("a");
    assertEquals(Optional.empty(), row.place().type());
    assertEquals(Optional.empty(), row.gap());
  }

  @Test
  void theExplanationReachesDownToTheRatingsAndAddsUp() {
    EngagementPlanReview review = review(Contact.told("Union", DAY, "letter"));
    String why = review.explain().toString();
    assertTrue(review.explain().addsUp(), why);
    for (String part :
        List.of(
            "Union: in touch",
            "class: key player  <- the strategy must be acceptable to them  [G. Johnson",
            "power: high  <- high when at least 3 on 1 to 5",
            "lever: 40  <- power x interest x columns, a rough guide",
            "contact: last on 2026-03-02, never heard  <- planned every 14 days")) {
      assertTrue(why.contains(part), why);
    }
  }

  @Test
  void anotherTypologyBringsItsOwnClassesAndDays() {
    EngagementPlan plan =
        EngagementPlan.by(Typology.salience())
            .contacting(SalienceClass.DORMANT, 30)
            .contacting(SalienceClass.DORMANT, 60);
    assertEquals(
        List.of(new EngagementPlan.Frequency(SalienceClass.DORMANT, 60, Source.GIVEN)),
        plan.frequencies());
    StakeholderMap rated =
        StakeholderMap.of("x")
            .with(
                Stakeholder.of("a")
                    .power(5)
                    .rated(
                        PartyRating.of(Aspect.LEGITIMACY, 1),
                        PartyRating.of(Aspect.CLAIM_URGENCY, 1)));
    assertEquals(Optional.of(60), plan.review(rated, List.of(), DAY).row("a").everyDays());
  }

  @Test
  void badInputIsRefused() {
    assertEquals(
        "\"Points\" has no stakeholder \"X\"; it has [Press, Families, Head, Union]",
        refusal(() -> review(Contact.told("X", DAY, "letter"))));
    assertEquals(
        "contacts with a key player are at least 1 day apart, was 0",
        refusal(() -> EngagementPlan.standard().contacting(Quadrant.KEY_PLAYER, 0)));
    EngagementPlan.Frequency one =
        new EngagementPlan.Frequency(Quadrant.KEY_PLAYER, 1, Source.OURS);
    assertEquals(
        "the class Quadrant.KEY_PLAYER has two frequencies; keep one of them",
        refusal(() -> new EngagementPlan(Typology.powerInterest(), List.of(one, one))));
  }

  @Test
  void whatAClassHangsOnIsExplained() {
    StakeholderMap edge = StakeholderMap.of("x").with(Stakeholder.of("Union").power(3).interest(5));
    String why = Typology.powerInterest().sensitivity(edge).explain().toString();
    assertTrue(why.contains("Union: key player"), why);
    assertTrue(why.contains("if power 3 were 2: keep informed"), why);
  }

  private static String refusal(org.junit.jupiter.api.function.Executable call) {
    return assertThrows(IllegalArgumentException.class, call).getMessage();
  }
}
