package de.redlich.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** Renders one template whole before the first byte leaves, so that a failure is still an error page and forms may set their cookie. */
record TemplateView(String name, Templates templates, Pages pages) implements View {
    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> parameters = model == null ? new HashMap<>() : new HashMap<>(model);
        Page page = pages.of(request);
        parameters.put("page", page);
        PageBytes output = new PageBytes();
        templates.render(name, parameters, output);
        response.setContentType(getContentType());
        response.setContentLength(output.size());
        response.setHeader("Content-Language", page.lang());
        response.addHeader("Vary", "Accept-Language, Cookie, HX-Request");
        SecurityHeaders.allow(OutsideHosts.of(request), response);
        output.sendTo(response.getOutputStream());
    }
}
