package org.customsetl.warehouse;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.customsetl.pipeline.Loader;

/** A folder of declaration lists that are loaded again and again, and what the warehouse says of one of its datasets. */
final class ListFolder {

    private static final String HEADER = "统计年月,进出口,报关单号,项号,商品编码,贸易伙伴编码,净重,净重单位,金额,币制";

    private final TestWarehouse warehouse;
    private final Path inbox;
    private final String dataset;

    ListFolder(TestWarehouse warehouse, Path inbox, String dataset) {
        this.warehouse = warehouse;
        this.inbox = inbox;
        this.dataset = dataset;
    }

    Path path(String name) {
        return inbox.resolve(dataset).resolve(name);
    }

    /** A line of its own declaration. */
    String line(YearMonth month, int number, int value) {
        return month + ",M," + dataset + "-" + number + ",1,27011210,146,1000,千克," + value + ",CNY";
    }

    Path list(String name, String... lines) {
        List<String> all = new ArrayList<>(List.of(HEADER));
        all.addAll(List.of(lines));
        return Tables.csv(path(name), all.toArray(String[]::new));
    }

    /** A list whose title says another month than its name, so that it is held. */
    Path liar(String name, YearMonth titled, String... lines) {
        List<String> all =
                new ArrayList<>(List.of("统计期间：" + titled.getYear() + "年" + titled.getMonthValue() + "月", HEADER));
        all.addAll(List.of(lines));
        return Tables.csv(path(name), all.toArray(String[]::new));
    }

    void states(String... yaml) {
        Tables.csv(path("dataset.yaml"), yaml);
    }

    void remove(String name) {
        try {
            Files.delete(path(name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Loader.Result load() {
        return warehouse.load(inbox);
    }

    /** What became of the files of a run: {@code a.csv loaded}. */
    List<String> files(Loader.Result result) {
        return warehouse
                .jdbc()
                .sql("select name || ' ' || status from ops.load where run_id = ? and dataset = ? order by name")
                .params(result.run(), dataset)
                .query(String.class)
                .list();
    }

    /** Why files were left alone. */
    List<String> skipped(Loader.Result result) {
        return warehouse
                .jdbc()
                .sql("select why from ops.skipped_file where run_id = ? and path like ? order by path")
                .params(result.run(), inbox.resolve(dataset) + "/%")
                .query(String.class)
                .list();
    }

    /** The reasons and messages of one file. */
    List<String> rejections(Loader.Result result, String file) {
        return warehouse
                .jdbc()
                .sql("select reason_code || ': ' || message from mart.rejection"
                        + " where run = ? and dataset = ? and file = ? order by 1")
                .params(result.run(), dataset, file)
                .query(String.class)
                .list();
    }

    /** The remarks on one file. */
    List<String> remarks(Loader.Result result, String file) {
        return warehouse
                .jdbc()
                .sql("select unnest(s.notes) from ops.load_sheet s join ops.load l on l.id = s.load_id"
                        + " where l.run_id = ? and l.dataset = ? and l.name = ? order by s.sheet_number")
                .params(result.run(), dataset, file)
                .query(String.class)
                .list();
    }

    int total(YearMonth month) {
        return warehouse
                .value(
                        BigDecimal.class,
                        "select coalesce(sum(value_cny), 0) from mart.region_month where period = ?",
                        month.atDay(1))
                .intValueExact();
    }

    /** What the current vintage of a month says was accepted. */
    List<String> accepted(YearMonth month) {
        return warehouse
                .jdbc()
                .sql("select unnest(accepted) from mart.vintage where period = ? and current")
                .param(month.atDay(1))
                .query(String.class)
                .list();
    }

    List<Integer> vintages(YearMonth month) {
        return warehouse
                .jdbc()
                .sql("select vintage from mart.vintage where period = ? order by vintage")
                .param(month.atDay(1))
                .query(Integer.class)
                .list();
    }
}
