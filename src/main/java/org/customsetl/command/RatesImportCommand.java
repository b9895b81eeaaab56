package org.customsetl.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.customsetl.layout.LayoutSpec;
import org.customsetl.layout.Statement;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = "Load lists of exchange rates, as load does, and publish them.",
        mixinStandardHelpOptions = true,
        footer = {
            "%nReads RMB central parities as the State Administration of Foreign Exchange",
            "prints them (a row a day, a column a currency, for 100 units), and any list with",
            "the columns date, currency, rate (CNY per unit) and, where wanted, source. A",
            "month (2024-01) in place of a day states the rate for that month.",
            "%nThe rates are used by loads that begin after they were published. Lines that",
            "were loaded before keep the rate they have. By which sources, in which order, a",
            "dataset is converted, its dataset.yaml says:",
            "  rates: [customs-statistical, pboc-monthly-mean, ecb-monthly-mean]",
            "%nSources:",
            "  customs-statistical  the customs statistical rate of the month",
            "  ecb-monthly-mean     mean of the ECB's crosses of the month's days",
            "  pboc-monthly-mean    mean of the month's central parities that were loaded",
            "  customs-duty         central parity of the third Wednesday of the month before",
            "  list, list:NAME      lists that name no source, and those of the source NAME",
            "The first two, in this order, where nothing is stated; [] converts nothing. The",
            "second currency that a file gives itself always comes first."
        })
final class RatesImportCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "lists of rates, or folders of them")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--reason", paramLabel = "TEXT", description = "why, kept with the vintages")
    private @Nullable String reason;

    @Option(names = "--format", paramLabel = "text|json", description = "how to report (default: text)")
    private ReportFormat format = ReportFormat.TEXT;

    @Mixin
    private WarehouseOptions warehouse = new WarehouseOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        return new LoadCall(warehouse, Map.of(), format)
                .of(LoadCall.present(paths, spec), Statement.NONE, reason, LayoutSpec.Kind.RATES);
    }
}
