package org.customsetl.pipeline;

import java.time.YearMonth;
import java.util.List;
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
        return loads.months(Layouts.shipped().sha256ById(LayoutFile.Source.SHIPPED)).stream()
                .map(YearMonth::from)
                .toList();
    }
}
