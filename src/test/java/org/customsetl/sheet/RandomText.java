package org.customsetl.sheet;

import java.util.Random;

/** Texts as customs tables hold them, and worse. */
final class RandomText {

    private static final String[] WORDS = {
        "喀什地区",
        "吐尔尕特",
        "总值",
        "其中：",
        "万美元",
        "Кашгар",
        "Ысык-Көл",
        "тыс. долл.",
        "Kashgar",
        "İğdır",
        "0110",
        "1,234.56",
        "  ",
        "\u3000\u3000",
        "-",
        "--",
        "?",
        "&<>'",
        "𠮷野",
        "é",
        "#合计",
        "a;b",
        "½",
        "\"",
        "x_",
        "%"
    };

    private RandomText() {}

    static String of(Random random) {
        if (random.nextInt(4) == 0) {
            return digits(random, 1 + random.nextInt(20)) + "." + digits(random, 1 + random.nextInt(8));
        }
        StringBuilder text = new StringBuilder();
        for (int words = random.nextInt(5); words >= 0; words--) {
            text.append(WORDS[random.nextInt(WORDS.length)]);
        }
        if (random.nextInt(10) == 0) {
            text.append("\n第二行");
        }
        return random.nextInt(300) == 0 ? text.toString().repeat(500) : text.toString();
    }

    static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder().append(1 + random.nextInt(9));
        while (digits.length() < count) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
