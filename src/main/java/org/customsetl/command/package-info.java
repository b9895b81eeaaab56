/**
 * How a run is asked for from the command line. Entry point: {@link org.customsetl.command.CommandLineProgram}.
 */
@NullMarked
package org.customsetl.command;

import org.jspecify.annotations.NullMarked;
