package org.customsetl.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.customsetl.samples.Plan.Good;
import org.customsetl.samples.Plan.Partner;
import org.customsetl.samples.Plan.Trader;
import org.customsetl.trade.Flow;
import org.jspecify.annotations.Nullable;

/** One made-up declared line, before any file's way of writing it. */
record Line(Declaration declaration, YearMonth month, Deal deal, Amounts amounts) {

    /** Where the line stands: the declaration's number and date, and the line's number in it. */
    record Declaration(String number, int item, LocalDate date) {

        static final Declaration NONE = new Declaration("", 0, LocalDate.EPOCH);
    }

    /** Who trades what with whom, and how. Lines of one deal but the commodity may share a declaration. */
    record Deal(Flow flow, Good good, Partner partner, String tradeMode, String office, Trader trader) {

        String declaredTogether() {
            return trader.code() + flow + office + partner.iso3() + tradeMode;
        }
    }

    /**
     * How much.
     *
     * @param kilograms net weight, {@code null} where the file says nil
     * @param second the supplementary quantity, {@code null} where the commodity has none
     */
    record Amounts(
            @Nullable BigDecimal kilograms,
            MassUnit massUnit,
            @Nullable BigDecimal second,
            BigDecimal value,
            String currency) {

        Amounts withoutWeight() {
            return new Amounts(null, massUnit, second, value, currency);
        }

        Amounts weighedIn(MassUnit other) {
            return new Amounts(kilograms, other, second, value, currency);
        }

        Amounts worth(BigDecimal other) {
            return new Amounts(kilograms, massUnit, second, other, currency);
        }
    }

    Line with(Declaration other) {
        return new Line(other, month, deal, amounts);
    }

    Line with(Amounts other) {
        return new Line(declaration, month, deal, other);
    }
}
