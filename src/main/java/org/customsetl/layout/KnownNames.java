package org.customsetl.layout;

import java.util.List;

/** What a layout or a statement may name because a register knows it. This room has no registers; others lend theirs. */
public interface KnownNames {

    /** Takes every name for known: for files that were checked already. */
    KnownNames ALL = new KnownNames() {
        @Override
        public List<String> placesCalled(String codeOrName) {
            return List.of(codeOrName);
        }

        @Override
        public List<String> nearestPlaces(String name) {
            return List.of();
        }

        @Override
        public boolean isMoneyUnit(String unit) {
            return true;
        }

        @Override
        public boolean isUnit(String unit) {
            return true;
        }

        @Override
        public boolean isCurrency(String code) {
            return true;
        }
    };

    /** The places and nations that a code or a name may mean, each as 喀什地区 (653100); one where it is clear. */
    List<String> placesCalled(String codeOrName);

    /** The places that are written most like a name, each in the same way, the nearest first. */
    List<String> nearestPlaces(String name);

    /** Whether it is a unit of money, as 万元 or USD 1000. */
    boolean isMoneyUnit(String unit);

    /** Whether it is a unit of quantity that has one meaning. */
    boolean isUnit(String unit);

    /** Whether it is the code or the name of a currency. */
    boolean isCurrency(String code);
}
