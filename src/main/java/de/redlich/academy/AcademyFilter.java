package de.redlich.academy;

import de.redlich.page.Brand;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds the academy that the Host header names, before anything else looks at the request. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class AcademyFilter extends OncePerRequestFilter {
    private final Academies academies;

    AcademyFilter(Academies academies) {
        this.academies = academies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().equals("/health")) {
            chain.doFilter(request, response);
            return;
        }
        var academy = academies.at(request.getServerName());
        if (academy.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        request.setAttribute(Brand.ATTRIBUTE, Looks.brandOf(academy.get()));
        within(academy.get(), () -> chain.doFilter(request, response));
    }

    private interface Rest {
        void run() throws ServletException, IOException;
    }

    private static void within(Academy academy, Rest rest) throws ServletException, IOException {
        try {
            CurrentAcademy.call(academy, () -> {
                rest.run();
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
