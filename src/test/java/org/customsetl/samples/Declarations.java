package org.customsetl.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.customsetl.samples.Line.Amounts;
import org.customsetl.samples.Line.Deal;
import org.customsetl.samples.Line.Declaration;
import org.customsetl.samples.Plan.Business;
import org.customsetl.samples.Plan.Good;
import org.customsetl.samples.Plan.Partner;
import org.customsetl.samples.Plan.Trader;
import org.customsetl.trade.Flow;

/** Makes up the declared lines of a month so that they add up to the plan. The same every time. */
final class Declarations {

    private static final List<String> NEIGHBOURS = List.of("KAZ", "KGZ", "TJK", "RUS", "MNG", "PAK");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal BULK_KG = BigDecimal.valueOf(1_000_000);

    private final Plan plan;
    private final Map<Business, Map<YearMonth, BigDecimal>> sums = new LinkedHashMap<>();
    private final Map<Integer, Integer> serials = new HashMap<>();

    Declarations(Plan plan) {
        this.plan = plan;
        plan.businesses.forEach(business -> sums.put(business, MonthlySums.of(business, plan)));
    }

    /** The lines of a year by date. */
    List<Line> year(Year year) {
        List<Line> lines = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            lines.addAll(month(year.atMonth(month)));
        }
        return lines;
    }

    /** The lines of a month by date. Months are to be asked for in order: declarations are numbered as they come. */
    List<Line> month(YearMonth month) {
        List<Line> lines = new ArrayList<>();
        sums.forEach((business, byMonth) -> {
            if (byMonth.containsKey(month)) {
                lines.addAll(linesOf(business, month, byMonth.get(month)));
            }
        });
        return declared(lines, month);
    }

    private List<Line> linesOf(Business business, YearMonth month, BigDecimal sum) {
        Random random = new Random((business.district() + business.flow() + month).hashCode());
        List<Line> lines = new ArrayList<>();
        if (business.district().equals("65079")) {
            lines.addAll(business.flow() == Flow.M ? coal(month) : vehicles(month));
        }
        if (tradesInForeignMoney(business, month)) {
            lines.add(inForeignMoney(business, month, random));
        }
        BigDecimal rest = lines.stream()
                .map(line -> plan.inYuan(line.amounts().value(), line.amounts().currency(), month))
                .reduce(sum, BigDecimal::subtract);
        List<Integer> weights = random.ints(business.lines(), 30, 100).boxed().toList();
        for (BigDecimal value : MonthlySums.split(rest, weights)) {
            Deal deal = deal(business, month, random);
            lines.add(new Line(Declaration.NONE, month, deal, amounts(deal.good(), value, random)));
        }
        return lines;
    }

    private List<Line> coal(YearMonth month) {
        List<Line> lines = new ArrayList<>();
        for (Plan.Coal coal : plan.coal) {
            if (coal.month().equals(month)) {
                Deal deal = new Deal(
                        Flow.M,
                        good(coal.hs8()),
                        partner(coal.partner()),
                        "4019",
                        coal.office(),
                        plan.traderOfRole("coal"));
                BigDecimal value = coal.tonnes().multiply(coal.cnyPerTonne()).setScale(2, RoundingMode.HALF_UP);
                BigDecimal kilograms = coal.tonnes().multiply(THOUSAND).setScale(0, RoundingMode.UNNECESSARY);
                lines.add(new Line(
                        Declaration.NONE, month, deal, new Amounts(kilograms, coal.unit(), null, value, "CNY")));
            }
        }
        return lines;
    }

    private List<Line> vehicles(YearMonth month) {
        Random random = new Random(("vehicles" + month).hashCode());
        List<Line> lines = new ArrayList<>();
        for (Plan.Vehicles vehicles : plan.vehicles) {
            if (vehicles.month().equals(month)) {
                Partner partner = partner(vehicles.partner());
                Deal deal = new Deal(
                        Flow.X,
                        good(vehicles.hs8()),
                        partner,
                        "0110",
                        partner.offices().get(0),
                        plan.traderOfRole("vehicles"));
                BigDecimal kilograms = vehicles.units()
                        .multiply(deal.good().kgPerSecondUnit())
                        .multiply(BigDecimal.valueOf(97 + random.nextInt(7)))
                        .movePointLeft(2)
                        .setScale(0, RoundingMode.HALF_UP);
                BigDecimal value = kilograms
                        .multiply(deal.good().cnyPerKg())
                        .multiply(BigDecimal.valueOf(9500 + random.nextInt(1000)))
                        .movePointLeft(4)
                        .setScale(2, RoundingMode.HALF_UP);
                lines.add(new Line(
                        Declaration.NONE,
                        month,
                        deal,
                        new Amounts(kilograms, MassUnit.KILOGRAM, vehicles.units(), value, "CNY")));
            }
        }
        return lines;
    }

    private static boolean tradesInForeignMoney(Business business, YearMonth month) {
        boolean odd = month.getMonthValue() % 2 == 1;
        return switch (business.district() + business.flow()) {
            case "65079X", "65012M" -> true;
            case "65099X" -> odd;
            case "65039M" -> !odd;
            default -> false;
        };
    }

    /** A small line, so that the rate of its month hardly moves the totals. */
    private Line inForeignMoney(Business business, YearMonth month, Random random) {
        Deal deal = deal(business, month, random);
        String currency = business.district().equals("65012") ? "EUR" : "USD";
        BigDecimal value = BigDecimal.valueOf(1_800_000L + random.nextInt(7_800_000), 2);
        Amounts inYuan = amounts(deal.good(), plan.inYuan(value, currency, month), random);
        return new Line(
                Declaration.NONE,
                month,
                deal,
                new Amounts(inYuan.kilograms(), inYuan.massUnit(), inYuan.second(), value, currency));
    }

    private Deal deal(Business business, YearMonth month, Random random) {
        Good good = one(
                business.goods().stream()
                        .map(this::good)
                        .filter(g -> g.inSeason(month))
                        .toList(),
                random);
        Partner partner = partner(one(business.flow() == Flow.M ? good.suppliers() : business.partners(), random));
        String mode = one(business.tradeModes(), random);
        if (mode.equals("4019") && !NEIGHBOURS.contains(partner.iso3())) {
            mode = "0110";
        }
        String office = one(partner.offices(), random);
        if (business.district().startsWith("6507") && random.nextInt(5) == 0) {
            office = "9408";
        }
        Trader trader = one(
                plan.traders.stream()
                        .filter(t -> t.district().equals(business.district())
                                && t.role().isEmpty())
                        .toList(),
                random);
        return new Deal(business.flow(), good, partner, mode, office, trader);
    }

    private static Amounts amounts(Good good, BigDecimal value, Random random) {
        BigDecimal price = good.cnyPerKg()
                .multiply(BigDecimal.valueOf(88 + random.nextInt(25)))
                .movePointLeft(2);
        BigDecimal kilograms = value.divide(price, 2, RoundingMode.HALF_UP);
        if (kilograms.compareTo(THOUSAND) >= 0) {
            kilograms = kilograms.setScale(0, RoundingMode.HALF_UP);
        }
        boolean inTonnes = !good.hasSecondUnit() && kilograms.compareTo(BULK_KG) > 0 && random.nextInt(3) > 0;
        BigDecimal second = good.hasSecondUnit()
                ? kilograms
                        .divide(good.kgPerSecondUnit(), 0, RoundingMode.HALF_UP)
                        .max(BigDecimal.ONE)
                : null;
        return new Amounts(kilograms, inTonnes ? MassUnit.TONNE : MassUnit.KILOGRAM, second, value, "CNY");
    }

    /** Puts lines that belong together on one declaration, dates them, sorts by date and numbers them. */
    private List<Line> declared(List<Line> lines, YearMonth month) {
        Random random = new Random(("dates" + month).hashCode());
        Map<String, List<Line>> together = new LinkedHashMap<>();
        lines.forEach(line -> together.computeIfAbsent(line.deal().declaredTogether(), key -> new ArrayList<>())
                .add(line));
        record Dated(LocalDate date, List<Line> lines) {}
        List<Dated> dated = together.values().stream()
                .map(group -> new Dated(month.atDay(1 + random.nextInt(month.lengthOfMonth())), group))
                .sorted(Comparator.comparing(Dated::date))
                .toList();
        List<Line> declared = new ArrayList<>();
        for (Dated group : dated) {
            Deal deal = group.lines().get(0).deal();
            int serial = serials.merge(month.getYear(), 3 + random.nextInt(40), Integer::sum);
            String number = deal.office()
                    + month.getYear()
                    + (deal.flow() == Flow.M ? "1" : "0")
                    + Integer.toString(1_000_000_000 + serial).substring(1);
            int item = 1;
            for (Line line : group.lines()) {
                declared.add(line.with(new Declaration(number, item++, group.date())));
            }
        }
        return declared;
    }

    private Good good(String hs8) {
        return Objects.requireNonNull(plan.goods.get(hs8), hs8);
    }

    private Partner partner(String iso3) {
        return Objects.requireNonNull(plan.partners.get(iso3), iso3);
    }

    private static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
