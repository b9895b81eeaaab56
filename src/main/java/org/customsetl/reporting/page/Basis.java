package org.customsetl.reporting.page;

/** Where the figures of a table come from; the two are never mixed. */
enum Basis {
    COMPILED("compiled", "from records", "汇总", "mart.prefecture_growth, mart.region_growth"),
    PRINTED("printed", "as printed by customs", "海关公布", "mart.published_figure where subject = 'place'");

    private final String word;
    private final String words;
    private final String chinese;
    private final String views;

    Basis(String word, String words, String chinese, String views) {
        this.word = word;
        this.words = words;
        this.chinese = chinese;
        this.views = views;
    }

    String id(String table) {
        return word + "-" + table;
    }

    String words() {
        return words;
    }

    String chinese() {
        return chinese;
    }

    /** The views that have the figures, for a caption. */
    String views() {
        return views;
    }
}
