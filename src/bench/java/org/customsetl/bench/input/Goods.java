package org.customsetl.bench.input;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A commodity as rows name it.
 *
 * @param count the unit in which customs also count it, "" where they do not
 * @param jiaoPerKg about what a kilogram of it is worth, in tenths of a yuan
 * @param inTonnes whether its mass is written in tonnes
 */
record Goods(String hs, String name, String count, int jiaoPerKg, boolean inTonnes) {

    private static final Set<String> COUNTS =
            Set.of("台", "个", "辆", "件", "只", "套", "条", "艘", "架", "支", "双", "把", "块", "座", "副");

    /** All eight-digit commodities that are in force throughout. */
    static List<Goods> all() {
        return Register.facts("commodity.csv").stream().map(Goods::of).toList();
    }

    private static Goods of(NamedCsvRecord commodity) {
        String hs = commodity.getField("code");
        String count = Stream.of("unit1", "unit2")
                .map(commodity::getField)
                .filter(COUNTS::contains)
                .findFirst()
                .orElse("");
        // Goods of a chapter cost about the same: the program looks for lines out of proportion.
        int chapter = Integer.parseInt(hs.substring(0, 2));
        int spread = Math.floorMod(hs.hashCode() * 31, 97);
        int price = 20 * (1 + chapter * 7 % 50) * (100 + spread) / 100;
        return new Goods(hs, commodity.getField("name_zh"), count, price, spread % 5 == 0);
    }
}
