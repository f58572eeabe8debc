package de.redlich.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** An address or form that cannot be decoded, or is too big, is the sender's mistake and not ours. */
@ControllerAdvice
class UnreadableParameters {

    @ExceptionHandler(InvalidParameterException.class)
    void refuse(InvalidParameterException unreadable, HttpServletResponse response) throws IOException {
        response.sendError(unreadable.getErrorCode());
    }
}
