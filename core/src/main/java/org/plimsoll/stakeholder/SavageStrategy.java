package org.plimsoll.stakeholder;

/**
 * The strategies of Savage, Nix, Whitehead and Blair, each for one type of stakeholder.
 *
 * <p>A class goes by its strategy and not by its type, whose word "supportive" is also a level of
 * {@link Engagement}.
 */
public enum SavageStrategy implements StakeholderClass {
  /** Low threat, high cooperation: the supportive stakeholder. */
  INVOLVE("supportive"),
  /** Low threat, low cooperation: the marginal stakeholder. */
  MONITOR("marginal"),
  /** High threat, low cooperation: the non-supportive stakeholder. */
  DEFEND("non-supportive"),
  /** High threat, high cooperation: the mixed blessing. */
  COLLABORATE("mixed blessing");

  private final String type;

  SavageStrategy(String type) {
    this.type = type;
  }

  /**
   * Returns the type of stakeholder that the strategy is for.
   *
   * @return for example {@code mixed blessing}
   */
  public String type() {
    return type;
  }

  @Override
  public String advice() {
    return words() + ": " + type;
  }
}
