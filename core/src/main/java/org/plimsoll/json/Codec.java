package org.plimsoll.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * Reads and writes the values of one type.
 *
 * <p>In reading, the input stands on the first token of the value and is left on its last.
 */
interface Codec<T> {
  T read(In in) throws IOException;

  void write(T value, JsonGenerator out) throws IOException;

  /** Whether JSON's null stands for a value, namely for an absent one. */
  default boolean acceptsNull() {
    return false;
  }
}
