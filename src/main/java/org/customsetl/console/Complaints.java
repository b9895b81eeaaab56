package org.customsetl.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.customsetl.pipeline.ChangedSinceSeenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What the pages of this room throw, as a status and a sentence. */
@ControllerAdvice(basePackageClasses = Complaints.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class Complaints {

    private static final Logger LOG = LoggerFactory.getLogger(Complaints.class);

    @ExceptionHandler({BusyException.class, ChangedSinceSeenException.class})
    void busy(RuntimeException thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Refusals.write(request, response, HttpServletResponse.SC_CONFLICT, Sentence.of(thrown));
    }

    @ExceptionHandler(NothingThereException.class)
    void nothingThere(NothingThereException thrown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Refusals.write(request, response, HttpServletResponse.SC_NOT_FOUND, Sentence.of(thrown));
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    void mistyped(MethodArgumentTypeMismatchException thrown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String sentence = "'" + thrown.getValue() + "' is no " + thrown.getName() + ".";
        Refusals.write(request, response, HttpServletResponse.SC_BAD_REQUEST, sentence);
    }

    @ExceptionHandler(IllegalArgumentException.class)
    void wrong(IllegalArgumentException thrown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Refusals.write(request, response, HttpServletResponse.SC_BAD_REQUEST, String.valueOf(thrown.getMessage()));
    }

    /** The database is gone, or refuses. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    void database(RuntimeException thrown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.warn("{}: {}", request.getRequestURI(), Sentence.of(thrown));
        Refusals.write(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, Sentence.of(thrown));
    }
}
