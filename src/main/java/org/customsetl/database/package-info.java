/**
 * Where the warehouse lives: a PostgreSQL server of our own in a directory that stays, or the operator's.
 * Entry point: {@link org.customsetl.database.DatabaseConfiguration}; what runs the server is
 * {@link org.customsetl.database.EmbeddedPostgres}.
 */
@NullMarked
package org.customsetl.database;

import org.jspecify.annotations.NullMarked;
