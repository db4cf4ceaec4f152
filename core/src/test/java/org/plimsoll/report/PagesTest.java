package org.plimsoll.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.percent;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.Factor;
import org.plimsoll.caseload.LoadReport;
import org.plimsoll.caseload.LoadReview;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.caseload.Reduction;
import org.plimsoll.caseload.StaffMember;
import org.plimsoll.caseload.Task;
import org.plimsoll.caseload.Team;
import org.plimsoll.caseload.WeekReview;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;
import org.plimsoll.supervision.Contest;

class PagesTest {
  private static final PointsScheme SCHEME =
      PointsScheme.named("Assessment")
          .band("simple", points(1))
          .band("complex", points(4))
          .factor("court", Factor.add(points(2)).needing("court work"));

  private static LoadReport report() {
    return Team.named("North")
        .under(SCHEME)
        .on(date("2026-02-02"))
        .holding(StaffMember.of("S-04", "Di"), Case.of("C-5", "complex"))
        .holding(
            StaffMember.of("S-01", "Asha", weekly(6)).less("annual leave", weekly("1.5")),
            Case.of("C-1", "complex").with("court"),
            Case.of("C-2", "simple"))
        .holding(
            StaffMember.of("S-02", "Ben", weekly(9)),
            Case.of("C-3", "simple"),
            Case.of("C-6", "simple"))
        .holding(
            StaffMember.of("S-03", "Cy", weekly(10)).less("sickness", weekly(10)),
            Case.of("C-4", "simple"))
        .load();
  }

  @Test
  void theLoadPageTellsAHeadOfServiceWhoAndWhy() {
    assertEquals(
        """
        # Load of North on 2026-02-02

        3 people carry 10 points against 13.5 points available, about 74.1%; not counted is 1 person whose hours are not known. 2 people are over-pointed: above 100% of the points available to them.

        ## Who carries how much

        | name | id | cases | points | available | load | over/under | standing |
        | --- | --- | ---: | ---: | ---: | ---: | ---: | --- |
        | Cy | S-03 | 1 | 1 | 0 | - | +1 | work but no capacity |
        | Asha | S-01 | 2 | 7 | 4.5 | 155.6% | +2.5 | red, over-pointed |
        | Ben | S-02 | 2 | 2 | 9 | 22.2% | -7 | blue |
        | Di | S-04 | 1 | 4 | ? | - | ? | hours not known |

        - available after reductions: 1 pt for 1 h/week
        - over-pointed: above 100% of what is available (our own rule)
        - load: red from 110%, amber from 100%, green from 95%, blue otherwise (Community Care (2010), How do other professions deal with caseloads?, 1 October 2010)

        ## Over-pointed

        - Cy (S-03) has work but no capacity: 1 case weighs 1 point; 10 hours a week contracted less reductions of 10 hours a week.
        - Asha (S-01) carries 7 points against 4.5 points available (about 155.6%), 2.5 points above the line of 100%: 2 cases weigh 7 points; 6 hours a week contracted less reductions of 1.5 hours a week.

        ## Evenness

        | measure | by count of cases | by points for the hours available |
        | --- | ---: | ---: |
        | Gini (0 is even) | 0.00 | 0.38 |
        | heaviest over average | 1.00 | 1.75 |
        | lightest over heaviest | 1.00 | 0.14 |

        Counting cases makes the load look more even than it is (Gini 0.38 by points, 0.00 by count). Left out, for want of capacity or known hours: Di (S-04), Cy (S-03).

        ## Training needs

        - Asha (S-01) needs court work for case C-1.

        ## Other findings

        Nothing else was found.

        ## What is missing

        - The contracted hours of Di are not known (no available points and no percentage).
        """,
        LoadPage.of(report()).markdown());
  }

  @Test
  void theTextSaysTheSameInPlainAscii() {
    String text = LoadPage.of(report()).text();
    assertTrue(text.chars().allMatch(c -> c < 128), text);
    List<String> lines = text.lines().toList();
    assertEquals("Load of North on 2026-02-02", lines.get(0));
    assertEquals("===========================", lines.get(1));
    assertTrue(
        lines.contains(
            "Asha  S-01      2       7        4.5  155.6%        +2.5  red, over-pointed"),
        text);
    assertTrue(lines.contains("- Asha (S-01) needs court work for case C-1."), text);
    assertEquals(text, LoadPage.of(report()).toString());
  }

  @Test
  void anEmptyTeamHasAPageToo() {
    String page =
        LoadPage.of(Team.named("North").under(SCHEME).on(date("2026-02-02")).load()).markdown();
    assertTrue(
        page.contains("0 people carry 0 points against 0 points available. Nobody is"), page);
    assertTrue(page.contains("Nobody has capacity, so nothing can be said of evenness."), page);
    assertTrue(page.contains("Nothing is missing from these figures."), page);
  }

  @Test
  void evennessIsPutInWordsEitherWay() {
    var asha = StaffMember.of("S-01", "Asha", weekly(10));
    var ben = StaffMember.of("S-02", "Ben", weekly(10));
    var team = Team.named("North").under(SCHEME).on(date("2026-02-02"));
    String same =
        LoadPage.of(
                team.holding(asha, Case.of("C-1", "simple"))
                    .holding(ben, Case.of("C-2", "simple"))
                    .load())
            .text();
    assertTrue(
        same.contains(
            "Counting cases and weighing them give the same picture of evenness (Gini 0.00 by"
                + " points, 0.00 by count)."),
        same);
    String less =
        LoadPage.of(
                team.holding(asha, Case.of("C-1", "complex"))
                    .holding(
                        ben,
                        Case.of("C-2", "simple"),
                        Case.of("C-3", "simple"),
                        Case.of("C-4", "simple"),
                        Case.of("C-5", "simple"))
                    .load())
            .text();
    assertTrue(less.contains("Counting cases makes the load look less even than it is"), less);
  }

  @Test
  void namesCannotBecomeMarkUp() {
    var rogue = StaffMember.of("S|1", "<b>*_A_*</b>\n# x", weekly(1));
    String page =
        LoadPage.of(
                Team.named("N[x](y)")
                    .under(SCHEME)
                    .on(date("2026-02-02"))
                    .holding(rogue, Case.of("C-1", "complex"))
                    .load())
            .markdown();
    assertTrue(page.contains("# Load of N\\[x\\](y) on"), page);
    assertTrue(page.contains("| &lt;b&gt;\\*\\_A\\_\\*&lt;/b&gt; \\# x | S\\|1 |"), page);
    assertFalse(page.contains("<b>"), page);
  }

  @Test
  void anExplanationIsATableOrANestedList() {
    var page =
        ExplanationPage.of(
            Explanation.sum(
                    "total",
                    points(3),
                    Explanation.given("one", points(1)),
                    Explanation.given("two*", points(2)).because("stated"))
                .because("added up")
                .from(Source.of("Author", "2020", "Title").link("https://example.org/a")));
    assertEquals(
        """
        - **total**: 3 pts (added up). Source: [Author (2020), Title](https://example.org/a)
          - **one**: 1 pt
          - **two\\***: 2 pts (stated)
        """,
        page.markdown());
    assertEquals(
        """
        what    value  why       source
        ------  -----  --------  --------------------
        total   3 pts  added up  Author (2020), Title
          one   1 pt
          two*  2 pts  stated
        """,
        page.text().replace(System.lineSeparator(), "\n"));
  }

  @Test
  void theWholeTreeOfALoadIsThere() {
    var explanation = report().member("S-01").explain();
    long nodes = ExplanationPage.of(explanation).table().rows().size();
    assertEquals(nodes, ExplanationPage.of(explanation).markdown().lines().count());
    assertEquals(explanation.toString().lines().count(), nodes);
  }

  @Test
  void contestsStandOnThePageWhereTheyAreKnown() {
    Contest open = Contest.of("K-1", "C-1", "S-01", "three homes to visit", date("2026-01-20"));
    Contest decided =
        Contest.of("K-2", "C-2", "S-01", "travel", date("2026-01-05"))
            .decided(Contest.Outcome.UPHELD, "M-01", "right", date("2026-01-12"));
    Contest elsewhere = Contest.of("K-3", "C-9", "S-9", "two courts", date("2026-02-02"));
    assertTrue(
        LoadPage.of(report())
            .withContests(List.of(open, decided, elsewhere))
            .markdown()
            .contains(
                """
                ## Contested weights

                - Asha (S-01) contests the weight of case C-1, 6 points, raised 2026-01-20: three homes to visit (K-1, not decided).
                - S-9 contests the weight of case C-9, raised 2026-02-02: two courts (K-3, not decided).
                """));
    assertTrue(
        LoadPage.of(report())
            .withContests(List.of(decided))
            .text()
            .contains("No weight is contested."));
    assertFalse(LoadPage.of(report()).text().contains("ontested"));
  }

  @Test
  void theSheetOfAWeekCanBeCheckedByHand() {
    StaffMember asha =
        StaffMember.of("S-01", "Asha", weekly(10))
            .less(Reduction.whole("annual leave").from(date("2026-02-05")).to(date("2026-02-06")));
    Team team =
        Team.named("North")
            .under(SCHEME)
            .on(date("2026-02-02"))
            .holding(asha, Case.of("C-1", "complex").with("court"))
            .doing(asha, Task.weekly("duty", points(1)))
            .holding(StaffMember.of("S-02", "Ben"), Case.of("C-2", "simple"));
    assertEquals(
        """
        # Points of North, 2 February 2026 to 8 February 2026

        | name | id | cases | points | available | load | over/under | standing |
        | --- | --- | ---: | ---: | ---: | ---: | ---: | --- |
        | Asha | S-01 | 1 | 7 | 6 | 116.7% | +1 | red, over-pointed |
        | Ben | S-02 | 1 | 1 | ? | - | ? | hours not known |

        - available after reductions: 1 pt for 1 h/week
        - over-pointed: above 100% of what is available (our own rule)
        - load: red from 110%, amber from 100%, green from 95%, blue otherwise (Community Care (2010), How do other professions deal with caseloads?, 1 October 2010)
        - contracted hours are taken to be spread evenly from Monday to Friday, so that a day away takes 1 of 5 working days from part-timers too (our own rule)

        ## Asha (S-01)

        Carries 7 points against 6 points available: 10 hours contracted less 4 hours. Over-pointed by 1 point.

        | kind | what | points | hours | why |
        | --- | --- | ---: | ---: | --- |
        | case | C-1 | 6 |  | complex 4 + court 2 = 6 pts |
        | weekly task | duty | 1 |  |  |
        | contracted | contracted hours |  | 10 |  |
        | reduction | annual leave |  | -4 | all hours from 2026-02-05 to 2026-02-06; 2 of 5 working days |

        ## Ben (S-02)

        Carries 1 point. The contracted hours are not known, so there is no load.

        | kind | what | points | hours | why |
        | --- | --- | ---: | --- | --- |
        | case | C-2 | 1 |  | simple 1 = 1 pt |
        """,
        SheetPage.of(team.week(date("2026-02-02"))).markdown());
    String own = SheetPage.of(team.week(date("2026-02-02")).forMember("S-02")).text();
    assertFalse(own.contains("Asha") || own.contains("C-1"), own);
    assertEquals(own, SheetPage.of(team.week(date("2026-02-02")).forMember("S-02")).toString());
  }

  @Test
  void aSheetSaysWhatCouldNotBeWeighedAndWhoIsAway() {
    StaffMember asha = StaffMember.of("S-01", "Asha", weekly(10));
    Team team =
        Team.named("North")
            .under(SCHEME)
            .on(date("2026-02-02"))
            .holding(asha, Case.of("C-1", "complex"), Case.of("C-2", "medium"))
            .with(StaffMember.of("S-02", "Ben", weekly(10)).less(Reduction.whole("sickness")));
    String page =
        SheetPage.of(
                WeekReview.standard()
                    .withReview(LoadReview.standard().listingUnweighedCases())
                    .week(team, date("2026-02-02")))
            .text();
    assertTrue(
        page.contains(
            "Carries 4 points, and 1 case that could not be weighed against 10 points available:"
                + " 10 hours contracted. Not over-pointed; room for 6 points."),
        page);
    assertTrue(page.contains("Away, without work."), page);
  }

  @Test
  void thePartOfAFullLoadIsInTheSumOfASheet() {
    Team team =
        Team.named("North")
            .under(SCHEME)
            .on(date("2026-02-02"))
            .with(
                StaffMember.of("S-01", "Asha", weekly(10))
                    .less("training", weekly(2))
                    .withExperience(percent(90), "first year"));
    String page = SheetPage.of(team.week(date("2026-02-02"))).text();
    assertTrue(
        page.replaceAll("\\s+", " ")
            .contains(
                "against 7.2 points available: 10 hours contracted less 2 hours, of which 90%."),
        page);
  }
}
