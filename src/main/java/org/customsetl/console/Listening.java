package org.customsetl.console;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Where the console can be reached from, and who may enter. On this machine alone nobody is asked, unless an account is
 * set; from elsewhere there has to be one.
 *
 * @param account who may enter; {@code null} for whoever is at this machine
 */
record Listening(@Nullable Account account) {

    private static final String ADDRESS = "server.address";

    /** @throws BadConsoleSettingException if there should be an account and is none, or half of one */
    static Listening of(Environment settings) {
        String address = settings.getProperty(ADDRESS, "").strip();
        Account account = Account.of(settings);
        if (account == null && !isThisMachine(address)) {
            throw new BadConsoleSettingException(
                    (address.isEmpty() ? ADDRESS + " is empty" : ADDRESS + " is " + address)
                            + ", so the console can be reached from other machines and has to ask for a login: set "
                            + Account.USER + " and " + Account.PASSWORD + " (environment: CUSTOMS_ETL_CONSOLE_USER and"
                            + " CUSTOMS_ETL_CONSOLE_PASSWORD), or " + ADDRESS + " to 127.0.0.1");
        }
        return new Listening(account);
    }

    boolean asksForLogin() {
        return account != null;
    }

    /** No address means every address that the machine has. */
    private static boolean isThisMachine(String address) {
        try {
            return StringUtils.hasText(address)
                    && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new BadConsoleSettingException(
                    ADDRESS + " is '" + address + "', which is no address of this machine; write 127.0.0.1 or 0.0.0.0");
        }
    }
}
