package org.plimsoll.kotter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plimsoll.base.Rational;
import org.plimsoll.evidence.Chance;
import org.plimsoll.evidence.Reason;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Severity;
import org.plimsoll.explain.Source;

/** What a review wants people to see beside the verdicts. */
public sealed interface Warning {
  /**
   * Returns the warning as a finding, with the rule and figures behind it.
   *
   * @return the finding
   */
  Finding finding();

  /**
   * Somebody declared victory, and the evidence does not bear it out. That it is declared too early
   * is Kotter's error 7; how it is noticed is ours.
   *
   * <p>What was known on the day of the declaration is kept apart from what is known since: a gap
   * may have been closed, and support may have fallen.
   *
   * @param declaration what was declared
   * @param on when; empty where not known
   * @param reasons what spoke against it on that day, by the evidence dated by then, each with its
   *     figures; by all evidence where the day is not known
   * @param reviewed the day of the review; empty where it has none
   * @param still what speaks against it on the day of the review, by all evidence, each with its
   *     figures; the same reasons where it is the day of the declaration
   */
  record VictoryDeclaredEarly(
      String declaration,
      Optional<LocalDate> on,
      List<Reason> reasons,
      Optional<LocalDate> reviewed,
      List<Reason> still)
      implements Warning {
    /**
     * Copies the reasons.
     *
     * @param declaration what was declared
     * @param on when; empty where not known
     * @param reasons what spoke against it on that day, by the evidence dated by then, each with
     *     its figures; by all evidence where the day is not known
     * @param reviewed the day of the review; empty where it has none
     * @param still what speaks against it on the day of the review, by all evidence, each with its
     *     figures; the same reasons where it is the day of the declaration
     */
    public VictoryDeclaredEarly {
      reasons = List.copyOf(reasons);
      still = List.copyOf(still);
    }

    @Override
    public Finding finding() {
      return new Finding(
          Severity.SERIOUS,
          declaration,
          "victory was declared too early",
          on.isEmpty() || on.equals(reviewed)
              ? words(still)
              : "when declared ("
                  + on.get()
                  + "): "
                  + words(reasons)
                  + "; still"
                  + reviewed.map(day -> ", on " + day).orElse("")
                  + ": "
                  + words(still),
          Source.of(
                  "J. P. Kotter",
                  "1995",
                  "Leading Change: Why Transformation Efforts Fail, Harvard Business Review 73(2)")
              .section("error 7; how it is noticed is ours"));
    }

    private static String words(List<Reason> reasons) {
      return reasons.isEmpty()
          ? "nothing"
          : reasons.stream().map(Reason::text).collect(Collectors.joining("; "));
    }

    @Override
    public String toString() {
      return finding().toString();
    }
  }

  /**
   * Support fell from one wave of a survey to the next.
   *
   * @param stage the label of the stage
   * @param title what the survey is called
   * @param before who agreed before, in words
   * @param after who agrees now, in words
   * @param chance how likely it is that the share in the population fell
   */
  record SupportFell(String stage, String title, String before, String after, Chance chance)
      implements Warning {
    @Override
    public Finding finding() {
      return new Finding(
          Severity.WARNING,
          stage,
          "support fell: " + title,
          before
              + "; then "
              + after
              + "; probability "
              + chance
              + " if other people were asked each time, else compare who changed their mind",
          Source.OURS);
    }

    @Override
    public String toString() {
      return finding().toString();
    }
  }

  /**
   * The vision was told at meetings called for the purpose and nowhere else.
   *
   * @param tellings how many times
   */
  record OnlySpecialMeetings(int tellings) implements Warning {
    @Override
    public Finding finding() {
      return new Finding(
          Severity.WARNING,
          "step " + KotterStep.COMMUNICATE.number(),
          "the vision was told at special meetings only",
          tellings + (tellings == 1 ? " time" : " times") + ", and on no everyday occasion",
          Source.of(
                  "Author not named",
                  "",
                  "Managing Improvement, an essay on a points system for cases")
              .section("step 4"));
    }

    @Override
    public String toString() {
      return finding().toString();
    }
  }

  /**
   * What raised the urgency came up on one kind of occasion only.
   *
   * @param occasion the occasion in words
   * @param needed how many kinds the model asks for
   */
  record OneOccasion(String occasion, int needed) implements Warning {
    @Override
    public Finding finding() {
      return new Finding(
          Severity.NOTE,
          "step " + KotterStep.URGENCY.number(),
          "the need for change came up on one kind of occasion only",
          occasion + "; at least " + needed + " independent ones are asked for",
          Source.OURS);
    }

    @Override
    public String toString() {
      return finding().toString();
    }
  }

  /**
   * A vision takes too long to tell.
   *
   * @param title what the document is called
   * @param words how many words it has
   * @param minutes how long it takes to tell
   * @param limit how many minutes it may take
   * @param source where the limit comes from
   */
  record VisionTooLong(String title, int words, Rational minutes, int limit, Source source)
      implements Warning {
    @Override
    public Finding finding() {
      return new Finding(
          Severity.WARNING,
          title,
          "the vision takes too long to tell",
          words + " words, " + minutes.toText(1) + " minutes; at most " + limit,
          source);
    }

    @Override
    public String toString() {
      return finding().toString();
    }
  }

  /**
   * Levels of the organisation have nobody in the coalition.
   *
   * @param levels their names, in the order of the evidence
   */
  record LevelsWithoutMember(List<String> levels) implements Warning {
    /**
     * Copies the names.
     *
     * @param levels their names, in the order of the evidence
     */
    public LevelsWithoutMember {
      levels = List.copyOf(levels);
    }

    @Override
    public Finding finding() {
      return new Finding(
          Severity.WARNING,
          "step " + KotterStep.COALITION.number(),
          "levels of the organisation have nobody in the coalition",
          String.join(", ", levels),
          Source.OURS);
    }

    @Override
    public String toString() {
      return finding().toString();
    }
  }

  /**
   * Evidence has no date, so nobody can tell whether it still holds.
   *
   * @param titles what the pieces are called, in alphabetical order
   */
  record Undated(List<String> titles) implements Warning {
    /**
     * Copies the titles.
     *
     * @param titles what the pieces are called, in alphabetical order
     */
    public Undated {
      titles = List.copyOf(titles);
    }

    @Override
    public Finding finding() {
      return new Finding(
          Severity.NOTE,
          "evidence",
          "evidence without a date",
          String.join(", ", titles),
          Source.OURS);
    }

    @Override
    public String toString() {
      return finding().toString();
    }
  }

  /**
   * A supporting criterion speaks against its stage. It decides nothing, and should be looked at.
   *
   * @param stage the label of the stage
   * @param criterion what was asked
   * @param reason why it is not met, with the threshold and its source where people or places were
   *     counted
   */
  record SpeaksAgainst(String stage, String criterion, Reason reason) implements Warning {
    @Override
    public Finding finding() {
      return new Finding(
          Severity.WARNING, stage, criterion + " no", reason.text(), reason.source());
    }

    @Override
    public String toString() {
      return finding().toString();
    }
  }
}
