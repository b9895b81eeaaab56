package org.customsetl.bench.input;

import java.util.List;

/** A code with its name: a partner, a customs district, a regime. */
record Named(String code, String name) {

    /** Trading partners by customs' three digits. */
    static List<Named> partners() {
        return Register.facts("partner.csv").stream()
                .filter(partner -> !partner.getField("customs_code").isEmpty())
                .map(partner -> new Named(partner.getField("customs_code"), partner.getField("name_zh")))
                .toList();
    }

    /** Customs districts of five characters that lie in a prefecture, of all China. */
    static List<Named> districts() {
        return Register.facts("customs_district.csv").stream()
                .filter(district -> district.getField("district_code").length() == 5)
                .filter(district -> !district.getField("prefecture_code").endsWith("ZZZZ"))
                // A prefecture whose short name is also a province's: the program asks which is meant.
                .filter(district -> !district.getField("name_zh").equals("海南"))
                .map(district -> new Named(district.getField("district_code"), district.getField("name_zh")))
                .toList();
    }

    /** The regimes that hold nearly all trade, ordinary trade first. */
    static List<Named> regimes() {
        List<String> common = List.of("10", "15", "14", "34", "33", "19");
        return Register.facts("customs_regime.csv").stream()
                .filter(regime -> common.contains(regime.getField("code")))
                .map(regime -> new Named(regime.getField("code"), regime.getField("name_zh")))
                .toList();
    }
}
