package org.customsetl.quality;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds the cities of a province in one printed table, added up, against the province in another one. Only here are printed
 * figures ever added up, and only prefectures, which do not overlap. Thirty times off is a unit and closes the gate; cities
 * that come to more than their province, or all of them to less, beyond rounding are remarked.
 */
final class CitiesOfAProvince implements Gate {

    private static final String PAIRS = "with " + StandingFigures.SQL + StandingFigures.SAID + """
            , cities as (
                select s.id, s.file, s.arrived, s.accepted, p.region_code, s.flow, s.normalised_unit, s.period_from,
                    s.period_to, min(s.sheet) as sheet, count(*) as cities, sum(s.value) as value, sum(s.step) / 2 as rounding,
                    min(s.cell) as cell,
                    count(*) >= (select count(*) from ref.place a where a.level = 'prefecture'
                        and a.region_code = p.region_code and coalesce(a.valid_to, 'infinity') >= min(s.period_to)) as complete
                from said s
                join ref.place p on p.code = s.key and p.level = 'prefecture'
                group by s.id, s.file, s.arrived, s.accepted, p.region_code, s.flow, s.normalised_unit, s.period_from,
                    s.period_to
                having count(*) >= 3),
            pair as (
                select c.id as of_cities, c.file as cities_file, c.arrived as cities_arrived,
                    c.arrived and not c.accepted as cities_judged, c.sheet as cities_sheet, b.id as of_province,
                    b.file as province_file, b.arrived as province_arrived,
                    b.arrived and not b.accepted as province_judged, b.sheet as province_sheet,
                    log(c.value::double precision) - log(b.value::double precision) as ratio, c.complete,
                    c.value - b.value > c.rounding + b.step / 2
                        or (c.complete and b.value - c.value > c.rounding + b.step / 2) as differs,
                    round(abs(c.value - b.value) / b.value * 100, 2) as percent,
                    b.label || ', ' || b.flow || ': ' || c.cities || ' cities come to ' || trim_scale(c.value) || ' '
                        || c.normalised_unit || ' in ' || c.file || ' (the first is ' || c.cell || '), but ' || b.cell
                        || ' in ' || b.file as example
                from cities c
                join said b on b.key = c.region_code and b.flow = c.flow and b.normalised_unit = c.normalised_unit
                    and b.period_from = c.period_from and b.period_to = c.period_to and b.id <> c.id
                where c.arrived or b.arrived),
            side as (
                select of_cities as load, cities_sheet as sheet, of_province as other, province_arrived as arrived, pair.*
                from pair where cities_judged
                union all
                select of_province, province_sheet, of_cities, cities_arrived, pair.* from pair where province_judged)
            select load, min(sheet)::int as sheet, other, arrived, count(*) as compared,
                round(percentile_cont(0.5) within group (order by ratio)::numeric, 2) as median,
                bool_and(complete) as complete, count(*) filter (where differs) as differing,
                max(percent) filter (where differs) as percent,
                (array_agg(example order by differs desc, percent desc, example))[1] as example
            from side group by load, other, arrived having bool_or(differs)
            order by load, other
            """;

    private static final BigDecimal FAR = new BigDecimal("1.5");

    private final JdbcClient jdbc;

    CitiesOfAProvince(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Pair(
            long load,
            int sheet,
            long other,
            boolean arrived,
            long compared,
            BigDecimal median,
            boolean complete,
            long differing,
            BigDecimal percent,
            String example)
            implements Dispute {

        /** A few cities may well be a thirtieth of their province; they cannot be thirty times of it. */
        private boolean isFar() {
            return median.compareTo(FAR) >= 0 || (complete && median.abs().compareTo(FAR) >= 0);
        }

        private Finding hold() {
            String message = "the cities of a province come to about " + Times.of(median)
                    + " those of the province in another table (" + compared + " compared): " + example;
            return new Finding.Hold(load, List.of(Rejection.ofFile(Reason.UNIT_CONFLICT, message)));
        }

        private Finding remark() {
            return new Finding.Remark(
                    load,
                    sheet,
                    differing + " of " + compared + " figures of provinces are not what their cities come to, by up to "
                            + percent + " %: " + example);
        }
    }

    @Override
    public List<Finding> ask(long run) {
        List<Pair> pairs = jdbc.sql(PAIRS).param("run", run).query(Pair.class).list();
        List<Pair> far = pairs.stream().filter(Pair::isFar).toList();
        return Stream.concat(
                        Dispute.lost(far).stream().map(Pair::hold),
                        pairs.stream()
                                .filter(pair -> !pair.isFar() && pair.isFirst())
                                .map(Pair::remark))
                .toList();
    }
}
