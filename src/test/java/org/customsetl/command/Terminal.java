package org.customsetl.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** Somebody who types commands: what they see, and the exit code that they get. */
final class Terminal {

    private static final String HEADER = "统计年月,进出口,商品编码,贸易伙伴编码,收发货人所在地,净重,净重单位,金额,币制\n";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Types a command line; the password comes from the environment, as for users. */
    int run(String password, String... arguments) {
        PrintStream before = System.out;
        PrintStream beforeErr = System.err;
        System.setProperty("spring.datasource.password", password);
        out.reset();
        err.reset();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            return CommandLineProgram.run(System.out, System.err, arguments);
        } finally {
            System.setOut(before);
            System.setErr(beforeErr);
            System.clearProperty("spring.datasource.password");
        }
    }

    /** The same, with something to read from standard input. */
    int runWithInput(String input, String password, String... arguments) {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            return run(password, arguments);
        } finally {
            System.setIn(before);
        }
    }

    /** What the last command printed. */
    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What the last command complained of. */
    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** A declaration list, whole since long ago. */
    static Path list(Path file, String... lines) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, HEADER + String.join("\n", lines) + "\n");
            Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
            return file;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A line of that list: imports of coal by a trader of Kashgar. */
    static String line(String month, int value) {
        return month + ",进口,27011210,146,65079,1.5,吨," + value + ",CNY";
    }
}
