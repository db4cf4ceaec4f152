package org.plimsoll.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Keeps the package map: arrows go down, siblings do not import each other, and each outside
 * library stays where it belongs. The packages are found in the compiled classes by {@code jdeps};
 * only the map itself is written down, here and in the Javadoc of {@code module-info}.
 */
class PackageMapTest {
  private static final String ROOT = "org.plimsoll.";

  /** From the lowest layer, 0, up. A package may use every layer below its own. */
  private static final List<Set<String>> LAYERS =
      List.of(
          Set.of("base", "explain"),
          Set.of("stats", "graph", "calendar", "evidence"),
          Set.of(
              "caseload",
              "stakeholder",
              "mactor",
              "risk",
              "kotter",
              "adkar",
              "swot",
              "lean",
              "measure",
              "improvement"),
          Set.of(
              "allocation",
              "clinic",
              "flow",
              "jointworking",
              "portfolio",
              "supervision",
              "valuestream"),
          Set.of("adoption"),
          Set.of("programme"),
          Set.of("report", "json", "io"));

  /** The only arrows between siblings. */
  private static final Map<String, Set<String>> SIBLINGS =
      Map.of("explain", Set.of("base"), "json", Set.of("io"));

  /** Outside code, by the start of its packages, and the packages that may use it; none: all. */
  private static final Map<String, Set<String>> LIBRARIES =
      Map.of(
          "com.google.common.", Set.of(),
          "org.slf4j", Set.of(),
          "org.jspecify.annotations", Set.of(),
          "com.fasterxml.jackson.", Set.of("json"),
          "de.siegmar.fastcsv.", Set.of("io"));

  /** Modules of the JDK, likewise. */
  private static final Map<String, Set<String>> JDK =
      Map.of("java.base", Set.of(), "java.xml", Set.of("io"));

  private static final String WHERE =
      "; change LAYERS in PackageMapTest and the table in module-info.java together";

  private record Arrow(String from, String to, String where) {}

  @Test
  void everyArrowGoesDown() {
    assertNone(complaints(jdeps()));
  }

  @Test
  void noOutsideTypeStandsInAPublicSignatureExceptJacksonsInJson() {
    assertNone(apiComplaints(jdeps("-apionly")));
  }

  @Test
  void theTableInTheModuleDocumentationIsThisMap() throws IOException {
    String source = SourceTree.read(SourceTree.sources().resolve("module-info.java"));
    Map<Integer, Set<String>> table = new TreeMap<>();
    var row =
        Pattern.compile("<tr>\\s*<th scope=\"row\">(\\d+)</th>\\s*<td>([^<]*)</td>")
            .matcher(source);
    while (row.find()) {
      table.put(
          Integer.valueOf(row.group(1)),
          new TreeSet<>(List.of(row.group(2).replace("*", "").trim().split("[,\\s]+"))));
    }
    Map<Integer, Set<String>> map = new TreeMap<>();
    LAYERS.forEach(layer -> map.put(map.size(), new TreeSet<>(layer)));
    assertEquals(map, table, "the table in module-info.java is not the map of PackageMapTest");
  }

  @Test
  void everyPackageWithPublicTypesIsExported() throws Exception {
    ModuleDescriptor module;
    try (var in = Files.newInputStream(SourceTree.classes().resolve("module-info.class"))) {
      module = ModuleDescriptor.read(in);
    }
    Set<String> exported =
        module.exports().stream()
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> written =
        publicTypes().stream()
            .map(Class::getPackageName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(written, exported, "module-info.java exports every package with public types");
  }

  @Test
  void allPackagesCanBeImportedAtOnce() throws Exception {
    Map<String, Set<String>> homes = new TreeMap<>();
    for (Class<?> type : publicTypes()) {
      if (type.getEnclosingClass() == null) {
        homes
            .computeIfAbsent(type.getSimpleName(), name -> new TreeSet<>())
            .add(type.getPackageName());
      }
    }
    List<String> clashes = new ArrayList<>();
    homes.forEach(
        (name, packages) -> {
          for (String other :
              List.of(
                  "java.lang",
                  "java.util",
                  "java.util.function",
                  "java.util.stream",
                  "java.time",
                  "java.math")) {
            if (exists(other + "." + name)) {
              packages.add(other);
            }
          }
          if (packages.size() > 1) {
            clashes.add(
                name
                    + " stands in "
                    + packages
                    + ", so plimsoll.jsh cannot import them all; rename ours, or nest it in the type it belongs to");
          }
        });
    assertNone(clashes);
  }

  @Test
  void aBadArrowIsNamedWithTheWayOut() {
    assertEquals(
        List.of(
            "org.plimsoll.stats (layer 1) uses org.plimsoll.caseload (layer 2): arrows go down; move the code up, or what it needs down",
            "org.plimsoll.calendar and org.plimsoll.stats are siblings in layer 1: calendar must not use stats; meet in a layer above",
            "org.plimsoll.base and org.plimsoll.explain are siblings in layer 0: base must not use explain; meet in a layer above",
            "org.plimsoll.payroll is not on the package map" + WHERE,
            "org.plimsoll.caseload uses com.fasterxml.jackson.databind, which only [json] may use",
            "org.plimsoll.caseload uses java.sql of module java.sql, which the library does without",
            "org.plimsoll.caseload uses org.apache.commons.math, which the library does without"),
        complaints(
            List.of(
                new Arrow("org.plimsoll.stats", "org.plimsoll.caseload", "core"),
                new Arrow("org.plimsoll.calendar", "org.plimsoll.stats", "core"),
                new Arrow("org.plimsoll.base", "org.plimsoll.explain", "core"),
                new Arrow("org.plimsoll.payroll", "org.plimsoll.base", "core"),
                new Arrow("org.plimsoll.caseload", "com.fasterxml.jackson.databind", "not found"),
                new Arrow("org.plimsoll.caseload", "java.sql", "java.sql"),
                new Arrow("org.plimsoll.caseload", "org.apache.commons.math", "not found"))));
    assertEquals(
        List.of(
            "org.plimsoll.stats shows com.google.common.collect in a public signature; speak java.util there"),
        apiComplaints(
            List.of(
                new Arrow("org.plimsoll.stats", "com.google.common.collect", "not found"),
                new Arrow("org.plimsoll.json", "com.fasterxml.jackson.databind", "not found"))));
  }

  @Test
  void goodArrowsPass() {
    assertEquals(
        List.of(),
        complaints(
            List.of(
                new Arrow("org.plimsoll.explain", "org.plimsoll.base", "core"),
                new Arrow("org.plimsoll.json", "org.plimsoll.io", "core"),
                new Arrow("org.plimsoll.programme", "org.plimsoll.base", "core"),
                new Arrow("org.plimsoll.io", "javax.xml.stream", "java.xml"),
                new Arrow("org.plimsoll.io", "de.siegmar.fastcsv.reader", "not found"))));
  }

  private static List<String> complaints(List<Arrow> arrows) {
    Set<String> list = new LinkedHashSet<>();
    for (Arrow arrow : arrows) {
      String from = shortName(arrow.from());
      int layer = layerOf(from);
      if (layer < 0) {
        list.add(arrow.from() + " is not on the package map" + WHERE);
      } else if (arrow.to().startsWith(ROOT)) {
        inside(arrow, from, layer).ifPresent(list::add);
      } else {
        outside(arrow, from).ifPresent(list::add);
      }
    }
    return List.copyOf(list);
  }

  private static Optional<String> inside(Arrow arrow, String from, int layer) {
    String to = shortName(arrow.to());
    int below = layerOf(to);
    if (below < 0) {
      return Optional.of(arrow.to() + " is not on the package map" + WHERE);
    }
    if (below > layer) {
      return Optional.of(
          "%s (layer %d) uses %s (layer %d): arrows go down; move the code up, or what it needs down"
              .formatted(arrow.from(), layer, arrow.to(), below));
    }
    if (below == layer && !from.equals(to) && !SIBLINGS.getOrDefault(from, Set.of()).contains(to)) {
      return Optional.of(
          "%s and %s are siblings in layer %d: %s must not use %s; meet in a layer above"
              .formatted(arrow.from(), arrow.to(), layer, from, to));
    }
    return Optional.empty();
  }

  private static Optional<String> outside(Arrow arrow, String from) {
    boolean jdk = arrow.where().matches("(java|jdk)\\..*|JDK.*");
    String what = jdk ? arrow.to() + " of module " + arrow.where() : arrow.to();
    Set<String> users =
        jdk
            ? JDK.get(arrow.where())
            : LIBRARIES.entrySet().stream()
                .filter(entry -> (arrow.to() + ".").startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    if (users == null) {
      return Optional.of(arrow.from() + " uses " + what + ", which the library does without");
    }
    return users.isEmpty() || users.contains(from)
        ? Optional.empty()
        : Optional.of(arrow.from() + " uses " + what + ", which only " + users + " may use");
  }

  private static List<String> apiComplaints(List<Arrow> arrows) {
    return arrows.stream()
        .filter(arrow -> !arrow.to().startsWith(ROOT) && !arrow.where().startsWith("java."))
        .filter(arrow -> !arrow.to().startsWith("org.jspecify."))
        .filter(
            arrow ->
                !(arrow.from().equals(ROOT + "json")
                    && arrow.to().startsWith("com.fasterxml.jackson.")))
        .map(
            arrow ->
                arrow.from()
                    + " shows "
                    + arrow.to()
                    + " in a public signature; speak java.util there")
        .toList();
  }

  private static int layerOf(String name) {
    for (int layer = 0; layer < LAYERS.size(); layer++) {
      if (LAYERS.get(layer).contains(name)) {
        return layer;
      }
    }
    return -1;
  }

  private static String shortName(String packageName) {
    return packageName.startsWith(ROOT) ? packageName.substring(ROOT.length()) : packageName;
  }

  private static List<Arrow> jdeps(String... options) {
    var out = new StringWriter();
    var args = new ArrayList<String>(List.of("-verbose:package", "-filter:none"));
    args.addAll(List.of(options));
    // the folder below module-info.class: with it jdeps asks for every module we require
    args.add(SourceTree.classes().resolve("org").toString());
    int code =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(new PrintWriter(out), new PrintWriter(out), args.toArray(String[]::new));
    assertEquals(0, code, out::toString);
    var line =
        Pattern.compile("(?m)^\\s+(\\S+)\\s+->\\s+(\\S+)\\s+(\\S.*?)\\s*$").matcher(out.toString());
    List<Arrow> arrows = new ArrayList<>();
    while (line.find()) {
      arrows.add(new Arrow(line.group(1), line.group(2), line.group(3)));
    }
    assertTrue(
        arrows.stream().anyMatch(arrow -> arrow.from().equals(ROOT + "caseload")),
        () -> "jdeps has found too little:\n" + out);
    return arrows;
  }

  private static List<Class<?>> publicTypes() throws IOException {
    Path classes = SourceTree.classes();
    List<Class<?>> types = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(classes.resolve("org"))) {
      for (Path file : walk.filter(path -> path.toString().endsWith(".class")).sorted().toList()) {
        String name =
            classes.relativize(file).toString().replace(file.getFileSystem().getSeparator(), ".");
        if (!name.endsWith("package-info.class")) {
          Class<?> type = load(name.substring(0, name.length() - ".class".length()));
          if (Modifier.isPublic(type.getModifiers())) {
            types.add(type);
          }
        }
      }
    }
    assertFalse(types.isEmpty());
    return types;
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, PackageMapTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean exists(String name) {
    try {
      return Modifier.isPublic(Class.forName(name).getModifiers());
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static void assertNone(List<String> complaints) {
    assertTrue(complaints.isEmpty(), () -> "\n" + String.join("\n", complaints));
  }
}
