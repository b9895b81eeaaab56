package org.customsetl.console;

import org.springframework.core.env.Environment;

/** Looks at what the console is told before anything starts. */
public final class ConsoleCheck {

    private ConsoleCheck() {}

    /**
     * Looks at its account, and whether there has to be one.
     *
     * @throws BadConsoleSettingException with the key, what is wrong, and what to write
     */
    public static void of(Environment settings) {
        Listening.of(settings);
    }
}
