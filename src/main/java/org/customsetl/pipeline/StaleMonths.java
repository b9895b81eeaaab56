package org.customsetl.pipeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.customsetl.inbox.StaleLoads;
import org.customsetl.layout.LayoutFile;
import org.customsetl.layout.Layouts;
import org.springframework.stereotype.Component;

/** The months that stand on files which would be read otherwise now: registers, shipped layouts or rates have changed. */
@Component
public class StaleMonths {

    private final StaleLoads loads;

    StaleMonths(StaleLoads loads) {
        this.loads = loads;
    }

    /** The newest first. */
    public List<YearMonth> now() {
        return loads.months(shipped()).stream().map(YearMonth::from).toList();
    }

    /** Those of which a file that would be read otherwise is still there, the newest first. */
    public List<YearMonth> thatCanBeDone() {
        return loads.months(shipped()).stream()
                .filter(this::isThere)
                .map(YearMonth::from)
                .toList();
    }

    private boolean isThere(LocalDate month) {
        return loads.isThere(month, shipped());
    }

    /** They do not change while the program runs. */
    private static Map<String, String> shipped() {
        return Shipped.FINGERPRINTS;
    }

    private static final class Shipped {
        static final Map<String, String> FINGERPRINTS = Layouts.shipped().sha256ById(LayoutFile.Source.SHIPPED);
    }
}
