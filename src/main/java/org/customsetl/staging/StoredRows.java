package org.customsetl.staging;

import java.util.Locale;
import org.customsetl.trade.FigureCheck;
import org.customsetl.trade.PublishedFigure;
import org.customsetl.trade.Rejection;
import org.customsetl.trade.TradeLine;
import org.jspecify.annotations.Nullable;

/** Which columns of which tables the rows of a load fill, and in which order. */
final class StoredRows {

    static final String LINES = "fact.trade_line (month, load_id, sheet_number, row_number, period_months, flow,"
            + " hs, partner_code, region_code, prefecture_code, district_code, consignee_key, declaration_number, item_number,"
            + " declaration_date, trade_mode_code, customs_office, net_weight_kg, supplementary, supplementary_unit,"
            + " value, currency, value_cny, value_usd, rate, usd_rate, rate_date, rate_source, flags)";

    static final String FIGURES = "fact.published_figure (month, load_id, sheet_number, row_number,"
            + " column_number, table_id, subject, label, level, kind, parent_row, place_code, hs, partner_code,"
            + " regime_code, ownership_code, flow, period_from, period_to, measure, printed, unit, value,"
            + " normalised_unit)";

    static final String CHECKS = "fact.figure_check (load_id, sheet_number, row_number, column_number, kind,"
            + " printed, computed, tolerance, parts, holds)";
    static final String REJECTIONS = "ops.rejection (load_id, sheet_number, sheet, row_number, column_number,"
            + " raw_value, reason, message, way_out)";

    private StoredRows() {}

    static void check(CopyText copy, long load, int sheet, FigureCheck check) {
        copy.add(load)
                .add(sheet)
                .add(check.row())
                .add(check.column())
                .add(word(check.kind()))
                .add(check.printed())
                .add(check.computed())
                .add(check.tolerance())
                .add(check.parts())
                .add(check.holds())
                .endRow();
    }

    static void line(CopyText copy, long load, TradeLine line) {
        copy.add(line.period().filedUnder())
                .add(load)
                .add(line.origin().sheet())
                .add(line.origin().row())
                .add(line.period().months())
                .add(line.flow())
                .add(line.goods().hs())
                .add(line.partner())
                .add(line.place().region())
                .add(line.place().prefecture())
                .add(line.place().district())
                .add(line.consignee() == null ? null : line.consignee().key())
                .add(line.declaration().number())
                .add(line.declaration().item())
                .add(line.declaration().date())
                .add(line.declaration().tradeMode())
                .add(line.declaration().customsOffice())
                .add(line.quantities().netWeightKg())
                .add(line.quantities().supplementary())
                .add(line.quantities().supplementaryUnit())
                .add(line.money().value())
                .add(line.money().currency())
                .add(line.money().cny())
                .add(line.money().usd());
        var conversion = line.money().conversion();
        copy.add(conversion == null ? null : conversion.rate())
                .add(conversion == null ? null : conversion.usdRate())
                .add(conversion == null ? null : conversion.date())
                .add(conversion == null ? null : conversion.source())
                .add(line.flags())
                .endRow();
    }

    static void figure(CopyText copy, long load, PublishedFigure figure) {
        copy.add(figure.period().filedUnder())
                .add(load)
                .add(figure.origin().sheet())
                .add(figure.origin().row())
                .add(figure.column())
                .add(figure.table())
                .add(word(figure.row().subject()))
                .add(figure.row().label())
                .add(figure.row().level())
                .add(word(figure.row().kind()))
                .add(figure.row().parent() == 0 ? null : figure.row().parent())
                .add(figure.row().keys().place())
                .add(figure.row().keys().hs())
                .add(figure.row().keys().partner())
                .add(figure.row().keys().regime())
                .add(figure.row().keys().ownership())
                .add(figure.flow())
                .add(figure.period().from().atDay(1))
                .add(figure.period().to().atDay(1))
                .add(figure.measure().name().toLowerCase(Locale.ROOT))
                .add(figure.printed())
                .add(figure.unit())
                .add(figure.value())
                .add(figure.normalisedUnit())
                .endRow();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static void rejection(CopyText copy, long load, @Nullable Integer sheetNumber, Rejection rejection) {
        copy.add(load)
                .add(sheetNumber)
                .add(rejection.sheet())
                .add(rejection.row() == 0 ? null : rejection.row())
                .add(rejection.column() == 0 ? null : rejection.column())
                .add(rejection.raw())
                .add(rejection.reason())
                .add(rejection.message())
                .add(rejection.wayOut())
                .endRow();
    }
}
