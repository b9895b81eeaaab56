package org.customsetl.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Closes for printed tables of one dataset of which one holds nearly all that the other one says something about: the
 * same table twice, or a newer edition of it under another name. An analyst who adds up their figures would count double,
 * and where they differ nobody but the operator knows which one holds. As of lists, of two new ones both are held.
 *
 * <p>Tables that only share some figures are both kept: most print last year's beside this year's. Where all that they
 * share is equal, that is remarked on.
 */
final class RepeatedFigures implements Gate {

    /** Figures that two tables share by chance: a handful. */
    private static final int FEW = 6;

    private static final String REPEATED = "with " + StandingFigures.SQL + """
            , cell as (
                select distinct on (a.id, b.id, a.cell, a.period_from, a.period_to, a.key, a.flow)
                    a.id as load, b.id as other, b.file, b.arrived, a.size = b.size as same, a.period_to,
                    a.cell || ' = ' || b.cell as place,
                    a.cell || ' is ' || a.printed || ' and ' || b.cell || ' there ' || b.printed as difference
                from figure a
                join figure b on b.key = a.key and b.flow = a.flow and b.normalised_unit = a.normalised_unit
                    and b.dataset = a.dataset and b.table_id = a.table_id and b.id <> a.id
                    and b.period_from = a.period_from and b.period_to = a.period_to
                where a.arrived),
            size as (select id, count(*) as figures from figure group by id)
            select c.load, c.other, min(c.file) || case when bool_or(c.arrived) then ' (new too)'
                    else ' (published, load ' || c.other || ')' end as file,
                count(*) as figures, count(*) filter (where not c.same) as different,
                least(min(x.figures), min(y.figures)) as fewest, max(c.period_to) as last,
                (select min(s.sheet_number)::int from ops.load_sheet s where s.load_id = c.load and s.layout is not null)
                    as sheet,
                coalesce(min(c.difference) filter (where not c.same), min(c.place)) as example
            from cell c
            join size x on x.id = c.load
            join size y on y.id = c.other
            group by c.load, c.other
            having count(*) >= :few
            order by c.load, c.other
            """;

    private final JdbcClient jdbc;
    private final AcceptedGoods accepted;

    RepeatedFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.accepted = new AcceptedGoods(jdbc);
    }

    /**
     * Figures of a load that another one has as well.
     *
     * @param fewest how many figures the smaller of the two has
     * @param last the last month of the newest of them
     */
    private record Repeated(
            long load,
            long other,
            String file,
            long figures,
            long different,
            long fewest,
            LocalDate last,
            int sheet,
            String example) {

        boolean isNearlyAll() {
            return figures * 10 >= fewest * 9;
        }

        String sentence() {
            return figures + " of its figures are of the same table, rows and periods as figures of " + file + ", "
                    + (different == 0 ? "and say the same" : different + " of them another number") + ": " + example;
        }
    }

    @Override
    public List<Finding> ask(long run) {
        List<Finding> findings = new ArrayList<>();
        Map<Long, List<Rejection>> held = new LinkedHashMap<>();
        for (Repeated repeated : jdbc.sql(REPEATED)
                .param("run", run)
                .param("few", FEW)
                .query(Repeated.class)
                .list()) {
            if (repeated.isNearlyAll() && !isAccepted(repeated)) {
                held.computeIfAbsent(repeated.load, load -> new ArrayList<>())
                        .add(Rejection.ofFile(Reason.SAME_GOODS, repeated.sentence()));
            } else if (repeated.isNearlyAll() || repeated.different == 0) {
                findings.add(new Finding.Remark(
                        repeated.load, repeated.sheet, repeated.sentence() + "; published_figure has both"));
            }
        }
        held.forEach((load, rejections) -> findings.add(new Finding.Hold(load, rejections)));
        return findings;
    }

    private boolean isAccepted(Repeated repeated) {
        Optional<Long> statedBy = accepted.statedBy(repeated.load, repeated.other);
        statedBy.filter(load -> repeated.load > repeated.other)
                .ifPresent(
                        load -> accepted.store(repeated.load, repeated.other, repeated.last, repeated.figures, load));
        return statedBy.isPresent();
    }
}
