package de.redlich.certificate.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.page.Brand;
import de.redlich.page.Language;
import de.redlich.page.Templates;
import de.redlich.page.Texts;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class SheetPrinterTest {
    private static final Brand DRAVOIQENT = new Brand(
            "dravoiqent",
            "Dravoiqent",
            List.of("Zertifiziert", "Praxisnah", "Modern"),
            Map.of(),
            "page/logo-dravoiqent.svg",
            null,
            true,
            Language.DE);
    private static final Brand QEXPORT = new Brand(
            "qexport", "Qexport Systems", List.of(), Map.of(), "page/logo-qexport.svg", null, true, Language.DE);
    private static final String CODE = "7H3QX-K29PM-4T0VB-NZ6RD-81WJEC";

    private static SheetPrinter printer;

    @BeforeAll
    static void theRoomIsOpen() {
        VeraGreenfieldFoundryProvider.initialise();
        printer = new AnnotationConfigApplicationContext(Templates.class, Texts.class, SheetPrinter.class)
                .getBean(SheetPrinter.class);
    }

    @ParameterizedTest
    @CsvSource({
        "dravoiqent,DE,mira",
        "dravoiqent,EN,long",
        "qexport,DE,long",
        "qexport,EN,mira",
        "dravoiqent,DE,arabic",
        "qexport,DE,hebrew"
    })
    void everySheetIsForTheArchiveAndForEveryone(String academy, Language language, String who) throws Exception {
        var sheet = sheet(academy.equals("qexport") ? QEXPORT : DRAVOIQENT, language, name(who));
        var pdf = printer.print(sheet);
        Files.write(Path.of("/tmp/certificate-data/" + academy + "-" + language + "-" + who + ".pdf"), pdf);
        for (var flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                var result = validator.validate(parser);
                assertThat(result.getTestAssertions().stream()
                                .map(it -> it.getRuleId().getClause() + "-"
                                        + it.getRuleId().getTestNumber() + " " + it.getMessage() + " "
                                        + it.getLocation().getContext())
                                .toList())
                        .isEmpty();
                assertThat(result.isCompliant()).isTrue();
            }
        }
    }

    private static String name(String who) {
        return switch (who) {
            case "mira" -> "Mira Sommer";
            case "arabic" -> "محمد بن عبد الله القاسمي";
            case "hebrew" -> "יוסף בן־דוד";
            default -> "Maximiliane Dorothea ".repeat(15).substring(0, 300).strip();
        };
    }

    private static Sheet sheet(Brand brand, Language language, String holder) {
        return new Sheet(
                brand,
                language,
                holder,
                "JavaScript für Einsteiger",
                "de",
                210,
                8,
                34,
                36,
                Instant.parse("2026-11-22T10:00:00Z"),
                CODE,
                "https://" + brand.slug() + ".example/zertifikate/" + CODE);
    }
}
