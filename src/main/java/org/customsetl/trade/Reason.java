package org.customsetl.trade;

/** Why a row or a file was not loaded, and the way out. The names are stored and part of the contract. */
public enum Reason {
    // files
    EMPTY_FILE("ask the sender for the file again"),
    ENCRYPTED_FILE("remove the password and save it again"),
    DAMAGED_FILE("ask the sender for the file again"),
    WRONG_FILE_TYPE("rename the file to what it is, or save it again as xlsx"),
    UNKNOWN_FILE_TYPE("save it as xlsx, xls or csv"),
    DANGEROUS_FILE("ask where the file comes from; if it is good, save it again as xlsx"),
    UNKNOWN_CHARSET("save it again as csv in UTF-8"),
    UNKNOWN_LAYOUT("run `customs-etl inspect` on the file to see what is missing"),
    AMBIGUOUS_LAYOUT("name the layout in dataset.yaml, for example `layout: declaration-list`"),
    BAD_STATEMENT("correct the dataset.yaml beside the file"),
    PERIOD_NOT_STATED("state it: `load --period 2024-01 FILE`, or `period: 2024-01` in a dataset.yaml beside the file"),
    FLOW_NOT_STATED("state it: `load --flow M FILE` (or X), or `flow: M` in a dataset.yaml beside the file"),
    PERIOD_CONFLICT(
            "find out which holds, then state it: `load --period … FILE`, or `accept: column` in a dataset.yaml"),
    FLOW_CONFLICT("find out which holds, then state it: `load --flow … FILE`, or `accept: column` in a dataset.yaml"),
    UNIT_NOT_STATED("state it in a dataset.yaml beside the file, for example `unit: 万元`"),
    FILE_CHANGED("wait until the file is whole, then load it again"),
    SAME_GOODS(
            "say in dataset.yaml, under `files:` for the new file, `supersedes: ` and the other file's name where it takes"
                    + " its place, or `same-goods: accept` where they are different goods; else take one of them away"),
    WAITS_FOR_HELD_FILE("settle the file that it waits for; both are read again by the next run"),
    READER_FAILURE("report the file to the makers of customs-etl"),
    // rows
    ERROR_CELL("correct the formula in the source and save it again"),
    PERIOD_MISSING("fill in the reference period, for example 202401"),
    PERIOD_INVALID("write the reference period as 202401 or 2024-01"),
    PERIOD_IN_FUTURE("correct the reference period"),
    FLOW_MISSING("fill in the flow: 进口 or 出口, M or X"),
    FLOW_INVALID("write the flow as 进口 or 出口, M or X"),
    DATE_INVALID("write the date as 2024-01-31 or 20240131"),
    HS_MISSING("fill in the HS code"),
    HS_INVALID("write the HS code with 2, 4, 6, 8 or 10 digits, as text"),
    PARTNER_MISSING("fill in the partner's code or name"),
    PARTNER_UNKNOWN("use the customs code (146), ISO 3166 alpha-3 (KGZ) or the official name"),
    PARTNER_CONFLICT("correct the partner's code or its name"),
    PLACE_UNKNOWN("use the customs district code (65079), the GB/T 2260 code or the official name"),
    PLACE_AMBIGUOUS("add the code of the place"),
    PLACE_CONFLICT("correct the place's code or its name"),
    TRADE_MODE_UNKNOWN("use a code of the customs list of trade modes, for example 0110"),
    CUSTOMS_OFFICE_UNKNOWN("use a code of the customs list of offices, for example 9408"),
    NUMBER_INVALID("write a plain number, with a point for decimals"),
    NEGATIVE("correct the sign, or leave the correction to a new file of that month"),
    VALUE_MISSING("fill in the value"),
    CURRENCY_MISSING("fill in the currency, for example CNY"),
    CURRENCY_UNKNOWN("use an ISO 4217 code (CNY), the customs code (142) or the official name"),
    UNIT_MISSING("fill in the unit of the quantity"),
    UNIT_UNKNOWN("use a unit of the customs code list, for example 千克 or 035"),
    UNIT_AMBIGUOUS("write the unit's customs code, or a unit that has one meaning"),
    UNIT_NOT_MASS("give the net weight in a unit of mass"),
    CURRENCY_CONFLICT("correct the currency, or the unit in the header of the value");

    private final String wayOut;

    Reason(String wayOut) {
        this.wayOut = wayOut;
    }

    /** What a person can do about it. */
    public String wayOut() {
        return wayOut;
    }

    /** Whether a whole file is held until a person decides: its readings contradict each other, or a gate closed. */
    public boolean holds() {
        return this == PERIOD_CONFLICT || this == FLOW_CONFLICT || this == SAME_GOODS || this == WAITS_FOR_HELD_FILE;
    }
}
