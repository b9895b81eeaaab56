package org.customsetl.trade;

import org.jspecify.annotations.Nullable;

/**
 * What a row of a printed table is about, keyed to the dimensions of compiled lines where it can be.
 *
 * @param subject what the table's rows are about
 * @param label the row's label as printed, its indentation included
 * @param level how deep the row stands in the table's hierarchy: 0 for the total
 * @param kind how the row relates to the others
 * @param parent the number of the row that it is a part of, or 0
 * @param keys the codes that the row stands for
 */
public record FigureRow(Subject subject, String label, int level, Kind kind, int parent, Keys keys) {

    /** How a row relates to the others of its table. Only details of one level may be added up. */
    public enum Kind {
        /** The total of the table. */
        TOTAL,
        /** A total of rows beneath it. */
        SUBTOTAL,
        /** A row without rows beneath it. */
        DETAIL,
        /** A group that overlaps with other rows, such as 东盟 beside 亚洲: never to be added. */
        OVERLAP
    }

    /**
     * The codes that a row stands for.
     *
     * @param place code in the register of places, or ISO 3166 alpha-3 of another reporting country
     * @param hs HS code, or a section as {@code S16}
     * @param partner ISO 3166 alpha-3, or a group's code
     * @param regime code of a customs regime, or of a group of them
     * @param ownership code of an ownership, or of a group of them
     */
    public record Keys(
            @Nullable String place,
            @Nullable String hs,
            @Nullable String partner,
            @Nullable String regime,
            @Nullable String ownership) {

        /** The code of one subject; {@code null} where it is about all, or no register has it. */
        public @Nullable String of(Subject subject) {
            return switch (subject) {
                case PLACE -> place;
                case HS -> hs;
                case PARTNER -> partner;
                case REGIME -> regime;
                case OWNERSHIP -> ownership;
                case COMMODITY_ITEM, PERIOD -> null;
            };
        }

        /** The same, with another one's code of a subject. */
        public Keys with(Subject subject, Keys other) {
            return new Keys(
                    subject == Subject.PLACE ? other.place : place,
                    subject == Subject.HS ? other.hs : hs,
                    subject == Subject.PARTNER ? other.partner : partner,
                    subject == Subject.REGIME ? other.regime : regime,
                    subject == Subject.OWNERSHIP ? other.ownership : ownership);
        }

        /** Only a place. */
        public static Keys ofPlace(@Nullable String place) {
            return new Keys(place, null, null, null, null);
        }
    }

    /** The same row with its relation to others. */
    public FigureRow related(int newLevel, Kind newKind, int newParent) {
        return new FigureRow(subject, label, newLevel, newKind, newParent, keys);
    }
}
