package org.plimsoll.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plimsoll.base.Rational;
import org.plimsoll.graph.Cascade;
import org.plimsoll.graph.Centrality;
import org.plimsoll.graph.DeGroot;
import org.plimsoll.graph.FriedkinJohnsen;
import org.plimsoll.graph.Network;
import org.plimsoll.graph.OpinionQuota;
import org.plimsoll.graph.ThresholdJoining;
import org.plimsoll.graph.Tie;
import org.plimsoll.jointworking.Raci;
import org.plimsoll.mactor.Mactor;
import org.plimsoll.mactor.MactorOrder;
import org.plimsoll.mactor.MactorReview;
import org.plimsoll.mactor.MactorTables;
import org.plimsoll.stakeholder.Aspect;
import org.plimsoll.stakeholder.AttitudeBalance;
import org.plimsoll.stakeholder.Boundary;
import org.plimsoll.stakeholder.Engagement;
import org.plimsoll.stakeholder.EngagementGaps;
import org.plimsoll.stakeholder.GuidingCoalition;
import org.plimsoll.stakeholder.PartyRating;
import org.plimsoll.stakeholder.SalienceClass;
import org.plimsoll.stakeholder.Stakeholder;
import org.plimsoll.stakeholder.StakeholderClass;
import org.plimsoll.stakeholder.StakeholderMap;
import org.plimsoll.stakeholder.Typology;
import org.plimsoll.stakeholder.TypologyKind;

/** The reference cases of the area stakeholder. */
final class StakeholderCases extends ReferenceCases {
  StakeholderCases() {
    super("stakeholder");
    operation("powerInterestGrid", StakeholderCases::powerInterestGrid);
    operation("savage", StakeholderCases::savage);
    operation("murrayWebsterSimon", StakeholderCases::murrayWebsterSimon);
    operation("salienceClass", StakeholderCases::salienceClass);
    operation("salienceFromScores", StakeholderCases::salienceFromScores);
    operation("salienceChange", StakeholderCases::salienceChange);
    operation("engagementMatrix", StakeholderCases::engagementMatrix);
    operation("raci", StakeholderCases::raci);
    operation("guidingCoalition", StakeholderCases::guidingCoalition);
    operation("attitudeBalance", StakeholderCases::attitudeBalance);
    operation("mactorInfluence", StakeholderCases::mactorInfluence);
    operation("mactorForce", StakeholderCases::mactorForce);
    operation("mactorPositions", StakeholderCases::mactorPositions);
    operation("mactorConvergence", StakeholderCases::mactorConvergence);
    operation("mactorAmbivalence", StakeholderCases::mactorAmbivalence);
    operation("networkCentrality", StakeholderCases::networkCentrality);
    operation("friedkinJohnsen", StakeholderCases::friedkinJohnsen);
    operation("deGroot", StakeholderCases::deGroot);
    operation("thresholdJoining", StakeholderCases::thresholdJoining);
    operation("thresholdCascade", StakeholderCases::thresholdCascade);
    operation("opinionQuota", StakeholderCases::opinionQuota);
  }

  private static StakeholderMap register(JsonNode parties, StakeholderMap empty) {
    List<Stakeholder> all = new ArrayList<>();
    for (var party : parties.properties()) {
      Stakeholder one = Stakeholder.of(party.getKey());
      for (var mark : party.getValue().properties()) {
        one = one.rated(PartyRating.of(aspect(mark.getKey()), mark.getValue().asText()));
      }
      all.add(one);
    }
    return empty.with(all);
  }

  private static Aspect aspect(String name) {
    return name.equals("urgency")
        ? Aspect.CLAIM_URGENCY
        : Aspect.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static Map<String, Object> powerInterestGrid(JsonNode in) {
    JsonNode scale = need(in, "scale");
    StakeholderMap map =
        register(
            need(in, "stakeholders"),
            StakeholderMap.of("case").onScale(scale.get(0).longValue(), scale.get(1).longValue()));
    Boundary high = Boundary.atLeast(need(in, "midpoint").longValue());
    var grid = map.classify(Typology.powerInterest().withBoundary(high));
    var names = map.classify(Typology.of(TypologyKind.EDEN_ACKERMANN).withBoundary(high));
    Map<String, Object> answer = new LinkedHashMap<>();
    grid.places()
        .forEach(
            place ->
                answer.put(
                    place.party(),
                    Map.of(
                        "quadrant", place.type().orElseThrow().name(),
                        "edenAckermann", names.place(place.party()).type().orElseThrow().name())));
    return Map.of("stakeholders", answer);
  }

  private static Boundary.Side level(JsonNode party, String key) {
    return switch (need(party, key).textValue()) {
      case "high", "positive" -> Boundary.Side.HIGH;
      case "low", "negative" -> Boundary.Side.LOW;
      default -> throw new IllegalStateException("no level: " + party);
    };
  }

  private static Map<String, Object> perParty(JsonNode in, Function<JsonNode, Object> answer) {
    Map<String, Object> answers = new LinkedHashMap<>();
    need(in, "stakeholders")
        .properties()
        .forEach(party -> answers.put(party.getKey(), answer.apply(party.getValue())));
    return Map.of("stakeholders", answers);
  }

  private static Map<String, Object> savage(JsonNode in) {
    return perParty(
        in,
        party -> {
          var type =
              (StakeholderClass.SavageStrategy)
                  TypologyKind.SAVAGE
                      .typeOf(List.of(level(party, "threat"), level(party, "cooperation")))
                      .orElseThrow();
          return Map.of(
              "type", type.type().toUpperCase(Locale.ROOT).replaceAll("[ -]", "_"),
              "strategy", type.words());
        });
  }

  private static Map<String, Object> murrayWebsterSimon(JsonNode in) {
    return perParty(
        in,
        party ->
            TypologyKind.MURRAY_WEBSTER_SIMON
                .typeOf(
                    List.of(
                        level(party, "attitude"), level(party, "interest"), level(party, "power")))
                .map(StakeholderClass::name)
                .orElseThrow());
  }

  private static SalienceClass salience(JsonNode in) {
    List<Aspect> present = new ArrayList<>();
    in.properties()
        .forEach(
            each -> {
              if (each.getValue().booleanValue()) {
                present.add(aspect(each.getKey()));
              }
            });
    return SalienceClass.of(present);
  }

  private static Map<String, Object> salienceClass(JsonNode in) {
    SalienceClass found = salience(in);
    return Map.of(
        "class", found.words(),
        "group", found.group().words(),
        "attributeCount", found.attributes().size());
  }

  private static Map<String, Object> salienceFromScores(JsonNode in) {
    var classes =
        register(need(in, "scores"), StakeholderMap.of("case"))
            .classify(
                Typology.salience()
                    .withBoundary(Boundary.atLeast(need(in, "threshold").longValue())));
    Map<String, Object> answer = new LinkedHashMap<>();
    classes
        .places()
        .forEach(
            place -> {
              var type = (SalienceClass) place.type().orElseThrow();
              answer.put(
                  place.party(), Map.of("class", type.words(), "group", type.group().words()));
            });
    return Map.of("classes", answer);
  }

  private static Map<String, Object> salienceChange(JsonNode in) {
    SalienceClass before = salience(need(in, "before"));
    SalienceClass after = salience(need(in, "after"));
    return Map.of(
        "from", before.words(), "to", after.words(), "change", after.attributesMoreThan(before));
  }

  private static Engagement engagement(JsonNode party, String key) {
    return Engagement.valueOf(need(party, key).textValue().toUpperCase(Locale.ROOT));
  }

  private static Map<String, Object> engagementMatrix(JsonNode in) {
    List<Stakeholder> parties = new ArrayList<>();
    for (var party : need(in, "stakeholders").properties()) {
      parties.add(
          Stakeholder.of(party.getKey())
              .engagement(
                  engagement(party.getValue(), "current"),
                  engagement(party.getValue(), "desired")));
    }
    EngagementGaps gaps = StakeholderMap.of("case").with(parties).engagementGaps();
    Map<String, Object> rows = new LinkedHashMap<>();
    gaps.rows()
        .forEach(
            row ->
                rows.put(
                    row.party(),
                    Map.of("columnsApart", row.columnsApart(), "status", row.status().words())));
    return Map.of(
        "stakeholders", rows,
        "belowDesired", gaps.belowDesired(),
        "countBelow", gaps.belowDesired().size(),
        "largestGap", gaps.largestGap().orElseThrow().party());
  }

  private static Map<String, Object> raci(JsonNode in) {
    Raci matrix = Raci.empty();
    for (var task : need(in, "matrix").properties()) {
      Map<String, String> cells = new LinkedHashMap<>();
      task.getValue()
          .properties()
          .forEach(cell -> cells.put(cell.getKey(), cell.getValue().textValue()));
      matrix = matrix.task(task.getKey(), cells);
    }
    Map<String, Object> counts = new LinkedHashMap<>();
    matrix
        .counts()
        .forEach(
            (who, own) -> {
              Map<String, Object> letters = new LinkedHashMap<>();
              own.forEach((role, count) -> letters.put(role.letter(), count));
              counts.put(who, letters);
            });
    return Map.of(
        "findings",
        matrix.complaints().stream()
            .map(each -> Map.of("task", each.task(), "finding", each.fault().name()))
            .toList(),
        "counts",
        counts);
  }

  private static String camel(GuidingCoalition.Strength strength) {
    return strength == GuidingCoalition.Strength.POSITION_POWER
        ? "positionPower"
        : strength.words();
  }

  private static Map<String, Object> guidingCoalition(JsonNode in) {
    GuidingCoalition coalition = GuidingCoalition.of("case");
    for (var member : need(in, "members").properties()) {
      coalition =
          coalition.member(
              member.getKey(),
              each(member.getValue()).stream()
                  .map(
                      text ->
                          java.util.Arrays.stream(GuidingCoalition.Strength.values())
                              .filter(strength -> camel(strength).equals(text.textValue()))
                              .findFirst()
                              .orElseThrow())
                  .toArray(GuidingCoalition.Strength[]::new));
    }
    var review =
        coalition.review(each(need(in, "keyPlayers")).stream().map(JsonNode::textValue).toList());
    Map<String, Object> counts = new LinkedHashMap<>();
    review.counts().forEach((strength, count) -> counts.put(camel(strength), count));
    return Map.of(
        "counts", counts,
        "missing", review.missing().stream().map(StakeholderCases::camel).toList(),
        "keyPlayersOutside", review.keyPlayersOutside());
  }

  private static Map<String, Object> attitudeBalance(JsonNode in) {
    AttitudeBalance balance =
        register(need(in, "stakeholders"), StakeholderMap.of("case").onScale(0, 10))
            .attitudeBalance();
    Map<String, Object> weights = new LinkedHashMap<>();
    balance.rows().forEach(row -> weights.put(row.party(), row.weight()));
    return Map.of("weights", weights, "balance", balance.balance().orElseThrow());
  }

  private static List<String> texts(JsonNode list) {
    return each(list).stream().map(JsonNode::textValue).toList();
  }

  private static List<List<Integer>> table(JsonNode rows) {
    return each(rows).stream()
        .map(row -> each(row).stream().map(JsonNode::intValue).toList())
        .toList();
  }

  private static MactorReview mactor(JsonNode in) {
    List<String> actors = texts(need(in, "actors"));
    boolean placed = in.has("MAO2");
    return Mactor.standard()
        .analyse(
            new MactorTables(
                actors,
                placed ? texts(need(in, "objectives")) : List.of(),
                table(need(in, "MID")),
                placed
                    ? table(need(in, "MAO2"))
                    : actors.stream().map(a -> List.<Integer>of()).toList()));
  }

  private static Map<String, Object> mactorInfluence(JsonNode in) {
    MactorReview review = mactor(in);
    return Map.of(
        "MDII", review.directAndIndirect(),
        "influenceI", review.influence(),
        "dependenceD", review.dependence(),
        "total", review.totalInfluence(),
        "netInfluence", review.netInfluence(),
        "MMDII", review.greatestInfluence());
  }

  private static List<Rational> known(List<Optional<Rational>> values) {
    return values.stream().map(Optional::orElseThrow).toList();
  }

  private static Map<String, Object> mactorForce(JsonNode in) {
    MactorReview review = mactor(in);
    return Map.of(
        "r", known(review.rawForce()),
        "R", known(review.force()),
        "exactR",
            known(review.force()).stream()
                .map(value -> value.numerator() + "/" + value.denominator())
                .toList());
  }

  private static Map<String, Object> mactorPositions(JsonNode in) {
    MactorReview review = mactor(in);
    MactorOrder third = review.thirdOrder().orElseThrow();
    return Map.of(
        "MAO1", review.firstOrder().positions(),
        "implication2", review.secondOrder().implication(),
        "MAO3", third.positions(),
        "mobilisation3", third.mobilisation(),
        "agreement3", third.agreement(),
        "disagreement3", third.disagreement());
  }

  private static List<MactorOrder> orders(JsonNode in) {
    MactorReview review = mactor(in);
    return List.of(review.firstOrder(), review.secondOrder(), review.thirdOrder().orElseThrow());
  }

  private static Map<String, Object> mactorConvergence(JsonNode in) {
    Map<String, Object> answer = new LinkedHashMap<>();
    for (MactorOrder order : orders(in)) {
      answer.put("CAA" + order.order(), order.convergence());
      answer.put("DAA" + order.order(), order.divergence());
    }
    return answer;
  }

  private static Map<String, Object> mactorAmbivalence(JsonNode in) {
    Map<String, Object> answer = new LinkedHashMap<>();
    for (MactorOrder order : orders(in)) {
      answer.put(
          "EQ" + order.order(),
          order.ambivalence().stream().map(value -> value.orElse(null)).toList());
    }
    return answer;
  }

  private static Map<String, Object> networkCentrality(JsonNode in) {
    Network network =
        new Network(
            need(in, "directed").booleanValue(),
            texts(need(in, "nodes")),
            each(need(in, "ties")).stream()
                .map(tie -> Tie.of(tie.get(0).textValue(), tie.get(1).textValue()))
                .toList());
    Map<String, Object> degree = new LinkedHashMap<>();
    Map<String, Object> closeness = new LinkedHashMap<>();
    Map<String, Object> betweenness = new LinkedHashMap<>();
    for (Centrality.Row row : Centrality.of(network).rows()) {
      degree.put(row.node(), row.degree().orElseThrow());
      closeness.put(row.node(), row.closeness().orElseThrow());
      betweenness.put(row.node(), row.normalised().orElseThrow());
    }
    return Map.of(
        "density", network.density().orElseThrow(),
        "degree", degree,
        "closeness", closeness,
        "betweenness", betweenness);
  }

  private static List<Double> reals(JsonNode list) {
    return each(list).stream().map(JsonNode::doubleValue).toList();
  }

  private static List<List<Double>> realTable(JsonNode rows) {
    return each(rows).stream().map(StakeholderCases::reals).toList();
  }

  private static Map<String, Object> friedkinJohnsen(JsonNode in) {
    FriedkinJohnsen model =
        FriedkinJohnsen.of(realTable(need(in, "W")), reals(need(in, "susceptibility")));
    return Map.of(
        "equilibrium", model.equilibrium(reals(need(in, "initial"))),
        "totalInfluence", model.totalInfluence());
  }

  private static Map<String, Object> deGroot(JsonNode in) {
    DeGroot model = DeGroot.of(realTable(need(in, "T")));
    Map<String, Object> answer = single("converges", model.converges());
    OptionalDouble consensus = model.consensus(reals(need(in, "initial")));
    answer.put("influence", model.influence().orElse(null));
    answer.put("consensus", consensus.isPresent() ? consensus.getAsDouble() : null);
    return answer;
  }

  private static Map<String, Object> thresholdJoining(JsonNode in) {
    return Map.of(
        "final",
        new ThresholdJoining(each(need(in, "thresholds")).stream().map(JsonNode::intValue).toList())
            .joined());
  }

  private static Map<String, Object> thresholdCascade(JsonNode in) {
    List<Tie> ties =
        each(need(in, "ties")).stream()
            .map(tie -> Tie.of(tie.get(0).textValue(), tie.get(1).textValue()))
            .toList();
    List<String> nodes =
        ties.stream().flatMap(tie -> Stream.of(tie.from(), tie.to())).distinct().sorted().toList();
    Cascade cascade =
        Cascade.from(
            Network.undirected(nodes, ties),
            Rational.of(number(in, "threshold")),
            texts(need(in, "seeds")));
    return Map.of(
        "rounds", cascade.rounds(),
        "finalCount", cascade.joined().size(),
        "finalShare", cascade.share());
  }

  private static Map<String, Object> opinionQuota(JsonNode in) {
    OpinionQuota quota =
        OpinionQuota.of(
            each(need(in, "opinions")).stream()
                .map(opinion -> Rational.of(opinion.decimalValue()))
                .toList(),
            Rational.parse(need(in, "yesWhen").textValue().replace(">= ", "")),
            Rational.of(number(in, "quota")));
    return Map.of("yes", quota.yes(), "required", quota.required(), "met", quota.isMet());
  }
}
