package org.plimsoll.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
  private static final Currency EUROS = Currency.getInstance("EUR");
  private static final Currency YEN = Currency.getInstance("JPY");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "60000; GBP 60,000",
        "12.5; GBP 12.50",
        "1/3; ~GBP 0.33",
        "-1234.5; GBP -1,234.50",
        "0.001; ~GBP 0.00"
      })
  void textNamesTheCurrencyAndMarksWhatIsShortened(String amount, String text) {
    assertEquals(text, Money.of(amount).toString());
  }

  @Test
  void currencyWithoutCentsShowsNone() {
    assertEquals("~JPY 13", Money.of("12.5").in(YEN).toString());
    assertEquals("JPY 12", Money.of(12).in(YEN).toString());
  }

  @Test
  void equalAmountsOfOneCurrencyAreEqual() {
    assertEquals(Money.of("12.50"), Money.of(new BigDecimal("12.5")));
    assertNotEquals(Money.of(12), Money.of(12).in(EUROS));
  }

  @Test
  void amountsOfDifferentCurrenciesAreNotJoined() {
    Money pounds = Money.of(5);
    Money euros = Money.of("2.5").in(EUROS);
    String message =
        "amounts of different currencies cannot be joined: GBP 5 and EUR 2.50; convert one first";
    var plus = assertThrows(IllegalArgumentException.class, () -> pounds.plus(euros));
    var minus = assertThrows(IllegalArgumentException.class, () -> pounds.minus(euros));
    var compared = assertThrows(IllegalArgumentException.class, () -> pounds.compareTo(euros));
    assertEquals(message, plus.getMessage());
    assertEquals(message, minus.getMessage());
    assertEquals(message, compared.getMessage());
  }
}
