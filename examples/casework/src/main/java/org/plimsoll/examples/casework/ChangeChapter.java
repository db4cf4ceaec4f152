package org.plimsoll.examples.casework;

import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.percent;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rounding;
import org.plimsoll.evidence.Dossier;
import org.plimsoll.evidence.Evidence;
import org.plimsoll.evidence.Reason;
import org.plimsoll.evidence.Sample;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;
import org.plimsoll.kotter.Advice;
import org.plimsoll.kotter.BuyIn;
import org.plimsoll.kotter.BuyInProfile;
import org.plimsoll.kotter.Kotter;
import org.plimsoll.kotter.KotterReview;
import org.plimsoll.kotter.KotterStep;
import org.plimsoll.kotter.Stage;
import org.plimsoll.kotter.VictoryRule;
import org.plimsoll.kotter.Warning;
import org.plimsoll.stats.Distribution;
import org.plimsoll.stats.FiniteSample;
import org.plimsoll.stats.ShareBound;
import org.plimsoll.stats.Threshold;

/**
 * Whether a change is landing: eight steps from evidence, and what civil servants say of change.
 */
final class ChangeChapter {
  static final String TITLE = "Is the change landing?";

  /** The day of the review, and the day on which the made-up change began. */
  static final LocalDate AS_OF = date("2026-05-01");

  static final LocalDate BEGUN = date("2025-09-15");

  /** The threshold against which organisations are held. */
  static final Threshold THRESHOLD = Threshold.atLeast(percent(75));

  private static final List<KotterStep> EXPLAINED =
      List.of(
          KotterStep.URGENCY,
          KotterStep.COALITION,
          KotterStep.COMMUNICATE,
          KotterStep.WINS,
          KotterStep.CONSOLIDATE);
  private static final int MANAGERS = 24;
  private static final int ASKED = 18;
  private static final int MOST_ADVICE = 6;
  private static final int HIGHEST = 3;

  private final KotterReview review;
  private final Dossier dossier;
  private final PeopleSurvey survey;

  private ChangeChapter(Dossier dossier, PeopleSurvey survey) {
    this.dossier = dossier;
    this.survey = survey;
    this.review = Kotter.standard().asOf(AS_OF).begunOn(BEGUN).review(dossier.evidence());
  }

  /**
   * Writes the chapter.
   *
   * @param dossier the evidence on the made-up change
   * @param survey the published scores
   */
  static Chapter write(Dossier dossier, PeopleSurvey survey) {
    return new ChangeChapter(dossier, survey).write();
  }

  private Chapter write() {
    var chapter =
        Chapter.titled(
            TITLE,
            Words.day(AS_OF)
                + ", and survey years "
                + PeopleSurvey.FIRST
                + " to "
                + PeopleSurvey.LAST,
            "MADE UP in its first part: the change, the people and the figures are nobody's. The last "
                + "part has PUBLISHED scores of the Civil Service People Survey.");
    steps(chapter);
    smallTeam(chapter);
    victory(chapter);
    next(chapter);
    publishedScores(chapter);
    chapter
        .missing(
            "Whether the managers who were not asked agree, and which way the "
                + silent()
                + " people lean who did not answer the staff survey.")
        .missing(
            "A published error rate for Kotter's 75% or any other figure of his: there is none.")
        .missing(
            "The number of people in each organisation of the survey: with the scores alone no "
                + "probability can be given, only what silent people cannot change.");
    return chapter
        .source(
            Source.of(
                    "J. P. Kotter",
                    "1995",
                    "Leading Change: Why Transformation Efforts Fail, Harvard Business Review 73(2)")
                .section("the eight steps; at least 75% of management"))
        .source(
            Source.of(
                "H. S. Konijn", "1973", "Statistical Theory of Sample Survey Design and Analysis"))
        .source(Source.of("C. F. Manski", "1989", "Anatomy of the Selection Problem"))
        .source(Source.of("D. J. Wheeler", "1993", "Understanding Variation"))
        .source(
            Source.of("Cabinet Office", "", "Civil Service People Survey, 2013 to 2017")
                .section(
                    "Contains public sector information licensed under the Open Government "
                        + "Licence v3.0")
                .link("https://www.gov.uk/government/collections/civil-service-people-survey-hub"))
        .done();
  }

  private static int number(Stage stage) {
    for (KotterStep step : KotterStep.values()) {
      if (step.key().equals(stage.key())) {
        return step.number();
      }
    }
    throw new IllegalArgumentException(stage + " is none of Kotter's steps");
  }

  private String standing(Stage stage) {
    return review.secured().contains(stage)
        ? "secured"
        : review.ahead().contains(stage)
            ? "ahead of an unproven step"
            : review.skipped().contains(stage)
                ? "skipped"
                : review.unprovenBehind().contains(stage) ? "unproven, passed by" : "";
  }

  private void steps(Chapter.Draft chapter) {
    List<List<String>> rows = new ArrayList<>();
    for (KotterReview.StageVerdict each : review.stages()) {
      rows.add(
          List.of(
              Integer.toString(number(each.stage())),
              each.stage().label(),
              each.words().replaceFirst("supporting evidence only: (.*)", "($1)"),
              each.verdict().chance().map(Object::toString).orElse("-"),
              standing(each.stage())));
    }
    chapter
        .heading("Eight steps, from evidence")
        .say(
            "John Kotter, who watched more than 100 companies change themselves, names eight steps "
                + "and finds that a step left out only looks like speed. Who leads a change is apt to "
                + "say which step has been reached; here the evidence says it. \""
                + dossier.title()
                + "\" has "
                + dossier.evidence().size()
                + " dated pieces of it. A step is met where the probability is at least "
                + review.method().confidence()
                + " (a convention; that we ask for it is our own choice) that enough people agree, where somebody vouches for it, or where a measure got "
                + "better by more than it strays by itself; it is secured only if every step before it "
                + "is met too. Where the evidence does not say, the verdict is undetermined, never a guess. "
                + "The probability takes every number of people who agree as equally likely before "
                + "anybody is asked (a flat prior, our own choice); where some did not answer it has "
                + "bounds, it is cut down to three decimals, so that nothing looks surer than it is, and \"-\" stands where nobody was counted. In brackets stands what supporting evidence "
                + "says of a step where nothing shows what the step needs.")
        .show(
            new TextTable(
                dossier.title() + ", " + Words.day(AS_OF),
                List.of("step", "name", "verdict", "probability", "standing"),
                rows));
    chapter.say(
        "What each met step rests on, the latest piece first; the pieces are those that speak to what "
            + "the step needs:");
    for (KotterReview.StageVerdict each : review.stages()) {
      if (each.verdict().isMet()) {
        chapter.say(
            "Step " + number(each.stage()) + " rests on " + String.join("; ", pieces(each)) + ".");
      }
    }
    for (KotterStep step : EXPLAINED) {
      String label = review.stages().get(step.ordinal()).stage().label();
      chapter.why(review.explain().find(label).orElseThrow());
    }
    chapter
        .figure("secured", review.secured().size(), "steps")
        .figure("ahead", review.ahead().size(), "steps")
        .figure("evidence", dossier.evidence().size(), "pieces")
        .figure("not-used", review.notUsed().size(), "pieces")
        .figure("occasions", review.occasions(KotterStep.URGENCY).size(), "kinds of occasion");
    for (Warning warning : review.warnings()) {
      chapter.finding(
          warning instanceof Warning.VictoryDeclaredEarly early
              ? inShort(early)
              : warning.finding());
    }
    review
        .notUsed()
        .forEach(
            each -> chapter.missing("A use for \"" + each.title() + "\": " + each.why() + "."));
  }

  /** Which pieces a step rests on, of what day, and who says so. */
  private List<String> pieces(KotterReview.StageVerdict stage) {
    String key = stage.stage().key();
    return stage.criteria().stream()
        .filter(each -> each.criterion().required())
        .flatMap(
            each ->
                dossier.evidence().stream()
                    .filter(
                        piece ->
                            List.of(key, key + "/" + each.criterion().id()).contains(piece.about()))
                    .filter(piece -> each.evidence().contains(piece.title())))
        .sorted(Comparator.comparing((Evidence piece) -> piece.on().orElseThrow()).reversed())
        .map(
            piece ->
                "\""
                    + piece.title()
                    + "\" of "
                    + Words.day(piece.on().orElseThrow())
                    + ", by "
                    + piece.by().orElse("somebody not named"))
        .toList();
  }

  /** The reasons stand in the chapter; the finding need not repeat them. */
  private static Finding inShort(Warning.VictoryDeclaredEarly early) {
    Finding full = early.finding();
    return new Finding(
        full.severity(),
        full.subject(),
        full.message(),
        early.still().size() + " reasons today, see above",
        full.source());
  }

  private int silent() {
    return dossier.about(KotterStep.COMMUNICATE).stream()
        .map(each -> each.observation())
        .filter(org.plimsoll.evidence.Census.class::isInstance)
        .map(org.plimsoll.evidence.Census.class::cast)
        .mapToInt(census -> census.asSample().silent())
        .sum();
  }

  private void smallTeam(Chapter.Draft chapter) {
    List<List<String>> rows = new ArrayList<>();
    BuyIn buyIn = BuyIn.standard();
    Threshold managers = BuyInProfile.KOTTER_1995.levels().get("management");
    int required = managers.required(MANAGERS);
    for (int yes = ASKED - 4; yes <= ASKED; yes++) {
      var verdict = buyIn.judge(Sample.asked(ASKED).of(MANAGERS).agreed(yes), managers);
      double chance = verdict.chance().orElseThrow().low();
      int bound = FiniteSample.of(MANAGERS, ASKED, yes).lowerBound(0.05);
      double wilson = ShareBound.WILSON.lower(yes, ASKED, 0.05);
      rows.add(
          List.of(
              Integer.toString(yes),
              Words.percent(yes, ASKED),
              verdict.chance().orElseThrow().toString(),
              verdict.truth().words(),
              bound + " of " + MANAGERS,
              Words.number(100 * wilson, 1) + "%"));
      chapter
          .figure("managers." + yes + ".probability", chance, "probability")
          .figure("managers." + yes + ".bound", bound, "managers");
    }
    chapter
        .heading("How sure one can be of a few")
        .say(
            "There are "
                + MANAGERS
                + " managers; "
                + managers
                + " of them is "
                + required
                + ". "
                + ASKED
                + " were asked, drawn by chance. The table shows what each outcome would have meant, "
                + "exactly for "
                + MANAGERS
                + " people, if before anybody is asked every number from 0 to "
                + MANAGERS
                + " is equally likely (a flat prior, our own choice). \"Known\" is how many of all agree "
                + "unless the draw was luckier than 1 in 20 (95%, a convention). The last column is the usual formula for very many people (Wilson 1927): it "
                + "does not know that three in four have been asked already, and so asks for more than is "
                + "needed.")
        .show(
            new TextTable(
                "If so many of the " + ASKED + " asked agree",
                List.of(
                    "agree",
                    "share",
                    "probability that at least " + required + " of " + MANAGERS + " agree",
                    "verdict",
                    "known, at least (95%)",
                    "Wilson, at least (95%)"),
                rows));
  }

  private void victory(Chapter.Draft chapter) {
    String secured =
        "The evidence secures "
            + review.secured().size()
            + " of 8 steps of a change to points (made up)";
    List<Warning.VictoryDeclaredEarly> early = review.warnings(Warning.VictoryDeclaredEarly.class);
    for (Warning.VictoryDeclaredEarly each : early) {
      chapter
          .heading("Was victory declared too early?")
          .say(
              "On "
                  + each.on().map(Words::day).orElse("an unknown day")
                  + " somebody declared: \""
                  + each.declaration()
                  + "\". To declare victory too soon is the seventh of the errors that Kotter names. "
                  + "What spoke against it on that day, by the evidence known by then:");
      reasons(chapter, each.reasons());
      since(chapter, each);
      chapter
          .figure("victory.reasons", each.reasons().size(), "reasons")
          .figure("victory.still", each.still().size(), "reasons")
          .headOfServiceShouldKnow(
              secured
                  + ". Victory was declared all the same; "
                  + each.reasons().size()
                  + " reasons spoke against it then, and "
                  + each.still().size()
                  + " do today.");
    }
    if (early.isEmpty()) {
      chapter.headOfServiceShouldKnow(secured + ".");
    }
  }

  /** What is different on the day of the review, apart from the day itself. */
  private void since(Chapter.Draft chapter, Warning.VictoryDeclaredEarly early) {
    List<Reason> gone = new ArrayList<>(early.reasons());
    List<Reason> added = new ArrayList<>(early.still());
    gone.removeAll(early.still());
    added.removeAll(early.reasons());
    VictoryRule rule = review.method().victory();
    List<Source> byTheDay = List.of(rule.winsSource(), rule.cultureSource());
    gone.removeIf(each -> byTheDay.contains(each.source()));
    boolean sameBut = added.stream().allMatch(each -> byTheDay.contains(each.source()));
    if (gone.isEmpty() && sameBut) {
      chapter.say("On " + Words.day(AS_OF) + ", the day of this review, all of them still hold.");
    } else {
      chapter.say(
          "What speaks against it on "
              + Words.day(AS_OF)
              + ", the day of this review, by all evidence:");
      reasons(chapter, early.still());
    }
  }

  private static void reasons(Chapter.Draft chapter, List<Reason> reasons) {
    int number = 0;
    for (Reason reason : reasons) {
      number++;
      chapter.say(number + ". " + reason.text() + " [" + reason.source() + "]");
    }
  }

  private void next(Chapter.Draft chapter) {
    List<Advice> advice = review.next();
    chapter.heading("What to do or find out next").figure("advice", advice.size(), "pieces");
    int number = 0;
    for (Advice each : advice.subList(0, Math.min(MOST_ADVICE, advice.size()))) {
      number++;
      chapter.say(
          number
              + ". "
              + (each.kind() == Advice.Kind.DO ? "Do: " : "Find out: ")
              + each.what()
              + " ("
              + each.why().text()
              + ")");
    }
  }

  private void publishedScores(Chapter.Draft chapter) {
    List<List<String>> rows = new ArrayList<>();
    int least = 0;
    double apart = 0;
    int known = 0;
    for (int year = PeopleSurvey.FIRST; year <= PeopleSurvey.LAST; year++) {
      List<PeopleSurvey.Row> organisations = survey.organisations(year);
      double[] theme =
          organisations.stream()
              .flatMap(row -> row.change().stream())
              .mapToDouble(score -> score.value().doubleValue())
              .toArray();
      Distribution spread = Distribution.of(theme);
      Percent benchmark = survey.themeBenchmarks().get(year);
      long over = count(organisations, THRESHOLD);
      long engaged =
          organisations.stream()
              .filter(
                  row ->
                      row.engagement()
                          .map(score -> THRESHOLD.isMetBy(score.asFraction()))
                          .orElse(false))
              .count();
      long atBenchmark = count(organisations, Threshold.atLeast(benchmark));
      long certain =
          organisations.stream()
              .filter(
                  row ->
                      row.knownToAgree()
                          .map(share -> THRESHOLD.isMetBy(share.asFraction()))
                          .orElse(false))
              .count();
      apart = Math.max(apart, Math.abs(spread.p50() - benchmark.value().doubleValue()));
      least = year == PeopleSurvey.LAST ? (int) over : least;
      known = year == PeopleSurvey.LAST ? (int) certain : known;
      rows.add(
          List.of(
              Integer.toString(year),
              Integer.toString(spread.n()),
              Words.number(spread.min(), 0),
              Words.number(spread.p50(), 1),
              Words.number(spread.p90(), 1),
              Words.number(spread.max(), 0),
              Words.number(benchmark.value(), 0),
              Long.toString(atBenchmark),
              Long.toString(over),
              Long.toString(certain)));
      String key = "survey." + year;
      chapter
          .figure(key + ".organisations", organisations.size(), "organisations")
          .figure(key + ".change.n", spread.n(), "organisations")
          .figure(key + ".change.min", spread.min(), "%")
          .figure(key + ".change.p10", spread.p10(), "%")
          .figure(key + ".change.p25", spread.p25(), "%")
          .figure(key + ".change.p50", spread.p50(), "%")
          .figure(key + ".change.p75", spread.p75(), "%")
          .figure(key + ".change.p90", spread.p90(), "%")
          .figure(key + ".change.max", spread.max(), "%")
          .figure(key + ".change.mean", spread.mean(), "%")
          .figure(key + ".benchmark", benchmark.value().toBigDecimal(), "%")
          .figure(key + ".at-benchmark", atBenchmark, "organisations")
          .figure(key + ".over-75", over, "organisations")
          .figure(key + ".over-75-engagement", engaged, "organisations")
          .figure(key + ".over-75-certain", certain, "organisations");
      questions(chapter, year, organisations);
    }
    String share =
        least + " of " + survey.organisations(PeopleSurvey.LAST).size() + " organisations";
    chapter
        .heading("What civil servants say of change")
        .say(
            "The People Survey asks civil servants about leadership and managing change. The score is "
                + "the mean share of those answering who agree or strongly agree. In no year do more "
                + "than three organisations reach 75%. That figure is Kotter's for managers at the start of a "
                + "change; nobody has published it as a standard for this survey, so the benchmark "
                + "stands beside it: as published, the median of the organisations. The median of "
                + "this table differs from it by up to "
                + Words.number(apart, 1)
                + ", for the table may have other rows, and its scores are rounded.")
        .show(
            new TextTable(
                "Leadership and managing change, % who agree",
                List.of(
                    "year",
                    "n",
                    "least",
                    "median",
                    "90th percentile",
                    "most",
                    "benchmark",
                    "at or over it",
                    "75% or more",
                    "certainly"),
                rows))
        .say(
            "Not everybody answers. Where 78% of those answering agree and all have answered, 78% agree; "
                + "where half have answered, between 39% and 89% do. Published shares are whole per cents, so the lower end of what rounds "
                + "to them is taken: of 78% and 100%, 77.5% of 99.5%. The last column counts the "
                + "organisations that reach 75% even if all who were silent disagree. Where every question "
                + "is answered by the same people the bound holds for the theme; the table does not say "
                + "whether it was.")
        .show(best())
        .missing(
            "The two questions on change as such from 2016 on: the files of those years have no "
                + "texts, and the numbers of the questions shift.");
  }

  private static long count(List<PeopleSurvey.Row> organisations, Threshold threshold) {
    return organisations.stream()
        .filter(
            row -> row.change().map(score -> threshold.isMetBy(score.asFraction())).orElse(false))
        .count();
  }

  private void questions(Chapter.Draft chapter, int year, List<PeopleSurvey.Row> organisations) {
    Map<String, List<Percent>> questions =
        Map.of(
            "managed-well",
            organisations.stream().flatMap(row -> row.managedWell().stream()).toList(),
            "for-the-better",
            organisations.stream().flatMap(row -> row.forTheBetter().stream()).toList());
    for (String question : List.of("managed-well", "for-the-better")) {
      List<Percent> scores = Optional.ofNullable(questions.get(question)).orElse(List.of());
      if (!scores.isEmpty()) {
        Distribution spread =
            Distribution.of(
                scores.stream().mapToDouble(score -> score.value().doubleValue()).toArray());
        String key = "survey." + year + "." + question;
        chapter
            .figure(key + ".median", spread.p50(), "%")
            .figure(
                key + ".over-75",
                scores.stream().filter(score -> THRESHOLD.isMetBy(score.asFraction())).count(),
                "organisations");
      }
    }
  }

  /** A bound from below is cut to the tenth below. */
  private static String down(Percent bound) {
    return Words.percent(bound.value().rounded(Rounding.to(1, RoundingMode.FLOOR)));
  }

  private TextTable best() {
    List<List<String>> rows =
        survey.organisations(PeopleSurvey.LAST).stream()
            .filter(row -> row.change().isPresent())
            .sorted(
                Comparator.comparing((PeopleSurvey.Row row) -> row.change().orElseThrow())
                    .reversed()
                    .thenComparing(PeopleSurvey.Row::organisation))
            .limit(HIGHEST)
            .map(
                row ->
                    List.of(
                        row.organisation(),
                        row.change().orElseThrow().toString(),
                        row.response().map(Percent::toString).orElse("?"),
                        row.knownToAgree().map(ChangeChapter::down).orElse("?")))
            .toList();
    return new TextTable(
        "The three highest in "
            + PeopleSurvey.LAST
            + "; the bound is cut down to a tenth, so that nothing looks surer than it is",
        List.of("organisation", "agree", "answered", "at least of all its people"),
        rows);
  }
}
