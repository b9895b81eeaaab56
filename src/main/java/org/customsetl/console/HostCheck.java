package org.customsetl.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where nobody is asked for a login, a page of somewhere else must not reach the console either: neither by a name of its
 * own that it lets point at this machine (DNS rebinding), nor through a proxy that others can reach.
 */
final class HostCheck extends OncePerRequestFilter {

    private static final List<String> NAMES = List.of("localhost", "127.0.0.1", "[::1]");
    private static final List<String> FORWARDED = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host");

    /** That the program lives is no secret, and whoever watches it has names of its own. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals(ConsoleSecurity.HEALTH) || path.startsWith(ConsoleSecurity.HEALTH + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String complaint = complaint(request);
        if (complaint == null) {
            chain.doFilter(request, response);
        } else {
            Refusals.write(request, response, HttpServletResponse.SC_FORBIDDEN, complaint);
        }
    }

    private static @Nullable String complaint(HttpServletRequest request) {
        if (!isOurs(request.getHeader("Host"), request.getLocalPort())) {
            return "This console answers to this machine only, as http://localhost:" + request.getLocalPort()
                    + ". To reach it by another name, set " + Account.USER + " and " + Account.PASSWORD + ".";
        }
        return FORWARDED.stream().anyMatch(name -> request.getHeader(name) != null)
                ? "A proxy passes this on from elsewhere, and nobody would be asked for a login: set " + Account.USER
                        + " and " + Account.PASSWORD + "."
                : null;
    }

    private static boolean isOurs(@Nullable String host, int port) {
        if (host == null) {
            return false;
        }
        String lower = host.toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(name -> lower.equals(name + ":" + port) || (port == 80 && lower.equals(name)));
    }
}
