package org.customsetl.trade;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How and where a line was declared; each part only where the source gives it. */
public record Declaration(
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable String tradeMode,
        @Nullable String customsOffice) {}
