package org.customsetl.reference;

import java.math.BigDecimal;

/**
 * What amounts are stated in.
 *
 * @param currency ISO 4217, three letters
 * @param multiplier how many units of the currency a stated 1 is: 10000 for 万元
 */
public record MoneyUnit(String currency, BigDecimal multiplier) {}
