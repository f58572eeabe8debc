package de.redlich.certificate.sheet;

import de.redlich.page.Templates;
import de.redlich.page.Texts;
import de.redlich.page.paper.PaperPrinter;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Prints sheets on paper. */
@Component
public class SheetPrinter {
    private final Templates templates;
    private final Texts texts;

    SheetPrinter(Templates templates, Texts texts) {
        this.templates = templates;
        this.texts = texts;
    }

    public byte[] print(Sheet sheet) {
        return PaperPrinter.print(html(sheet));
    }

    private String html(Sheet sheet) {
        var words = new Wording(texts, sheet.language());
        return templates.render(
                "certificate/sheet/sheet", Map.of("sheet", sheet, "words", words, "art", Art.of(sheet)));
    }
}
