package org.customsetl.trade;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much is traded.
 *
 * @param netWeightKg net weight in kilograms, {@code null} where the source gives none
 * @param supplementary a second count in its own unit, never turned into mass by a constant
 * @param supplementaryUnit the unit of that count: its name in the customs list, such as 辆
 */
public record Quantities(
        @Nullable BigDecimal netWeightKg,
        @Nullable BigDecimal supplementary,
        @Nullable String supplementaryUnit) {}
