package org.customsetl.schedule;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.customsetl.reporting.page.ReportPlace;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Looks at what {@code serve} is told before anything starts, so that what is wrong is said in a sentence and at once. */
public final class ServeCheck {

    private static final Set<String> FORMATS = Set.of("ecs", "logstash", "gelf");
    /** The setting that says how lines of the log are written. */
    public static final String LOG_FORMAT = "logging.structured.format.console";

    private static final String PORT = "server.port";
    private static final String ADDRESS = "server.address";

    private final SettingReader settings;

    private ServeCheck(SettingReader settings) {
        this.settings = settings;
    }

    /**
     * Looks at all of them.
     *
     * @throws BadSettingException with the key, what is wrong, and what to write
     */
    public static void of(ConfigurableEnvironment environment) {
        KnownSettings.check(environment);
        ServeSettings.of(environment);
        ServeCheck check = new ServeCheck(new SettingReader(environment));
        check.times();
        check.folders();
        logFormat(check.settings.text(LOG_FORMAT, ""));
        report(environment);
        if (!StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
            check.data();
        }
        check.port();
    }

    private void times() {
        settings.time("customs-etl.quiet", "2s", Duration.ZERO);
        settings.time("customs-etl.lease", "30s", Duration.ofSeconds(1));
        settings.time("customs-etl.wait", "0s", Duration.ZERO);
        String keep = settings.text("customs-etl.keep-vintages", "all");
        if (!keep.matches("all|\\d{1,9}")) {
            throw new BadSettingException(
                    "customs-etl.keep-vintages",
                    "is '" + keep + "'; write how many vintages of each month to keep, or all");
        }
    }

    private void folders() {
        folder("customs-etl.inbox", settings.text("customs-etl.inbox", "inbox"));
        String layouts = settings.text("customs-etl.layouts", "");
        if (!layouts.isEmpty()) {
            folder("customs-etl.layouts", layouts);
        }
    }

    private static void folder(String key, String set) {
        Path folder = Path.of(set);
        if (!Files.isDirectory(folder)) {
            throw new BadSettingException(
                    key,
                    "is '" + set + "', and there is no folder "
                            + folder.toAbsolutePath().normalize() + "; make it, or name another");
        }
        if (!Files.isReadable(folder)) {
            throw new BadSettingException(
                    key, "is '" + set + "', which this user may not read; give it the right, or name another folder");
        }
    }

    private void data() {
        String set = settings.text("customs-etl.data", "./.customs-etl");
        if (Files.exists(Path.of(set)) && !Files.isDirectory(Path.of(set))) {
            throw new BadSettingException("customs-etl.data", "is '" + set + "', which is a file; name a folder");
        }
    }

    /**
     * Looks at the format of the log alone.
     *
     * @throws BadSettingException if there is none of that name
     */
    public static void logFormat(String format) {
        if (!format.isEmpty() && !FORMATS.contains(format)) {
            throw new BadSettingException(
                    LOG_FORMAT, "is '" + format + "'; write ecs, logstash or gelf, or nothing for plain lines");
        }
    }

    /** A report that cannot be written would be known only after the first night. */
    private static void report(Environment environment) {
        Optional<Path> set = StringUtils.hasText(environment.getProperty(ReportPlace.SETTING))
                ? ReportPlace.of(environment)
                : Optional.empty();
        set.map(Path::toAbsolutePath).ifPresent(file -> {
            Path folder = Objects.requireNonNullElse(file.getParent(), file);
            boolean closed = Files.exists(file) ? !Files.isWritable(file) : !Files.isWritable(folder);
            if (closed || Files.isDirectory(file)) {
                throw new BadSettingException(
                        ReportPlace.SETTING,
                        "is '" + file + "', where this user cannot write a file; make its folder and give this user the"
                                + " right to it, name another file, or none");
            }
        });
    }

    private void port() {
        int port = settings.count(PORT, "8080", 0, 65_535);
        String address = settings.text(ADDRESS, "0.0.0.0");
        try {
            InetAddress listen = InetAddress.getByName(address);
            new ServerSocket(port, 1, listen).close();
        } catch (UnknownHostException e) {
            throw new BadSettingException(
                    ADDRESS, "is '" + address + "', which is no address of this machine; write 127.0.0.1 or 0.0.0.0");
        } catch (IOException e) {
            throw new BadSettingException(
                    PORT,
                    "is " + port + ", and " + address + ":" + port + " cannot be listened on ("
                            + String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT)
                            + "); end what listens there, or write another (--port)");
        }
    }
}
