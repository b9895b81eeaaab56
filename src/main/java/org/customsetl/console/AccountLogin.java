package org.customsetl.console;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Lets in who knows the account. That there is such a bean also keeps Spring Boot from inventing a user. */
final class AccountLogin implements AuthenticationProvider {

    private final @Nullable Account account;
    private final LoginAttempts attempts;
    private volatile byte[] known = {};

    /** @param account who may enter; {@code null} for nobody */
    AccountLogin(@Nullable Account account, LoginAttempts attempts) {
        this.account = account;
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        String address = tried.getDetails() instanceof WebAuthenticationDetails details
                ? Objects.requireNonNullElse(details.getRemoteAddress(), "")
                : "";
        check(tried.getName(), String.valueOf(tried.getCredentials()), address);
        UsernamePasswordAuthenticationToken entered =
                UsernamePasswordAuthenticationToken.authenticated(tried.getName(), null, List.of());
        entered.setDetails(tried.getDetails());
        return entered;
    }

    /** A program sends its password each time, and several at once: only what never was right counts as an attempt. */
    private void check(String user, String password, String address) {
        byte[] digest = digest(user, password);
        if (account != null && MessageDigest.isEqual(digest, known)) {
            attempts.waits(address);
            return;
        }
        attempts.begins(address);
        if (account == null || !account.matches(user, password)) {
            throw new BadCredentialsException("wrong user or password");
        }
        attempts.succeeded(address);
        known = digest;
    }

    private static byte[] digest(String user, String password) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((user + '\n' + password).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
