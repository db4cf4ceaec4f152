package consumer;

import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;

import java.util.List;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.Factor;
import org.plimsoll.caseload.MemberLoad;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.caseload.StaffMember;
import org.plimsoll.caseload.Team;

/** Uses the packaged library as another project would, on the module path. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Module library = PointsScheme.class.getModule();
    check("org.plimsoll.core", String.valueOf(library.getName()));
    check("false", String.valueOf(library.getDescriptor().isAutomatic()));

    PointsScheme scheme =
        PointsScheme.named("Assessment")
            .withHoursPerPoint(2)
            .band("simple", points(2))
            .band("complex", points(5))
            .factor("court", Factor.add(points(2)));
    Team team =
        Team.named("Assessment North")
            .under(scheme)
            .on(date("2026-02-02"))
            .holding(
                StaffMember.of("S-01", "Asha", weekly(37)).less("annual leave", weekly(5)),
                List.of(
                    Case.of("C-1", "complex").with("court"),
                    Case.of("C-2", "complex"),
                    Case.of("C-3", "complex")))
            .holding(StaffMember.of("S-02", "Ben", weekly("18.5")), Case.of("C-4", "simple"));
    List<MemberLoad> overPointed = team.load().overPointed();
    check(
        "[Asha (S-01): 3 cases, 17 pts of 16 pts, ~106.3%, over-pointed by 1 pt]",
        overPointed.toString());
    check("true", String.valueOf(team.load().explain().addsUp()));
    System.out.println(library.getName() + ": " + overPointed);
  }

  private static void check(String wanted, String found) {
    if (!wanted.equals(found)) {
      System.err.println("wanted " + wanted + "\nfound  " + found);
      System.exit(1);
    }
  }
}
