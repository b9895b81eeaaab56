package org.customsetl.layout;

/** What a layout or a statement may name because a register knows it. This room has no registers; others lend theirs. */
public interface KnownNames {

    /** Takes every name for known: for files that were checked already. */
    KnownNames ALL = new KnownNames() {
        @Override
        public boolean isPlace(String code) {
            return true;
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

    /** Whether it is the code of a place, or of a nation that prints tables of its own. */
    boolean isPlace(String code);

    /** Whether it is a unit of money, as 万元 or USD 1000. */
    boolean isMoneyUnit(String unit);

    /** Whether it is a unit of quantity that has one meaning. */
    boolean isUnit(String unit);

    /** Whether it is the code or the name of a currency. */
    boolean isCurrency(String code);
}
