package org.customsetl.staging;

import java.sql.SQLException;

/** The warehouse did not take what was to be stored. */
public class StagingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StagingException(String message, SQLException cause) {
        super(message, cause);
    }
}
