package org.customsetl.console;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.util.StringUtils;

/** The one account of the console, from the settings. It never shows its password. */
final class Account {

    static final String USER = "customs-etl.console.user";
    static final String PASSWORD = "customs-etl.console.password";

    private static final Pattern HASH = Pattern.compile("\\$2[aby]\\$\\d\\d\\$[./A-Za-z0-9]{53}");
    private static final int SHORTEST = 8;

    private final String user;
    private final Predicate<String> password;

    private Account(String user, Predicate<String> password) {
        this.user = user;
        this.password = password;
    }

    /**
     * The account that is set, {@code null} for none.
     *
     * @throws BadConsoleSettingException if only half of it is set, or the password is too short to be one
     */
    static @Nullable Account of(Environment settings) {
        String user = settings.getProperty(USER, "");
        String password = settings.getProperty(PASSWORD, "");
        if (!StringUtils.hasText(user) && password.isEmpty()) {
            return null;
        }
        if (!StringUtils.hasText(user) || password.isEmpty()) {
            throw new BadConsoleSettingException((password.isEmpty() ? USER : PASSWORD) + " is set and "
                    + (password.isEmpty() ? PASSWORD : USER) + " is not; the console needs both, or neither");
        }
        return new Account(user, password(password));
    }

    private static Predicate<String> password(String set) {
        if (HASH.matcher(set).matches()) {
            BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();
            return tried -> bcrypt.matches(tried, set);
        }
        if (set.startsWith("$2") || set.startsWith("{")) {
            throw new BadConsoleSettingException(
                    PASSWORD + " looks like a hash and is none of bcrypt ($2a$, $2b$ or $2y$"
                            + " and 57 more characters); a shell takes $ for itself, so quote it");
        }
        if (set.length() < SHORTEST) {
            throw new BadConsoleSettingException(
                    PASSWORD + " has fewer than " + SHORTEST + " characters; write a longer one, or its bcrypt hash");
        }
        byte[] bytes = set.getBytes(StandardCharsets.UTF_8);
        return tried -> MessageDigest.isEqual(bytes, tried.getBytes(StandardCharsets.UTF_8));
    }

    String user() {
        return user;
    }

    /** Both are looked at in any case, so that the time it takes does not tell which was wrong. */
    boolean matches(String triedUser, String triedPassword) {
        boolean sameUser = MessageDigest.isEqual(
                user.getBytes(StandardCharsets.UTF_8), triedUser.getBytes(StandardCharsets.UTF_8));
        boolean samePassword = password.test(triedPassword);
        return sameUser && samePassword;
    }
}
