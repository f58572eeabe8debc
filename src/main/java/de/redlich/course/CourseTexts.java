package de.redlich.course;

import de.redlich.page.Page;
import de.redlich.page.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Words for what an import says; a remark whose words are missing is shown by its key rather than lost. */
@Component
class CourseTexts {
    private final Texts texts;

    CourseTexts(Texts texts) {
        this.texts = texts;
    }

    String said(Page page, String key, List<String> args) {
        if (texts.has(page.language(), key)) {
            return page.t(key, args.toArray());
        }
        return args.isEmpty() ? key : key + " (" + String.join(", ", args) + ")";
    }
}
