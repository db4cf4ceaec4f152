package org.plimsoll.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.plimsoll.explain.Problem;
import org.plimsoll.lean.EventLog;
import org.plimsoll.lean.LogEvent;

/** One reading of one XES file. */
final class XesReading {
  private static final String NAME = "concept:name";
  private static final String TIME = "time:timestamp";
  private static final String WORKER = "org:resource";
  private static final String GROUP = "org:group";
  private static final String STAGE = "lifecycle:transition";
  private static final Set<String> KINDS =
      Set.of("string", "date", "int", "float", "boolean", "id", "list", "container");
  private static final Set<String> WITHOUT_VALUE = Set.of("list", "container");
  private static final Set<String> DECLARATIONS = Set.of("extension", "global", "classifier");
  private static final int DEEPEST = 64;
  private static final String LEFT_OUT = "; the event is left out";
  private static final String REST = "; the rest of the file is not read";

  /** What a trace or an event says of itself. */
  private static final class Part {
    private final long line;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Problem> faults = new ArrayList<>(0);

    Part(long line) {
      this.line = line;
    }

    /** Takes a value out; one that is blank says nothing. */
    Optional<String> take(String key) {
      return Optional.ofNullable(attributes.remove(key)).filter(value -> !value.isBlank());
    }
  }

  /** Says that the file cannot be read beyond this place. */
  private static final class Stop extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    Stop(Problem problem) {
      super(problem.rule(), null, false, false);
      this.problem = problem;
    }
  }

  private final String file;
  private final Optional<ZoneId> zone;
  private final XesBytes bytes;
  private final XMLStreamReader xml;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> unused = new LinkedHashSet<>();
  private final Set<String> ids = new HashSet<>();
  private final EventLog.Builder log;
  private long found;
  private long understood;
  private boolean inCase;

  private XesReading(String file, Optional<ZoneId> zone, XesBytes bytes, XMLStreamReader xml) {
    this.file = file;
    this.zone = zone;
    this.bytes = bytes;
    this.xml = xml;
    this.log = EventLog.named(file);
  }

  static ReadResult<EventLog> read(String file, InputStream in, Optional<ZoneId> zone)
      throws IOException {
    XesBytes bytes = XesBytes.of(in);
    ReadResult<EventLog> result;
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(XesEncoding.characters(bytes));
      result = new XesReading(file, zone, bytes, xml).run();
    } catch (XesEncoding.Misfit | EOFException | ZipException e) {
      // what is wrong before any markup
      result =
          nothing(file, broken(file, 0, new XMLStreamException(e.getMessage(), e), bytes, false));
    } catch (XMLStreamException e) {
      result = nothing(file, broken(file, 0, e, bytes, false));
    }
    if (!result.isClean()) {
      RowReading.log(result.toString(), result.leftOut(), result.problems());
    }
    return result;
  }

  private static ReadResult<EventLog> nothing(String file, Problem problem) {
    EventLog empty = EventLog.named(file).problem(problem).build();
    return new ReadResult<>(empty, file, 0, 0, 0, List.of(), List.of(problem));
  }

  /** The parser of the JDK, whatever else is on the class path; it resolves and fetches nothing. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("entities are not resolved");
        });
    return factory;
  }

  private static Problem broken(
      String file, long line, XMLStreamException e, XesBytes bytes, boolean inCase)
      throws IOException {
    IOException cut =
        e.getNestedException() instanceof XesEncoding.Misfit misfit ? misfit : bytes.failure();
    if (cut != null && !XesBytes.isOfContent(cut)) {
      throw cut;
    }
    String message = cut != null ? XesBytes.why(cut) : String.valueOf(e.getMessage());
    String said = message.substring(message.lastIndexOf("Message: ") + 1);
    return new Problem(
        file,
        line,
        "",
        "",
        (cut != null && XesBytes.isOfCompression(cut)
                ? "a compressed file must be whole, and this one is not: "
                : "an XES file must be well-formed XML, and this one is not: ")
            + (said.length() < message.length() ? said.substring("essage: ".length()) : message),
        "get the file anew" + (inCase ? "; the case begun here is left out" : "") + REST);
  }

  private ReadResult<EventLog> run() throws IOException {
    try {
      readFile();
    } catch (Stop stop) {
      problems.add(stop.problem);
    }
    problems.forEach(log::problem);
    return new ReadResult<>(log.build(), file, found, understood, 0, List.copyOf(unused), problems);
  }

  private long line() {
    return Math.max(0, xml.getLocation().getLineNumber());
  }

  /** Goes to the next start or end of an element, or to the end of the document. */
  private int next() throws Stop, IOException {
    try {
      while (true) {
        bytes.piece();
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
          throw stop(
              "an XES file has no document type declaration and no entities of its own",
              "remove them, and write out what they stand for");
        }
        if (event == XMLStreamConstants.START_ELEMENT
            || event == XMLStreamConstants.END_ELEMENT
            || event == XMLStreamConstants.END_DOCUMENT) {
          return event;
        }
      }
    } catch (XMLStreamException e) {
      throw new Stop(broken(file, line(), e, bytes, inCase));
    }
  }

  private Stop stop(String rule, String wayOut) {
    return new Stop(
        new Problem(
            file,
            line(),
            "",
            "",
            rule,
            wayOut + (inCase ? "; the case begun here is left out" : "") + REST));
  }

  /** Goes to the next element within the one at hand; false at the end of that. */
  private boolean hasChild() throws Stop, IOException {
    return next() == XMLStreamConstants.START_ELEMENT;
  }

  /** Passes over what is in the element at hand; tells whether there are elements in it. */
  private boolean skip() throws Stop, IOException {
    boolean children = false;
    for (int depth = 1; depth > 0; ) {
      boolean start = hasChild();
      children |= start;
      depth += start ? 1 : -1;
      if (depth > DEEPEST) {
        throw stop(
            "attributes are nested at most " + DEEPEST + " deep", "correct what wrote the file");
      }
    }
    return children;
  }

  private void readFile() throws Stop, IOException {
    next(); // the root: without one the file is not well-formed
    if (!xml.getLocalName().equals("log")) {
      throw stop(
          "an XES file holds a <log>, and this one holds a <" + xml.getLocalName() + ">",
          "name a file in the format XES");
    }
    while (hasChild()) {
      String name = xml.getLocalName();
      if (name.equals("trace")) {
        inCase = true;
        readTrace();
        inCase = false;
      } else if (name.equals("event")) {
        found++;
        Part event = new Part(line());
        readEvent(event);
        add(event, "trace", "", "an event stands in a trace, its case", "move it there" + LEFT_OUT);
      } else if (DECLARATIONS.contains(name)) {
        skip();
      } else {
        unused.add(KINDS.contains(name) ? "attributes of the log" : "elements <" + name + ">");
        skip();
      }
    }
    next(); // what follows the log must be well-formed, too
    if (bytes.failure() != null) {
      // the parser takes bytes that break off behind the log for the end of the file
      throw new Stop(
          broken(file, line(), new XMLStreamException("the end is missing"), bytes, false));
    }
  }

  private void readTrace() throws Stop, IOException {
    Part trace = new Part(line());
    List<Part> events = new ArrayList<>();
    while (hasChild()) {
      if (xml.getLocalName().equals("event")) {
        found++;
        Part event = new Part(line());
        readEvent(event);
        events.add(event);
      } else {
        readAttribute(trace);
      }
    }
    finish(trace, events);
  }

  private void readEvent(Part event) throws Stop, IOException {
    while (hasChild()) {
      readAttribute(event);
    }
  }

  private void readAttribute(Part of) throws Stop, IOException {
    String kind = xml.getLocalName();
    String key = xml.getAttributeValue(null, "key");
    String value = xml.getAttributeValue(null, "value");
    long line = line();
    if (!KINDS.contains(kind)) {
      unused.add("elements <" + kind + ">");
    } else if (key == null || key.isBlank()) {
      fault(of, line, "<" + kind + ">", "an attribute has a key", "give it one");
    } else if (WITHOUT_VALUE.contains(kind)) {
      unused.add("attributes nested in " + key);
    } else if (value == null) {
      fault(of, line, key, "an attribute has a value", "give it one, or remove it");
    } else if (of.attributes.putIfAbsent(key, value) != null) {
      of.faults.add(
          new Problem(
              file,
              line,
              key,
              value,
              "a key stands once in an event or trace, and this one stands twice",
              "rename or remove one of them; the event or trace is left out"));
    }
    if (skip() && KINDS.contains(kind)) {
      unused.add("attributes nested in " + key);
    }
  }

  private void fault(Part of, long line, String column, String rule, String wayOut) {
    of.faults.add(
        new Problem(file, line, column, "", rule, wayOut + "; the event or trace is left out"));
  }

  private void add(Part of, String column, String value, String rule, String wayOut) {
    problems.add(new Problem(file, of.line, column, value, rule, wayOut));
  }

  /** Makes a case of a trace that has come to its end. */
  private void finish(Part trace, List<Part> events) {
    problems.addAll(trace.faults);
    Optional<String> id = trace.take(NAME);
    String lost = "; events left out with it: " + events.size();
    if (id.isEmpty()) {
      add(trace, NAME, "", "a trace is named by the id of its case", "name it" + lost);
    } else if (!ids.add(id.get())) {
      add(
          trace,
          NAME,
          id.get(),
          "a case stands in one trace, and an earlier one has this id",
          "join the two, or give one another id" + lost);
    } else if (events.isEmpty()) {
      add(trace, NAME, id.get(), "a case has at least one event", "the case is left out");
    } else if (trace.faults.isEmpty()) {
      long before = understood;
      events.forEach(event -> use(id.get(), event));
      if (understood > before) {
        log.describing(id.get(), trace.attributes);
      }
    }
  }

  private void use(String id, Part event) {
    List<Problem> faults = event.faults;
    Optional<String> activity = event.take(NAME);
    if (activity.isEmpty()) {
      faults.add(
          new Problem(
              file,
              event.line,
              NAME,
              "",
              "an event is named by its activity",
              "name it" + LEFT_OUT));
    }
    Optional<OffsetDateTime> at = time(event);
    if (faults.isEmpty() && activity.isPresent() && at.isPresent()) {
      log.add(
          new LogEvent(
              id,
              activity.get(),
              at.get(),
              event.take(WORKER),
              event.take(GROUP),
              event.take(STAGE),
              event.attributes));
      understood++;
    }
    problems.addAll(faults);
  }

  /** The time of an event; adds to its faults where there is none. */
  private Optional<OffsetDateTime> time(Part event) {
    String text = event.take(TIME).map(String::strip).orElse("");
    boolean blank = text.length() > 10 && text.charAt(10) == ' ';
    String iso = blank ? text.substring(0, 10) + "T" + text.substring(11) : text;
    try {
      return Optional.of(OffsetDateTime.parse(iso));
    } catch (DateTimeException e) {
      Optional<LocalDateTime> local = local(iso);
      List<ZoneOffset> offsets =
          local.isPresent() && zone.isPresent()
              ? zone.get().getRules().getValidOffsets(local.get())
              : List.of();
      if (offsets.size() == 1) {
        return local.map(time -> time.atOffset(offsets.get(0)));
      }
      event.faults.add(
          local.isEmpty()
              ? timeFault(
                  event,
                  text,
                  "the time of an event is a date with time of day and offset from UTC",
                  "write it such as 2026-02-02T09:30:00.000+00:00")
              : zone.isEmpty()
                  ? timeFault(
                      event,
                      text,
                      "the time of an event has an offset from UTC",
                      "say where the clock hung: Xes.read(.., ZoneId.of(\"Europe/London\"))")
                  : timeFault(
                      event,
                      text,
                      "a time without offset was shown once by the clock",
                      "add the offset: when the clock was put forward or back, "
                          + (offsets.isEmpty() ? "no hour" : "two hours")
                          + " had this time"));
      return Optional.empty();
    }
  }

  private Problem timeFault(Part event, String text, String rule, String wayOut) {
    return new Problem(file, event.line, TIME, text, rule, wayOut + LEFT_OUT);
  }

  private static Optional<LocalDateTime> local(String iso) {
    try {
      return Optional.of(LocalDateTime.parse(iso));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
