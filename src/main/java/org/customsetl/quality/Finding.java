package org.customsetl.quality;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;

/** What a gate says of a load. */
public sealed interface Finding {

    /** The load. */
    long load();

    /** It may not be published, for at least one reason that a person can act on. */
    record Hold(long load, List<Rejection> rejections) implements Finding {

        private static final Set<Reason> OF_FIGURES =
                EnumSet.of(Reason.PERIOD_CONFLICT, Reason.FLOW_CONFLICT, Reason.UNIT_CONFLICT, Reason.FIGURES_CONFLICT);

        private static final String AS_PUBLISHED =
                "compare the figures with the source; if they are as published, state `accept: figures` for this file:"
                        + " `files: {FILE: {accept: figures}}` in the dataset.yaml, beside what is accepted there already,"
                        + " or `load --accept figures FILE`; else load the right ones under the name of this file";

        /** What figures alone tell is settled by accepting them: names and headers have no say in it. */
        public Hold {
            rejections = rejections.stream()
                    .map(rejection -> rejection.ownWayOut() == null && OF_FIGURES.contains(rejection.reason())
                            ? rejection.out(AS_PUBLISHED)
                            : rejection)
                    .toList();
        }

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
