package org.customsetl.quality;

import java.util.List;
import java.util.stream.Stream;
import org.customsetl.trade.Rejection;

/** What a gate says of a load. */
public sealed interface Finding {

    /** The load. */
    long load();

    /** It may not be published, for at least one reason that a person can act on. */
    record Hold(long load, List<Rejection> rejections) implements Finding {

        /** For its reasons and those of another one of the same load: it is held once. */
        Hold and(Hold other) {
            return new Hold(
                    load,
                    Stream.concat(rejections.stream(), other.rejections.stream())
                            .toList());
        }
    }

    /** It is published, and a person should know this of one of its sheets. */
    record Remark(long load, int sheet, String text) implements Finding {}
}
