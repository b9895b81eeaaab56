package org.customsetl.reporting.page;

import java.util.function.Consumer;

/**
 * A part of the page.
 *
 * @param id the anchor that the contents point to
 * @param body writes what stands beneath the heading
 */
record Section(String id, String english, String chinese, Consumer<Html> body) {

    void write(Html html) {
        html.open("section", "id", id, "aria-labelledby", id + "-heading");
        html.open("h2", "id", id + "-heading").both(english, chinese).close();
        body.accept(html);
        html.close();
    }
}
