/**
 * The job: discover, read, gate, total, publish. The only room that knows Spring Batch. Entry point: {@link
 * org.customsetl.pipeline.Loader}; {@link org.customsetl.pipeline.LoadJob} reads as the table of contents.
 */
@NullMarked
package org.customsetl.pipeline;

import org.jspecify.annotations.NullMarked;
