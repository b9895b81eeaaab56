package org.customsetl.quality;

import java.util.List;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Closes for a list of lines that takes the place of another one and has lost a part of it: of all lines that stood there
 * of a month, of a month and flow, or of a month, flow and prefecture, at most a twentieth is left. Taking a declaration
 * back is what corrections are for, so it takes two lines of a month, three of a flow, five of a prefecture. Only the
 * largest parts are named.
 */
final class LostLines implements Gate {

    private static final String PARTS = Corrections.PAIR + """
            , counted as materialized (
                select l.load_id, l.month, l.flow, l.prefecture_code as place, count(*) as lines
                from (select load as id from pair union select other from pair) s
                join ops.load_month m on m.load_id = s.id and m.lines > 0
                join fact.trade_line l on l.month = m.month and l.load_id = m.load_id
                group by l.load_id, l.month, l.flow, l.prefecture_code),
            part as (
                select p.load, p.file, c.month, c.flow, c.place, grouping(c.flow, c.place) as level,
                    coalesce(sum(c.lines) filter (where c.load_id = p.other), 0) as stood,
                    coalesce(sum(c.lines) filter (where c.load_id = p.load), 0) as remain
                from pair p
                join counted c on c.load_id in (p.load, p.other)
                group by grouping sets (
                    (p.load, p.file, c.month), (p.load, p.file, c.month, c.flow),
                    (p.load, p.file, c.month, c.flow, c.place))),
            lost as (
                select * from part
                where remain * 20 <= stood and stood >= case level when 3 then 2 when 1 then 3 else 5 end)
            select l.load, l.file, to_char(l.month, 'YYYY-MM')
                || case l.flow when 'M' then ', imports' when 'X' then ', exports' else '' end
                || coalesce(' of ' || n.name_zh || ' (' || l.place || ')', ' of ' || l.place, '') as part,
                l.stood, l.stood - l.remain as gone
            from lost l
            left join ref.place n on n.code = l.place
            where not exists (
                select from lost w where w.load = l.load and w.file = l.file and w.month = l.month and w.level > l.level
                and coalesce(w.flow, l.flow) = l.flow)
            order by l.load, l.month, l.flow, l.place
            """;

    private final JdbcClient jdbc;

    LostLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Lost(long load, String file, String part, long stood, long gone) {

        private Finding hold() {
            String sentence = "it takes the place of " + file + ", but " + gone + " of the " + stood
                    + " lines that stand there of " + part + " are not in it";
            return new Finding.Hold(load, List.of(Rejection.ofFile(Reason.FIGURES_CONFLICT, sentence)));
        }
    }

    @Override
    public List<Finding> ask(long run) {
        if (!Corrections.ofLists(run, jdbc)) {
            return List.of();
        }
        return jdbc.sql(PARTS).param("run", run).query(Lost.class).list().stream()
                .map(Lost::hold)
                .toList();
    }
}
