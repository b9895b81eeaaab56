package org.customsetl.staging;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.customsetl.trade.Consignee;
import org.customsetl.trade.FigureCheck;
import org.customsetl.trade.Goods;
import org.customsetl.trade.NewName;
import org.customsetl.trade.Outcome;
import org.customsetl.trade.Rejection;
import org.customsetl.trade.TradeLine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Stores what became of rows. Everything here happens in the caller's transaction, so that a chunk's data, its counts
 * and the batch's checkpoint stand or fall together; and nothing of it is seen by an analyst before it is published.
 */
public final class Stage {

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    /** @param dataSource the warehouse */
    public Stage(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Notes a sheet that is about to be read.
     *
     * @param statistic whether its rows are totals by key and no declared lines
     */
    public void beginSheet(
            long load, int number, String name, @Nullable String layout, boolean statistic, List<String> notes) {
        jdbc.sql("""
                        insert into ops.load_sheet
                            (load_id, sheet_number, sheet_name, layout, statistic, rows_read, rows_loaded,
                             rows_rejected, rows_ignored, notes)
                        values (:load, :number, :name, :layout, :statistic, 0, 0, 0, 0, :notes)
                        """)
                .param("load", load)
                .param("number", number)
                .param("name", name)
                .param("layout", layout)
                .param("statistic", statistic)
                .param("notes", notes.toArray(String[]::new))
                .update();
    }

    /**
     * Notes by which layout a sheet is read.
     *
     * @param source shipped, call or folder
     * @param yaml the layout's text, of which {@code sha256} is the fingerprint
     */
    public void readBy(long load, int sheet, String source, String sha256, String yaml) {
        jdbc.sql("insert into ops.layout (sha256, yaml) values (:sha256, :yaml) on conflict do nothing")
                .param("sha256", sha256)
                .param("yaml", yaml)
                .update();
        jdbc.sql("""
                        update ops.load_sheet set layout_source = :source, layout_sha256 = :sha256
                        where load_id = :load and sheet_number = :sheet
                        """)
                .param("source", source)
                .param("sha256", sha256)
                .param("load", load)
                .param("sheet", sheet)
                .update();
    }

    /** Notes the column, from 1, of each field of a list, by the field's label as in {@code net-weight}. */
    public void columns(long load, int sheet, Map<String, Integer> columns) {
        String json = columns.entrySet().stream()
                .map(column -> '"' + column.getKey() + "\": " + column.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
        jdbc.sql("update ops.load_sheet set columns = :columns::jsonb where load_id = :load and sheet_number = :sheet")
                .param("columns", json)
                .param("load", load)
                .param("sheet", sheet)
                .update();
    }

    /** Stores what the figures of a sheet prove of each other. */
    public void checks(long load, int sheet, List<FigureCheck> checks) {
        CopyText copy = new CopyText();
        for (FigureCheck check : checks) {
            StoredRows.check(copy, load, sheet, check);
        }
        copy(copy, StoredRows.CHECKS, load);
    }

    /** Stores what a sheet has that nobody knows. */
    public void newNames(long load, int sheet, List<NewName> names) {
        for (NewName name : names) {
            jdbc.sql("""
                            insert into ops.new_name (load_id, sheet_number, kind, name, nearest, rows, policy)
                            values (:load, :sheet, :kind, :name, :nearest, :rows, :policy)
                            """)
                    .param("load", load)
                    .param("sheet", sheet)
                    .param("kind", name.kind())
                    .param("name", name.name())
                    .param("nearest", name.nearest())
                    .param("rows", name.rows())
                    .param("policy", name.policy())
                    .update();
        }
    }

    private void copy(CopyText rows, String tableAndColumns, long load) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            rows.copyInto(connection, tableAndColumns);
        } catch (SQLException e) {
            throw new StagingException("load " + load + " could not be stored: " + e.getMessage(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /**
     * Stores the outcomes of some rows of one load. The months they fall into must have been {@link #prepare prepared}.
     *
     * @param named the HS codes that this load has given a name before, to which those of these rows are added: the first
     *     name of a commodity stays
     */
    public void write(long load, List<? extends Outcome> outcomes, Set<String> named) {
        Tally tally = new Tally();
        CopyText lines = new CopyText();
        CopyText figures = new CopyText();
        RateCopy rates = new RateCopy(load);
        CopyText rejections = new CopyText();
        Set<Consignee> consignees = new LinkedHashSet<>();
        Set<Goods> names = new LinkedHashSet<>();
        for (Outcome outcome : outcomes) {
            tally.add(outcome);
            if (outcome instanceof Outcome.LoadedLine loaded) {
                StoredRows.line(lines, load, loaded.line());
                remember(loaded.line(), consignees, names, named);
            } else if (outcome instanceof Outcome.LoadedFigures loaded) {
                loaded.figures().forEach(figure -> StoredRows.figure(figures, load, figure));
            } else if (outcome instanceof Outcome.LoadedRates loaded) {
                loaded.rates().forEach(rates::add);
            } else if (outcome instanceof Outcome.Rejected rejected) {
                rates.addGap(rejected.rateDay());
                rejected.rejections()
                        .forEach(r -> StoredRows.rejection(
                                rejections, load, outcome.origin().sheet(), r));
            }
        }
        copy(lines, StoredRows.LINES, load);
        copy(figures, StoredRows.FIGURES, load);
        copy(rates.rows(), RateCopy.RATES, load);
        rates.writeGaps(jdbc);
        copy(rejections, StoredRows.REJECTIONS, load);
        writeNames(consignees, names);
        names.forEach(goods -> named.add(goods.hs()));
        new TallyWriter(jdbc).write(load, tally);
    }

    /** The months that some outcomes fall into. */
    public static Set<LocalDate> months(List<? extends Outcome> outcomes) {
        Set<LocalDate> months = new LinkedHashSet<>();
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.LoadedLine loaded) {
                months.add(loaded.line().period().filedUnder());
            }
        }
        return months;
    }

    /** Creates the partitions of some months; to be called outside of the chunk's transaction, so that no reader waits. */
    public void prepare(Set<LocalDate> months) {
        for (LocalDate month : months) {
            jdbc.sql("select fact.ensure_month(:month)").param("month", month).query(row -> {});
        }
    }

    /** Stores that a load was rejected as a whole, and removes whatever of it was already written. */
    public void rejectWhole(long load, Rejection rejection) {
        rejectWhole(load, List.of(rejection));
    }

    /** The same, where several things are wrong with it. */
    public void rejectWhole(long load, List<Rejection> rejections) {
        discard(load);
        CopyText row = new CopyText();
        rejections.forEach(rejection -> StoredRows.rejection(row, load, null, rejection));
        copy(row, StoredRows.REJECTIONS, load);
    }

    /** How many rows of a load were read, and what became of them. */
    public record Counts(long read, long loaded, long rejected, long ignored) {
        @Override
        public String toString() {
            return read + " rows read = " + loaded + " loaded + " + rejected + " rejected + " + ignored + " ignored";
        }
    }

    /** The counts of a load over all of its sheets. */
    public Counts counts(long load) {
        return jdbc.sql("""
                        select coalesce(sum(rows_read), 0) as read, coalesce(sum(rows_loaded), 0) as loaded,
                            coalesce(sum(rows_rejected), 0) as rejected, coalesce(sum(rows_ignored), 0) as ignored
                        from ops.load_sheet where load_id = :load
                        """).param("load", load).query(Counts.class).single();
    }

    /** Remarks on sheets that hold exactly as many lines as their source exports at most. */
    public void noteFullExports(long load, String layout, long limit) {
        jdbc.sql("""
                        update ops.load_sheet set notes = notes || :note::text
                        where load_id = :load and layout = :layout and rows_loaded + rows_rejected = :limit
                        """)
                .param("note", "exactly " + limit + " rows, the most that an export holds: it may be cut off")
                .param("load", load)
                .param("layout", layout)
                .param("limit", limit)
                .update();
    }

    /** Adds a remark to a sheet. */
    public void remark(long load, int sheet, String remark) {
        jdbc.sql("""
                        update ops.load_sheet set notes = notes || :remark::text
                        where load_id = :load and sheet_number = :sheet
                        """)
                .param("remark", remark)
                .param("load", load)
                .param("sheet", sheet)
                .update();
    }

    /** Removes everything of a load that was never published. */
    public void discard(long load) {
        List<LocalDate> months = jdbc.sql("select month from ops.load_month where load_id = :load")
                .param("load", load)
                .query(LocalDate.class)
                .list();
        for (LocalDate month : months) {
            jdbc.sql("delete from fact.trade_line where month = :month and load_id = :load")
                    .param("month", month)
                    .param("load", load)
                    .update();
        }
        for (String table : List.of(
                "fact.published_figure",
                "fact.figure_check",
                "ops.new_name",
                "fact.published_rate",
                "fact.rate_gap",
                "ops.rejection",
                "ops.load_month",
                "ops.ignored_rows",
                "ops.load_sheet")) {
            jdbc.sql("delete from " + table + " where load_id = :load")
                    .param("load", load)
                    .update();
        }
    }

    private static void remember(TradeLine line, Set<Consignee> consignees, Set<Goods> names, Set<String> named) {
        if (line.consignee() != null) {
            consignees.add(line.consignee());
        }
        if (line.goods().name() != null && !named.contains(line.goods().hs())) {
            names.add(line.goods());
        }
    }

    private void writeNames(Set<Consignee> consignees, Set<Goods> names) {
        Map<String, Consignee> byKey = new LinkedHashMap<>();
        consignees.forEach(
                consignee -> byKey.merge(consignee.key(), consignee, (old, other) -> old.name() == null ? other : old));
        if (!byKey.isEmpty()) {
            jdbc.sql("""
                            insert into fact.consignee (key, code, name)
                            select * from unnest(:keys::text[], :codes::text[], :names::text[])
                            on conflict (key) do update set name = excluded.name
                            where fact.consignee.name is null and excluded.name is not null
                            """)
                    .param("keys", byKey.keySet().toArray(String[]::new))
                    .param("codes", byKey.values().stream().map(Consignee::code).toArray(String[]::new))
                    .param("names", byKey.values().stream().map(Consignee::name).toArray(String[]::new))
                    .update();
        }
        if (!names.isEmpty()) {
            jdbc.sql("""
                            insert into fact.commodity_name (hs, name)
                            -- The first name stays, so that what was published with it answers as it did.
                            select n.hs, min(n.name) from unnest(:hs::text[], :names::text[]) n (hs, name)
                            where not exists (select from fact.commodity_name k where k.hs = n.hs)
                            group by n.hs
                            """)
                    .param("hs", names.stream().map(Goods::hs).toArray(String[]::new))
                    .param("names", names.stream().map(Goods::name).toArray(String[]::new))
                    .update();
        }
    }
}
