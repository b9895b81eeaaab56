package org.customsetl.trade;

/**
 * Why a row or a file was not loaded, and the way out where it is the same for all; what settles a contradiction is
 * another matter for each and stands with the rejection. The names are stored and part of the
 * contract.
 */
public enum Reason {
    // files
    EMPTY_FILE("ask the sender for the file again"),
    ENCRYPTED_FILE("remove the password and save it again"),
    FILE_NOT_READABLE("let the user that customs-etl runs as read it, or take it away"),
    DAMAGED_FILE("ask the sender for the file again"),
    WRONG_FILE_TYPE("rename the file to what it is, or save it again as xlsx"),
    UNKNOWN_FILE_TYPE("save it as xlsx, xls or csv"),
    DANGEROUS_FILE("ask where the file comes from; if it is good, save it again as xlsx"),
    UNKNOWN_CHARSET("save it again as csv in UTF-8"),
    UNKNOWN_LAYOUT(
            "run `customs-etl inspect FILE` to see what is missing; `customs-etl inspect --draft FILE` writes a first"
                    + " draft of a layout for it"),
    AMBIGUOUS_LAYOUT("state in a dataset.yaml beside the file which of these layouts it is"),
    BAD_STATEMENT("correct the dataset.yaml beside the file"),
    PERIOD_NOT_STATED("state it: `load --period YYYY-MM FILE`, or `period: YYYY-MM` in a dataset.yaml beside the file"),
    FLOW_NOT_STATED("state it: `load --flow M FILE` (or X), or `flow: M` in a dataset.yaml beside the file"),
    PERIOD_CONFLICT("find out which holds, and correct the other"),
    FLOW_CONFLICT("find out which holds, and correct the other"),
    TABLE_CONFLICT("find out which table it is, and correct the file or its name"),
    UNIT_CONFLICT("find out which unit holds, and correct the file"),
    FIGURES_CONFLICT("compare the figures with the source, and correct the file"),
    BAD_LAYOUT("correct the *.layout.yaml beside the file; `customs-etl inspect --schema` prints what it can hold"),
    SCHEMA_DRIFT(
            "look at what is new; then teach it to a layout or a register, or let it in, for example `drift: {places: evolve}` in the dataset.yaml (columns, places, units, codes)"),
    COLUMN_UNKNOWN("teach the column to a layout, or let it in: `drift: {columns: evolve}` in the dataset.yaml"),
    FIGURES_TWICE("keep what holds, and remove what says it again"),
    TWO_TABLES("put each table on a sheet of its own"),
    PLACE_NOT_STATED("state it in a dataset.yaml beside the file, for example `place: 上海市`"),
    UNIT_NOT_STATED("state it in a dataset.yaml beside the file, for example `unit: 万元`"),
    FILE_CHANGED("wait until the file is whole, then load it again"),
    SAME_GOODS(
            "say in dataset.yaml, under `files:` for the new file, `supersedes: ` and the other file's name where it takes"
                    + " its place, or `same-goods: accept` where they are different goods; else take one of them away"),
    DOES_NOT_RECONCILE(
            "compare both figures with their sources; then correct the file, raise `reconciliation: {hold-percent: …}` in the"
                    + " dataset.yaml, or state `accept: figures` there to publish it as it is"),
    WAITS_FOR_HELD_FILE("settle the file that it waits for; both are read again by the next run"),
    READER_FAILURE("report the file to the makers of customs-etl"),
    // rows
    ROW_SHIFTED("move the row's cells into their columns"),
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
    UNIT_AMBIGUOUS("write the unit's customs code or a unit of one meaning, or let the layout say `units: {ton: 吨}`"),
    UNIT_NOT_MASS("give the net weight in a unit of mass"),
    LABEL_MISSING("fill in the label of the row, or move the figures out of the table"),
    LABEL_CONFLICT("correct the code of the row or its label, or what stands above it"),
    REGIME_UNKNOWN("use a name of the list of customs regimes"),
    OWNERSHIP_UNKNOWN("use a name of the list of ownerships, for example 国有企业"),
    CURRENCY_CONFLICT("correct the currency, or the unit in the header of the value"),
    // rows of lists of exchange rates
    DATE_MISSING("fill in the day, for example 2024-01-31"),
    RATE_MISSING("fill in the rate, or take the row out"),
    RATE_IMPLAUSIBLE("correct the figure, or the column it stands in; if it is right, state `accept: figures` in a"
            + " dataset.yaml beside the file"),
    RATE_CONFLICT("find out which rate holds, and leave only that one");

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
        return switch (this) {
            case PERIOD_CONFLICT,
                    FLOW_CONFLICT,
                    TABLE_CONFLICT,
                    UNIT_CONFLICT,
                    FIGURES_CONFLICT,
                    FIGURES_TWICE,
                    PLACE_CONFLICT,
                    SCHEMA_DRIFT,
                    SAME_GOODS,
                    DOES_NOT_RECONCILE,
                    WAITS_FOR_HELD_FILE -> true;
            default -> false;
        };
    }
}
