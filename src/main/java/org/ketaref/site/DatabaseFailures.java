package org.ketaref.site;

import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says that a page cannot be had for now, where the database fails while it is put together. */
@ControllerAdvice
class DatabaseFailures {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFailures.class);
    private static final String SECONDS = "10";

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    String unavailable(Exception e, HttpServletResponse response) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        // No query has anything in it that a reader typed.
        LOG.warn("A page could not be read from the database: {}", cause.toString());
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        return "site/unavailable";
    }
}
