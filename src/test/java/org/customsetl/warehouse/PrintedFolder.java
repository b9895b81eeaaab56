package org.customsetl.warehouse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.customsetl.pipeline.Loader;

/** A folder of printed tables of 2023, made up, and what a run says of them. */
final class PrintedFolder {

    private static final int YEAR = 2023;
    private static final Pattern ENTRY = Pattern.compile("`files: \\{FILE: \\{([^`]+)}}`");

    private final TestWarehouse warehouse;
    private final Path folder;
    private final Map<String, List<String>> stated = new HashMap<>();

    PrintedFolder(TestWarehouse warehouse, Path folder) {
        this.warehouse = warehouse;
        this.folder = folder;
    }

    static String month(int month) {
        return YEAR + "-" + (month < 10 ? "0" : "") + month;
    }

    /** {@code places/2023-02.csv}: a title, the unit, the header, the lines. */
    Path table(String dataset, int month, String title, String unit, List<String> header, List<String> lines) {
        List<String> all = new ArrayList<>(List.of(title, "单位：" + unit));
        all.addAll(header);
        all.addAll(lines);
        return Tables.csv(folder.resolve(dataset).resolve(month(month) + ".csv"), all.toArray(String[]::new));
    }

    /**
     * The national table by place, in 万元.
     *
     * @param lines place, then total trade, exports, imports, each of the month and of the year to date
     */
    Path places(String dataset, int month, String... lines) {
        return placesIn("万元人民币", dataset, month, lines);
    }

    /** The same in another unit. */
    Path placesIn(String unit, String dataset, int month, String... lines) {
        String of = month + "月";
        String until = month == 1 ? "1月累计" : "1至" + month + "月";
        return table(
                dataset,
                month,
                YEAR + "年" + of + "收发货人所在地进出口总值表",
                unit,
                List.of("收发货人所在地,进出口,进出口,出口,出口,进口,进口", "收发货人所在地," + String.join(",", of, until, of, until, of, until)),
                Arrays.asList(lines));
    }

    /** A line of that table: exports and imports of the month and of the year to date. */
    static String place(String name, long exports, long exportsToDate, long imports, long importsToDate) {
        return String.join(
                ",",
                name,
                text(exports + imports),
                text(exportsToDate + importsToDate),
                text(exports),
                text(exportsToDate),
                text(imports),
                text(importsToDate));
    }

    private static String text(long value) {
        return value == 0 ? "-" : String.valueOf(value);
    }

    /**
     * The national table of main commodities imported, in 万元.
     *
     * @param lines commodity, unit, quantity and value of the month, quantity and value of the year to date
     */
    Path commodities(String dataset, int month, String... lines) {
        String of = month + "月";
        String until = month == 1 ? "1月累计" : "1至" + month + "月累计";
        return table(
                dataset,
                month,
                YEAR + "年" + of + "进口主要商品量值表（人民币值）",
                "万元人民币",
                List.of(String.join(",", "商品名称", "计量单位", of, of, until, until), "商品名称,计量单位,数量,金额,数量,金额"),
                Arrays.asList(lines));
    }

    void states(String dataset, String... yaml) {
        stated.put(dataset, List.of(yaml));
        Tables.csv(folder.resolve(dataset).resolve("dataset.yaml"), yaml);
    }

    /** Does for each held file what its way out says, as it is printed, and loads again. */
    Loader.Result settled(Loader.Result held) {
        Map<String, List<Map<String, Object>>> byDataset = warehouse.rows("""
                        select l.dataset, l.name as file, min(r.way_out) as way_out
                        from ops.load l join ops.rejection r on r.load_id = l.id
                        where l.run_id = ? and l.status = 'held' group by l.dataset, l.name
                        """, held.run()).stream()
                .collect(Collectors.groupingBy(row -> String.valueOf(row.get("dataset"))));
        byDataset.forEach((dataset, files) -> {
            List<String> yaml = new ArrayList<>(stated.getOrDefault(dataset, List.of()));
            yaml.add("files:");
            files.forEach(file -> yaml.add("  " + file.get("file") + ": {" + entry(file) + "}"));
            states(dataset, yaml.toArray(String[]::new));
        });
        return load();
    }

    private static String entry(Map<String, Object> file) {
        Matcher entry = ENTRY.matcher(String.valueOf(file.get("way_out")));
        return entry.find() ? entry.group(1) : "no: way-out";
    }

    Loader.Result load() {
        return warehouse.load(folder);
    }

    /** The held files, as {@code places/2023-02.csv}. */
    List<String> held(Loader.Result result) {
        return texts(
                "select dataset || '/' || name from ops.load where run_id = ? and status = 'held' order by 1", result);
    }

    /** What was said against files and rows: {@code C5 FIGURES_CONFLICT: …}. */
    List<String> rejections(Loader.Result result) {
        return texts(
                "select coalesce(mart.cell_name(\"column\", \"row\") || ' ', '') || reason_code || ': ' || message"
                        + " from mart.rejection where run = ? order by dataset, file, \"row\"",
                result);
    }

    /** The remarks on sheets. */
    List<String> remarks(Loader.Result result) {
        return texts(
                "select unnest(s.notes) from ops.load_sheet s join ops.load l on l.id = s.load_id where l.run_id = ?"
                        + " order by l.dataset, l.name",
                result);
    }

    private List<String> texts(String sql, Loader.Result result) {
        return warehouse.jdbc().sql(sql).param(result.run()).query(String.class).list();
    }
}
