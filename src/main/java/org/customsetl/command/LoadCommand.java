package org.customsetl.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.customsetl.layout.BadLayoutsException;
import org.customsetl.layout.Statement;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "load",
        description = "Read files or folders (default: the inbox) and publish the months they touch.",
        mixinStandardHelpOptions = true,
        footer = {
            "%nThe folder that a file lies in is its dataset. The same bytes again are no work; the same "
                    + "name with other bytes is a correction and supersedes. What a file does not say itself can be "
                    + "stated by the options, or by a dataset.yaml in its folder (keys: flow, period, layout, place, "
                    + "unit, accept, drift, rates, same-goods, supersedes, density-kg-per-litre, files).",
            "Lists of exchange rates are read like any table; loads that begin after they were published "
                    + "convert by them."
        })
final class LoadCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "files and folders, at any depth")
    private List<Path> paths = new ArrayList<>();

    @Mixin
    private StatementOptions stated = new StatementOptions();

    @Option(names = "--inbox", paramLabel = "DIR", description = "the inbox folder (default: ./inbox)")
    private @Nullable String inbox;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why, kept with the vintages")
    private @Nullable String reason;

    @Option(names = "--format", paramLabel = "text|json", description = "how to report (default: text)")
    private ReportFormat format = ReportFormat.TEXT;

    @Mixin
    private WaitOption wait = new WaitOption();

    @Mixin
    private LayoutOptions layouts = new LayoutOptions();

    @Mixin
    private WarehouseOptions warehouse = new WarehouseOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws BadLayoutsException {
        Arguments.refuseEmpty(spec, "--inbox", inbox);
        if (paths.isEmpty()) {
            FileNames.checkInbox(spec, inbox);
        } else {
            FileNames.check(spec, paths);
        }
        LoadCall.present(paths, spec);
        Statement statement = stated.statement(spec);
        Map<String, Object> properties = new HashMap<>(wait.properties());
        if (inbox != null) {
            properties.put("customs-etl.inbox", inbox);
        }
        if (layouts.folder != null) {
            layouts.read(); // what is wrong with them is said before a database starts
            properties.put("customs-etl.layouts", layouts.folder.toAbsolutePath());
        }
        return new LoadCall(warehouse, properties, format).of(paths, statement, reason, null);
    }
}
