package org.plimsoll.valuestream;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A way of working that is new, or changes one that there is: what it is worth, to whom, and what
 * else was thought of.
 *
 * <pre>{@code
 * Practice.of("a duty desk").adding("callers speak to a worker at once").forWhom("families")
 *     .considered("longer hours of the switchboard", "callers would still be called back")
 * }</pre>
 *
 * @param name what is done; not blank
 * @param changing the practice that it changes; not blank; empty for one that is new
 * @param value what value it adds; not blank; empty where nobody has said
 * @param forWhom those for whom it adds value, in the order given; empty where nobody has said
 * @param alternatives what else was considered, in the order given; empty where nobody has said
 */
public record Practice(
    String name,
    Optional<String> changing,
    Optional<String> value,
    List<String> forWhom,
    List<Alternative> alternatives) {
  /**
   * Checks the texts, and copies.
   *
   * @param name what is done; not blank
   * @param changing the practice that it changes; not blank; empty for one that is new
   * @param value what value it adds; not blank; empty where nobody has said
   * @param forWhom those for whom it adds value, in the order given; empty where nobody has said
   * @param alternatives what else was considered, in the order given; empty where nobody has said
   * @throws IllegalArgumentException if a text is blank
   */
  public Practice {
    StreamWords.named("the name of a practice", name);
    String of = " of practice \"" + name + "\"";
    Objects.requireNonNull(changing, "changing");
    changing.ifPresent(text -> StreamWords.named("the earlier form" + of, text));
    Objects.requireNonNull(value, "value");
    value.ifPresent(text -> StreamWords.named("the value" + of, text));
    forWhom = List.copyOf(forWhom);
    forWhom.forEach(text -> StreamWords.named("those served" + of, text));
    alternatives = List.copyOf(alternatives);
  }

  /**
   * Something else that could be done.
   *
   * @param what what it is; not blank
   * @param whyNot why it was not chosen; not blank; empty where nobody has said
   */
  public record Alternative(String what, Optional<String> whyNot) {
    /**
     * Checks the texts.
     *
     * @param what what it is; not blank
     * @param whyNot why it was not chosen; not blank; empty where nobody has said
     * @throws IllegalArgumentException if a text is blank
     */
    public Alternative {
      StreamWords.named("an alternative", what);
      Objects.requireNonNull(whyNot, "whyNot");
      whyNot.ifPresent(
          text -> StreamWords.named("the reason against alternative \"" + what + "\"", text));
    }

    @Override
    public String toString() {
      return what + whyNot.map(reason -> " (" + reason + ")").orElse("");
    }
  }

  /**
   * Returns a new practice of which nothing but the name is known.
   *
   * @param name what is done
   * @return that practice
   */
  public static Practice of(String name) {
    return new Practice(name, Optional.empty(), Optional.empty(), List.of(), List.of());
  }

  /**
   * Says which practice it changes.
   *
   * @param earlier the practice as it is
   * @return the practice as a change of that one
   */
  public Practice changing(String earlier) {
    return new Practice(name, Optional.of(earlier), value, forWhom, alternatives);
  }

  /**
   * Says what value it adds.
   *
   * @param what the value
   * @return the practice with that value
   */
  public Practice adding(String what) {
    return new Practice(name, changing, Optional.of(what), forWhom, alternatives);
  }

  /**
   * Says for whom it adds value.
   *
   * @param whom those served, added to those it has
   * @return the practice for those
   */
  public Practice forWhom(String... whom) {
    List<String> longer = new ArrayList<>(forWhom);
    longer.addAll(List.of(whom));
    return new Practice(name, changing, value, longer, alternatives);
  }

  /**
   * Says what else was considered.
   *
   * @param what the alternative
   * @return the practice with that alternative; why it was not chosen is not known
   */
  public Practice considered(String what) {
    return considered(new Alternative(what, Optional.empty()));
  }

  /**
   * Says what else was considered.
   *
   * @param what the alternative
   * @param whyNot why it was not chosen
   * @return the practice with that alternative
   */
  public Practice considered(String what, String whyNot) {
    return considered(new Alternative(what, Optional.of(whyNot)));
  }

  private Practice considered(Alternative alternative) {
    List<Alternative> longer = new ArrayList<>(alternatives);
    longer.add(alternative);
    return new Practice(name, changing, value, forWhom, longer);
  }

  @Override
  public String toString() {
    return name
        + changing.map(earlier -> ", changes " + earlier).orElse("")
        + value.map(what -> ", so that " + what).orElse("")
        + (forWhom.isEmpty() ? "" : ", for " + String.join(", ", forWhom));
  }
}
