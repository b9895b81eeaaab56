package org.customsetl.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Linux says about a process under /proc; nothing on other systems, or when the process is gone. */
final class ProcFile {

    /** Of a second, on every Linux that runs Java. */
    private static final double TICKS = 100;

    private ProcFile() {}

    /** User and system time of a process so far, in seconds. */
    static double cpu(long pid) {
        String[] stat = stat(pid);
        return stat.length == 0 ? 0 : (number(stat[11]) + number(stat[12])) / TICKS;
    }

    /** That of a process's children that have ended. */
    static double cpuOfEnded(long pid) {
        String[] stat = stat(pid);
        return stat.length == 0 ? 0 : (number(stat[13]) + number(stat[14])) / TICKS;
    }

    /** The most memory it ever had, in kB. */
    static long mostResidentKb(long pid) {
        return read(pid, "status")
                .lines()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> number(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    /** The fields of stat from the third on, behind the name, which may hold anything. */
    private static String[] stat(long pid) {
        String text = read(pid, "stat");
        return text.isEmpty() ? new String[0] : text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
    }

    private static String read(long pid, String name) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), name));
        } catch (IOException e) {
            return "";
        }
    }

    private static long number(String digits) {
        return Long.parseLong(digits.strip());
    }
}
