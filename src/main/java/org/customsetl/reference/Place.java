package org.customsetl.reference;

/**
 * A place that trade is filed under.
 *
 * @param code six digits of GB/T 2260; {@code ..ZZZZ} for what belongs to no prefecture of a region; for a zone its
 *     five-character customs district, or Z and four digits where customs gives it none of its own; abroad ISO 3166-2
 *     ({@code KG-B}), and ISO 3166-1 alpha-3 for the nation ({@code KGZ})
 * @param regionCode the province-level division it lies in, {@code 000000} for China; abroad the oblast or city of its
 *     rank, and the nation's own code for the nation
 * @param prefectureCode the prefecture it lies in; where it lies in no single one, its region's {@code ..ZZZZ};
 *     {@code 000000} for China; abroad, where the register knows nothing smaller than a region, the region itself
 */
public record Place(String code, Level level, String regionCode, String prefectureCode, String nameZh, String nameEn) {

    /** How large a place is. */
    public enum Level {
        /** A nation as a whole: China, place not stated, or another. */
        NATION,
        /** Province, autonomous region or municipality; oblast, or city of the same rank. */
        REGION,
        /** Prefecture, or what is directly under its region and counts as one. */
        PREFECTURE,
        /** County, county-level city or city district. */
        COUNTY,
        /** Development, high-tech or bonded zone. */
        ZONE,
        /** A region's part that no prefecture is stated for. */
        UNALLOCATED
    }
}
