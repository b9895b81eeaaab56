package org.customsetl.bench.reading;

import cn.idev.excel.FastExcel;
import cn.idev.excel.context.AnalysisContext;
import cn.idev.excel.event.AnalysisEventListener;
import java.nio.file.Path;
import java.util.Map;

/** EasyExcel without a model class: each row a map of texts. */
final class EasyExcelReader implements RowCounter {

    @Override
    public long rows(Path file) {
        Counting counting = new Counting();
        FastExcel.read(file.toFile(), counting).headRowNumber(0).doReadAll();
        return counting.cells.rows(counting.rows);
    }

    private static final class Counting extends AnalysisEventListener<Map<Integer, String>> {
        private final Touched cells = new Touched();
        private long rows;

        @Override
        public void invoke(Map<Integer, String> row, AnalysisContext context) {
            rows++;
            row.values().forEach(cells::take);
        }

        @Override
        public void doAfterAllAnalysed(AnalysisContext context) {
            // Nothing is left to do.
        }
    }
}
