package de.redlich.page;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the {@link Page} of a request. */
@Component
public class Pages {
    private final Texts texts;
    private final Assets assets;

    Pages(Texts texts, Assets assets) {
        this.texts = texts;
        this.assets = assets;
    }

    public Page of(HttpServletRequest request) {
        return new Page(request, texts, assets);
    }

    /** A page that nobody asked for, to be kept: in that language, about that path, for a guest. */
    public Page unasked(Brand brand, Language language, String path) {
        Map<String, Object> answers = Map.of("getQueryString", "sprache=" + language.code(), "getRequestURI", path);
        return of((HttpServletRequest) Proxy.newProxyInstance(
                Pages.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getAttribute") && Brand.ATTRIBUTE.equals(arguments[0])
                                ? brand
                                : answers.get(method.getName())));
    }
}
