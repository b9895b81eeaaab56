package org.customsetl.trade;

import org.jspecify.annotations.Nullable;

/**
 * Where the trader is registered (收发货人所在地).
 *
 * @param region GB/T 2260 code of the region, or 000000 where the source states no place
 * @param prefecture GB/T 2260 code, or the region's code for what belongs to no prefecture
 * @param district the five-character customs district, where the source gives one
 */
public record PlaceKey(
        String region, String prefecture, @Nullable String district) {}
