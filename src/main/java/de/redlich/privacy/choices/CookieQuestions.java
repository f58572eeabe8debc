package de.redlich.privacy.choices;

import de.redlich.page.CookieQuestion;
import de.redlich.privacy.Cookie;
import de.redlich.privacy.Registries;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the question about cookies on every page until this browser has answered it. */
@Configuration(proxyBeanMethods = false)
class CookieQuestions implements WebMvcConfigurer, HandlerInterceptor {
    static final String PAGE = "/cookie-einstellungen";

    private final CookieQuestion question;

    CookieQuestions(Registries registries) {
        question = new CookieQuestion(
                PAGE, registries.cookies().stream().anyMatch(it -> it.kind() == Cookie.Kind.ANALYTICS));
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).order(-1).excludePathPatterns("/assets/**", PAGE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (CookieChoice.of(request).isEmpty()) {
            request.setAttribute(CookieQuestion.ATTRIBUTE, question);
        }
        return true;
    }
}
