package org.customsetl.schedule;

/**
 * The embedded server has ended, so that serving has to end too; published as an event of the application.
 *
 * @param sentence what has happened, and the way out
 */
public record OwnServerEnded(String sentence) {}
