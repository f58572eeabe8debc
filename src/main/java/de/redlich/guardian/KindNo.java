package de.redlich.guardian;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Tells a child in its own words why a page stays closed, and where to go instead. */
@ControllerAdvice
class KindNo {
    @ExceptionHandler(NotForChildren.class)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String explain() {
        return "guardian/notforchildren";
    }
}
