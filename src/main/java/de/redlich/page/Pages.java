package de.redlich.page;

import jakarta.servlet.http.HttpServletRequest;
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
}
