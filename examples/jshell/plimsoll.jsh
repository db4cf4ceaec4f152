// Start-up script for JShell: imports, and a synthetic team to play with. README.md has the command.

// A feedback mode like "normal", save that long answers are shown whole. The predefined modes do not exist yet when
// this runs, so it is built from nothing; --feedback plimsoll selects it.
/set mode plimsoll -command
/set prompt plimsoll '\njshell> ' '   ...> '
/set format plimsoll pre '|  '
/set format plimsoll post '%n'
/set format plimsoll errorpre '|  '
/set format plimsoll errorpost '%n'
/set format plimsoll errorline '{post}{pre}    {err}'
/set format plimsoll display '{name} ==> {value}{post}' expression,varvalue,assignment,varinit,vardecl-ok-primary
/set format plimsoll display '{pre}{name} is defined{post}' class,interface,enum,annotation,record,method-ok-primary
/set format plimsoll display '{pre}{name} is not usable yet: {unresolved} is not defined{post}' class,interface,enum,annotation,record,method-defined,notdefined-primary
/set truncation plimsoll 100000

import java.math.*;
import java.nio.file.*;
import java.time.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;
import org.plimsoll.adkar.*;
import org.plimsoll.adoption.*;
import org.plimsoll.allocation.*;
import org.plimsoll.base.*;
import org.plimsoll.calendar.*;
import org.plimsoll.caseload.*;
import org.plimsoll.clinic.*;
import org.plimsoll.evidence.*;
import org.plimsoll.explain.*;
import org.plimsoll.graph.*;
import org.plimsoll.io.*;
import org.plimsoll.jointworking.*;
import org.plimsoll.json.*;
import org.plimsoll.kotter.*;
import org.plimsoll.lean.*;
import org.plimsoll.mactor.*;
import org.plimsoll.report.*;
import org.plimsoll.portfolio.*;
import org.plimsoll.risk.*;
import org.plimsoll.stakeholder.*;
import org.plimsoll.stats.*;
import org.plimsoll.supervision.*;
import org.plimsoll.swot.*;
import org.plimsoll.valuestream.*;
import static org.plimsoll.base.Units.*;

// SYNTHETIC: the people are invented and the cases are drawn by chance from a fixed seed.
var scheme = PointsScheme.named("Children's assessment team").withHoursPerPoint(1).
    band("simple", points(1)).band("standard", points("2.5")).band("complex", points(4)).
    factor("court", Factor.add(points(2)).needing("court work")).
    factor("travel", Factor.scale("1.15").onBand()).
    factor("children", Factor.each(points("0.5"), 1));

Case drawCase(int number) {
  var chance = SeededStream.of(1876, "play team").child(number);
  double kind = chance.nextDouble();
  var drawn = Case.of("C-" + number, kind < 0.4 ? "simple" : kind < 0.8 ? "standard" : "complex").opened(WorkingCalendar.ENGLAND_AND_WALES.minus(date("2026-02-02"), chance.nextInt(1, 48)));
  if (kind > 0.85) drawn = drawn.with("court");
  if (chance.nextDouble() < 0.2) drawn = drawn.with("travel");
  int children = 1 + (int) (chance.nextExponential() * 0.8);
  return children > 1 ? drawn.with("children", children) : drawn;
}

List<Case> drawCases(int from, int to) {
  return IntStream.rangeClosed(from, to).mapToObj(number -> drawCase(number)).toList();
}

var team = Team.named("Assessment North (synthetic)").under(scheme).on(date("2026-02-02")).
    holding(StaffMember.of("S-01", "Asha", weekly(37)).less("annual leave", weekly("4.5")).skilledIn("court work"), drawCases(101, 111)).
    holding(StaffMember.of("S-02", "Ben", weekly("18.5")), drawCases(112, 119)).
    holding(StaffMember.of("S-03", "Chidi", weekly(37)).withExperience(percent(60), "first supported year"), drawCases(120, 128)).
    holding(StaffMember.of("S-04", "Dilys", weekly(37)).less(Reduction.of("training", weekly("7.4")).from(date("2026-01-05")).to(date("2026-03-27"))), drawCases(129, 139)).
    holding(StaffMember.of("S-05", "Ewa", weekly(30)).skilledIn("court work"), drawCases(140, 149)).
    holding(StaffMember.of("S-06", "Farid", weekly(37)).responsibleFor("practice educator", points(3)).skilledIn("court work"), drawCases(150, 160));

System.out.println("""
    Plimsoll. `team` is synthetic: 6 people, 60 cases. Type one of these, then change it:
      team.load()                              who carries how much
      team.load().overPointed()                who is above 100 %, and by how much
      team.load().member("S-03").explain()     why, down to each case
      team.ifTaken("S-05", Case.of("C-200", "complex"))     before anybody decides""")
