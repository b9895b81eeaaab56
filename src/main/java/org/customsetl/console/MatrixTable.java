package org.customsetl.console;

import java.time.YearMonth;
import org.customsetl.reporting.page.Html;

/** The matrix as a table whose heads stay while it scrolls. */
final class MatrixTable {

    private static final String[][] KEYS = {
        {"published", "v2", "published, since vintage 2 of the month"},
        {"rejected", "v2 −3", "published, but for 3 rejected rows"},
        {"held", "held", "files held back until somebody decides"},
        {"missing", "missing", "nothing, though there is something before and after"},
    };

    private MatrixTable() {}

    static void write(Html html, Matrix matrix) {
        if (matrix.months().isEmpty() && matrix.datasets().isEmpty()) {
            html.open("p", "class", "empty").text("Nothing is published yet. Load the first files: ");
            html.element("code", "customs-etl load FOLDER").close();
            return;
        }
        keys(html);
        html.open(
                "div", "class", "scroll tall", "role", "region", "tabindex", "0", "aria-labelledby", "matrix-caption");
        html.open("table", "id", "matrix").open("caption", "id", "matrix-caption", "class", "hidden");
        html.text("Months and datasets, and how each stands").close();
        heads(html, matrix);
        html.open("tbody");
        unread(html, matrix);
        matrix.months().forEach(month -> row(html, matrix, month));
        html.close().close().close();
    }

    private static void keys(Html html) {
        html.open("ul", "class", "keys");
        for (String[] key : KEYS) {
            html.open("li").element("span", key[1], "class", "state " + key[0]);
            html.text(" " + key[2]).close();
        }
        html.close();
    }

    private static void heads(Html html, Matrix matrix) {
        html.open("thead").open("tr");
        html.open("th", "scope", "col").both("Month", "月份").close();
        html.open("th", "scope", "col").both("Vintage", "版次").close();
        for (String dataset : matrix.datasets()) {
            html.open("th", "scope", "col").element("bdi", dataset).close();
        }
        html.close().close();
    }

    private static void unread(Html html, Matrix matrix) {
        if (matrix.unread().isEmpty()) {
            return;
        }
        html.open("tr").open("th", "scope", "row").text("not read").close();
        html.element("td", "files of no known month", "class", "month-state");
        for (String dataset : matrix.datasets()) {
            long files = matrix.unread().getOrDefault(dataset, 0L);
            html.open("td", "class", files > 0 ? "state held" : "state none");
            if (files > 0) {
                String words = files + (files == 1 ? " file" : " files");
                Parts.link(html, Parts.path("/rejections", "file", dataset + "/"), words);
            }
            html.close();
        }
        html.close();
    }

    private static void row(Html html, Matrix matrix, YearMonth month) {
        html.open("tr").open("th", "scope", "row");
        Parts.link(html, "/months/" + month, month.toString()).close();
        Integer vintage = matrix.vintage(month);
        html.open("td", "class", "month-state").text(vintage == null ? "–" : String.valueOf(vintage));
        matrix.marks(month).forEach(mark -> html.text(" ").element("span", mark, "class", "mark"));
        html.close();
        for (String dataset : matrix.datasets()) {
            cell(html, matrix.cell(dataset, month), "/months/" + month);
        }
        html.close();
    }

    private static void cell(Html html, MonthCell cell, String month) {
        html.open("td", "class", "state " + cell.state(), "title", cell.sentence());
        if (!cell.words().isEmpty()) {
            Parts.link(html, month, cell.words());
        }
        html.close();
    }
}
