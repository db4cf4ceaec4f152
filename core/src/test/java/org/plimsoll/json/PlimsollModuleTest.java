package org.plimsoll.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Points;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.CasePhase;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.caseload.StaffMember;

class PlimsollModuleTest {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().addModule(new PlimsollModule()).build();

  private static final Case CASE = Case.of("C-1", "simple").with("court");

  /** A host's own type around the library's. */
  record Envelope(String sender, Case item, List<Points> figures, Map<String, CasePhase> phases) {}

  @Test
  void modelsStandInTheHostsTypesWithoutASchema() throws JsonProcessingException {
    var envelope =
        new Envelope("a", CASE, List.of(points("2.5"), points("1/3")), Map.of("x", CasePhase.NEW));
    String text =
        "{\"sender\":\"a\",\"item\":{\"id\":\"C-1\",\"band\":\"simple\",\"factors\":{\"court\":true}},"
            + "\"figures\":[2.5,\"1/3\"],\"phases\":{\"x\":\"new\"}}";
    assertEquals(text, MAPPER.writeValueAsString(envelope));
    assertEquals(envelope, MAPPER.readValue(text, Envelope.class));
    assertEquals(envelope, PlimsollJson.standard().mapper().readValue(text, Envelope.class));
  }

  @Test
  void documentsHaveASchemaThatIsCheckedWhereItStands() throws JsonProcessingException {
    String text = MAPPER.writeValueAsString(CASE);
    assertTrue(text.startsWith("{\"schema\":\"plimsoll/case/1\","), text);
    assertEquals(CASE, MAPPER.readValue(text, Case.class));
    String bare = text.replace("\"schema\":\"plimsoll/case/1\",", "");
    assertEquals(CASE, MAPPER.readValue(bare, Case.class));
    assertThrows(
        JsonMappingException.class,
        () -> MAPPER.readValue(text.replace("case/1", "case/2"), Case.class));
    var missing =
        assertThrows(
            JsonMappingException.class,
            () -> PlimsollJson.standard().mapper().readValue(bare, Case.class));
    assertEquals(
        "JSON: a case needs the field \"schema\"; add \"schema\": \"plimsoll/case/1\" as the first"
            + " field",
        missing.getOriginalMessage());
    assertEquals(
        List.of(CASE), MAPPER.readValue("[" + bare + "]", new TypeReference<List<Case>>() {}));
  }

  @Test
  void treesAndConversionsWork() throws JsonProcessingException {
    assertEquals(CASE, MAPPER.treeToValue(MAPPER.valueToTree(CASE), Case.class));
    assertEquals(CASE, MAPPER.convertValue(MAPPER.convertValue(CASE, Map.class), Case.class));
  }

  @Test
  void problemsAreJacksonsWithOursAsTheCause() {
    var refused =
        assertThrows(
            JsonMappingException.class,
            () -> MAPPER.readValue("{\"item\":{\"id\":\"C\",\"bnad\":\"x\"}}", Envelope.class));
    JsonProblemException cause = assertInstanceOf(JsonProblemException.class, refused.getCause());
    assertEquals("item.bnad", cause.path());
    assertEquals("a case has no field \"bnad\"", cause.rule());
  }

  @Test
  void hostsSettingsDoNotLoosenOrWidenTheModels() throws JsonProcessingException {
    var loose =
        JsonMapper.builder()
            .addModule(new PlimsollModule())
            .disable(
                com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .activateDefaultTyping(
                BasicPolymorphicTypeValidator.builder().allowIfBaseType(Object.class).build(),
                ObjectMapper.DefaultTyping.EVERYTHING)
            .build();
    String text = loose.writeValueAsString(CASE);
    assertTrue(!text.contains("org.plimsoll"), text);
    assertEquals(CASE, loose.readValue(text, Case.class));
    assertThrows(
        JsonMappingException.class, () -> loose.readValue("{\"id\":\"C\",\"bnad\":1}", Case.class));
    assertThrows(
        JsonMappingException.class,
        () -> loose.readValue("{\"id\":\"C\",\"id\":\"D\"}", Case.class));
  }

  @Test
  void strictMapperIsStrictWithTheHostsTypesToo() throws JsonProcessingException {
    ObjectMapper strict = PlimsollJson.standard().mapper();
    record Own(int count) {}
    assertThrows(
        JsonProcessingException.class, () -> strict.readValue("{\"count\":null}", Own.class));
    assertThrows(JsonProcessingException.class, () -> strict.readValue("{\"x\":1}", Own.class));
    assertThrows(
        JsonProcessingException.class,
        () -> strict.readValue("{\"count\":1,\"count\":1}", Own.class));
    assertThrows(
        JsonProcessingException.class, () -> strict.readValue("{\"count\":1} 2", Own.class));
    assertThrows(JsonProcessingException.class, () -> strict.readTree("[NaN]"));
    assertEquals(new BigDecimal("0.10"), strict.readValue("0.10", Object.class));
  }

  @Test
  void customFactorsAreRegisteredWithTheModule() throws JsonProcessingException {
    var knowing =
        JsonMapper.builder()
            .addModule(new PlimsollModule().withFactor("host", (c, v, b) -> points(1)))
            .build();
    String text =
        "{\"name\":\"A\",\"factors\":{\"own\":{\"rule\":\"custom\",\"function\":\"host\"}}}";
    assertEquals(1, knowing.readValue(text, PointsScheme.class).factors().size());
    assertThrows(JsonMappingException.class, () -> MAPPER.readValue(text, PointsScheme.class));
  }

  @Test
  void moduleIsFoundBesideOthersAndNamed() {
    assertEquals("plimsoll", new PlimsollModule().getModuleName());
    assertEquals(
        StaffMember.of("S", "A", weekly(3)),
        MAPPER.convertValue(Map.of("id", "S", "name", "A", "contracted", 3), StaffMember.class));
  }
}
