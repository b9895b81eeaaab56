package org.customsetl.trade;

import org.jspecify.annotations.Nullable;

/**
 * What is traded.
 *
 * @param hs the HS code as declared, 2 to 10 digits
 * @param name the commodity's name as printed in the source, or {@code null}
 */
public record Goods(String hs, @Nullable String name) {

    /** The code to eight digits, the Chinese tariff line; shorter where the source is coarser. */
    public String hs8() {
        return hs.length() > 8 ? hs.substring(0, 8) : hs;
    }
}
