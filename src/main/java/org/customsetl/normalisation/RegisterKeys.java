package org.customsetl.normalisation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.customsetl.reference.HsSection;
import org.customsetl.reference.OwnershipGroup;
import org.customsetl.reference.Reference;
import org.customsetl.reference.RegimeGroup;
import org.customsetl.trade.FigureRow.Keys;
import org.customsetl.trade.Subject;
import org.jspecify.annotations.Nullable;

/** Looks labels up in the registers of commodities, partners, regimes and ownerships. */
final class RegisterKeys {

    private static final Pattern SECTION = Pattern.compile("第\\s*[一二三四五六七八九十]+\\s*类");
    /** 01章 活动物, and 01 活动物 as some offices print it. */
    private static final Pattern CHAPTER =
            Pattern.compile("(\\d{2})(?:\\s*章|(?<!00|77)\\s+\\p{IsHan}).*", Pattern.DOTALL);

    /** Two to ten digits, an even number; chapters 00 and 77 are none. */
    private static final Pattern HS_CODE = Pattern.compile("(?!00|77)(?:\\d{2}){1,5}");

    private final Reference reference;
    private final @Nullable String place;
    private final YearMonth month;

    /** @param place whose figures these are */
    RegisterKeys(Reference reference, @Nullable String place, YearMonth month) {
        this.reference = reference;
        this.place = place;
        this.month = month;
    }

    /** What a label means in a table about a subject. */
    Optional<RowMeaning> find(Subject subject, String label) {
        return switch (subject) {
            case HS -> section(label).or(() -> chapter(label));
            case PARTNER -> partnerGroup(label).or(() -> partner(label));
            case REGIME -> regime(label);
            case OWNERSHIP -> ownership(label);
            case COMMODITY_ITEM, PLACE, PERIOD -> Optional.empty();
        };
    }

    private Optional<RowMeaning> section(String label) {
        Matcher section = SECTION.matcher(label);
        return section.lookingAt()
                ? reference.sections().find(section.group()).map(found -> hs(found.code(), List.of()))
                : Optional.empty();
    }

    private Optional<RowMeaning> chapter(String label) {
        Matcher chapter = CHAPTER.matcher(label);
        if (!chapter.matches()) {
            return Optional.empty();
        }
        Optional<String> section = reference
                .sections()
                .ofChapter(Integer.parseInt(chapter.group(1)))
                .map(HsSection::code);
        return Optional.of(hs(chapter.group(1), section.stream().toList()));
    }

    /** What a code of the Harmonised System stands for; an odd number of digits has lost its zero. */
    Optional<RowMeaning> hsCode(String written) {
        String digits = written.replaceAll("[.\\s]", "");
        boolean lost = digits.length() % 2 == 1 && reference.commodities().isPrefix("0" + digits);
        String code = lost ? "0" + digits : digits;
        if (!HS_CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        List<String> wholes = new ArrayList<>();
        for (int length = code.length() - 2; length >= 2; length -= 2) {
            wholes.add(code.substring(0, length));
        }
        reference
                .sections()
                .ofChapter(Integer.parseInt(code.substring(0, 2)))
                .map(HsSection::code)
                .ifPresent(wholes::add);
        return Optional.of(hs(code, wholes));
    }

    private RowMeaning hs(String code, List<String> wholes) {
        return RowMeaning.of(new Keys(place, code, null, null, null), code, wholes);
    }

    private Optional<RowMeaning> partnerGroup(String label) {
        return reference
                .partnerGroups()
                .find(label)
                .map(group -> new RowMeaning(
                        partnerKeys(group.code()), group.code(), List.of(), 1, group.overlapping(), List.of()));
    }

    private Optional<RowMeaning> partner(String label) {
        return reference
                .partners()
                .find(label)
                .map(partner -> RowMeaning.of(
                        partnerKeys(partner.code()),
                        partner.code(),
                        reference.partnerGroups().continentsOf(partner.code(), month)));
    }

    private Keys partnerKeys(String code) {
        return new Keys(place, null, code, null, null);
    }

    private Optional<RowMeaning> regime(String label) {
        return reference
                .regimes()
                .find(label)
                .map(regime -> regime.code())
                .or(() -> reference.regimes().findGroup(label).map(RegimeGroup::code))
                .map(code -> RowMeaning.of(
                        new Keys(place, null, null, code, null),
                        code,
                        reference.regimes().groupOf(code).stream().toList()));
    }

    private Optional<RowMeaning> ownership(String label) {
        return reference
                .ownerships()
                .find(label)
                .map(ownership -> ownership.code())
                .or(() -> reference.ownerships().findGroup(label).map(OwnershipGroup::code))
                .map(code -> RowMeaning.of(
                        new Keys(place, null, null, null, code),
                        code,
                        reference.ownerships().groupOf(code).stream().toList()));
    }
}
