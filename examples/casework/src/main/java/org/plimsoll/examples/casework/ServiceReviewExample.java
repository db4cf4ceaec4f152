package org.plimsoll.examples.casework;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.evidence.Dossier;
import org.plimsoll.io.Csv;
import org.plimsoll.io.EventMapping;
import org.plimsoll.io.ReadResult;
import org.plimsoll.io.UnreadRowsException;
import org.plimsoll.json.JsonProblemException;
import org.plimsoll.json.PlimsollJson;
import org.plimsoll.lean.EventLog;

/**
 * The main job: writes a page for a head of service, to the console and, as Markdown and JSON, into
 * a folder.
 *
 * <pre>{@code
 * java -jar examples/casework/target/casework.jar [--data=FOLDER] [OUTPUT FOLDER]
 * }</pre>
 */
public final class ServiceReviewExample {
  private static final String USAGE =
      "usage: java -jar casework.jar [--data=FOLDER] [OUTPUT FOLDER]\n"
          + "  prints a service review; into OUTPUT FOLDER it writes review.md, review.json,\n"
          + "  sheets.md (each week's points case by case) and guides.md (a page for each supervision)\n"
          + "  --data=FOLDER   examples/casework/data of the source tree; found by itself there\n";

  /** The authority that the chapter on case holders places among the others. */
  static final String AUTHORITY = "Sunderland";

  /** Cases per case holder for which posts are counted: an illustration, not a standard. */
  static final int CASES_EACH = 16;

  static final List<String> FILES = List.of("review.md", "review.json", "sheets.md", "guides.md");

  private ServiceReviewExample() {}

  /**
   * Writes the review.
   *
   * @param args the output folder, made if it is not there; without one, only the console is
   *     written. {@code --data=FOLDER} names the data folder
   */
  public static void main(String[] args) {
    int status = run(args, System.out, System.err);
    System.out.flush();
    if (status != 0) {
      System.exit(status);
    }
  }

  private record Request(DataFolder data, Optional<Path> output) {}

  /** Returns 0, 1 where something could not be read or written, or 2 for wrong arguments. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    Request request;
    try {
      if (List.of(args).contains("--help")) {
        out.print(USAGE);
        return 0;
      }
      request = request(args);
    } catch (IllegalArgumentException e) {
      err.print(e.getMessage() + "\n" + USAGE);
      return 2;
    }
    try {
      ServiceReview review = review(request.data());
      if (request.output().isPresent()) {
        write(review, request.output().get());
      }
      out.print(Pages.text(review));
      request
          .output()
          .ifPresent(
              folder ->
                  out.print(
                      "\nWritten: "
                          + FILES.stream()
                              .map(file -> folder.resolve(file).toString())
                              .collect(Collectors.joining(", "))
                          + "\n"));
      return 0;
    } catch (UncheckedIOException | UnreadRowsException | JsonProblemException e) {
      err.print(e.getMessage() + "\n");
      return 1;
    }
  }

  private static Request request(String[] args) {
    Optional<DataFolder> data = Optional.empty();
    Optional<Path> output = Optional.empty();
    for (String arg : args) {
      if (arg.startsWith("--data=")) {
        data = Optional.of(new DataFolder(path(arg.substring("--data=".length()))));
      } else if (arg.startsWith("-")) {
        throw new IllegalArgumentException("there is no option \"" + arg + "\"");
      } else if (output.isPresent()) {
        throw new IllegalArgumentException(
            "one output folder is needed, was \"" + output.get() + "\" and \"" + arg + "\"");
      } else {
        output = Optional.of(path(arg));
      }
    }
    return new Request(data.orElseGet(DataFolder::besideTheProgram), output);
  }

  private static Path path(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a folder needs a name, was \"" + text + "\"");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("\"" + text + "\" cannot name a folder", e);
    }
  }

  static ServiceReview review(DataFolder data) {
    PointsScheme scheme =
        PlimsollJson.standard().read(data.file(DataFolder.SCHEME), PointsScheme.class);
    return new ServiceReview(
        "Service review",
        List.of(
            AssessmentTeamChapter.write(),
            HandoverChapter.write(),
            DailyUseChapter.write(),
            ReceiptChapter.write(
                Receipt.read(data.file(DataFolder.RECEIPT)),
                scheme,
                AssumedHours.read(data.file(DataFolder.ASSUMED_HOURS))),
            waste(data),
            clinic(data),
            CaseHoldersChapter.write(
                WorkforceTable.read(data.file(DataFolder.WORKFORCE)), AUTHORITY, CASES_EACH),
            ChangeChapter.write(
                PlimsollJson.standard().read(data.file(DataFolder.CHANGE_EVIDENCE), Dossier.class),
                PeopleSurvey.read(data)),
            OnBoardChapter.write(),
            RisksChapter.write()));
  }

  private static Chapter waste(DataFolder data) {
    EventMapping mapping =
        PlimsollJson.standard().read(data.file(DataFolder.RECEIPT_MAPPING), EventMapping.class);
    ReadResult<EventLog> log = Csv.events(data.file(DataFolder.RECEIPT), mapping);
    return WasteChapter.write(log, mapping.reviewOf(log.value()));
  }

  private static Chapter clinic(DataFolder data) {
    EventMapping mapping =
        PlimsollJson.standard().read(data.file(DataFolder.LOANS_MAPPING), EventMapping.class);
    return ClinicChapter.write(LoanLog.read(data.file(DataFolder.LOANS), mapping));
  }

  private static void write(ServiceReview review, Path folder) {
    try {
      Files.createDirectories(folder);
      List<String> texts =
          List.of(
              Pages.markdown(review),
              Pages.json(review),
              DailyUseChapter.sheets(),
              SupervisionGuideExample.pages());
      for (int i = 0; i < FILES.size(); i++) {
        Files.writeString(folder.resolve(FILES.get(i)), texts.get(i));
      }
    } catch (FileAlreadyExistsException e) {
      throw new UncheckedIOException(
          "cannot write the review to " + folder + ": it is a file; name a folder", e);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write the review to " + folder + ": " + e + "; name a folder you may write to",
          e);
    }
  }
}
