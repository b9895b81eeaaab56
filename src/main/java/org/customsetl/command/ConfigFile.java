package org.customsetl.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
        return "file:" + file.toAbsolutePath().normalize();
    }
}
