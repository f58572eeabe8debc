package de.redlich.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * An address or form that cannot be decoded, or is too big, is the sender's mistake and not ours. Where a page is looked for
 * under something that is no id or number, there is none.
 */
@ControllerAdvice
class UnreadableParameters {

    @ExceptionHandler(InvalidParameterException.class)
    void refuse(InvalidParameterException unreadable, HttpServletResponse response) throws IOException {
        response.sendError(unreadable.getErrorCode());
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    void refuse(MethodArgumentTypeMismatchException mismatch, HttpServletResponse response) throws IOException {
        var inAddress = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        response.sendError((inAddress ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST).value());
    }
}
