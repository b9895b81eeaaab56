package org.customsetl.quality;

import java.util.List;

/** Looks at what a run has read, before it is added up. */
interface Gate {

    /**
     * What it finds. A gate judges loads of the run that are about to be published, status {@code loaded}, and holds no
     * others. It is asked again whenever something was held.
     */
    List<Finding> ask(long run);
}
