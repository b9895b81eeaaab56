package org.customsetl.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.FileSystemResource;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The file of settings that a call names. */
final class ConfigFile {

    private ConfigFile() {}

    /**
     * Where it is, as Spring wants to know it.
     *
     * @throws CommandLine.ParameterException if it is not there, or is no file of settings
     */
    static String location(@Nullable CommandSpec command, Path file) {
        Arguments.refuseEmpty(command, "--config", file);
        if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
            throw Arguments.wrong(command, "there is no file " + file + " that can be read (--config)");
        }
        if (!file.toString().toLowerCase(Locale.ROOT).matches("(?s).*\\.(ya?ml|properties)")) {
            throw Arguments.wrong(command, file + " is no file of settings; its name ends in .yaml or .properties");
        }
        readable(command, file);
        return "file:" + file.toAbsolutePath().normalize();
    }

    /** Said here, since what Spring says of it is a page of traces. */
    private static void readable(@Nullable CommandSpec command, Path file) {
        try {
            PropertySourceLoader loader =
                    file.toString().toLowerCase(Locale.ROOT).endsWith("properties")
                            ? new PropertiesPropertySourceLoader()
                            : new YamlPropertySourceLoader();
            loader.load(file.toString(), new FileSystemResource(file));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            String line = mark == null ? "" : ", line " + (mark.getLine() + 1);
            throw Arguments.wrong(command, file + line + " is no YAML: " + e.getProblem() + " (--config)");
        } catch (YAMLException | IllegalStateException | IllegalArgumentException | IOException e) {
            throw Arguments.wrong(command, file + " cannot be read: " + e.getMessage() + " (--config)");
        }
    }
}
