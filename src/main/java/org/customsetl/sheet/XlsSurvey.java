package org.customsetl.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A first walk over a sheet. Merged areas stand behind the cells; and some programs store rows in the order in which they
 * were filled, which must be known before the first row is handed out.
 *
 * @param inOrder whether each row's cells stand together and below those of the row before
 */
record XlsSurvey(boolean inOrder, List<MergedArea> merged) {

    static XlsSurvey of(XlsCells cells) throws IOException {
        boolean inOrder = true;
        int row = 0;
        while (cells.next() != null) {
            inOrder &= cells.row() >= row;
            row = cells.row();
        }
        List<MergedArea> merged = new ArrayList<>();
        cells.merged().forEach(record -> collect(record, merged));
        return new XlsSurvey(inOrder, List.copyOf(merged));
    }

    private static void collect(MergeCellsRecord record, List<MergedArea> merged) {
        for (int i = 0; i < record.getNumAreas(); i++) {
            CellRangeAddress area = record.getAreaAt(i);
            merged.add(new MergedArea(
                    area.getFirstRow() + 1,
                    area.getFirstColumn() + 1,
                    area.getLastRow() + 1,
                    area.getLastColumn() + 1));
        }
    }
}
