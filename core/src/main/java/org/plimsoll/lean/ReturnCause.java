package org.plimsoll.lean;

/** Why a person came back. */
public enum ReturnCause {
  /** The first attempt did not do what it should have: failure demand. */
  POOR_FIRST_ATTEMPT,
  /** Something happened that nobody could have dealt with before: value demand. */
  NEW_FACTS,
  /** Nobody has said why; it is not taken for either. */
  UNKNOWN
}
