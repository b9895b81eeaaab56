package org.customsetl.inbox;

import java.util.List;

/**
 * A file with what was stated about it.
 *
 * @param statement what the command line states about it, "" for nothing
 * @param folderStatement what the {@code dataset.yaml} of its folder states about it, "" for nothing
 * @param aboutFile whether the command line names this very file
 * @param supersedes the files whose place it takes, by their paths from its own folder
 * @param sameGoodsAccepted whether it may hold the same goods as another file
 * @param otherGoods whether that is said of this very file, not of its folder
 */
public record Arrival(
        FoundFile file,
        String statement,
        String folderStatement,
        boolean aboutFile,
        List<String> supersedes,
        boolean sameGoodsAccepted,
        boolean otherGoods) {

    /** The same file by another identity. */
    Arrival as(String dataset, String name) {
        FoundFile same = new FoundFile(dataset, name, file.path(), file.sha256(), file.size());
        return new Arrival(same, statement, folderStatement, aboutFile, supersedes, sameGoodsAccepted, otherGoods);
    }
}
