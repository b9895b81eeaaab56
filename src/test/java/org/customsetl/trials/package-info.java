/**
 * Trials on spreadsheets that nobody here made: {@code ./mvnw verify -Ptrials -Dtrials.folder=…} loads that folder and
 * holds the warehouse against the raw text of its files. Entry point: {@link org.customsetl.trials.RealFilesTrialTest}.
 */
package org.customsetl.trials;
