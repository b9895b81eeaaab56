package org.customsetl.pipeline;

import java.util.List;
import org.customsetl.layout.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What a call of {@code load} asks for.
 *
 * @param paths files and folders, absolute; none means the inbox
 * @param statement what the call states about the files
 * @param reason why, kept with the vintages
 */
public record LoadRequest(
        List<String> paths, Statement statement, @Nullable String reason) {}
