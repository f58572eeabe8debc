package de.redlich.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The precompiled templates of all rooms, named by their path below {@code de/redlich}: "course/catalogue". */
@Component
public class Templates {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), "de.redlich");

    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    Templates() {
        engine.setBinaryStaticContent(true);
    }

    public boolean has(String name) {
        return known.computeIfAbsent(name, it -> engine.hasTemplate(it + ".jte"));
    }

    /** For mail and files; what a browser sees goes through {@link TemplateView}. */
    public String render(String name, Map<String, Object> model) {
        StringOutput output = new StringOutput();
        render(name, model, output);
        return output.toString();
    }

    void render(String name, Map<String, Object> model, TemplateOutput output) {
        engine.render(name + ".jte", model, output);
    }
}
