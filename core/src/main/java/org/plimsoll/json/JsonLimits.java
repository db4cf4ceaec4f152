package org.plimsoll.json;

/**
 * How large a document may be before reading it is refused. Whoever sends a document can make it as
 * long and as deep as they like; the limits keep it from filling the memory of whoever reads it.
 *
 * @param documentLength most bytes (of a text: characters) of a document
 * @param depth most objects and lists inside each other, in reading and in writing
 * @param stringLength most characters of a text
 * @param nameLength most characters of a field's name
 * @param numberLength most characters of a number
 */
public record JsonLimits(
    long documentLength, int depth, int stringLength, int nameLength, int numberLength) {
  /** Most bytes of a document unless said otherwise: 256 million, some million cases. */
  public static final long DOCUMENT_LENGTH = 256_000_000;

  /** Most objects and lists inside each other unless said otherwise: 200. */
  public static final int DEPTH = 200;

  /** Most characters of a text unless said otherwise: 100 000. */
  public static final int STRING_LENGTH = 100_000;

  /** Most characters of a field's name unless said otherwise: 10 000. */
  public static final int NAME_LENGTH = 10_000;

  /** Most characters of a number unless said otherwise: 700, more than an exact number can have. */
  public static final int NUMBER_LENGTH = 700;

  /**
   * Checks that every limit lets something through.
   *
   * @param documentLength most bytes (of a text: characters) of a document
   * @param depth most objects and lists inside each other, in reading and in writing
   * @param stringLength most characters of a text
   * @param nameLength most characters of a field's name
   * @param numberLength most characters of a number
   */
  public JsonLimits {
    if (documentLength < 1 || depth < 1 || stringLength < 1 || nameLength < 1 || numberLength < 1) {
      throw new IllegalArgumentException(
          "limits of JSON are 1 or more, were a document length of "
              + documentLength
              + ", a depth of "
              + depth
              + ", a text length of "
              + stringLength
              + ", a name length of "
              + nameLength
              + " and a number length of "
              + numberLength);
    }
  }

  /**
   * Returns the limits that hold unless said otherwise.
   *
   * @return the constants of this type
   */
  public static JsonLimits standard() {
    return new JsonLimits(DOCUMENT_LENGTH, DEPTH, STRING_LENGTH, NAME_LENGTH, NUMBER_LENGTH);
  }

  /**
   * Limits the length of a document.
   *
   * @param most bytes, or characters of a text, 1 or more
   * @return these limits with that one
   */
  public JsonLimits withDocumentLength(long most) {
    return new JsonLimits(most, depth, stringLength, nameLength, numberLength);
  }

  /**
   * Limits how many objects and lists may stand inside each other.
   *
   * @param most levels, 1 or more; each takes some room on the stack, so thousands are unwise
   * @return these limits with that one
   */
  public JsonLimits withDepth(int most) {
    return new JsonLimits(documentLength, most, stringLength, nameLength, numberLength);
  }

  /**
   * Limits the length of a text.
   *
   * @param most characters, 1 or more
   * @return these limits with that one
   */
  public JsonLimits withStringLength(int most) {
    return new JsonLimits(documentLength, depth, most, nameLength, numberLength);
  }

  /**
   * Limits the length of a field's name.
   *
   * @param most characters, 1 or more
   * @return these limits with that one
   */
  public JsonLimits withNameLength(int most) {
    return new JsonLimits(documentLength, depth, stringLength, most, numberLength);
  }

  /**
   * Limits the length of a number.
   *
   * @param most characters, 1 or more
   * @return these limits with that one
   */
  public JsonLimits withNumberLength(int most) {
    return new JsonLimits(documentLength, depth, stringLength, nameLength, most);
  }
}
