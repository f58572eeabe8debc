package de.redlich.academy;

import de.redlich.page.Brand;
import de.redlich.page.ErrorPages;
import de.redlich.page.SecurityHeaders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ViewResolver;

/**
 * A request that the server cannot even read (an address with broken percent signs, a header too long) never comes to our
 * filters and pages. It gets the same error page here instead of the server's own, with the brand and in the reader's language
 * as far as the headers could be read.
 */
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
    private static final Logger log = LoggerFactory.getLogger(UnreadableRequests.class);

    private final ObjectProvider<Academies> academies;
    private final ObjectProvider<ViewResolver> views;

    UnreadableRequests(
            ObjectProvider<Academies> academies, @Qualifier("viewResolver") ObjectProvider<ViewResolver> views) {
        this.academies = academies;
        this.views = views;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            var host = (StandardHost) context.getParent();
            host.setErrorReportValveClass(Report.class.getName());
            host.getPipeline().addValve(new Report());
        });
    }

    private final class Report extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, @Nullable Throwable cause) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                show(status, new Readable(request), response);
            } catch (Exception e) {
                // the fault's own words may repeat what was asked for
                var fault = e.getClass().getSimpleName();
                log.warn("no page for an unreadable request: {}", fault);
            }
        }

        private void show(int status, HttpServletRequest request, Response response) throws Exception {
            SecurityHeaders.set(request, response.getResponse());
            brand(request).ifPresent(brand -> request.setAttribute(Brand.ATTRIBUTE, brand));
            var view = Objects.requireNonNull(views.getObject().resolveViewName("page/error", Locale.ROOT));
            view.render(Map.of("status", status, "reason", ErrorPages.reason(status)), request, response.getResponse());
            response.finishResponse();
        }
    }

    private Optional<Brand> brand(HttpServletRequest request) {
        var host = Objects.requireNonNullElse(request.getHeader("Host"), "").replaceFirst(":\\d+$", "");
        try {
            return academies.getObject().at(host).map(Looks::brandOf);
        } catch (RuntimeException e) {
            return Optional.empty(); // the database is away; the page comes without its brand
        }
    }

    /** What could not be read is not shown; choosing a language leads to the front page. */
    private static final class Readable extends HttpServletRequestWrapper {
        Readable(Request request) {
            super(request.getRequest());
        }

        @Override
        public String getRequestURI() {
            return "/";
        }

        @Override
        public @Nullable String getQueryString() {
            return null;
        }
    }
}
