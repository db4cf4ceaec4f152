package org.plimsoll.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Outputs published for the algorithms that a stream is made of. */
class SeededStreamCases {

  /** The reference implementation, prng.di.unimi.it/splitmix64.c, seeded with 1234567. */
  @Test
  void splitMix64GivesItsPublishedOutputs() {
    SplitMix64 generator = new SplitMix64(1234567);
    for (String expected :
        new String[] {
          "6457827717110365317",
          "3203168211198807973",
          "9817491932198370423",
          "4593380528125082431",
          "16408922859458223821"
        }) {
      assertEquals(expected, Long.toUnsignedString(generator.next()));
    }
  }

  /** The reference implementation, prng.di.unimi.it/xoshiro256plusplus.c, state 1, 2, 3, 4. */
  @Test
  void xoshiro256PlusPlusGivesItsPublishedOutputs() {
    SeededStream generator = new SeededStream(1, 2, 3, 4);
    for (String expected :
        new String[] {
          "41943041",
          "58720359",
          "3588806011781223",
          "3591011842654386",
          "9228616714210784205",
          "9973669472204895162",
          "14011001112246962877",
          "12406186145184390807",
          "15849039046786891736",
          "10450023813501588000"
        }) {
      assertEquals(expected, Long.toUnsignedString(generator.nextLong()));
    }
  }

  /** The test vectors of draft-eastlake-fnv for the 64-bit FNV-1a hash. */
  @ParameterizedTest
  @CsvSource({"'', cbf29ce484222325", "a, af63dc4c8601ec8c", "foobar, 85944171f73967e8"})
  void fnv1aGivesItsPublishedHashes(String text, String hash) {
    assertEquals(hash, Long.toHexString(SeededStream.fnv1a(text)));
  }
}
