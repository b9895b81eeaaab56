package org.customsetl.faults;

/** A moment of a run that has a name, and by what it is recognised in the database. */
enum FaultPoint {
    BETWEEN_OWNING_THE_WAREHOUSE_AND_THE_RUN("insert", "ops.run", "true"),
    BETWEEN_RUN_AND_JOB_INSTANCE("insert", "batch.batch_job_instance", "true"),
    BETWEEN_JOB_INSTANCE_AND_EXECUTION("insert", "batch.batch_job_execution", "true"),
    BETWEEN_TWO_FILES_FOUND("insert", "ops.load", "new.name = 'january.csv'"),
    BETWEEN_A_FILE_FOUND_AND_ITS_FIRST_ROW("insert", "fact.trade_line", "true"),
    IN_THE_MIDDLE_OF_COPY("insert", "fact.trade_line", "new.row_number = 5500"),
    BETWEEN_COPY_AND_CHECKPOINT(
            "update", "batch.batch_step_execution", "new.commit_count = 1 and new.step_name like 'readFile%'"),
    BETWEEN_THE_LAST_CHUNK_AND_THE_FILE_IS_LOADED("update", "ops.load", "new.status = 'loaded'"),
    BETWEEN_TWO_FILES_READ("update", "ops.load", "new.status = 'loaded' and new.name = 'january.csv'"),
    BETWEEN_VINTAGE_AND_TOTALS("insert", "fact.commodity_total", "true"),
    BETWEEN_TOTALS_OF_PREFECTURES_AND_OF_REGIONS("insert", "fact.region_total", "true"),
    BETWEEN_TOTALS_AND_POINTER("update", "ops.vintage", "new.published_at is not null and new.pruned_at is null"),
    BETWEEN_THE_POINTERS_OF_TWO_MONTHS("insert or update", "ops.current_vintage", "new.month = date '2024-02-01'"),
    BETWEEN_PUBLISHING_AND_THE_END_OF_THE_RUN("update", "ops.run", "new.status = 'done'"),
    WHILE_EARLIER_VINTAGES_ARE_PRUNED("update", "ops.vintage", "new.pruned_at is not null"),
    BETWEEN_THE_END_OF_THE_RUN_AND_LETTING_GO("update", "ops.ownership", "new.ended = 'released'");

    private final String event;
    private final String table;
    private final String rows;

    FaultPoint(String event, String table, String rows) {
        this.event = event;
        this.table = table;
        this.rows = rows;
    }

    Gate gate(Place place) {
        return new Gate(place, event, table, rows);
    }

    /** Its name as a sentence has it. */
    String inWords() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
