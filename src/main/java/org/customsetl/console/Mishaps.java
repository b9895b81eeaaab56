package org.customsetl.console;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What none of the pages expected, as a sentence and not as a trace. */
@Controller
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class Mishaps implements ErrorController {

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpServletResponse.SC_NOT_FOUND;
        Refusals.write(request, response, status, sentence(status));
    }

    private static String sentence(int status) {
        return switch (status) {
            case HttpServletResponse.SC_NOT_FOUND -> "There is no such page.";
            case HttpServletResponse.SC_BAD_REQUEST -> "The address is not one that this page understands.";
            case HttpServletResponse.SC_METHOD_NOT_ALLOWED -> "That is no way to call this page.";
            default -> "That went wrong (" + status + "); the program's log says more.";
        };
    }
}
