package org.customsetl.schedule;

import org.jspecify.annotations.Nullable;

/**
 * A value of a metric.
 *
 * @param one value of its first label, {@code null} where it has none
 * @param two value of its second label, {@code null} where it has none
 */
record Sample(Metric metric, @Nullable String one, @Nullable String two, double value) {

    Sample(Metric metric, double value) {
        this(metric, null, null, value);
    }
}
