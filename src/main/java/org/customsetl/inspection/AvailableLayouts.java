package org.customsetl.inspection;

import java.nio.file.Path;
import org.customsetl.layout.BadLayoutsException;
import org.customsetl.layout.Layouts;
import org.customsetl.normalisation.RegisteredNames;
import org.customsetl.reference.Reference;
import org.jspecify.annotations.Nullable;

/** The layouts that a call has at hand, held against the shipped registers. */
public final class AvailableLayouts {

    private AvailableLayouts() {}

    /**
     * The shipped layouts and those of a folder.
     *
     * @param folder the folder that {@code --layouts} names, or {@code null}
     * @throws BadLayoutsException with everything that is wrong with any layout of the folder
     */
    public static Layouts of(@Nullable Path folder) throws BadLayoutsException {
        return Layouts.shippedAnd(folder, new RegisteredNames(Reference.shipped()));
    }
}
