package org.customsetl.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.customsetl.pipeline.RegisterImporter;
import org.customsetl.reporting.Output;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = "Import registers of your own from the CSV files of a folder: all of them, or none.",
        mixinStandardHelpOptions = true,
        footer = {
            "%nThe files are UTF-8 with these columns, in any order; days as 2023-11-01, empty = open:",
            "  commodity-groups.csv         code,version,name_zh,name_en,source,valid_from,valid_to",
            "  commodity-group-members.csv  group_code,group_version,hs,kind,source,valid_from,valid_to",
            "                               hs: 2 to 8 digits; kind: include or exclude, which holds",
            "  zones.csv                    code,name_zh,name_en,founded,source,valid_from,valid_to",
            "  zone-areas.csv               zone_code,code,name_zh,name_en,source,valid_from,valid_to",
            "  zone-members.csv             zone_code,area_code,kind,member,source,valid_from,valid_to",
            "                               kind: trader (customs registration code), district",
            "                               (customs district) or place (prefecture, county, zone)",
            "%nThey stand beside what is shipped. Of a group, or of a zone's members, the latest",
            "import that names it holds whole. A version of a group never changes: give changed",
            "members the next version. Views zone_month and commodity_group_month follow at once,",
            "for all months; zone_member and commodity_group keep everything that ever held."
        })
final class ReferenceImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "the folder of the CSV files")
    private Path folder = Path.of("");

    @Option(names = "--reason", paramLabel = "TEXT", description = "why, kept with the run")
    private @Nullable String reason;

    @Option(names = "--format", paramLabel = "text|json", description = "how to report (default: text)")
    private ReportFormat format = ReportFormat.TEXT;

    @Mixin
    private WarehouseOptions warehouse = new WarehouseOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Arguments.refuseEmpty(spec, "DIR", folder);
        if (!Files.isDirectory(folder)) {
            throw Arguments.wrong(spec, folder + " is no folder; name the folder of the CSV files");
        }
        try (Warehouse open = Warehouse.open(warehouse)) {
            RegisterImporter.Result result = open.get(RegisterImporter.class)
                    .importFrom(folder.toAbsolutePath().normalize(), reason);
            print(result);
            return result.exitCode();
        }
    }

    private void print(RegisterImporter.Result result) {
        if (format == ReportFormat.JSON) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("run", result.run());
            tree.put("exit_code", result.exitCode());
            tree.put("message", result.summary());
            tree.put("problems", result.problems());
            new Output(System.out).json(tree);
            return;
        }
        result.problems().forEach(problem -> System.out.println("  " + problem));
        System.out.println("Run " + result.run() + ": " + result.summary() + " (exit code " + result.exitCode() + ").");
    }
}
