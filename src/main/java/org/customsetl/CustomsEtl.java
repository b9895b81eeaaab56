package org.customsetl;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.customsetl.command.CommandLineProgram;

/** The program's entry point. */
public final class CustomsEtl {

    private CustomsEtl() {}

    /** Runs one command line, and ends the process with the exit code of the contract. */
    public static void main(String[] arguments) {
        // Chinese names reach the terminal whatever the machine's locale says.
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        System.exit(CommandLineProgram.run(System.out, System.err, arguments));
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
