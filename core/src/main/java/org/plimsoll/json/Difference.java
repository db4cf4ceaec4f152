package org.plimsoll.json;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;

/**
 * The first place in which two records differ.
 *
 * @param path where
 * @param inFile what was read
 * @param computed what should have been
 */
record Difference(String path, String inFile, String computed) {

  static Optional<Difference> first(String path, Object read, Object computed) {
    if (read.equals(computed)) {
      return Optional.empty();
    }
    if (read instanceof List<?> one
        && computed instanceof List<?> other
        && one.size() == other.size()) {
      for (int i = 0; i < one.size(); i++) {
        var found = first(path + "[" + i + "]", one.get(i), other.get(i));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    if (read instanceof Record && hasFields(read)) {
      for (RecordComponent component : read.getClass().getRecordComponents()) {
        var found =
            first(path + "." + component.getName(), of(component, read), of(component, computed));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.of(new Difference(path, words(read), words(computed)));
  }

  private static boolean hasFields(Object read) {
    return read instanceof ReportParts.Figures || read instanceof ReportParts.Person;
  }

  private static Object of(RecordComponent component, Object read) {
    try {
      return component.getAccessor().invoke(read);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String words(Object value) {
    return value instanceof Optional<?> maybe
        ? maybe.map(Difference::words).orElse("absent")
        : value instanceof List<?> list ? "a list of " + list.size() : value.toString();
  }
}
