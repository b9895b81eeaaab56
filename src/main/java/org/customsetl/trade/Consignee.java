package org.customsetl.trade;

import org.jspecify.annotations.Nullable;

/** The trader of a line: consignee of imports, consignor of exports. At least one of code and name is there. */
public record Consignee(@Nullable String code, @Nullable String name) {

    /** The key in the warehouse: the registration code, or the name where no code is given. */
    public String key() {
        return code != null ? code : "name:" + name;
    }
}
