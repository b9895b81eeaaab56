package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.customsetl.layout.Statement;
import org.customsetl.pipeline.Loader;
import org.customsetl.trade.Reason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand errors in lists of every make: each is named with its cell and its reason, and nothing else is lost. */
class PlantedErrorsTest {

    @TempDir
    static Path folder;

    private static TestWarehouse warehouse;
    private static PlantedLists planted;
    private static Loader.Result result;

    @BeforeAll
    static void load() {
        planted = PlantedLists.write(20240131, folder, 1000);
        warehouse = TestWarehouse.open();
        // Values and quantities are drawn at random: no price is in proportion to another.
        result = warehouse.load(Statement.of(Statement.Accept.FIGURES), folder);
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    /** Both differences, since a thousand lines side by side show nothing. */
    private static void assertSame(List<String> actual, Set<String> expected) {
        List<String> unexpected =
                actual.stream().filter(line -> !expected.contains(line)).toList();
        List<String> absent =
                expected.stream().filter(line -> !actual.contains(line)).toList();
        assertThat(unexpected).as("unexpected, where %s were absent", absent).isEmpty();
        assertThat(absent).as("absent").isEmpty();
        assertThat(actual).doesNotHaveDuplicates();
    }

    private static List<String> told(String sql) {
        return warehouse.jdbc().sql(sql).query(String.class).list();
    }

    @Test
    void everyReasonForARowToBeRejectedIsAmongThePlantedErrors() {
        Set<Reason> ofRows = EnumSet.range(Reason.ERROR_CELL, Reason.UNIT_NOT_MASS);
        ofRows.addAll(List.of(Reason.PERIOD_CONFLICT, Reason.FLOW_CONFLICT));
        assertThat(planted.reasons).isEqualTo(ofRows);
        assertThat(planted.rejections).hasSizeGreaterThanOrEqualTo(1000);
    }

    @Test
    void everyErrorIsNamedWithFileSheetRowColumnCellValueAndReasonAndNothingElseIs() {
        assertSame(told("""
                        select concat_ws('|', dataset || '/' || file, sheet, "row", "column", cell,
                            coalesce(raw_value, 'null'), reason_code) from mart.rejection
                        """), planted.rejections);
    }

    @Test
    void everyRejectionSaysWhatIsWrongInWhichColumnAndWhatToDo() {
        assertThat(told("""
                        select message from mart.rejection
                        where message !~ ('^column ' || rtrim(cell, '0123456789') || ' \\(.+\\): .{5,}')
                        or coalesce(way_out, '') = ''
                        """)).isEmpty();
    }

    @Test
    void everyOtherRowIsLoadedWithItsValue() {
        assertSame(told("""
                        select concat_ws('|', dataset || '/' || file, sheet, "row", trim_scale(value), currency)
                        from mart.trade_line
                        """), planted.lines);
    }

    @Test
    void readIsLoadedPlusRejectedPlusIgnoredInEverySheet() {
        assertSame(told("""
                        select concat_ws('|', dataset || '/' || name, sheet_name, rows_read, rows_loaded, rows_rejected,
                            rows_ignored) from ops.load_sheet join ops.load on load.id = load_id
                        """), planted.counts);
        assertSame(told("""
                        select concat_ws('|', dataset || '/' || name, sheet_name, why, rows) from ops.ignored_rows
                        join ops.load on load.id = load_id join ops.load_sheet using (load_id, sheet_number)
                        """), planted.ignored);
    }

    @Test
    void theMonthsArePublishedAndTheRunSaysThatRowsWereRejected() {
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(told("select distinct to_char(period, 'YYYY') from mart.region_month"))
                .containsExactlyInAnyOrder("2022", "2023", "2024");
        assertThat(warehouse.value(Long.class, "select sum(line_count) from mart.prefecture_month"))
                .isEqualTo(planted.lines.size());
        assertThat(planted.lines.stream()
                        .map(line -> line.substring(0, line.indexOf('|')))
                        .collect(Collectors.toSet()))
                .hasSizeGreaterThan(10);
    }
}
