package org.customsetl.console;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes frames that know whether somebody is logged in. */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class Frames {

    private final Listening listening;

    Frames(Listening listening) {
        this.listening = listening;
    }

    Frame of(String english, String chinese, CsrfToken token) {
        return new Frame(english, chinese, listening.asksForLogin() ? token : null);
    }
}
