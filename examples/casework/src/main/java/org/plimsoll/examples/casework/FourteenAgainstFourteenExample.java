package org.plimsoll.examples.casework;

import java.util.List;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.Holding;
import org.plimsoll.caseload.LoadReport;
import org.plimsoll.caseload.MemberLoad;
import org.plimsoll.caseload.Team;

/** Two people hold 14 cases each. Is that fair? One screen; the team is made up. */
public final class FourteenAgainstFourteenExample {
  private static final Case NEXT = Case.of("C-900", "complex").with("siblings", 1);

  private FourteenAgainstFourteenExample() {}

  /**
   * Tells the story.
   *
   * @param args none
   */
  public static void main(String[] args) {
    System.out.print(story());
  }

  static String story() {
    Team team = AssessmentTeam.team();
    LoadReport load = team.load();
    MemberLoad asha = load.member(AssessmentTeam.HARD);
    MemberLoad ben = load.member(AssessmentTeam.EASY);
    StringBuilder out = new StringBuilder();
    out.append("14 against 14 (a made-up team, ").append(load.date()).append(")\n\n");
    out.append("By count the two are equal. By points they are not:\n\n");
    for (MemberLoad member : List.of(asha, ben)) {
      out.append("  ").append(member).append('\n');
    }
    out.append("\nThe bands and factors behind it:\n\n");
    for (String band : team.scheme().orElseThrow().bands().keySet()) {
      out.append(
          String.format("  %-10s %2d and %2d\n", band, inBand(asha, band), inBand(ben, band)));
    }
    out.append(String.format("  %-10s %2d and %2d\n", "in court", inCourt(asha), inCourt(ben)));
    out.append("\nOne case of ").append(asha.member().name()).append("'s, and why:\n\n  ");
    out.append(team.scheme().orElseThrow().weigh(team.caseOf("C-101"))).append('\n');
    out.append("\nBefore the next case is given to either:\n\n");
    for (MemberLoad member : List.of(asha, ben)) {
      String id = member.member().id();
      String impact = team.ifTaken(id, NEXT).toString().replace(id, member.member().name());
      out.append("  ").append(impact).append('\n');
    }
    return out.toString();
  }

  private static long inBand(MemberLoad load, String band) {
    return load.holdings().stream()
        .map(Holding::item)
        .filter(item -> item.band().orElseThrow().equals(band))
        .count();
  }

  private static long inCourt(MemberLoad load) {
    return load.holdings().stream()
        .filter(holding -> holding.item().factors().containsKey("court"))
        .count();
  }
}
