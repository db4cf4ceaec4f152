package org.plimsoll.io;

import java.io.IOException;
import java.io.Reader;

/**
 * Keeps the characters of the record being parsed, so that after a quote that is not closed reading
 * can go on with the next line. It also counts lines: CR, LF and CRLF each end one.
 *
 * <p>Every character is copied and scanned once; only the record at hand is kept.
 */
final class Retained extends Reader {
  private static final int CHUNK = 8192;

  private final Reader in;
  private final java.util.function.LongSupplier watched;
  private char[] kept = new char[4 * CHUNK];
  private int start; // the first character kept, always the first of a line
  private int served; // up to here the parser has it
  private int end;
  private long line = 1; // of the character at start
  private long offset; // of the character at start, in the whole text
  private boolean afterCr; // the line before ended in CR: an LF at start belongs to it
  private long recordLine = 1;
  private int portion = CHUNK;
  private long read;
  private long replayed;
  private long watchedLine;

  /**
   * @param watched an offset whose line is wanted; negative for none yet
   */
  Retained(Reader in, java.util.function.LongSupplier watched) throws IOException {
    this.in = in;
    this.watched = watched;
    if (fetch() && kept[0] == '\ufeff') {
      start = 1;
      served = 1;
      offset = 1;
    }
  }

  /** Says where the record at hand starts: what stands before it is no longer kept. */
  void recordAt(long startLine) {
    recordLine = startLine;
  }

  /** The line of the watched offset; call at the end. */
  long watchedLine() {
    trimTo(Long.MAX_VALUE);
    return watchedLine == 0 ? line : watchedLine;
  }

  /** Whether starting again line by line would take more than linear time. */
  boolean isSpent() {
    return replayed > (64L << 20) + 16 * read;
  }

  /** The first line, or as much of it as has been fetched. */
  String peekLine() {
    int to = start;
    while (to < end && kept[to] != '\n' && kept[to] != '\r') {
      to++;
    }
    return new String(kept, start, to - start);
  }

  private boolean fetch() throws IOException {
    if (kept.length - end < CHUNK) {
      int size = end - start;
      char[] target = size + CHUNK > kept.length / 2 ? new char[kept.length * 2] : kept;
      System.arraycopy(kept, start, target, 0, size);
      kept = target;
      served -= start;
      start = 0;
      end = size;
    }
    int count;
    do {
      count = in.read(kept, end, CHUNK);
    } while (count == 0);
    if (count < 0) {
      return false;
    }
    end += count;
    read += count;
    return true;
  }

  private void trimTo(long wanted) {
    while (start < end && (line < wanted || afterCr)) {
      if (afterCr) {
        afterCr = false;
        if (kept[start] == '\n') {
          start++;
          offset++;
          continue;
        }
        if (line >= wanted) {
          return;
        }
      }
      int at = start;
      while (at < end && kept[at] != '\n' && kept[at] != '\r') {
        at++;
      }
      boolean ends = at < end;
      int next = ends ? at + 1 : at;
      long watch = watched.getAsLong();
      if (watchedLine == 0 && watch >= offset && watch < offset + next - start) {
        watchedLine = line;
      }
      afterCr = ends && kept[at] == '\r';
      offset += next - start;
      start = next;
      if (ends) {
        line++;
      }
    }
  }

  /**
   * Goes back to the line after the one on which the record at hand starts.
   *
   * @return the number of that line less 1, or -1 at the end of the text
   */
  long restart() throws IOException {
    long wanted = recordLine + 1;
    int before = served;
    trimTo(wanted);
    while (start == end) {
      boolean reached = line >= wanted && !afterCr;
      before = Math.min(before, end);
      if (!fetch()) {
        return -1;
      }
      if (!reached) {
        trimTo(wanted);
      }
      before = start;
    }
    replayed += Math.max(0, before - start);
    served = start;
    portion = 256;
    return line - 1;
  }

  @Override
  public int read(char[] into, int at, int length) throws IOException {
    if (served == end) {
      trimTo(recordLine);
      if (!fetch()) {
        return -1;
      }
    }
    int count = Math.min(Math.min(length, portion), end - served);
    System.arraycopy(kept, served, into, at, count);
    served += count;
    portion = Math.min(CHUNK, portion * 2);
    return count;
  }

  @Override
  public void close() {}
}
