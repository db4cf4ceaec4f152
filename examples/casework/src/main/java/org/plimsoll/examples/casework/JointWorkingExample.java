package org.plimsoll.examples.casework;

import static org.plimsoll.base.Units.date;

import org.plimsoll.explain.Finding;
import org.plimsoll.jointworking.JointDecision;
import org.plimsoll.jointworking.JointPlan;
import org.plimsoll.jointworking.JointPlanReport;
import org.plimsoll.jointworking.PartnershipBoard;

/**
 * Managers and unions of a prison work out together how a new policy is put into practice: the case
 * that Drive For Change (Cabinet Office) tells of HM Prison Holloway, as far as it tells it. What
 * it does not say is left open, and the review names it.
 */
public final class JointWorkingExample {
  private static final String MANAGERS = "managers";
  private static final String UNIONS = "POA and other recognised unions";
  private static final String INVOLVE = "unions are involved in service issues";
  private static final String RIGHTS = "unions can exercise their rights";

  private JointWorkingExample() {}

  /**
   * Tells the story.
   *
   * @param args none
   */
  public static void main(String[] args) {
    System.out.print(story());
  }

  /** What the source says and no more: it dates nothing, and names no interest of this case. */
  static JointPlan plan() {
    return JointPlan.between(MANAGERS, UNIONS)
        .issue("a new policy on self-harm")
        .answerableTo(UNIONS, "their members")
        .agreed("how the policy is put into practice, with a joint action plan")
        .committed(MANAGERS, INVOLVE)
        .committed(MANAGERS, RIGHTS)
        .board(PartnershipBoard.of("Partnership Board").seating(MANAGERS).seating(UNIONS));
  }

  static String story() {
    // nothing is dated, so any day gives the same answer
    JointPlanReport report = plan().review(date("2026-01-01"));
    StringBuilder out = new StringBuilder();
    out.append("Joint working in a prison (")
        .append(JointPlanReport.DRIVE_FOR_CHANGE.author())
        .append(", Drive For Change, HM Prison Holloway)\n\n");
    out.append(
            "Managers and unions had worked on new procedures against self-harm, held up by a lack of\n")
        .append(
            "confidence in joint working. Workshops with a stakeholder analysis brought managers, staff\n")
        .append(
            "and unions together. As far as the source tells it; what the project team decided there on\n")
        .append("unions is entered as commitments of the managers, which is our reading:\n\n");
    report.agreed().forEach(each -> out.append("  agreed     ").append(each).append('\n'));
    plan().commitments().forEach(each -> out.append("  committed  ").append(each).append('\n'));
    plan().board().ifPresent(board -> out.append("  standing   ").append(board).append('\n'));
    out.append(
        "\nGovernor and unions see a long way to go. Service users are not said to have taken part.\n");
    out.append("\nWhat a review asks for and the source does not say:\n\n");
    for (Finding finding : report.findings()) {
      tell(out, finding);
    }
    out.append(
            "\nWhat the two commitments are for. Were the managers to decide without the unions (not in\n")
        .append("the source; the day is made up), the review would say:\n\n");
    JointPlanReport broken =
        plan()
            .decided(
                JointDecision.of("a decision of the managers alone", date("2026-01-01"))
                    .keeping(RIGHTS)
                    .breaking(INVOLVE))
            .review(date("2026-01-01"));
    for (Finding finding : broken.diff(report).arisen()) {
      tell(out, finding);
    }
    return out.toString();
  }

  private static void tell(StringBuilder out, Finding finding) {
    String sentence = finding.subject() + ": " + finding.message();
    int cut = sentence.length() > 90 ? sentence.lastIndexOf(' ', 90) : -1;
    out.append("  ").append(cut < 0 ? sentence : sentence.substring(0, cut)).append('\n');
    if (cut >= 0) {
      out.append("      ").append(sentence.substring(cut + 1)).append('\n');
    }
  }
}
