package de.redlich.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Finds templates by name; {@code redirect:/path} answers 303. The bean's name takes the place of Spring's content
 * negotiation, which pages do not need.
 */
@Component("viewResolver")
class TemplateViews implements ViewResolver, Ordered {
    private static final String REDIRECT = "redirect:";

    private final Templates templates;
    private final Pages pages;

    TemplateViews(Templates templates, Pages pages) {
        this.templates = templates;
        this.pages = pages;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith(REDIRECT)) {
            RedirectView view = new RedirectView(name.substring(REDIRECT.length()), true, false);
            view.setExposeModelAttributes(false);
            view.setExpandUriTemplateVariables(false);
            return view;
        }
        return templates.has(name) ? new TemplateView(name, templates, pages) : null;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
