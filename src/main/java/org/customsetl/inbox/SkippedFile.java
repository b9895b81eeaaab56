package org.customsetl.inbox;

import java.nio.file.Path;

/** A file that was found and is not read, and why. */
public record SkippedFile(Path path, String why) {}
