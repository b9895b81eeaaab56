package org.customsetl.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.customsetl.samples.Line.Declaration;

/** A list with one deliberate error in each of its rows, and two good lines that belong to the month's totals. */
record PlantedErrors(List<List<Object>> rows, List<Line> otherLines) {

    private static final List<Map<String, String>> ERRORS = List.of(
            Map.of("币制", "KZZ"),
            Map.of("净重单位", "担"),
            Map.of("申报日期", "2024-01-32"),
            Map.of("贸易伙伴编码", "998", "贸易伙伴名称", "亚特兰蒂斯"),
            Map.of("商品编码", "27O90000"),
            Map.of("进出口", ""),
            Map.of("收发货人所在地编码", "65999", "收发货人所在地名称", "不存在地区", "收发货人编码", "6599960001"),
            Map.of("金额", "约三百万元"),
            Map.of("净重", "-18250"),
            Map.of("金额", "#VALUE!"),
            Map.of("统计年月", "202413"));

    /** Takes two good lines out of a month and makes the errors of copies of others. */
    static PlantedErrors among(List<Line> month) {
        List<Line> others = new ArrayList<>(month);
        Line kashgar = takeOne(others, "65079");
        Line turpan = takeOne(others, "65219");
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.copyOf(Columns.year2022().keySet()));
        rows.add(row(kashgar, Map.of()));
        List<Line> models = others.stream()
                .filter(line -> line.deal().trader().role().isEmpty()
                        && line.amounts().currency().equals("CNY"))
                .toList();
        for (int i = 0; i < ERRORS.size(); i++) {
            Line model = models.get(2 + i * 4);
            String number = model.declaration().number().substring(0, 9) + "9990000" + (10 + i);
            Line copy =
                    model.with(new Declaration(number, 1, model.declaration().date()));
            rows.add(row(copy, ERRORS.get(i)));
        }
        rows.add(row(turpan, Map.of()));
        return new PlantedErrors(rows, others);
    }

    private static Line takeOne(List<Line> lines, String district) {
        Line taken = lines.stream()
                .filter(line -> line.deal().trader().district().equals(district)
                        && line.deal().trader().role().isEmpty()
                        && line.declaration().item() == 1
                        && line.amounts().currency().equals("CNY"))
                .findFirst()
                .orElseThrow();
        lines.remove(taken);
        return taken;
    }

    private static List<Object> row(Line line, Map<String, String> wrong) {
        List<Object> row = new ArrayList<>();
        Columns.year2022()
                .forEach((header, column) ->
                        row.add(wrong.containsKey(header) ? wrong.get(header) : column.apply(line)));
        return row;
    }
}
