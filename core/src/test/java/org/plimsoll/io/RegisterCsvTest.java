package org.plimsoll.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.date;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Problem;
import org.plimsoll.explain.TextTable;
import org.plimsoll.json.PlimsollJson;
import org.plimsoll.stakeholder.Aspect;
import org.plimsoll.stakeholder.Engagement;
import org.plimsoll.stakeholder.EngagementPlan;
import org.plimsoll.stakeholder.PartyRating;
import org.plimsoll.stakeholder.Quadrant;
import org.plimsoll.stakeholder.Stakeholder;
import org.plimsoll.stakeholder.StakeholderMap;
import org.plimsoll.stakeholder.Typology;

class RegisterCsvTest {
  private static final RegisterColumns STANDARD = RegisterColumns.standard();
  private static final CsvFormat FORMAT = CsvFormat.standard();

  private static ReadResult<List<PartyRow>> parties(String text) {
    return Csv.parties(CsvSource.ofText("parties.csv", text), FORMAT, STANDARD);
  }

  private static List<String> problems(ReadResult<?> read) {
    return read.problems().stream().map(Problem::toString).toList();
  }

  @Test
  void aSheetWithOneMarkAPartyBecomesARegister() {
    var read =
        Csv.parties(
            CsvSource.ofText(
                "map.csv",
                "Who,Group,Influence,interest,attitude,Phone\n"
                    + "Unison,trade unions;employees,5,4,-0.5,1234\n"
                    + "Press,,,,,\n"),
            FORMAT,
            STANDARD.calling("id", "Who").calling("groups", "Group").calling("power", "Influence"));
    assertEquals(List.of("Phone"), read.unusedColumns());
    var map = RegisterRows.none().parties(read).join(StakeholderMap.of("Points")).value();
    assertEquals(List.of("Unison"), map.classify(Typology.powerInterest()).in(Quadrant.KEY_PLAYER));
    assertEquals(List.of("trade unions", "employees"), map.stakeholder("Unison").groups());
    assertEquals(
        Optional.of(Rational.parse("-0.5")), map.stakeholder("Unison").mark(Aspect.ATTITUDE));
    assertEquals(List.of(), map.stakeholder("Press").ratings());
  }

  @Test
  void whatCannotBeReadIsListedRowByRow() {
    var read =
        parties(
            "id,kind,power,first_engaged\nA,group,5,2026-01-05\nB,club,high,5 Jan\nA,body,1,\n,,1,\n");
    assertEquals(1, read.understood());
    assertEquals(
        List.of(
            "parties.csv line 3, kind \"club\": one of [person, group, body] is needed; write one of"
                + " these",
            "parties.csv line 3, first_engaged \"5 Jan\": a date is written year-month-day such as"
                + " 2026-02-02; write it so, or name the pattern of the file: CsvFormat.withDates(..)",
            "parties.csv line 3, power \"high\": a number is written as a decimal such as 2.5,"
                + " without sign for per cent or thousands; write it so, or take it for missing:"
                + " CsvFormat.withMissing(..)",
            "parties.csv line 4: party \"A\" stands in an earlier row already; give each party once;"
                + " correct the row",
            "parties.csv line 5, id: an id is needed, and the cell is empty or marked as missing;"
                + " fill it in"),
        problems(read));
  }

  @Test
  void anEdgeListRefusesTiesThatAreNone() {
    var read =
        Csv.ties(
            CsvSource.ofText("ties.csv", "from,to,strength\na,b,2\na,a,1\na,b,1\nb,a,0\nb,c,\n"),
            FORMAT,
            STANDARD);
    assertEquals(
        List.of("a - b (2.0)", "b - c"), read.value().stream().map(TieRow::toString).toList());
    assertEquals(
        List.of(
            "ties.csv line 3: a tie joins two nodes, was \"a\" to itself; correct the row",
            "ties.csv line 4: the tie a - b stands in an earlier row already; give each tie once;"
                + " correct the row",
            "ties.csv line 5: the tie from \"b\" to \"a\" needs a finite weight above 0, was 0.0;"
                + " leave out a tie that is not there; correct the row"),
        problems(read));
  }

  @Test
  void joiningListsWhatDoesNotFitTheRegister() {
    var register =
        StakeholderMap.of("Points")
            .with(
                Stakeholder.of("Head")
                    .power(5)
                    .engagement(Engagement.NEUTRAL, Engagement.LEADING, date("2026-01-05")),
                Stakeholder.of("Union"))
            .influencing("Head", "Union", 1);
    var read =
        RegisterRows.none()
            .parties(parties("id,power\nStaff,6\nHead,1\nPress,2\n"))
            .ratings(
                Csv.ratings(
                    CsvSource.ofText(
                        "ratings.csv",
                        "party,aspect,mark,rater,on\n"
                            + "Union,claim urgency,4,Ann,2026-01-05\n"
                            + "Union,Claim Urgency,5,Ann,2026-01-05\n"
                            + "Head,power,4,,\n"
                            + "Nobody,power,4,,\n"
                            + "Union,attitude,2,,\n"),
                    FORMAT,
                    STANDARD))
            .engagement(
                Csv.engagement(
                    CsvSource.ofText(
                        "engagement.csv",
                        "party,current,desired,on\n"
                            + "Head,leading,leading,2026-01-05\n"
                            + "Head,leading,leading,\n"
                            + "Nobody,leading,leading,\n"),
                    FORMAT,
                    STANDARD))
            .ties(
                Csv.ties(
                    CsvSource.ofText("ties.csv", "from,to\nHead,Union\nUnion,Press\nUnion,Staff\n"),
                    FORMAT,
                    STANDARD))
            .join(register);
    assertEquals("Points: 4 of 14 rows understood, 10 problems", read.toString());
    assertEquals(
        List.of(
            "parties.csv line 2, power \"6\": power is rated from 1 to 5; correct the mark, or"
                + " declare another scale: StakeholderMap.onScale(..)",
            "parties.csv line 3, id \"Head\": a party stands once in a register, and this one is"
                + " there already; take one row out",
            "ratings.csv line 3, aspect \"claim urgency\": a rater rates an aspect of a party once a"
                + " day, and has done so already; take one row out, or name raters and days",
            "ratings.csv line 4, aspect \"power\": a rater rates an aspect of a party once a day, and"
                + " has done so already; take one row out, or name raters and days",
            "ratings.csv line 5, party \"Nobody\": the id of a party of the register is needed, and"
                + " there is none with this one; add the party, or correct the id",
            "ratings.csv line 6, mark \"2\": attitude is rated from -1 to 1; correct the mark, or"
                + " declare another scale: StakeholderMap.onScale(..)",
            "engagement.csv line 2, on \"2026-01-05\": a party has one mark of engagement a day, and"
                + " has one already; take one row out",
            "engagement.csv line 4, party \"Nobody\": the id of a party of the register is needed,"
                + " and there is none with this one; add the party, or correct the id",
            "ties.csv line 2, to \"Union\": a tie stands once, and this one is there already; take"
                + " one row out",
            "ties.csv line 4, to \"Staff\": the id of a party of the register is needed, and there is"
                + " none with this one; add the party, or correct the id"),
        problems(read));
    assertEquals(
        List.of("Head", "Union", "Press"),
        read.value().stakeholders().stream().map(Stakeholder::id).toList());
    assertEquals(2, read.value().stakeholder("Head").engagement().size());
    assertEquals(2, read.value().ties().size());
  }

  private static String csv(TextTable table) {
    StringBuilder out = new StringBuilder();
    Csv.write(table, out);
    return out.toString();
  }

  @Test
  void whatIsWrittenReadsBackEqual() {
    StakeholderMap map =
        StakeholderMap.of("Points")
            .onScale(0, 10)
            .with(
                Stakeholder.of("U", "Union, \"local\"")
                    .kind(Stakeholder.Kind.BODY)
                    .in("trade unions", "employees")
                    .withInterestInTheWork()
                    .withInterestInChange("points")
                    .caringAbout("pay, and time", "safety")
                    .rated(
                        PartyRating.of(Aspect.ATTITUDE, "-0.25").by("Ann").on(date("2026-01-05")),
                        PartyRating.of(Aspect.THREAT_POTENTIAL, 9))
                    .engagement(Engagement.UNAWARE, Engagement.NEUTRAL, date("2026-01-05"))
                    .engagement(Engagement.RESISTANT, Engagement.LEADING)
                    .firstEngagedOn(date("2026-01-05")),
                Stakeholder.of("Press"))
            .influencing("U", "Press", 1.5);
    var read =
        RegisterRows.none()
            .parties(parties(csv(RegisterTables.parties(map))))
            .ratings(
                Csv.ratings(
                    CsvSource.ofText("r.csv", csv(RegisterTables.ratings(map))), FORMAT, STANDARD))
            .engagement(
                Csv.engagement(
                    CsvSource.ofText("e.csv", csv(RegisterTables.engagement(map))),
                    FORMAT,
                    STANDARD))
            .ties(
                Csv.ties(
                    CsvSource.ofText("t.csv", csv(RegisterTables.ties(map))), FORMAT, STANDARD))
            .join(StakeholderMap.of("Points").onScale(0, 10));
    assertEquals(List.of(), read.problems());
    assertEquals(map, read.value());
  }

  @Test
  void whatWouldNotReadBackIsRefusedOrListed() {
    assertEquals(
        "\"a;b\" of stakeholder \"x\" would not read back from a list separated by \";\"",
        refusal(() -> RegisterTables.parties(map(Stakeholder.of("x").in("a;b")))));
    assertEquals(
        "\" x\" of stakeholder \" x\" would not read back; take out the blanks at its ends",
        refusal(() -> RegisterTables.parties(map(Stakeholder.of(" x")))));
    String third =
        csv(
            RegisterTables.ratings(
                map(
                    Stakeholder.of("x")
                        .rated(
                            new PartyRating(
                                Aspect.POWER, Rational.of(4, 3), "", Optional.empty())))));
    assertTrue(third.contains("4/3"), third);
    assertEquals(
        1, Csv.ratings(CsvSource.ofText("r.csv", third), FORMAT, STANDARD).problems().size());
  }

  private static StakeholderMap map(Stakeholder party) {
    return StakeholderMap.of("x").with(party);
  }

  @Test
  void aLogOfContactsReadsBackEqualAndWhatIsNotSaidIsNotTakenForNo() {
    var log =
        List.of(
            EngagementPlan.Contact.heard("U", date("2026-01-05"), "workshop, \"open\""),
            EngagementPlan.Contact.told("Press", date("2026-01-04"), ""),
            EngagementPlan.Contact.told("Press", date("2026-01-04"), ""));
    StakeholderMap map = StakeholderMap.of("x").with(Stakeholder.of("U"), Stakeholder.of("Press"));
    var read = contacts(csv(RegisterTables.contacts(log)), STANDARD, map);
    assertEquals(log, read.orThrow());
    var broken =
        contacts(
            "who,on,heard\nU,2026-01-05,\nU,Monday,yes\nHead,2026-01-05,no\n",
            STANDARD.calling("party", "who"),
            map);
    assertEquals(
        List.of(
            "contacts.csv line 2, heard: true, yes, t, y, 1 or false, no, f, n, 0 is needed, and the"
                + " cell is empty or marked as missing; fill it in",
            "contacts.csv line 3, on \"Monday\": a date is written year-month-day such as 2026-02-02;"
                + " write it so, or name the pattern of the file: CsvFormat.withDates(..)",
            "contacts.csv line 4: the register has no party \"Head\"; add it, or correct the id;"
                + " correct the row"),
        problems(broken));
    assertEquals(
        "\" x\" of the contact with \"U\" on 2026-01-05 would not read back; take out the blanks at"
            + " its ends",
        refusal(
            () ->
                RegisterTables.contacts(
                    List.of(EngagementPlan.Contact.told("U", date("2026-01-05"), " x")))));
  }

  private static ReadResult<List<EngagementPlan.Contact>> contacts(
      String text, RegisterColumns mapping, StakeholderMap map) {
    return Csv.contacts(CsvSource.ofText("contacts.csv", text), FORMAT, mapping, map);
  }

  @Test
  void aMappingKnowsItsColumnsAndTravels() {
    assertTrue(
        refusal(() -> STANDARD.calling("weight", "w"))
            .startsWith(
                "no column of a register is called \"weight\"; there are [id, name, kind,"));
    RegisterColumns mapping = STANDARD.calling("power", "Influence").withSeparator("|");
    PlimsollJson json = PlimsollJson.standard();
    assertEquals(mapping, json.read(json.write(mapping), RegisterColumns.class));
  }

  private static String refusal(org.junit.jupiter.api.function.Executable call) {
    return assertThrows(IllegalArgumentException.class, call).getMessage();
  }
}
