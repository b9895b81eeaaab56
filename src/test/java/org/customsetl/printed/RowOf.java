package org.customsetl.printed;

import java.math.BigDecimal;

/**
 * What a row of a printed table is about: {@code row | kind | level | parent | place | key | unit = times whole unit |
 * from..to}.
 *
 * @param parent the row that it is a part of, or ""
 * @param key the code that it stands for beside the place: HS, partner, regime or ownership; or ""
 * @param unit its own unit as printed, or ""
 * @param times how many whole units that is; {@code null} where it says none
 * @param normalised the whole unit
 * @param period what it covers, where the column does not say it; or ""
 */
record RowOf(
        int row,
        String kind,
        int level,
        String parent,
        String place,
        String key,
        String unit,
        BigDecimal times,
        String normalised,
        String period) {

    static RowOf of(String line) {
        String[] parts = Family.parts(line, 8);
        String[] unit = parts[6].split("\\s*=\\s*", -1);
        String[] whole = unit.length == 2 ? unit[1].split(" ", 2) : new String[] {null, ""};
        return new RowOf(
                Integer.parseInt(parts[0]),
                parts[1],
                Integer.parseInt(parts[2]),
                parts[3],
                parts[4],
                parts[5],
                unit[0],
                whole[0] == null ? null : new BigDecimal(whole[0]),
                whole[1],
                parts[7]);
    }
}
