package org.plimsoll.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import org.plimsoll.lean.EventLog;

class XesProperties {
  private static final byte[] WHOLE = whole();

  private static byte[] whole() {
    StringBuilder text = new StringBuilder("<log>");
    for (int id = 0; id < 5; id++) {
      text.append("<trace><string key=\"concept:name\" value=\"C-").append(id).append("\"/>");
      for (int i = 0; i < 3; i++) {
        text.append("<event><string key=\"concept:name\" value=\"Visit &amp; call\"/>")
            .append("<date key=\"time:timestamp\" value=\"2026-02-0")
            .append(i + 1)
            .append("T09:30:00Z\"/></event>");
      }
      text.append("</trace>");
    }
    return text.append("</log>").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static ReadResult<EventLog> read(byte[] bytes) {
    return Xes.read("t.xes", new ByteArrayInputStream(bytes));
  }

  private static void addsUp(ReadResult<EventLog> result) {
    assertEquals(result.understood(), result.value().size());
    assertTrue(result.leftOut() == 0 || !result.isClean(), result::toString);
    assertEquals(result.problems(), result.value().problems());
  }

  @Property(tries = 200)
  void aFileCutAnywhereGivesWholeCasesAndAProblem(@ForAll @IntRange(max = 5000) int cut) {
    var result = read(Arrays.copyOf(WHOLE, cut % WHOLE.length));
    addsUp(result);
    assertFalse(result.isClean());
    for (String id : result.value().cases()) {
      assertEquals(3, result.value().events(id).size());
    }
  }

  @Property(tries = 200)
  void damagedBytesAreReadToAnEnd(
      @ForAll @IntRange(max = 100_000) int at, @ForAll @ByteRange(min = Byte.MIN_VALUE) byte to) {
    byte[] damaged = WHOLE.clone();
    damaged[at % damaged.length] = to;
    addsUp(read(damaged));
  }

  @Provide
  Arbitrary<List<String>> markup() {
    return Arbitraries.of(
            "<log>",
            "</log>",
            "<trace>",
            "</trace>",
            "<event>",
            "</event>",
            "<string key=\"concept:name\" value=\"a\"/>",
            "<string key=\"concept:name\" value=\"b\">",
            "</string>",
            "<date key=\"time:timestamp\" value=\"2026-02-01T09:30:00Z\"/>",
            "<list key=\"k\"/>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?p ",
            "?>",
            "&amp;",
            "&lt",
            "<!DOCTYPE log>",
            "\u0000",
            "\"",
            "text")
        .list()
        .ofMaxSize(30);
  }

  @Property(tries = 200)
  void piecesOfMarkupInAnyOrderAreReadToAnEnd(@ForAll("markup") List<String> pieces) {
    addsUp(read(("<log>" + String.join("", pieces)).getBytes(StandardCharsets.UTF_8)));
    addsUp(read(String.join("", pieces).getBytes(StandardCharsets.UTF_8)));
  }
}
