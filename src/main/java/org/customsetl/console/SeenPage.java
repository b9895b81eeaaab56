package org.customsetl.console;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.customsetl.reporting.page.AnswerTable;
import org.customsetl.reporting.page.Html;
import org.customsetl.reporting.page.Numbers;

/** Shows what a run would publish, or has published. */
final class SeenPage {

    private static final int MOST = 200;

    private final Html html;
    private final Seen seen;

    SeenPage(Html html, Seen seen) {
        this.html = html;
        this.seen = seen;
    }

    void write(YearMonth asked) {
        html.element("p", RunRow.ending(seen.exitCode()) + " (run " + seen.run() + ")", "class", "note");
        List<YearMonth> others = seen.others(asked);
        if (!others.isEmpty()) {
            html.element("p", "Its files touch other months too, which are published with it: " + months(others) + ".");
        }
        table("held", "Held back until somebody decides", "待定", seen.held());
        seen.changed().forEach(this::changed);
        if (!seen.first().isEmpty()) {
            html.element("p", "Published for the first time: " + months(seen.first()) + ".");
        }
        table("reasons", "Rejected, by reason", "拒绝原因", seen.reasons());
        table("files", "Files and sheets that were read", "文件与工作表", seen.files());
        table("skipped", "Files left alone", "未处理的文件", seen.skipped());
        table("notes", "Remarks", "备注", seen.notes());
    }

    private static String months(List<YearMonth> months) {
        return months.stream().map(YearMonth::toString).collect(Collectors.joining(", "));
    }

    private void table(String id, String caption, String chinese, org.customsetl.reporting.Answer answer) {
        AnswerTable.write(html, id, caption, chinese, "customs-etl reprocess", answer, MOST);
    }

    private void changed(Seen.Changed month) {
        html.open("h3")
                .text(month.month() + ": vintage " + month.to() + " against " + month.from())
                .close();
        if (month.sameCells()) {
            html.element("p", "No cell differs.");
        }
        String diff = "customs-etl diff --month " + month.month();
        String id = "-" + month.month();
        part("prefectures" + id, "Changed cells by place", "各地区变动", diff, month.prefectures());
        part("commodities" + id, "Changed cells by place and commodity", "各商品变动", diff, month.commodities());
        part("figures" + id, "Changed printed figures", "公布数变动", diff, month.figures());
        part("files" + id, "Readings of files that only one of the two stands on", "文件", diff, month.files());
        part("rows" + id, "Rows that did it", "有关行", diff, month.rows());
    }

    private void part(String id, String caption, String chinese, String source, Seen.Part part) {
        String count = part.count() > MOST ? " (the first " + MOST + " of " + Numbers.count(part.count()) + ")" : "";
        AnswerTable.write(
                html, id, caption + count, chinese, source, part.first().first(MOST), MOST);
    }
}
