package org.plimsoll.cases;

/** The reference cases of the area change. */
final class ChangeCases extends ReferenceCases {
  ChangeCases() {
    super("change");
    PeopleAdapters.register(this);
  }
}
