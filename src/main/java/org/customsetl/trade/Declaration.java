package org.customsetl.trade;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How and where a line was declared; each part only where the source gives it.
 *
 * @param number the declaration's number
 * @param item the line's item within it, without leading zeros
 */
public record Declaration(
        @Nullable String number,
        @Nullable String item,
        @Nullable LocalDate date,
        @Nullable String tradeMode,
        @Nullable String customsOffice) {}
