module consumer {
  requires org.plimsoll.core;
}
