package org.customsetl.pipeline;

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

    /** Read when they are first asked for: no command but {@code serve} needs them here. */
    private static final class Shipped {
        static final Map<String, String> SHA256 = Layouts.shipped().sha256ById(LayoutFile.Source.SHIPPED);
    }

    StaleMonths(StaleLoads loads) {
        this.loads = loads;
    }

    /** The newest first. */
    public List<YearMonth> now() {
        return loads.months(Shipped.SHA256).stream().map(YearMonth::from).toList();
    }
}
