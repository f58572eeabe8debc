package de.redlich.staff;

import de.redlich.account.People;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells a directory in its own format what went wrong. */
@RestControllerAdvice(assignableTypes = {ScimUsers.class, ScimGroups.class, ScimDescription.class})
class ScimFaults {
    private final ScimJson json;

    ScimFaults(ScimJson json) {
        this.json = json;
    }

    @ExceptionHandler
    ResponseEntity<String> on(ScimFault fault) {
        return json.fault(fault);
    }

    @ExceptionHandler
    ResponseEntity<String> on(People.EmailTaken taken) {
        return json.fault(new ScimFault(HttpStatus.CONFLICT, "uniqueness", "There is such a user already."));
    }
}
