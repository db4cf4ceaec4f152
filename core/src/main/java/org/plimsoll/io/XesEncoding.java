package org.plimsoll.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the bytes of an XML file into characters, in the encoding that its mark or its declaration
 * names, and in UTF-8 where neither does. The parser of the JDK would do it too, but writes to the
 * console of the host where bytes do not fit.
 *
 * @see <a href="https://www.w3.org/TR/xml/#sec-guessing">Extensible Markup Language 1.0, appendix
 *     F, detection of character encodings</a>
 */
final class XesEncoding {
  private static final int DECLARATION = 1 << 10;
  private static final Pattern NAMED =
      Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

  private XesEncoding() {}

  /** Says that the characters cannot be told. The parser writes of the JDK's own to the console. */
  static final class Misfit extends IOException {
    private static final long serialVersionUID = 1;

    Misfit(String what) {
      super(what);
    }
  }

  static Reader characters(InputStream bytes) throws IOException {
    InputStream in = new BufferedInputStream(bytes, 1 << 16);
    in.mark(DECLARATION);
    byte[] head = in.readNBytes(DECLARATION);
    in.reset();
    Charset charset = charset(head);
    if (starts(head, 0xef, 0xbb, 0xbf)) {
      in.skipNBytes(3);
    }
    Reader decoded =
        new InputStreamReader(
            in,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    return new Reader() {
      @Override
      public int read(char[] into, int offset, int length) throws IOException {
        try {
          return decoded.read(into, offset, length);
        } catch (CharacterCodingException e) {
          throw new Misfit("bytes do not fit the encoding " + charset);
        }
      }

      @Override
      public void close() throws IOException {
        decoded.close();
      }
    };
  }

  private static Charset charset(byte[] head) throws IOException {
    if (starts(head, 0xfe, 0xff) || starts(head, 0xff, 0xfe)) {
      return StandardCharsets.UTF_16;
    }
    if (starts(head, 0, '<', 0, '?')) {
      return StandardCharsets.UTF_16BE;
    }
    if (starts(head, '<', 0, '?', 0)) {
      return StandardCharsets.UTF_16LE;
    }
    Matcher named = NAMED.matcher(new String(head, StandardCharsets.ISO_8859_1));
    if (!named.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(named.group(1));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new Misfit("the encoding " + named.group(1) + " is not known");
    }
  }

  private static boolean starts(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= head.length || head[i] != (byte) bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
