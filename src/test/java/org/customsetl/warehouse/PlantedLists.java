package org.customsetl.warehouse;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellReference;
import org.customsetl.layout.Field;
import org.customsetl.trade.Reason;

/** Declaration lists as many offices would write them, with errors planted in them, and what has to become of each row. */
final class PlantedLists {

    /** A row that has to be rejected for this, told as {@code file|sheet|row|column|cell|raw|reason}. */
    final Set<String> rejections = new TreeSet<>();

    /** A row that has to be loaded, as {@code file|sheet|row|value|currency}. */
    final Set<String> lines = new TreeSet<>();

    /** The counts of a sheet, as {@code file|sheet|read|loaded|rejected|ignored}. */
    final Set<String> counts = new TreeSet<>();

    /** How many rows of a kind hold no data, as {@code file|sheet|kind|rows}. */
    final Set<String> ignored = new TreeSet<>();

    final Set<Reason> reasons = EnumSet.noneOf(Reason.class);

    private static final Map<Field, List<String>> CHINESE = new EnumMap<>(Field.class);
    private static final Map<Field, List<String>> ENGLISH = new EnumMap<>(Field.class);

    static {
        header(Field.DECLARATION_NUMBER, "报关单号,海关编号", "Declaration number,Entry number");
        header(Field.ITEM_NUMBER, "项号,商品序号", "Item,Line");
        header(Field.DECLARATION_DATE, "申报日期,报关日期", "Declaration date,Declared on");
        header(Field.PERIOD, "统计年月,数据年月", "Reference period,Statistical month");
        header(Field.FLOW, "进出口,进出口标志,贸易流向", "Flow,Trade flow,Import/Export");
        header(Field.HS, "商品编码,税则号列,HS编码", "HS code,Commodity code,Tariff line");
        header(Field.COMMODITY_NAME, "商品名称,品名", "Commodity,Description of goods");
        header(Field.PARTNER_CODE, "贸易伙伴编码,贸易国代码,贸易伙伴", "Partner code,Trading partner code");
        header(Field.PARTNER_NAME, "贸易伙伴名称,贸易国(地区)", "Partner name,Partner country");
        header(Field.TRADE_MODE_CODE, "监管方式代码,贸易方式", "Trade mode code,Customs procedure");
        header(Field.CUSTOMS_OFFICE_CODE, "申报海关代码,关别", "Customs office code,Office code");
        header(Field.PLACE_CODE, "收发货人所在地代码,收发货人所在地", "District code,Customs district code");
        header(Field.PLACE_NAME, "收发货人所在地名称,注册地名称", "District name,Place name");
        header(Field.CONSIGNEE_CODE, "收发货人编码,经营单位代码", "Consignee code,Trader code");
        header(Field.CONSIGNEE_NAME, "收发货人名称,境内收发货人", "Consignee name,Trader");
        header(Field.NET_WEIGHT, "净重,净重量", "Net weight,Net mass");
        header(Field.NET_WEIGHT_UNIT, "净重单位,重量单位", "Net weight unit,Unit of net weight");
        header(Field.SUPPLEMENTARY_QUANTITY, "第二数量,法定第二数量", "Supplementary quantity,Second quantity");
        header(Field.SUPPLEMENTARY_UNIT, "第二计量单位,补充数量单位", "Supplementary unit,Second unit");
        header(Field.VALUE, "金额,统计值,总价", "Value,Statistical value");
        header(Field.CURRENCY, "币制,币种", "Currency,Currency code");
        header(Field.IGNORED, "备注", "Remarks");
    }

    private static void header(Field field, String chinese, String english) {
        CHINESE.put(field, List.of(chinese.split(",")));
        ENGLISH.put(field, List.of(english.split(",")));
    }

    /** Places with their district, partners with their code; none of them shares anything with another. */
    private static final List<List<String>> PLACES = List.of(
            List.of("65079", "喀什"),
            List.of("65019", "乌鲁木齐其他"),
            List.of("65069", "克孜"),
            List.of("653200", "和田地区"),
            List.of("65096", "霍尔果斯综合保税区"),
            List.of("", "喀什地区"),
            List.of("65079", ""));

    private static final List<List<String>> PARTNERS = List.of(
            List.of("146", "吉尔吉斯斯坦"),
            List.of("KAZ", "Kazakhstan"),
            List.of("344", "俄罗斯"),
            List.of("", "塔吉克斯坦"),
            List.of("UZB", ""));

    private static final List<Tables.Dialect> DIALECTS = List.of(
            new Tables.Dialect(StandardCharsets.UTF_8, false, ','),
            new Tables.Dialect(Charset.forName("GB18030"), false, ','),
            new Tables.Dialect(StandardCharsets.UTF_8, true, ';'),
            new Tables.Dialect(StandardCharsets.UTF_16LE, true, '\t'),
            new Tables.Dialect(StandardCharsets.UTF_16BE, true, ','),
            new Tables.Dialect(StandardCharsets.UTF_16LE, false, ','));

    /** What a file says of itself by its name. */
    private enum Told {
        NOTHING("declarations %c"),
        YEAR("喀什_2023_%c"),
        IMPORTS("新疆进口%c");

        private final String name;

        Told(String name) {
            this.name = name;
        }
    }

    /** Something wrong: where it has to be found, and what makes a good row go wrong. */
    private record Plant(Reason reason, Field where, Map<Field, Object> cells) {
        /** Fields whose errors hide each other: without a month no place is looked up. */
        String group() {
            return switch (where) {
                case PERIOD, PLACE_CODE, PLACE_NAME -> "month and place";
                case PARTNER_CODE, PARTNER_NAME -> "partner";
                case NET_WEIGHT, NET_WEIGHT_UNIT -> "weight";
                case SUPPLEMENTARY_QUANTITY, SUPPLEMENTARY_UNIT -> "count";
                case VALUE, CURRENCY -> "money";
                default -> where.name();
            };
        }
    }

    /** An error in the cell of a field, with other cells that it needs beside it. */
    private static Plant plant(Reason reason, Field where, Object wrong, Object... fieldsAndCells) {
        Map<Field, Object> cells = new EnumMap<>(Field.class);
        cells.put(where, wrong);
        for (int i = 0; i < fieldsAndCells.length; i += 2) {
            cells.put((Field) fieldsAndCells[i], fieldsAndCells[i + 1]);
        }
        return new Plant(reason, where, cells);
    }

    private final Random random;
    private final Path folder;

    private PlantedLists(long seed, Path folder) {
        this.random = new Random(seed);
        this.folder = folder;
    }

    static PlantedLists write(long seed, Path folder, int errors) {
        PlantedLists lists = new PlantedLists(seed, folder);
        for (int file = 0; lists.rejections.size() < errors; file++) {
            lists.file(file);
        }
        return lists;
    }

    private void file(int index) {
        Told told = Told.values()[index % Told.values().length];
        String base = told.name.formatted((char) ('a' + index));
        Path to = folder.resolve(index % 2 == 0 ? "xinjiang" : "喀什").resolve(index % 5 == 0 ? "sub/folder" : "");
        String dataset = index % 2 == 0 ? "xinjiang/" : "喀什/";
        String within = index % 5 == 0 ? "sub/folder/" : "";
        if (index % 4 >= 2) {
            String name = base + (index % 4 == 2 ? ".csv" : ".tsv");
            Tables.csv(to.resolve(name), pick(DIALECTS), new SheetPlan(dataset + within + name, base, told, true).rows);
            return;
        }
        String name = base + (index % 4 == 0 ? ".xlsx" : ".xls");
        Map<String, SortedMap<Integer, List<Object>>> sheets = new LinkedHashMap<>();
        for (String sheet : List.of("表一", "Sheet B")) {
            sheets.put(sheet, new SheetPlan(dataset + within + name, sheet, told, false).rows);
        }
        if (index % 4 == 0) {
            Tables.xlsx(to.resolve(name), sheets);
        } else {
            Tables.xls(to.resolve(name), sheets);
        }
    }

    /** One sheet, written row by row. */
    private final class SheetPlan {

        final SortedMap<Integer, List<Object>> rows = new TreeMap<>();
        private final String at;
        private final Told told;
        private final boolean csv;
        private final List<Field> columns = new ArrayList<>();
        private final List<Object> header = new ArrayList<>();
        private final int shift = random.nextInt(3);
        private final Map<String, Integer> noData = new TreeMap<>();
        private int next = 1;
        private int loaded;
        private int rejected;

        SheetPlan(String file, String sheet, Told told, boolean csv) {
            this.at = file + "|" + sheet;
            this.told = told;
            this.csv = csv;
            orderColumns();
            for (int title = random.nextInt(4); title > 0; title--) {
                noData("title", random.nextBoolean() ? "新疆维吾尔自治区进出口报关单明细" : "Declarations of Xinjiang");
                next += random.nextInt(2);
            }
            put(header);
            noData.merge("header", 1, Integer::sum);
            for (int lines = 40 + random.nextInt(30); lines > 0; lines--) {
                next += random.nextInt(8) == 0 ? 1 + random.nextInt(3) : 0;
                if (random.nextInt(60) == 0) {
                    put(header);
                    noData.merge("header repeated", 1, Integer::sum);
                }
                line();
            }
            next += random.nextInt(3);
            if (columns.get(0) != Field.VALUE) {
                total();
            }
            for (String note : List.of("注：本表为虚构数据。", "Source: made up", "制表人：张三　审核人：李四")) {
                noData("note", note);
            }
            finish();
        }

        private void orderColumns() {
            Map<Field, List<String>> words = random.nextBoolean() ? CHINESE : ENGLISH;
            columns.addAll(words.keySet());
            if (random.nextBoolean()) {
                columns.removeAll(List.of(Field.DECLARATION_NUMBER, Field.CONSIGNEE_NAME, Field.CONSIGNEE_CODE));
            }
            Collections.shuffle(columns, random);
            header.addAll(Collections.nCopies(shift, null));
            columns.forEach(field -> header.add(pick(words.get(field))));
            header.add("内部编号");
        }

        private void put(List<Object> cells) {
            rows.put(next, cells);
            String text = String.join("", cells.stream().map(Tables::raw).toList());
            next += 1 + (csv ? (int) text.chars().filter(c -> c == '\n').count() : 0);
        }

        private void noData(String kind, String text) {
            List<Object> cells = new ArrayList<>(Collections.nCopies(shift + random.nextInt(3), null));
            cells.add(text);
            put(cells);
            noData.merge(kind, 1, Integer::sum);
        }

        private void total() {
            Map<Field, Object> cells = new EnumMap<>(Field.class);
            cells.put(columns.get(0), "合计");
            cells.put(Field.VALUE, "123,456.00");
            put(cells(cells, null));
            noData.merge("total", 1, Integer::sum);
        }

        private List<Object> cells(Map<Field, Object> row, Object last) {
            List<Object> cells = new ArrayList<>(Collections.nCopies(shift, null));
            columns.forEach(field -> cells.add(row.get(field)));
            cells.add(last);
            return cells;
        }

        private void line() {
            Map<Field, Object> row = goodRow();
            List<Plant> plants = random.nextInt(10) < 4 ? List.of() : plants(random.nextInt(4) == 0 ? 2 : 1);
            plants.forEach(plant -> row.putAll(plant.cells));
            int number = next;
            put(cells(row, csv ? "=1/0" : FormulaError.DIV0));
            if (plants.isEmpty()) {
                loaded++;
                lines.add(at + "|" + number + "|" + plain(row.get(Field.VALUE)) + "|" + row.get(Field.CURRENCY));
                return;
            }
            rejected++;
            for (Plant plant : plants) {
                int column = shift + columns.indexOf(plant.where) + 1;
                String raw = row.get(plant.where) == null
                                || Tables.raw(row.get(plant.where)).isEmpty()
                        ? "null"
                        : Tables.raw(row.get(plant.where));
                rejections.add(String.join(
                        "|",
                        at,
                        String.valueOf(number),
                        String.valueOf(column),
                        CellReference.convertNumToColString(column - 1) + number,
                        raw,
                        plant.reason.name()));
                reasons.add(plant.reason);
            }
        }

        private Map<Field, Object> goodRow() {
            Map<Field, Object> row = new EnumMap<>(Field.class);
            List<String> place = pick(PLACES);
            List<String> partner = pick(PARTNERS);
            int year = told == Told.YEAR ? 2023 : 2022 + random.nextInt(3);
            int month = 1 + random.nextInt(12);
            row.put(Field.DECLARATION_NUMBER, "9408%014d".formatted(random.nextInt(1_000_000)));
            row.put(Field.ITEM_NUMBER, csv ? "1" : BigDecimal.ONE);
            row.put(Field.DECLARATION_DATE, pick(List.of("2024-01-31", "20240131", "2024/1/31", "2024年1月31日", "-")));
            row.put(
                    Field.PERIOD,
                    pick(List.of("%d%02d", "%d-%02d", "%d年%d月", "%d/%02d")).formatted(year, month));
            row.put(
                    Field.FLOW,
                    told == Told.IMPORTS
                            ? pick(List.of("进口", "M", "Import"))
                            : pick(List.of("进口", "出口", "M", "x", "Exports")));
            row.put(Field.HS, pick(List.of("27011210", "2701121000", "0802.31 00", "870380", "87", "61091000")));
            row.put(Field.COMMODITY_NAME, "货物");
            row.put(Field.PARTNER_CODE, partner.get(0));
            row.put(Field.PARTNER_NAME, partner.get(1));
            row.put(Field.TRADE_MODE_CODE, pick(Arrays.asList("0110", "5034", "一般贸易", "", null)));
            row.put(Field.CUSTOMS_OFFICE_CODE, pick(Arrays.asList("9408", "9403", "伊尔克什", null)));
            row.put(Field.PLACE_CODE, place.get(0));
            row.put(Field.PLACE_NAME, place.get(1));
            row.put(Field.CONSIGNEE_CODE, "6507960001");
            row.put(Field.CONSIGNEE_NAME, random.nextInt(6) == 0 ? "喀什样例\n贸易有限公司" : "喀什样例, 贸易\"有限\"公司");
            row.put(Field.NET_WEIGHT, pick(Arrays.asList("1,234.5", "18250", "-", number(), null)));
            row.put(Field.NET_WEIGHT_UNIT, pick(List.of("千克", "035", "吨", "kg", "公担")));
            row.put(Field.SUPPLEMENTARY_QUANTITY, pick(Arrays.asList("7", "1,000", number(), "0")));
            row.put(Field.SUPPLEMENTARY_UNIT, pick(List.of("辆", "003", "万个", "立方米")));
            row.put(Field.VALUE, pick(List.of("1,234,567.89", "250.5 ", "　99", "0", number())));
            row.put(Field.CURRENCY, pick(List.of("CNY", "USD", "EUR", "KZT")));
            row.put(Field.IGNORED, pick(Arrays.asList("#VALUE!", "无", null)));
            return row;
        }

        private Object number() {
            BigDecimal number = BigDecimal.valueOf(random.nextInt(100_000_000) * 10L + 5, 2);
            return csv ? number.toPlainString() : number;
        }

        private List<Plant> plants(int most) {
            List<Plant> possible = new ArrayList<>(possible());
            Collections.shuffle(possible, random);
            List<Plant> chosen = new ArrayList<>();
            for (Plant plant : possible) {
                if (chosen.size() < most
                        && columns.contains(plant.where)
                        && chosen.stream().noneMatch(other -> other.group().equals(plant.group()))) {
                    chosen.add(plant);
                }
            }
            return chosen;
        }

        private List<Plant> possible() {
            List<Plant> plants = new ArrayList<>(PLANTS);
            plants.add(
                    told == Told.YEAR
                            ? plant(Reason.PERIOD_CONFLICT, Field.PERIOD, "202401")
                            : plant(Reason.PERIOD_IN_FUTURE, Field.PERIOD, "2026-12"));
            if (told == Told.IMPORTS) {
                plants.add(plant(Reason.FLOW_CONFLICT, Field.FLOW, "出口"));
                plants.add(plant(Reason.FLOW_CONFLICT, Field.FLOW, "X"));
            }
            plants.add(plant(Reason.NEGATIVE, Field.VALUE, csv ? "-0.5" : new BigDecimal("-0.5")));
            if (!csv) {
                plants.add(plant(Reason.NUMBER_INVALID, Field.NET_WEIGHT, true));
                for (Field field : columns) {
                    if (field != Field.IGNORED) {
                        plants.add(plant(Reason.ERROR_CELL, field, pick(ERRORS)));
                    }
                }
            }
            return plants;
        }

        private void finish() {
            int without = noData.values().stream().mapToInt(Integer::intValue).sum();
            counts.add(at + "|" + (loaded + rejected + without) + "|" + loaded + "|" + rejected + "|" + without);
            noData.forEach((kind, rows) -> ignored.add(at + "|" + kind + "|" + rows));
        }
    }

    private static final List<FormulaError> ERRORS =
            List.of(FormulaError.DIV0, FormulaError.VALUE, FormulaError.REF, FormulaError.NA, FormulaError.NAME);

    private static final List<Plant> PLANTS = List.of(
            plant(Reason.PERIOD_MISSING, Field.PERIOD, null),
            plant(Reason.PERIOD_MISSING, Field.PERIOD, "-"),
            plant(Reason.PERIOD_INVALID, Field.PERIOD, "202413"),
            plant(Reason.PERIOD_INVALID, Field.PERIOD, "2024年第1季度"),
            plant(Reason.PERIOD_INVALID, Field.PERIOD, "上月"),
            plant(Reason.FLOW_MISSING, Field.FLOW, null),
            plant(Reason.FLOW_INVALID, Field.FLOW, "进出口"),
            plant(Reason.FLOW_INVALID, Field.FLOW, "转口"),
            plant(Reason.DATE_INVALID, Field.DECLARATION_DATE, "2024-02-30"),
            plant(Reason.DATE_INVALID, Field.DECLARATION_DATE, "31.01.2024"),
            plant(Reason.DATE_INVALID, Field.DECLARATION_DATE, "2026-11-24"),
            plant(Reason.HS_MISSING, Field.HS, null),
            plant(Reason.HS_INVALID, Field.HS, "27O90000"),
            plant(Reason.HS_INVALID, Field.HS, "77010000"),
            plant(Reason.HS_INVALID, Field.HS, "123456789012"),
            plant(Reason.PARTNER_MISSING, Field.PARTNER_CODE, null, Field.PARTNER_NAME, null),
            plant(Reason.PARTNER_UNKNOWN, Field.PARTNER_CODE, "998", Field.PARTNER_NAME, "亚特兰蒂斯"),
            plant(Reason.PARTNER_CONFLICT, Field.PARTNER_NAME, "乌克兰", Field.PARTNER_CODE, "146"),
            plant(Reason.PLACE_UNKNOWN, Field.PLACE_CODE, "65999", Field.PLACE_NAME, "不存在地区"),
            plant(Reason.PLACE_UNKNOWN, Field.PLACE_CODE, "650700", Field.PLACE_NAME, "喀什"),
            plant(Reason.PLACE_UNKNOWN, Field.PLACE_CODE, null, Field.PLACE_NAME, null),
            plant(Reason.PLACE_UNKNOWN, Field.PLACE_CODE, "喀什噶尔王国", Field.PLACE_NAME, null),
            plant(Reason.PLACE_AMBIGUOUS, Field.PLACE_CODE, "Suzhou", Field.PLACE_NAME, null),
            plant(Reason.PLACE_CONFLICT, Field.PLACE_NAME, "阿勒泰", Field.PLACE_CODE, "65079"),
            plant(Reason.TRADE_MODE_UNKNOWN, Field.TRADE_MODE_CODE, "9999"),
            plant(Reason.CUSTOMS_OFFICE_UNKNOWN, Field.CUSTOMS_OFFICE_CODE, "9499"),
            plant(Reason.NUMBER_INVALID, Field.VALUE, "约三百万元"),
            plant(Reason.NUMBER_INVALID, Field.VALUE, "1.234,5"),
            plant(Reason.NUMBER_INVALID, Field.VALUE, "12,34"),
            plant(Reason.NUMBER_INVALID, Field.NET_WEIGHT, "1.8E+04"),
            plant(Reason.NUMBER_INVALID, Field.SUPPLEMENTARY_QUANTITY, "7辆"),
            plant(Reason.NEGATIVE, Field.NET_WEIGHT, "-18250"),
            plant(Reason.NEGATIVE, Field.SUPPLEMENTARY_QUANTITY, "−3"),
            plant(Reason.VALUE_MISSING, Field.VALUE, null),
            plant(Reason.VALUE_MISSING, Field.VALUE, "--"),
            plant(Reason.CURRENCY_MISSING, Field.CURRENCY, null),
            plant(Reason.CURRENCY_UNKNOWN, Field.CURRENCY, "KZZ"),
            plant(Reason.CURRENCY_UNKNOWN, Field.CURRENCY, " 贝壳 "),
            plant(Reason.UNIT_MISSING, Field.SUPPLEMENTARY_UNIT, null, Field.SUPPLEMENTARY_QUANTITY, "7"),
            plant(Reason.UNIT_MISSING, Field.NET_WEIGHT_UNIT, null, Field.NET_WEIGHT, "18"),
            plant(Reason.UNIT_UNKNOWN, Field.NET_WEIGHT_UNIT, "麻袋", Field.NET_WEIGHT, "18"),
            plant(Reason.UNIT_UNKNOWN, Field.SUPPLEMENTARY_UNIT, "999", Field.SUPPLEMENTARY_QUANTITY, "7"),
            plant(Reason.UNIT_AMBIGUOUS, Field.NET_WEIGHT_UNIT, "担", Field.NET_WEIGHT, "18"),
            plant(Reason.UNIT_AMBIGUOUS, Field.NET_WEIGHT_UNIT, "ton", Field.NET_WEIGHT, "18"),
            plant(Reason.UNIT_AMBIGUOUS, Field.NET_WEIGHT_UNIT, "077", Field.NET_WEIGHT, "18"),
            plant(Reason.UNIT_AMBIGUOUS, Field.SUPPLEMENTARY_UNIT, "桶", Field.SUPPLEMENTARY_QUANTITY, "7"),
            plant(Reason.UNIT_NOT_MASS, Field.NET_WEIGHT_UNIT, "辆", Field.NET_WEIGHT, "18"),
            plant(Reason.UNIT_NOT_MASS, Field.NET_WEIGHT_UNIT, "立方米", Field.NET_WEIGHT, "18"));

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** The number in a cell, without commas and blanks, as short as can be. */
    static String plain(Object cell) {
        String text = Tables.raw(cell).replaceAll("[,\\s\u3000]", "");
        return new BigDecimal(text).stripTrailingZeros().toPlainString();
    }
}
