package org.customsetl.pipeline;

import java.util.List;
import org.customsetl.layout.LayoutSpec;
import org.customsetl.layout.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What a call of {@code load} asks for.
 *
 * @param paths files and folders, absolute; none means the inbox
 * @param statement what the call states about the files
 * @param reason why, kept with the vintages
 * @param only the one kind of table to look for in them; {@code null} for any
 */
public record LoadRequest(
        List<String> paths, Statement statement, @Nullable String reason, LayoutSpec.@Nullable Kind only) {

    /** A request for tables of any kind. */
    public LoadRequest(List<String> paths, Statement statement, @Nullable String reason) {
        this(paths, statement, reason, null);
    }
}
