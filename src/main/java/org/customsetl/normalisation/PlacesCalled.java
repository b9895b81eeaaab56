package org.customsetl.normalisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.customsetl.reference.Partner;
import org.customsetl.reference.Place;
import org.customsetl.reference.Places;
import org.customsetl.reference.Reference;

/** The places of all nations that a code or a name may mean, as layouts write them: 653100, 喀什地区, KGZ, Чуйская область. */
final class PlacesCalled {

    private static final int NEAREST = 3;

    private final Reference reference;

    PlacesCalled(Reference reference) {
        this.reference = reference;
    }

    /**
     * A place with the register that it stands in.
     *
     * @param region the region that it lies in, "" for a nation
     */
    record Called(Places register, String code, String region, String name) {

        private static Called of(Places register, Place place) {
            boolean nation = place.level() == Place.Level.NATION;
            return new Called(register, place.code(), nation ? "" : place.regionCode(), place.nameZh());
        }

        @Override
        public String toString() {
            return name + " (" + code + ")";
        }
    }

    /** All that it may mean at any time: none is unknown, several are ambiguous. A nation without a register is one too. */
    List<Called> find(String codeOrName) {
        Map<String, Called> byCode = new LinkedHashMap<>();
        for (Places register : registers().toList()) {
            for (Place place : register.ever(codeOrName)) {
                byCode.putIfAbsent(place.code(), Called.of(register, place));
            }
        }
        return byCode.isEmpty() ? nation(codeOrName) : List.copyOf(byCode.values());
    }

    private List<Called> nation(String codeOrName) {
        Places china = reference.places();
        return reference.partners().find(codeOrName).stream()
                .map((Partner nation) ->
                        new Called(china.of(nation.code()).orElse(china), nation.code(), "", nation.nameZh()))
                .toList();
    }

    /** The places that are written most like a name. */
    List<Called> nearest(String name) {
        return registers()
                .flatMap(register -> register.nearest(name, NEAREST).stream().map(place -> Called.of(register, place)))
                .limit(NEAREST)
                .toList();
    }

    private Stream<Places> registers() {
        Places china = reference.places();
        return Stream.concat(
                Stream.of(china), china.nationsAbroad().stream().sorted().flatMap(nation -> china.of(nation).stream()));
    }
}
