package org.customsetl.quality;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What two rows must have in common to be the same goods. Rows are compared by the finest key that both of them have;
 * for that a key says which rows have it, and which of these have a finer one too. The texts are SQL over {@code
 * fact.trade_line l} and {@code ops.load_sheet s}, and none of them comes from outside.
 */
enum GoodsKey {
    /** A declaration has one line of a number and item. */
    ITEM(
            Evidence.SURE,
            "declaration number and item",
            "not s.statistic and ops.is_whole(l.declaration_number) and l.item_number is not null",
            "l.declaration_number, l.item_number",
            "false"),
    /** Where an item has no number, its content tells it from the others of its declaration. */
    NUMBER(
            Evidence.SURE,
            "declaration number, commodity, value and quantities",
            "not s.statistic and ops.is_whole(l.declaration_number)",
            "l.declaration_number, l.flow, l.hs, l.value, l.currency, l.net_weight_kg, l.supplementary",
            "l.item_number is not null"),
    /** Without a number all that is said must be equal; even that happens by chance, for equal consignments. */
    CONTENT(
            Evidence.PERHAPS_CHANCE,
            "period, date, flow, commodity, partner, place, trader, office, trade mode, value and quantities",
            "not s.statistic",
            "l.month, l.period_months, l.declaration_date, l.flow, l.hs, l.partner_code, l.region_code,"
                    + " l.prefecture_code, l.consignee_key, l.customs_office, l.trade_mode_code, l.value,"
                    + " l.currency, l.net_weight_kg, l.supplementary, l.supplementary_unit",
            "ops.is_whole(l.declaration_number)"),
    /** A statistic has one row a key. */
    STATISTIC(
            Evidence.SURE,
            "period, flow, commodity, partner, place and trade mode",
            "s.statistic",
            "l.hs, l.trade_mode_code, " + Sql.OF_STATISTIC,
            "false"),
    /** A row without a trade mode is the total of those with one. */
    STATISTIC_OF_ALL_MODES(
            Evidence.PART_OF_A_TOTAL,
            "period, flow, commodity, partner and place, one of them by trade mode",
            "s.statistic",
            "l.hs, " + Sql.OF_STATISTIC,
            "l.trade_mode_code is not null"),
    /** A row of a shorter HS code is the total of those of longer ones. */
    STATISTIC_BY_HS6(6),
    STATISTIC_BY_HS4(4),
    STATISTIC_BY_HS2(2);

    /** What one equal row says. */
    private enum Evidence {
        /** The goods are the same. */
        SURE,
        /** Perhaps that. */
        PERHAPS_CHANCE,
        /** One row is the total of others: only a finer and a coarser row can meet, else a finer key says more. */
        PART_OF_A_TOTAL
    }

    /** Constants of an enum cannot use one another's fields. */
    private static final class Sql {
        static final String OF_STATISTIC =
                "l.month, l.period_months, l.flow, l.partner_code, l.region_code, l.prefecture_code,"
                        + " l.district_code";
    }

    private final Evidence evidence;
    private final String words;
    private final String rows;
    private final String columns;
    private final String finer;

    GoodsKey(Evidence evidence, String words, String rows, String columns, String finer) {
        this.evidence = evidence;
        this.words = words;
        this.rows = rows;
        this.columns = columns;
        this.finer = finer;
    }

    GoodsKey(int digits) {
        this(
                Evidence.PART_OF_A_TOTAL,
                "period, flow, partner, place and trade mode, of which one holds HS " + digits + " as a whole",
                "s.statistic and length(l.hs) >= " + digits,
                "left(l.hs, " + digits + "), l.trade_mode_code, " + Sql.OF_STATISTIC,
                "length(l.hs) > " + digits);
    }

    /** Whether one equal row proves that the goods are the same. */
    boolean isSure() {
        return evidence != Evidence.PERHAPS_CHANCE;
    }

    /** What is equal, for people. */
    String words() {
        return words;
    }

    /** SQL: whether a row has this key. */
    String rows() {
        return rows;
    }

    /** SQL: whether a row that has this key also has a finer one. */
    String finer() {
        return finer;
    }

    /** SQL: the key as a number of 64 bits, by which millions of rows are grouped faster than by the columns. */
    String hash() {
        return "hash_record_extended(row(" + columns + "), 0)";
    }

    /** The keys that rows of one file are told apart by: the finest of each row. */
    static List<GoodsKey> ofOneFile() {
        return List.of(ITEM, NUMBER, CONTENT, STATISTIC);
    }

    /** SQL: for every key, by its name, whether rows of several files can meet by it. */
    static String present() {
        return Arrays.stream(values())
                .map(key -> key.meets() + " as \"" + key + '"')
                .collect(Collectors.joining(", "));
    }

    /** Two finer rows meet by the finer key; rows of one total level by that key too. */
    private String meets() {
        String coarse = "coalesce(bool_or(" + rows + " and not (" + finer + ")), false)";
        return evidence == Evidence.PART_OF_A_TOTAL
                ? coarse + " and coalesce(bool_or(" + rows + " and " + finer + "), false)"
                : coarse;
    }

    /** Those of {@link #present} that are. */
    static List<GoodsKey> of(Map<String, Object> present) {
        Map<GoodsKey, Boolean> keys = new EnumMap<>(GoodsKey.class);
        Arrays.stream(values()).forEach(key -> keys.put(key, Boolean.TRUE.equals(present.get(key.name()))));
        return keys.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }
}
