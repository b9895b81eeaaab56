package org.customsetl.console;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Where a browser logs in. */
@Controller
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class LoginPage {

    private final Listening listening;

    LoginPage(Listening listening) {
        this.listening = listening;
    }

    @GetMapping(path = "/login", produces = AgainPages.HTML)
    @ResponseBody
    String login(HttpServletRequest request, CsrfToken token) {
        if (!listening.asksForLogin()) {
            throw new NothingThereException("Nobody is asked for a login here.");
        }
        String message = message(request);
        return new Frame("Log in", "登录", null)
                .write(
                        html -> {
                            if (message != null) {
                                html.element("p", message, "class", "empty", "role", "alert");
                            }
                            html.open("form", "method", "post", "action", "/login", "class", "login");
                            Parts.hidden(html, token);
                            html.open("p")
                                    .open("label", "for", "username")
                                    .both("User", "用户")
                                    .close();
                            html.single(
                                    "input",
                                    "id",
                                    "username",
                                    "name",
                                    "username",
                                    "autocomplete",
                                    "username",
                                    "required",
                                    "");
                            html.close()
                                    .open("p")
                                    .open("label", "for", "password")
                                    .both("Password", "密码")
                                    .close();
                            html.single(
                                    "input",
                                    "id",
                                    "password",
                                    "name",
                                    "password",
                                    "type",
                                    "password",
                                    "autocomplete",
                                    "current-password",
                                    "required",
                                    "");
                            html.close()
                                    .open("p")
                                    .open("button", "type", "submit")
                                    .both("Log in", "登录")
                                    .close()
                                    .close();
                            html.close();
                        },
                        false);
    }

    private static @Nullable String message(HttpServletRequest request) {
        String wait = request.getParameter("wait");
        if (wait != null && wait.matches("\\d{1,4}")) {
            return "Too many wrong passwords; try again in " + wait + " s.";
        }
        if (request.getParameter("wrong") != null) {
            return "Wrong user or password.";
        }
        return request.getParameter("out") == null ? null : "You are logged out.";
    }
}
