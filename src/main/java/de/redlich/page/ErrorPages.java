package de.redlich.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Every failure ends here: a calm page with the right status, in the reader's language, even where the host belongs to no
 * academy. A room that knows more puts the beginning of two text keys under {@link #REASON}, e.g. "account.stale" for
 * {@code account.stale.title} and {@code account.stale.text}.
 */
@Controller
@Open
public class ErrorPages implements ErrorController {
    public static final String REASON = "de.redlich.page.ErrorPages.reason";

    private static final Set<Integer> TOLD = Set.of(400, 403, 404, 405, 413, 415, 422, 429, 500, 503, 507);

    private static final String DISK_FULL = "53100"; // PostgreSQL, class 53

    private static final String UNWRITABLE = "22021"; // PostgreSQL: a character that no text has, as U+0000

    private static final Set<Integer> PASSING = Set.of(429, 503);

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        int status = status(request);
        response.setStatus(status);
        if (PASSING.contains(status) && !response.containsHeader(HttpHeaders.RETRY_AFTER)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        }
        model.addAttribute("status", status);
        model.addAttribute("reason", reason(request, status));
        return "page/error";
    }

    private static int status(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            if (has(failure, ErrorPages::isDatabaseAway)) {
                return HttpStatus.SERVICE_UNAVAILABLE.value();
            }
            if (has(failure, ErrorPages::isFullDisk)) {
                return HttpStatus.INSUFFICIENT_STORAGE.value();
            }
            if (has(failure, ErrorPages::isUnreadable)) {
                return HttpStatus.BAD_REQUEST.value();
            }
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? status
                : HttpStatus.NOT_FOUND.value();
    }

    private static boolean has(Throwable failure, Predicate<Throwable> cause) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .anyMatch(cause);
    }

    private static boolean isDatabaseAway(Throwable cause) {
        return cause instanceof SQLTransientConnectionException || cause instanceof SQLNonTransientConnectionException;
    }

    /** Parts without a boundary, a character that no text has. */
    private static boolean isUnreadable(Throwable cause) {
        return cause instanceof FileUploadException
                || cause instanceof SQLException sql && UNWRITABLE.equals(sql.getSQLState());
    }

    /** The database's disk, or the one that uploads pass. */
    private static boolean isFullDisk(Throwable cause) {
        return cause instanceof SQLException sql
                ? DISK_FULL.equals(sql.getSQLState())
                : cause instanceof IOException
                        && String.valueOf(cause.getMessage()).contains("No space left");
    }

    private static String reason(HttpServletRequest request, int status) {
        if (request.getAttribute(REASON) instanceof String reason) {
            return reason;
        }
        return reason(status);
    }

    /** Beginning of the text keys that say what a status means to a reader. */
    public static String reason(int status) {
        int told = TOLD.contains(status) ? status : status < 500 ? 400 : 500;
        return "page.error." + told;
    }
}
