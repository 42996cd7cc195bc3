package org.ketaref.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers every request that cannot be answered, with a page and without a word in the log: the messages of these
 * exceptions hold what was typed, and Spring and Tomcat would write them down.
 */
@Controller
@ControllerAdvice
class Refusals implements ErrorController {

    /** Bytes that are no text, words where a figure belongs, an Accept header that names nothing. */
    @ExceptionHandler({InvalidParameterException.class, TypeMismatchException.class, ServletException.class})
    String unreadable(Exception e, HttpServletResponse response, Model model) throws Exception {
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return page(known.getStatusCode().value(), response, model);
        }
        if (e instanceof ServletException) {
            throw e;
        }
        return page(HttpStatus.BAD_REQUEST.value(), response, model);
    }

    /** Where the container sends what a filter, or a page half written, refused. */
    @RequestMapping("/error")
    String refused(HttpServletRequest request, HttpServletResponse response, Model model) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return page(status instanceof Integer code ? code : HttpStatus.NOT_FOUND.value(), response, model);
    }

    private static String page(int status, HttpServletResponse response, Model model) {
        response.setStatus(status);
        model.addAttribute("status", status);
        return "error";
    }
}
