package org.plimsoll.examples.casework;

import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;

import org.plimsoll.base.Points;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.Factor;
import org.plimsoll.caseload.LoadReport;
import org.plimsoll.caseload.MemberLoad;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.caseload.StaffMember;
import org.plimsoll.caseload.Team;

/**
 * Work that is no casework: refuse collection. A street is a case, a crew is a person, a point is
 * an hour of the crew. One screen; <b>all figures are assumptions</b>.
 */
public final class RefuseRoundExample {
  private static final String TERRACES = "Crew 1";
  private static final String FARMS = "Crew 2";

  private RefuseRoundExample() {}

  /**
   * Tells the story.
   *
   * @param args none
   */
  public static void main(String[] args) {
    System.out.print(story());
  }

  static PointsScheme scheme() {
    return PointsScheme.named("Refuse rounds, assumption")
        .withHoursPerPoint(1)
        .band("town street", points("0.5"), "drive there and between bins")
        .band("country lane", points(2), "long drive between houses")
        .factor("households", Factor.each(points("0.01")))
        .factor("narrow", Factor.scale("1.4"));
  }

  static Team team() {
    StaffMember one =
        StaffMember.of("R-1", TERRACES, weekly(37))
            .less("tipping", weekly(7))
            .less("vehicle checks", weekly("2.5"));
    StaffMember two =
        StaffMember.of("R-2", FARMS, weekly(37))
            .less("tipping", weekly(5))
            .less("vehicle checks", weekly("2.5"));
    return Team.named("Refuse rounds (assumptions)")
        .under(scheme())
        .on(date("2026-02-02"))
        .holding(
            one,
            street("Mill Lane", "town street", 240).with("narrow"),
            street("Church Row", "town street", 310).with("narrow"),
            street("Dock Street", "town street", 520),
            street("Weavers' Yard", "town street", 260).with("narrow"),
            street("Station Road", "town street", 640),
            street("Hill Terraces", "town street", 480).with("narrow"))
        .holding(
            two,
            street("Park Avenue", "town street", 420),
            street("New Estate", "town street", 780),
            street("Fen Farms", "country lane", 90),
            street("Moor End", "country lane", 60).with("narrow"));
  }

  private static Case street(String name, String band, int households) {
    return Case.of(name, band).with("households", households);
  }

  static String story() {
    Team team = team();
    LoadReport load = team.load();
    Team moved = team.handingOver("Weavers' Yard", "R-2");
    StringBuilder out = new StringBuilder();
    out.append("Refuse rounds by the same model (all figures are assumptions)\n\n");
    out.append("A street is a case, a crew a person, a point an hour of the crew in a week.\n");
    for (MemberLoad crew : load.members()) {
      out.append("\n  ").append(line(crew)).append('\n');
      out.append("    ").append(households(crew)).append(" households; hours: ");
      out.append(crew.contracted().orElseThrow().value().toText()).append(" less ");
      out.append(String.join(", ", crew.deductions().stream().map(Object::toString).toList()));
      out.append('\n');
    }
    out.append("\nTwo streets, and why the smaller weighs more:\n\n");
    for (String street : java.util.List.of("Hill Terraces", "Dock Street")) {
      out.append("  ").append(scheme().weigh(team.caseOf(street))).append('\n');
    }
    out.append("\nIf Weavers' Yard changes crews:\n\n");
    for (MemberLoad crew : moved.load().members()) {
      out.append("  ").append(line(crew)).append('\n');
    }
    return out.toString();
  }

  /** As {@link MemberLoad#toString()}, in the words of the trade. */
  private static String line(MemberLoad crew) {
    Points room = crew.remaining().orElseThrow();
    return crew.member().name()
        + ": "
        + crew.cases()
        + " streets, "
        + Words.plain(crew.total())
        + " of "
        + Words.plain(crew.available().orElseThrow())
        + " hours, "
        + Words.percent(crew.percent().orElseThrow().value())
        + (crew.isOverPointed()
            ? ", over by " + Words.plain(crew.overBy())
            : ", room for " + Words.plain(room));
  }

  private static long households(MemberLoad crew) {
    return crew.holdings().stream()
        .map(holding -> holding.item().factors().get("households"))
        .mapToLong(
            value ->
                ((org.plimsoll.caseload.FactorValue.Amount) value)
                    .number()
                    .toBigDecimal()
                    .longValueExact())
        .sum();
  }
}
