package org.customsetl.console;

import java.util.List;
import org.customsetl.reporting.page.Html;
import org.customsetl.reporting.page.Numbers;

/** The vintages and the files of a month as tables. */
final class MonthTable {

    private MonthTable() {}

    static void vintages(Html html, List<MonthQuery.Vintage> vintages) {
        if (vintages.isEmpty()) {
            return;
        }
        Parts.table(html, "vintages", "Vintages, the newest first", "版次");
        Parts.heads(html, "\tVintage", "版次", "Published", "发布时间", "Run", "运行", "Reason", "原因", "State", "状态");
        for (MonthQuery.Vintage vintage : vintages) {
            html.open("tr").element("th", String.valueOf(vintage.vintage()), "scope", "row", "class", "number");
            html.open("td", "class", "short");
            Parts.time(html, vintage.publishedAt()).close();
            html.open("td");
            Parts.link(html, "/runs/" + vintage.run(), "run " + vintage.run()).close();
            Parts.words(html, vintage.reason());
            html.element("td", vintage.current() ? "shown" : vintage.prunedAt() == null ? "kept" : "removed");
            html.close();
        }
        html.close().close().close();
    }

    static void files(Html html, List<MonthQuery.File> files) {
        if (files.isEmpty()) {
            return;
        }
        Parts.table(html, "files", "Files that it stands on", "文件");
        Parts.heads(
                html,
                "File",
                "文件",
                "Run",
                "运行",
                "Read",
                "读取时间",
                "\tLines",
                "记录数",
                "\tFigures",
                "数据数",
                "\tRates",
                "汇率",
                "\tRejected",
                "拒绝");
        files.forEach(file -> row(html, file));
        html.close().close().close();
    }

    private static void row(Html html, MonthQuery.File file) {
        html.open("tr").open("th", "scope", "row").element("bdi", file.file()).close();
        html.open("td");
        Parts.link(html, "/runs/" + file.run(), "run " + file.run()).close();
        html.open("td", "class", "short");
        Parts.time(html, file.readAt()).close();
        Parts.number(html, Numbers.count(file.lines()));
        Parts.number(html, Numbers.count(file.figures()));
        Parts.number(html, Numbers.count(file.rates()));
        html.open("td", "class", "number");
        String rejected = Numbers.count(file.rejected());
        if (file.rejected() > 0) {
            String all = Parts.path("/rejections", "run", String.valueOf(file.run()), "file", file.file());
            Parts.link(html, all, rejected);
        } else {
            html.text(rejected);
        }
        html.close().close();
    }
}
