package org.plimsoll.benchmarks;

import java.util.SplittableRandom;

/**
 * A generated allocation problem in plain arrays, and the judge of its answers. It shares nothing
 * with any solver.
 *
 * @param family free (everybody may hold everything), skills (levels, specialisms, a cap on counts)
 *     or rationed (skills, most cases held already, few may move)
 * @param points tenths of a point of each case
 * @param capacity tenths of a point that each member has available
 * @param level the least level of each case
 * @param specialism the specialism of each case, or -1
 * @param memberLevel the level of each member
 * @param memberSpecialisms the specialisms of each member, a bit each
 * @param holder the holder of each case now, or -1
 * @param moves how many held cases may change hands
 * @param mostCases the most cases of each member; 0 for no limit
 */
record AllocationInstance(
    String family,
    int[] points,
    int[] capacity,
    int[] level,
    int[] specialism,
    int[] memberLevel,
    long[] memberSpecialisms,
    int[] holder,
    int moves,
    int mostCases) {

  private static final int SPECIALISMS = 12;

  static AllocationInstance generate(String family, int cases, int members, long seed) {
    var random = new SplittableRandom(seed * 31 + family.hashCode());
    boolean skills = !family.equals("free");
    int[] points = new int[cases];
    int[] level = new int[cases];
    int[] specialism = new int[cases];
    long sum = 0;
    for (int i = 0; i < cases; i++) {
      double draw = random.nextDouble();
      points[i] =
          draw < 0.35 ? 10 : draw < 0.75 ? 20 + random.nextInt(16) : 35 + random.nextInt(46);
      sum += points[i];
      level[i] = skills && random.nextInt(4) == 0 ? 2 + random.nextInt(2) : 1;
      specialism[i] = skills && random.nextInt(5) == 0 ? random.nextInt(SPECIALISMS) : -1;
    }
    int[] capacity = new int[members];
    int[] memberLevel = new int[members];
    long[] memberSpecialisms = new long[members];
    double mean = sum / 0.95 / members;
    for (int j = 0; j < members; j++) {
      double part = random.nextInt(4) == 0 ? 0.5 + 0.1 * random.nextInt(4) : 1;
      capacity[j] = (int) Math.round(mean * part * (0.9 + 0.2 * random.nextDouble()));
      memberLevel[j] = 1 + random.nextInt(3);
      for (int k = 0; k < 3; k++) {
        memberSpecialisms[j] |= 1L << random.nextInt(SPECIALISMS);
      }
    }
    for (int k = 0; k < SPECIALISMS; k++) {
      for (int l = 0; l < Math.min(2, members); l++) { // somebody of the highest level for each
        int j = (k * 2 + l) % members;
        memberSpecialisms[j] |= 1L << k;
        memberLevel[j] = 3;
      }
    }
    int[] holder = new int[cases];
    int most = skills ? (int) Math.ceil(2.0 * cases / members) : 0;
    int[] count = new int[members];
    var instance =
        new AllocationInstance(
            family,
            points,
            capacity,
            level,
            specialism,
            memberLevel,
            memberSpecialisms,
            holder,
            0,
            most);
    int held = 0;
    for (int i = 0; i < cases; i++) {
      holder[i] = -1;
      if (family.equals("rationed") && random.nextInt(5) > 0) {
        for (int attempt = 0; attempt < 20 && holder[i] < 0; attempt++) {
          int j = Math.min(random.nextInt(members), random.nextInt(members)); // unevenly
          if (instance.mayHold(i, j) && count[j] < most) {
            holder[i] = j;
            count[j]++;
            held++;
          }
        }
      }
    }
    return new AllocationInstance(
        family,
        points,
        capacity,
        level,
        specialism,
        memberLevel,
        memberSpecialisms,
        holder,
        held / 10,
        most);
  }

  int cases() {
    return points.length;
  }

  int members() {
    return capacity.length;
  }

  boolean mayHold(int i, int j) {
    return memberLevel[j] >= level[i]
        && (specialism[i] < 0 || (memberSpecialisms[j] >>> specialism[i] & 1) == 1);
  }

  /** What an answer is worth: broken terms, the worst load and the distance from even loads. */
  record Score(int violations, double worst, double spread) {}

  Score score(int[] answer) {
    long[] load = new long[members()];
    int[] count = new int[members()];
    int violations = 0;
    int moved = 0;
    for (int i = 0; i < cases(); i++) {
      int j = answer[i];
      if (j < 0 || j >= members() || !mayHold(i, j)) {
        violations++;
        continue;
      }
      load[j] += points[i];
      count[j]++;
      moved += holder[i] >= 0 && holder[i] != j ? 1 : 0;
    }
    violations += Math.max(0, moved - moves);
    double worst = 0;
    double spread = 0;
    for (int j = 0; j < members(); j++) {
      worst = Math.max(worst, (double) load[j] / capacity[j]);
      spread += (double) load[j] * load[j] / capacity[j];
      violations += mostCases > 0 ? Math.max(0, count[j] - mostCases) : 0;
    }
    return new Score(violations, worst, spread);
  }

  /** How far loads are from equal shares, in percentage points of capacity (root mean square). */
  double unevenness(Score score) {
    long total = 0;
    long available = 0;
    for (int each : points) {
      total += each;
    }
    for (int each : capacity) {
      available += each;
    }
    double even = (double) total * total / available;
    return 100 * Math.sqrt(Math.max(0, score.spread() - even) / available);
  }

  @Override
  public String toString() {
    return family + " " + cases() + "/" + members();
  }
}
