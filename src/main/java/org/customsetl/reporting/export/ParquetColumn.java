package org.customsetl.reporting.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/**
 * A column of a Parquet file: decimals are {@code decimal(38, scale)}, days {@code date}, moments {@code timestamp} in UTC
 * to the microsecond, lists {@code list<string>}.
 *
 * @param scale how many decimals its numbers have
 */
record ParquetColumn(String view, ExportColumn column, int scale) {

    private static final int PRECISION = 38;
    private static final int BYTES = 16;

    /** With the decimals that its values need; of those that would not fit, {@link #write} says which. */
    static ParquetColumn of(String view, ExportColumn column, Survey.Size size) {
        return new ParquetColumn(view, column, Math.max(0, Math.min(size.scale(), PRECISION - size.integerDigits())));
    }

    Type type() {
        String name = column.name();
        return switch (column.type()) {
            case TRUTH -> Types.optional(PrimitiveTypeName.BOOLEAN).named(name);
            case WHOLE -> Types.optional(PrimitiveTypeName.INT64).named(name);
            case DECIMAL ->
                Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
                        .length(BYTES)
                        .as(LogicalTypeAnnotation.decimalType(scale, PRECISION))
                        .named(name);
            case DATE ->
                Types.optional(PrimitiveTypeName.INT32)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(name);
            case MOMENT ->
                Types.optional(PrimitiveTypeName.INT64)
                        .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
                        .named(name);
            case LIST ->
                Types.optionalList()
                        .optionalElement(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(name);
            case TEXT ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(name);
        };
    }

    /**
     * Writes a value.
     *
     * @throws ExportException if the file's type cannot hold it
     */
    void write(RecordConsumer record, int at, @Nullable Object value) {
        if (value == null) {
            return;
        }
        record.startField(column.name(), at);
        switch (column.type()) {
            case TRUTH -> record.addBoolean((Boolean) value);
            case WHOLE -> record.addLong((Long) value);
            case DECIMAL -> record.addBinary(decimal(value));
            case DATE -> record.addInteger(day(value));
            case MOMENT -> record.addLong(moment(value));
            case LIST -> list(record, (List<?>) value);
            case TEXT -> record.addBinary(Binary.fromString(value.toString()));
        }
        record.endField(column.name(), at);
    }

    private Binary decimal(Object value) {
        if (!(value instanceof BigDecimal number)
                || number.stripTrailingZeros().scale() > scale
                || number.setScale(scale).precision() > PRECISION) {
            throw misfit(value, "decimal(" + PRECISION + "," + scale + ")");
        }
        byte[] digits = number.setScale(scale).unscaledValue().toByteArray();
        byte[] bytes = new byte[BYTES];
        Arrays.fill(bytes, (byte) (digits[0] < 0 ? -1 : 0));
        System.arraycopy(digits, 0, bytes, BYTES - digits.length, digits.length);
        return Binary.fromConstantByteArray(bytes);
    }

    private int day(Object value) {
        if (value instanceof LocalDate day) {
            return Math.toIntExact(day.toEpochDay());
        }
        throw misfit(value, "date");
    }

    private long moment(Object value) {
        if (value instanceof OffsetDateTime moment) {
            return ChronoUnit.MICROS.between(Instant.EPOCH, moment.toInstant());
        }
        throw misfit(value, "timestamp");
    }

    private ExportException misfit(Object value, String type) {
        return new ExportException("view " + view + ", column " + column.name() + ": Parquet's " + type
                + " cannot hold " + Texts.of(value) + "; export this view as csv or xlsx");
    }

    private static void list(RecordConsumer record, List<?> list) {
        record.startGroup();
        if (!list.isEmpty()) {
            record.startField("list", 0);
            for (Object element : list) {
                record.startGroup();
                if (element != null) {
                    record.startField("element", 0);
                    record.addBinary(Binary.fromString(element.toString()));
                    record.endField("element", 0);
                }
                record.endGroup();
            }
            record.endField("list", 0);
        }
        record.endGroup();
    }
}
