package org.customsetl.inspection;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.customsetl.layout.LayoutSpec;
import org.customsetl.layout.Layouts;
import org.customsetl.layout.ListHeaders;
import org.customsetl.layout.PeriodText;
import org.customsetl.layout.Words;
import org.customsetl.normalisation.DateText;
import org.customsetl.reference.Currency;
import org.customsetl.reference.Reference;
import org.customsetl.sheet.Cell;
import org.customsetl.trade.Period;
import org.jspecify.annotations.Nullable;

/** What the registers make of the cells of a list of exchange rates: days, currencies, and for how many units they are. */
final class RateGuesses {

    private static final String YUAN = "CNY";

    /** No currency that the ECB quotes is this far from its own rate of the day; the next unit is ten times away. */
    private static final BigDecimal MOST = new BigDecimal("0.3");

    private static final Pattern BETWEEN = Pattern.compile("[\\s/:兑对折()（）-]+|汇率|中间价|牌价|\\d+");

    private final Reference reference;
    private final Map<String, String> written = new HashMap<>();

    /** @param layouts whose lists of rates call currencies by the names of everyday: 日元, which the register calls 日本元 */
    RateGuesses(Reference reference, Layouts layouts) {
        this.reference = reference;
        for (LayoutSpec layout : layouts.all()) {
            Stream.ofNullable(layout.rates())
                    .flatMap(rates -> Stream.ofNullable(rates.currencies()))
                    .flatMap(List::stream)
                    .forEach(currency ->
                            currency.headers().forEach(word -> written.put(Words.folded(word), currency.code())));
        }
    }

    /** How a figure states a rate: how many units it is for, and whether it is units of the currency for so many yuan. */
    record Quotation(BigDecimal per, boolean inverted) {}

    /** The day of a cell, the first of the month for a month; {@code null} where it is neither. */
    static @Nullable LocalDate day(Cell cell) {
        LocalDate day = DateText.read(cell);
        return day != null
                ? day
                : PeriodText.read(cell.text())
                        .filter(Period::isMonth)
                        .map(month -> month.from().atDay(1))
                        .orElse(null);
    }

    /** The foreign currency that a cell, or a header such as USD/CNY, 美元兑人民币 or 100美元, names; empty for none or several. */
    Optional<String> currency(String text) {
        List<String> codes = Stream.concat(
                        Stream.of(text, ListHeaders.withoutUnit(text)), BETWEEN.splitAsStream(Words.narrowed(text)))
                .flatMap(part -> code(part).stream())
                .filter(code -> !code.equals(YUAN))
                .distinct()
                .toList();
        return codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty();
    }

    private Optional<String> code(String part) {
        return reference
                .currencies()
                .find(part)
                .map(Currency::code)
                .or(() -> Optional.ofNullable(written.get(Words.folded(part))));
    }

    /** Whether a figure is a currency's rate of a day, quoted so; empty where nobody knows the rate. */
    Optional<Boolean> is(Quotation quotation, BigDecimal figure, String currency, LocalDate day) {
        return reference.rates().ecbCross(currency, day).map(known -> {
            BigDecimal expected = quotation.inverted
                    ? quotation.per.divide(known, MathContext.DECIMAL128)
                    : quotation.per.multiply(known);
            return off(figure, expected).compareTo(MOST) < 0;
        });
    }

    /** Whether a figure is nearer to the currency's rate when it is read the other way round. */
    boolean isInverted(BigDecimal per, BigDecimal figure, String currency, LocalDate day) {
        return reference
                .rates()
                .ecbCross(currency, day)
                .map(known -> off(figure, per.divide(known, MathContext.DECIMAL128))
                                .compareTo(off(figure, per.multiply(known)))
                        < 0)
                .orElse(false);
    }

    private static BigDecimal off(BigDecimal figure, BigDecimal expected) {
        return figure.subtract(expected).abs().divide(expected, MathContext.DECIMAL128);
    }
}
