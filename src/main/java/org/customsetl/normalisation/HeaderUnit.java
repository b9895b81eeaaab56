package org.customsetl.normalisation;

import java.math.BigDecimal;
import org.customsetl.layout.Words;
import org.customsetl.reference.Unit;
import org.customsetl.reference.UnitReading;
import org.customsetl.reference.Units;

/** The unit in the header of a quantity, held against the unit that a row writes itself. */
final class HeaderUnit {

    static final String CORRECT = "find out which unit holds, then correct the row's unit or the one in the header";

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private HeaderUnit() {}

    /** Whether a row's unit is the header's, or the one that the header counts in: 万辆 over 辆, never 千克 over 克. */
    static boolean agrees(Units units, String header, Unit row) {
        String text = Words.folded(header);
        if (isSame(units.read(text), row)) {
            return true;
        }
        for (int end = 1; end < text.length(); end++) {
            boolean counts = units.multiplier(text.substring(0, end))
                    .filter(times -> row.kind() == Unit.Kind.COUNT || times.compareTo(THOUSAND) != 0)
                    .isPresent();
            if (counts && isSame(units.read(text.substring(end)), row)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(UnitReading reading, Unit row) {
        return reading instanceof UnitReading.Known known
                && known.unit().baseName().equals(row.baseName())
                && known.unit().factor().compareTo(row.factor()) == 0;
    }
}
