package org.customsetl.quality;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Closes for a list of lines that takes the place of another one, where a single line is eighty times what stands there
 * by its value for each unit of quantity, or three hundred times by its value where it has no quantity: trade that grows
 * grows in both. Nothing is said of what is less than a thousandth of its month and flow on both sides, nor where
 * the new line is within ten times of what is usual for its goods ({@link LineUnitValues}) and the old one was not: that
 * is what a correction is for.
 */
final class CorrectedLines implements Gate {

    /**
     * What tells a line from the others of its file. Goods have no number in a statistic; a number that a spreadsheet
     * program has cut off is different in every edition and compares nothing.
     */
    static final String KEY = """
            case when ops.is_whole(l.declaration_number) and l.item_number is not null
                then hash_record_extended(row(l.month, l.flow, l.declaration_number, l.item_number), 0)
                else hash_record_extended(row(l.month, l.period_months, l.flow, l.hs, l.partner_code, l.region_code,
                    l.prefecture_code, l.district_code, l.consignee_key, l.customs_office, l.trade_mode_code,
                    l.declaration_number, l.declaration_date), 0) end
            """;

    private static final String LINES = Corrections.PAIR + """
            , side as materialized (
                select l.load_id, l.month, l.flow,
            """ + KEY + """
                    as key, count(*) as lines, min(left(l.hs, 8) collate "C") as hs8,
                    sum(coalesce(l.value_cny, l.value_usd))::double precision as value,
                    sum(l.net_weight_kg)::double precision as weight, sum(l.supplementary)::double precision as pieces,
                    min(l.supplementary_unit collate "C") as unit, min(l.sheet_number::bigint << 32 | l.row_number) as at
                from (select load as id from pair union select other from pair) s
                join ops.load_month m on m.load_id = s.id and m.lines > 0
                join fact.trade_line l on l.month = m.month and l.load_id = m.load_id
                group by l.load_id, l.month, l.flow, key),
            total as materialized (
                select load_id, month, flow, sum(value) as value, sum(weight) as weight
                from side group by load_id, month, flow),
            matched as (
                select p.load, p.file, p.other, a.month, a.flow, a.hs8, a.at, b.at as other_at, a.value, b.value as other_value,
                    a.weight, b.weight as other_weight, log(a.value) - log(b.value) as grown,
                    case when a.weight > 0 and b.weight > 0 then log(a.weight) - log(b.weight)
                        when a.pieces > 0 and b.pieces > 0 and a.unit = b.unit then log(a.pieces) - log(b.pieces) end as counted
                from pair p
                join side a on a.load_id = p.load
                join side b on b.load_id = p.other and b.month = a.month and b.flow = a.flow and b.key = a.key
                    and b.lines = a.lines
                where a.value > 0 and b.value > 0
                and (a.value, a.weight, a.pieces) is distinct from (b.value, b.weight, b.pieces)),
            far as (
                select m.*, log(m.value / nullif(m.weight, 0)) as here, log(m.other_value / nullif(m.other_weight, 0)) as there
                from (select * from matched
                    where case when counted is null then abs(grown) >= 2.5 else abs(grown - counted) >= 1.9 end) m
                join total t on t.load_id = m.load and t.month = m.month and t.flow = m.flow
                join total o on o.load_id = m.other and o.month = m.month and o.flow = m.flow
                where m.value * 1000 >= t.value or m.other_value * 1000 >= o.value
                or m.weight * 1000 >= t.weight or m.other_weight * 1000 >= o.weight)
            select f.load, f.file, s.sheet_name as sheet, (f.at & 2147483647)::integer as row,
                coalesce(s.columns ->> case when abs(f.grown) >= 1.5 then 'value' else 'net-weight' end,
                    s.columns ->> 'value', '0')::integer as "column",
                f.flow, f.hs8, round(f.here::numeric, 2) as here, round(f.there::numeric, 2) as there,
                abs(f.grown) >= 1.5 as by_value,
                round(coalesce(f.grown - f.counted, f.grown)::numeric, 2) as times,
                concat_ws(' ', trim_scale(round(f.value::numeric, 2)), 'for',
                    coalesce(trim_scale(round(f.weight::numeric, 3))::text, 'no'), 'kg, in row', (f.other_at & 2147483647),
                    'there', trim_scale(round(f.other_value::numeric, 2)), 'for',
                    coalesce(trim_scale(round(f.other_weight::numeric, 3))::text, 'no'), 'kg') as example
            from far f
            join ops.load_sheet s on s.load_id = f.load and s.sheet_number = f.at >> 32
            order by f.load, f.at
            """;

    private static final String USUAL = "with " + LineUnitValues.ALL + """
            select flow || goods as goods, round(median::numeric, 2) as median from usual where unit = 'kg'
            """;

    private static final BigDecimal NEAR = BigDecimal.ONE;
    private static final BigDecimal OFF = new BigDecimal("1.9");

    private final JdbcClient jdbc;

    CorrectedLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param here its unit value, decimal logarithm of CNY for a kilogram; {@code null} where it has no weight
     * @param there that of the line that it replaces
     * @param times decimal logarithm of how many times it is of that
     */
    private record Far(
            long load,
            String file,
            String sheet,
            int row,
            int column,
            String flow,
            String hs8,
            @Nullable BigDecimal here,
            @Nullable BigDecimal there,
            boolean byValue,
            BigDecimal times,
            String example) {

        private String heading() {
            return hs8.substring(0, Math.min(4, hs8.length()));
        }

        private boolean isRepair(Map<String, BigDecimal> usual) {
            BigDecimal median = usual.getOrDefault(flow + hs8, usual.get(flow + heading()));
            return here != null
                    && there != null
                    && median != null
                    && here.subtract(median).abs().compareTo(NEAR) <= 0
                    && there.subtract(median).abs().compareTo(OFF) >= 0;
        }

        private Finding hold() {
            String sentence =
                    "row " + row + " (" + flow + " " + hs8 + "): it takes the place of " + file + ", but by its "
                            + (byValue ? "value" : "quantity") + " its unit value is about " + Times.of(times)
                            + " that of the line that stands there: " + example
                            + ". Perhaps the unit of this line is another one";
            return new Finding.Hold(
                    load, List.of(new Rejection(sheet, row, column, null, Reason.FIGURES_CONFLICT, sentence)));
        }
    }

    private record Usual(String goods, BigDecimal median) {}

    @Override
    public List<Finding> ask(long run) {
        if (!Corrections.ofLists(run, jdbc)) {
            return List.of();
        }
        List<Far> lines = jdbc.sql(LINES).param("run", run).query(Far.class).list();
        if (lines.isEmpty()) {
            return List.of();
        }
        Map<String, BigDecimal> usual = usual(run, lines);
        return lines.stream()
                .filter(line -> !line.isRepair(usual))
                .map(Far::hold)
                .toList();
    }

    private Map<String, BigDecimal> usual(long run, List<Far> lines) {
        return jdbc
                .sql(USUAL)
                .param("run", run)
                .param("beside", LinesOutOfProportion.beside(run, jdbc).toArray(Long[]::new))
                .param("headings", lines.stream().map(Far::heading).distinct().toArray(String[]::new))
                .query(Usual.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Usual::goods, Usual::median));
    }
}
