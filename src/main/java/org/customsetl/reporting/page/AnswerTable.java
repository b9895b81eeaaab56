package org.customsetl.reporting.page;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.customsetl.reporting.Answer;
import org.jspecify.annotations.Nullable;

/** The rows of a query as a table; columns that are nowhere filled are left out. */
public final class AnswerTable {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'");

    /** The Chinese beside a column's name, where there is one. */
    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("file", "文件"),
            Map.entry("sheet", "工作表"),
            Map.entry("layout", "版式"),
            Map.entry("status", "状态"),
            Map.entry("read", "读取行"),
            Map.entry("loaded", "入库"),
            Map.entry("rejected", "拒绝"),
            Map.entry("ignored", "忽略"),
            Map.entry("reason", "原因"),
            Map.entry("reason_code", "原因"),
            Map.entry("count", "数量"),
            Map.entry("way_out", "处理办法"),
            Map.entry("message", "说明"),
            Map.entry("cell", "单元格"),
            Map.entry("row", "行"),
            Map.entry("raw_value", "原值"),
            Map.entry("kind", "核对种类"),
            Map.entry("figures", "数据数"),
            Map.entry("agree", "一致"),
            Map.entry("differ", "不一致"),
            Map.entry("revised", "已修订"),
            Map.entry("place", "地区"),
            Map.entry("flow", "进出口"),
            Map.entry("measure", "指标"),
            Map.entry("unit", "单位"),
            Map.entry("compiled", "汇总"),
            Map.entry("published", "公布"),
            Map.entry("difference", "差额"),
            Map.entry("difference_pct", "差额%"),
            Map.entry("tolerance", "容差"),
            Map.entry("verdict", "结论"),
            Map.entry("explanation", "说明"),
            Map.entry("month", "月份"),
            Map.entry("vintage", "版次"),
            Map.entry("old", "原值"),
            Map.entry("new", "新值"),
            Map.entry("percent", "变动%"),
            Map.entry("source", "来源"),
            Map.entry("currency", "币种"),
            Map.entry("lines", "记录数"),
            Map.entry("dataset", "数据集"),
            Map.entry("note", "备注"),
            Map.entry("cny_per_unit", "人民币元/单位"));

    private AnswerTable() {}

    /**
     * Writes it; an answer without rows writes nothing.
     *
     * @param id of the page, a word
     * @param chinese the caption in Chinese, or ""
     * @param source the view or command that has these numbers
     * @param most at most so many rows; what is left out is said, with the command that lists it
     */
    public static void write(
            Html html, String id, String caption, String chinese, String source, Answer answer, int most) {
        if (answer.isEmpty()) {
            return;
        }
        Answer shown = answer.first(most).filled();
        try (Grid grid = Grid.begin(html, id, caption, chinese, source).heads(heads(shown))) {
            for (List<@Nullable Object> row : shown.rows()) {
                html.open("tr");
                row.forEach(value -> value(grid, value));
                html.close();
            }
        }
        int rest = answer.rows().size() - most;
        if (rest > 0) {
            html.open("p", "class", "note").text("… and " + Numbers.count(rest) + " more: ");
            html.element("code", source).close();
        }
    }

    private static List<String> heads(Answer answer) {
        return java.util.stream.IntStream.range(0, answer.columns().size())
                .mapToObj(column -> (isNumeric(answer, column) ? "\t" : "")
                        + name(answer.columns().get(column)))
                .toList();
    }

    private static String name(String column) {
        String chinese = CHINESE.get(column);
        return column.replace('_', ' ').replace(" pct", ", %") + (chinese == null ? "" : "|" + chinese);
    }

    private static boolean isNumeric(Answer answer, int column) {
        return answer.rows().stream().allMatch(row -> row.get(column) == null || row.get(column) instanceof Number)
                && answer.rows().stream().anyMatch(row -> row.get(column) != null);
    }

    private static void value(Grid grid, @Nullable Object value) {
        if (value instanceof Number) {
            grid.number(Numbers.plain(value));
        } else if (value instanceof OffsetDateTime moment) {
            grid.words(MOMENT.format(moment.withOffsetSameInstant(ZoneOffset.UTC)));
        } else {
            grid.words(value == null ? "" : value.toString());
        }
    }
}
