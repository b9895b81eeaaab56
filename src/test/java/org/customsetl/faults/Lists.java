package org.customsetl.faults;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * The oracle: writes declaration lists of two months, other figures each time, and adds up itself, while it writes, what
 * has to be published of them. It knows nothing of the program.
 */
final class Lists {

    private static final String HEADER = "统计年月,进出口,报关单号,项号,商品编码,贸易伙伴编码,收发货人所在地,净重,净重单位,金额,币制\n";
    private static final List<String> COMMODITIES = List.of("27011210", "85171300", "61091000", "07020000");
    private static final List<String> PARTNERS = List.of("146", "133", "145");
    private static final Map<String, String> PREFECTURES =
            Map.of("65019", "650100", "65029", "650200", "65079", "653100");
    private static final List<String> DISTRICTS = List.of("65019", "65029", "65079");
    private static final String REGION = "650000";

    private final Path folder;
    private final int lines;
    private final Random random;

    /** @param lines how many each of the two files has */
    Lists(Path folder, int lines, long seed) {
        this.folder = folder;
        this.lines = lines;
        this.random = new Random(seed);
    }

    Path folder() {
        return folder;
    }

    /** What stands behind one total. */
    private record Sum(BigDecimal value, BigDecimal weight, int lines) {

        static Sum of(BigDecimal value, BigDecimal weight) {
            return new Sum(value, weight, 1);
        }

        Sum plus(Sum other) {
            return new Sum(value.add(other.value), weight.add(other.weight), lines + other.lines);
        }

        @Override
        public String toString() {
            return plain(value) + " " + plain(weight) + " " + lines;
        }

        private static String plain(BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
    }

    /** Writes both files anew; answers the totals as {@link Look#totals} shows them. */
    List<String> write() {
        Map<String, Sum> sums = new TreeMap<>();
        // The second file has lines of both months.
        file("january.csv", List.of("2024-01"), sums);
        file("february.csv", List.of("2024-01", "2024-02", "2024-02"), sums);
        List<String> totals = new ArrayList<>();
        sums.forEach((key, sum) -> totals.add(key + " " + sum));
        totals.sort(null);
        return totals;
    }

    private void file(String name, List<String> months, Map<String, Sum> sums) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < lines; i++) {
            String month = one(months);
            String flow = one(List.of("M", "X"));
            String district = one(DISTRICTS);
            BigDecimal weight = BigDecimal.valueOf(10_000 + random.nextInt(90_000), 1);
            // About ten a kilogram, so that no gate finds a figure out of proportion.
            BigDecimal value = weight.multiply(BigDecimal.valueOf(900 + random.nextInt(200), 2));
            String declaration = name.charAt(0) + String.format("%09d", i);
            text.append(String.join(",", month, flow, declaration, "1", one(COMMODITIES), one(PARTNERS)))
                    .append(String.join(
                            ",", "", district, weight.toPlainString(), "千克", value.toPlainString(), "CNY\n"));
            Sum sum = Sum.of(value, weight);
            sums.merge(month + " " + PREFECTURES.get(district) + " " + flow, sum, Sum::plus);
            sums.merge(month + " " + REGION + " " + flow, sum, Sum::plus);
        }
        try {
            Files.createDirectories(folder.resolve("lists"));
            // Whole or not at all, as an office that replaces a file should.
            Path whole = Files.writeString(folder.resolve("." + name), text);
            Files.move(whole, folder.resolve("lists").resolve(name), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
