/**
 * Finds files, waits until they are whole, fingerprints them, and knows which of them were read before. Entry points:
 * {@link org.customsetl.inbox.Inbox} and {@link org.customsetl.inbox.LoadRegister}, which owns table {@code ops.load}.
 */
@NullMarked
package org.customsetl.inbox;

import org.jspecify.annotations.NullMarked;
