package org.customsetl.bench.input;

import java.util.List;

/** The columns of every input, those of the statistical query with a value in a currency of its own. */
public final class Columns {

    /** As they are headed, from the left. */
    public static final List<String> HEADERS = List.of(
            "统计年月", "商品编码", "商品名称", "贸易伙伴编码", "贸易伙伴名称", "进出口", "贸易方式编码", "注册地编码", "注册地名称", "第一数量", "第一计量单位",
            "第二数量", "第二计量单位", "金额", "币种");

    /** How many there are. */
    public static final int COUNT = HEADERS.size();

    private Columns() {}

    /** Whether a column, counted from 0, holds numbers: the period, both quantities and the value. */
    public static boolean isNumber(int column) {
        return column == 0 || column == 9 || column == 11 || column == 13;
    }
}
