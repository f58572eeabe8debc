package de.redlich.learning;

import de.redlich.account.SignedIn;
import de.redlich.course.Course;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells the pages about a course, which know no learners, that the reader takes it already. */
@Component
class CourseTaken implements HandlerInterceptor, WebMvcConfigurer {
    private static final Set<String> PAGES = Set.of("course/course", "course/preview");

    private final Enrolments enrolments;

    CourseTaken(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/kurse/*", "/kurse/*/vorschau");
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null
                && PAGES.contains(String.valueOf(page.getViewName()))
                && page.getModel().get("course") instanceof Course course
                && request.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn me) {
            page.addObject("taken", enrolments.takes(me.id(), course.id()));
        }
    }
}
