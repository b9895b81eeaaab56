package org.customsetl.layout;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;

/** What a column of a line layout can hold. The YAML writes these in lower case with hyphens. */
public enum Field {
    PERIOD,
    FLOW,
    /** Whose statistics a published total is from: ISO 3166 or the customs code. */
    REPORTER_CODE,
    REPORTER_NAME,
    DECLARATION_NUMBER,
    ITEM_NUMBER,
    DECLARATION_DATE,
    HS,
    COMMODITY_NAME,
    PARTNER_CODE,
    PARTNER_NAME,
    TRADE_MODE_CODE,
    TRADE_MODE_NAME,
    CUSTOMS_OFFICE_CODE,
    CUSTOMS_OFFICE_NAME,
    PLACE_CODE,
    PLACE_NAME,
    CONSIGNEE_CODE,
    CONSIGNEE_NAME,
    /** A quantity of mass, kept as net weight; its unit in NET_WEIGHT_UNIT or in the header. */
    NET_WEIGHT,
    NET_WEIGHT_UNIT,
    /** The statistical query's two quantities: whichever is a mass is the net weight, the other supplementary. */
    QUANTITY_1,
    UNIT_1,
    QUANTITY_2,
    UNIT_2,
    SUPPLEMENTARY_QUANTITY,
    SUPPLEMENTARY_UNIT,
    /** The value, in the currency of CURRENCY or of the header. */
    VALUE,
    CURRENCY,
    VALUE_CNY,
    VALUE_USD,
    /** A column that is known and not needed, such as a running number. */
    IGNORED;

    /** The field by the name that a layout's YAML gives it, such as {@code partner-code}. */
    @JsonCreator
    static Field named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The field's name as a layout's YAML writes it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
