package org.plimsoll.stats;

/**
 * A running sum that carries its rounding error along (Neumaier 1974, "Rundungsfehleranalyse
 * einiger Verfahren zur Summation endlicher Summen", algorithm IV, also known as improved
 * Kahan-Babuska summation): a million terms cost no digits.
 */
final class CompensatedSum {
  private double sum;
  private double error;

  void add(double term) {
    double next = sum + term;
    error += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
    sum = next;
  }

  double value() {
    return sum + error;
  }
}
