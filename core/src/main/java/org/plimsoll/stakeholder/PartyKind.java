package org.plimsoll.stakeholder;

/** What sort of party it is. */
public enum PartyKind {
  /** One person. */
  PERSON,
  /** People with something in common, organised or not. */
  GROUP,
  /** An organisation or organ that acts as one. */
  BODY
}
