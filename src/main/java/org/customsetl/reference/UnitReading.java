package org.customsetl.reference;

/** What a written unit says. */
public sealed interface UnitReading {

    /** It says this unit. */
    record Known(Unit unit) implements UnitReading {}

    /** It may mean several units; the reason is for people. */
    record Ambiguous(String reason) implements UnitReading {}

    /** It says something that the register does not know. */
    record Unknown(String written) implements UnitReading {}

    /** It says that there is no unit: {@code ?}, {@code -} or nothing. */
    record NoUnit() implements UnitReading {}
}
