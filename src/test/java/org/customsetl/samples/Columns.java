package org.customsetl.samples;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.customsetl.trade.Flow;
import org.jspecify.annotations.Nullable;

/**
 * The columns of each kind of declaration list, by header: no two offices write the same list the same way. A column
 * answers a text, a number, a date, or nothing.
 */
final class Columns {

    private static final Map<String, String> CURRENCY_NAMES = Map.of("CNY", "人民币", "USD", "美元", "EUR", "欧元");
    private static final Map<String, String> UNIT_CODES = Map.ofEntries(
            Map.entry("台", "001"),
            Map.entry("辆", "003"),
            Map.entry("个", "007"),
            Map.entry("件", "011"),
            Map.entry("条", "015"),
            Map.entry("双", "025"),
            Map.entry("米", "030"),
            Map.entry("平方米", "032"),
            Map.entry("立方米", "033"));

    private static final String FEN = "#,##0.00";
    private static final String WEIGHT = "#,##0.#######";

    private Columns() {}

    /** Chinese, code and name apart, the period as text, the date as a date; now and then a number is text. */
    static Map<String, Function<Line, @Nullable Object>> year2022() {
        Map<String, Function<Line, @Nullable Object>> columns = new LinkedHashMap<>();
        columns.put("报关单号", line -> line.declaration().number());
        columns.put("项号", Columns::item);
        columns.put("申报日期", line -> line.declaration().date());
        columns.put("统计年月", Columns::compactMonth);
        columns.put("进出口", Columns::flowInChinese);
        columns.put("商品编码", line -> line.deal().good().hs8());
        columns.put("商品名称", line -> line.deal().good().nameZh());
        columns.put("贸易伙伴编码", line -> line.deal().partner().customsCode());
        columns.put("贸易伙伴名称", line -> line.deal().partner().nameZh());
        columns.put("贸易方式", line -> line.deal().tradeMode());
        columns.put("申报海关", line -> line.deal().office());
        columns.put("收发货人所在地编码", line -> line.deal().trader().district());
        columns.put("收发货人所在地名称", line -> line.deal().trader().districtName());
        columns.put("收发货人编码", line -> line.deal().trader().code());
        columns.put("收发货人名称", line -> line.deal().trader().nameZh());
        columns.put("净重", line -> typedAsText(line) ? withCommas(WEIGHT, weight(line)) : weight(line));
        columns.put("净重单位", line -> line.amounts().massUnit().zh);
        columns.put("第二数量", line -> line.amounts().second());
        columns.put("第二计量单位", line -> line.deal().good().secondUnit());
        columns.put(
                "金额",
                line -> typedAsText(line)
                        ? withCommas(FEN, line.amounts().value()) + " "
                        : line.amounts().value());
        columns.put("币制", line -> CURRENCY_NAMES.get(line.amounts().currency()));
        return columns;
    }

    /** Chinese, in another order, the period as a number, the date as text, flow and currency as codes. */
    static Map<String, Function<Line, @Nullable Object>> year2023() {
        Map<String, Function<Line, @Nullable Object>> columns = new LinkedHashMap<>();
        columns.put("统计年月", line -> new BigDecimal(compactMonth(line)));
        columns.put("进出口", line -> line.deal().flow().name());
        columns.put("收发货人所在地编码", line -> line.deal().trader().district());
        columns.put("收发货人所在地名称", line -> line.deal().trader().districtName());
        columns.put("收发货人编码", line -> line.deal().trader().code());
        columns.put("收发货人名称", line -> line.deal().trader().nameZh());
        columns.put("报关单号", line -> line.declaration().number());
        columns.put("项号", Columns::item);
        columns.put("申报日期", line -> line.declaration().date().toString());
        columns.put("申报海关", line -> line.deal().office());
        columns.put("贸易方式", line -> line.deal().tradeMode());
        columns.put("贸易伙伴编码", line -> line.deal().partner().customsCode());
        columns.put("贸易伙伴名称", line -> line.deal().partner().nameZh());
        columns.put("商品编码", line -> line.deal().good().hs8());
        columns.put("商品名称", line -> line.deal().good().nameZh());
        columns.put("币制", line -> line.amounts().currency());
        columns.put("金额", line -> line.amounts().value());
        columns.put("净重", line -> weight(line));
        columns.put("净重单位", line -> line.amounts().massUnit().zh);
        columns.put("第二数量", line -> line.amounts().second());
        columns.put("第二计量单位", line -> line.deal().good().secondUnit());
        return columns;
    }

    /** English, partners by ISO 3166, supplementary units by customs code, thousands commas in amounts. */
    static Map<String, Function<Line, @Nullable Object>> english() {
        Map<String, Function<Line, @Nullable Object>> columns = new LinkedHashMap<>();
        columns.put("Declaration number", line -> line.declaration().number());
        columns.put("Item", Columns::item);
        columns.put("Declaration date", line -> line.declaration().date().toString());
        columns.put("Reference period", line -> line.month().toString());
        columns.put("Flow", line -> line.deal().flow() == Flow.M ? "Import" : "Export");
        columns.put("HS code", line -> line.deal().good().hs8());
        columns.put("Commodity", line -> line.deal().good().nameEn());
        columns.put("Partner code", line -> line.deal().partner().iso3());
        columns.put("Partner", line -> line.deal().partner().nameEn());
        columns.put("Trade mode", line -> line.deal().tradeMode());
        columns.put("Customs office", line -> line.deal().office());
        columns.put("District code", line -> line.deal().trader().district());
        columns.put("District", line -> line.deal().trader().districtName());
        columns.put("Consignee code", line -> line.deal().trader().code());
        columns.put("Consignee", line -> line.deal().trader().nameEn());
        columns.put("Value", line -> withCommas(FEN, line.amounts().value()));
        columns.put("Currency", line -> line.amounts().currency());
        columns.put("Net weight", line -> weight(line));
        columns.put("Net weight unit", line -> line.amounts().massUnit().en);
        columns.put("Supplementary quantity", line -> line.amounts().second());
        columns.put(
                "Supplementary unit",
                line -> UNIT_CODES.getOrDefault(line.deal().good().secondUnit(), ""));
        return columns;
    }

    private static Object item(Line line) {
        return BigDecimal.valueOf(line.declaration().item());
    }

    private static String compactMonth(Line line) {
        return line.month().toString().replace("-", "");
    }

    private static String flowInChinese(Line line) {
        return line.deal().flow() == Flow.M ? "进口" : "出口";
    }

    private static Object weight(Line line) {
        BigDecimal kilograms = line.amounts().kilograms();
        return kilograms == null ? "-" : line.amounts().massUnit().of(kilograms);
    }

    private static boolean typedAsText(Line line) {
        return line.declaration().number().endsWith("3")
                && line.declaration().date().getDayOfMonth() % 7 == 0;
    }

    private static Object withCommas(String pattern, Object value) {
        return value instanceof BigDecimal number
                ? new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number)
                : value;
    }
}
