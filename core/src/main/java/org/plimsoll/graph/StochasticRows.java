package org.plimsoll.graph;

import java.util.List;

/** Checks tables of weights whose rows sum to 1. */
final class StochasticRows {
  private static final double SLACK = 1e-9;

  private StochasticRows() {}

  static void check(String what, List<List<Double>> table) {
    for (int i = 0; i < table.size(); i++) {
      List<Double> row = table.get(i);
      double sum = 0;
      for (double weight : row) {
        if (!(weight >= 0 && weight <= 1 + SLACK)) {
          throw new IllegalArgumentException(
              what + " needs weights from 0 to 1, was " + weight + " in row " + i);
        }
        sum += weight;
      }
      if (row.size() != table.size() || Math.abs(sum - 1) > SLACK) {
        throw new IllegalArgumentException(
            what
                + " needs rows of "
                + table.size()
                + " weights that sum to 1, was row "
                + i
                + " "
                + row
                + "; divide each weight by the sum of its row");
      }
    }
  }
}
