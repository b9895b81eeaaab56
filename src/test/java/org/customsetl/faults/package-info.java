/**
 * Breaks the program on purpose and looks at what analysts see: processes and servers are killed, owners frozen, many
 * launched at once. {@link org.customsetl.faults.FaultsTest} is the long form, whose figures are in docs/reliability.md;
 * {@link org.customsetl.faults.FaultsInShortTest} is the form that every build runs.
 */
package org.customsetl.faults;
