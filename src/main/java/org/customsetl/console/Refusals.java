package org.customsetl.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Says no in a sentence: as a page to a browser, as a line to a program. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final int TOO_MANY = 429;

    /** A browser is shown where to log in; a program is asked for HTTP basic. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof TooManyAttemptsException wait) {
            response.setHeader("Retry-After", String.valueOf(wait.seconds()));
            write(request, response, TOO_MANY, "Too many wrong passwords; try again in " + wait.seconds() + " s.");
        } else if (isBrowser(request) && request.getHeader("Authorization") == null) {
            response.sendRedirect(request.getContextPath() + "/login");
        } else {
            response.setHeader("WWW-Authenticate", "Basic realm=\"customs-etl\", charset=\"UTF-8\"");
            write(
                    request,
                    response,
                    HttpServletResponse.SC_UNAUTHORIZED,
                    "Log in with the console's user and password.");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        String sentence = why instanceof CsrfException
                ? "Nothing was done: the page that asked for it is not of this console, or older than its start. Reload"
                        + " the page and try again."
                : "That is not allowed.";
        write(request, response, HttpServletResponse.SC_FORBIDDEN, sentence);
    }

    static void write(HttpServletRequest request, HttpServletResponse response, int status, String sentence)
            throws IOException {
        boolean page = isBrowser(request);
        response.setStatus(status);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setContentType(page ? MediaType.TEXT_HTML_VALUE : MediaType.TEXT_PLAIN_VALUE);
        response.getWriter().print(page ? Frame.sentence(sentence) : sentence + "\n");
    }

    static boolean isBrowser(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html");
    }
}
