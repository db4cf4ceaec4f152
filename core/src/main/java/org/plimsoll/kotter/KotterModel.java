package org.plimsoll.kotter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Source;
import org.plimsoll.stats.Threshold;

/**
 * Kotter's steps with their criteria. The wording of the criteria is ours; the sub-actions are
 * those of the book of 1996, put for a public service.
 */
final class KotterModel {
  static final String ID = "kotter";
  static final String COVERAGE = "coverage";
  static final String KEPT_UP = "kept-up";

  private static final Source BOOK =
      Source.of("J. P. Kotter", "1996", "Leading Change")
          .section("sub-actions, in our words after a list of them")
          .link("https://heartlandheroes.com/the-eight-stage-process-of-creating-major-change/");
  private static final Source ARTICLE =
      Source.of(
          "J. P. Kotter",
          "1995",
          "Leading Change: Why Transformation Efforts Fail, Harvard Business Review 73(2)");

  /** Kotter gives a number for the first step only; that others need as many is ours. */
  private static final CriterionRule AGREEMENT =
      new CriterionRule.Agreement(
          Map.of(CriterionRule.Agreement.EVERYONE, Threshold.atLeast(Percent.of(75))), Source.OURS);

  private static final CriterionRule IN_USE =
      new CriterionRule.Agreement(
          Map.of(CriterionRule.Agreement.PLACES, Threshold.atLeast(Percent.of(75))), Source.OURS);

  private static final CriterionRule SHOWN = new CriterionRule.Shown(1, Source.OURS);
  private static final CriterionRule NOISE = CriterionRule.BeyondNoise.standard();
  private static final CriterionRule SCORE =
      new CriterionRule.ScaleScore(Rational.of(3, 4), Rational.of(7, 10), Source.OURS);

  private KotterModel() {}

  static StagedModel of(KotterEdition edition) {
    List<Stage> stages = new ArrayList<>();
    for (KotterStep step : KotterStep.values()) {
      stages.add(new Stage(step.key(), step.label(edition), step.error(), criteria(step)));
    }
    return new StagedModel(ID, "Kotter's eight steps", stages, edition.source());
  }

  private static List<Criterion> criteria(KotterStep step) {
    return switch (step) {
      case URGENCY ->
          List.of(
              Criterion.required(
                  "convinced",
                  "do enough people hold that going on as before will not do?",
                  ARTICLE,
                  AGREEMENT,
                  SCORE),
              Criterion.supporting(
                  "occasions",
                  "did it come up independently?",
                  Source.OURS,
                  new CriterionRule.Occasions(2, Source.OURS)),
              action("situation", "was the service's situation looked at as it is?"),
              action("chances", "were dangers and chances named and talked over?"));
      case COALITION ->
          List.of(
              needed("stands-behind", "does a group that can lead it stand behind the change?"),
              Criterion.supporting(
                  "levels",
                  "is every level of the organisation in the group?",
                  Source.OURS,
                  new CriterionRule.EveryGroup(Source.OURS)),
              action("power", "has the group enough power to lead the change?"),
              action("team", "does the group work as a team?"));
      case VISION ->
          List.of(
              needed("grasped", "is there a vision that people grasp?"),
              Criterion.supporting(
                  "five-minutes",
                  "can it be told in five minutes?",
                  ARTICLE.section("phase 3, a rule of thumb"),
                  new CriterionRule.ReadingTime(
                      5,
                      CriterionRule.ReadingTime.WORDS_PER_MINUTE,
                      ARTICLE.section("five minutes; the speed of speech is ours"))),
              action("direction", "does the vision give the work a direction?"),
              action("strategy", "is there a way to get there?"));
      case COMMUNICATE ->
          List.of(
              needed("understood", "do people know, understand and accept the vision?"),
              action("every-vehicle", "is it told by every means and all the time?"),
              action("role-model", "does the leading group live by it?"));
      case EMPOWER ->
          List.of(
              new Criterion(
                  "barriers-removed",
                  "are the barriers in people's way gone?",
                  List.of(AGREEMENT, SHOWN, SCORE, NOISE),
                  true,
                  Source.OURS),
              action("obstacles", "were obstacles taken away?"),
              action("systems", "were systems changed that work against the vision?"),
              action("new-ideas", "are people encouraged to try what is new?"));
      case WINS ->
          List.of(
              new Criterion(
                  "beyond-noise",
                  "did something get better by more than it strays by itself?",
                  List.of(NOISE, AGREEMENT, SCORE),
                  true,
                  Source.OURS),
              action("planned", "were early wins planned for?"),
              action("visible", "can everybody see them, and that the change brought them?"),
              action("recognised", "were those who brought them about thanked in public?"));
      case CONSOLIDATE ->
          List.of(
              new Criterion(
                  "goes-on",
                  "does the change go on after the first wins?",
                  List.of(AGREEMENT, SHOWN, SCORE, NOISE),
                  true,
                  Source.OURS),
              Criterion.supporting(COVERAGE, "is it in use in enough places?", Source.OURS, IN_USE),
              Criterion.supporting(
                  KEPT_UP, "do board, clinics and resources go on?", Source.OURS, SHOWN),
              action("systems", "are the wins used to change what does not fit the vision?"),
              action("people", "are people hired, promoted and trained who can do it?"),
              action("new-projects", "do new projects keep it going?"));
      case ANCHOR ->
          List.of(
              new Criterion(
                  "anchored",
                  "are the new ways how things are done?",
                  List.of(AGREEMENT, SHOWN, SCORE, NOISE),
                  true,
                  Source.OURS),
              Criterion.supporting("policy", "is it written into policy?", Source.OURS, SHOWN),
              Criterion.supporting("induction", "do new staff learn it?", Source.OURS, SHOWN),
              Criterion.supporting("appraisal", "is it part of appraisals?", Source.OURS, SHOWN),
              action("performance", "do people serve better because of it?"),
              action("connection", "is it said how new ways and success hang together?"),
              action("succession", "will those who come next carry it on?"));
    };
  }

  private static Criterion needed(String id, String estimand) {
    return Criterion.required(id, estimand, Source.OURS, AGREEMENT, SHOWN, SCORE);
  }

  private static Criterion action(String id, String estimand) {
    return Criterion.supporting(id, estimand, BOOK, SHOWN, AGREEMENT);
  }
}
