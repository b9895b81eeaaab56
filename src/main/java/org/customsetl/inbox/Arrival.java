package org.customsetl.inbox;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file with what was stated about it.
 *
 * @param statement what the command line states about it, "" for nothing
 * @param folderStatement what the {@code dataset.yaml} of its folder states about it, "" for nothing
 * @param aboutFile whether the command line names this very file
 * @param supersedes the files whose place it takes, by their paths from its own folder
 * @param sameGoodsAccepted whether it may hold the same goods as another file
 * @param otherGoods whether that is said of this very file, not of its folder
 * @param thresholds from what differences on it is remarked on and held
 */
public record Arrival(
        FoundFile file,
        String statement,
        String folderStatement,
        boolean aboutFile,
        List<String> supersedes,
        boolean sameGoodsAccepted,
        boolean otherGoods,
        Thresholds thresholds) {

    /**
     * What its dataset states about figures that differ.
     *
     * @param warnPercent from what difference on it is remarked on; {@code null}: from any
     * @param holdPercent from what difference on it is held; {@code null}: never
     * @param selection whether its lines are some of the goods of their places only; {@code null}: as its layout implies
     */
    public record Thresholds(
            @Nullable BigDecimal warnPercent,
            @Nullable BigDecimal holdPercent,
            @Nullable Boolean selection) {

        /** Nothing stated. */
        public static final Thresholds NONE = new Thresholds(null, null, null);
    }

    /** The same file by another identity. */
    Arrival as(String dataset, String name) {
        FoundFile same = new FoundFile(dataset, name, file.path(), file.sha256(), file.size());
        return new Arrival(
                same, statement, folderStatement, aboutFile, supersedes, sameGoodsAccepted, otherGoods, thresholds);
    }
}
