package de.redlich.certificate.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Promise;
import de.redlich.page.Brand;
import de.redlich.page.Language;
import de.redlich.page.Templates;
import de.redlich.page.Texts;
import de.redlich.page.paper.Letters;
import de.redlich.page.paper.Paper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class SheetPrinterTest {
    private static final Brand DRAVOIQENT = brand("dravoiqent", List.of("Zertifiziert", "Praxisnah", "Modern"));
    private static final Brand QEXPORT = brand("qexport", List.of());
    private static final Brand OTHER =
            new Brand("abendschule", "Abendschule am See", List.of(), Map.of(), null, null, false, Language.DE);
    private static final String CODE = "7H3QX-K29PM-4T0VB-NZ6RD-81WJEC";
    private static final String COURSE = "JavaScript für Einsteiger";

    private static SheetPrinter printer;

    @BeforeAll
    static void thePrinterIsReady() {
        try (var room = new AnnotationConfigApplicationContext(Templates.class, Texts.class, SheetPrinter.class)) {
            printer = room.getBean(SheetPrinter.class);
        }
    }

    static Stream<Arguments> sheets() {
        var names = List.of(
                "Mira Sommer",
                "Dr. Żółć-Ğüneş O’Leary",
                "Maximiliane Dorothea ".repeat(15).substring(0, 300),
                "W".repeat(300),
                "محمد بن عبد الله القاسمي",
                "יוסף בן־דוד",
                "Ольга Ιωάννου",
                "王小明 🎓",
                "Mira \u202e<b>Sommer</b>&amp;");
        return Stream.of(DRAVOIQENT, QEXPORT, OTHER)
                .flatMap(brand -> Stream.of(Language.values())
                        .flatMap(language -> names.stream().map(name -> Arguments.of(brand, language, name))));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    @Promise("B5")
    void everySheetIsOnePageForTheArchiveAndForEveryone(Brand brand, Language language, String holder) {
        var paper = Paper.of(printer.print(sheet(brand, language, holder, COURSE)));

        assertThat(paper.pages()).isEqualTo(1);
        assertThat(paper.breaches(PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(paper.breaches(PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void theLongestTitleFitsToo() {
        var paper = Paper.of(printer.print(sheet(QEXPORT, Language.DE, "M".repeat(300), "Ü".repeat(300))));

        assertThat(paper.pages()).isEqualTo(1);
        assertThat(paper.breaches(PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(paper.text().replaceAll("\\s", "")).contains("M".repeat(300), "Ü".repeat(300));
    }

    @Test
    @Promise("B5")
    void theQrCodeLeadsToTheVerification() {
        for (var brand : List.of(DRAVOIQENT, QEXPORT, OTHER)) {
            var sheet = sheet(brand, Language.DE, "Mira Sommer", COURSE);

            assertThat(Paper.of(printer.print(sheet)).scanned()).isEqualTo(sheet.address());
        }
    }

    @Test
    void itSaysWhatWasAchieved() {
        var paper = Paper.of(printer.print(sheet(DRAVOIQENT, Language.DE, "Mira Sommer", COURSE)));

        assertThat(paper.text())
                .contains("Zertifikat", "Dravoiqent", "Mira Sommer", COURSE, CODE)
                .contains("8 Lektionen, rund 3,5 Stunden", "34 von 36 Punkten", "22. November 2026");
        assertThat(paper.language()).isEqualTo("de");
        assertThat(paper.title()).isEqualTo("Zertifikat: " + COURSE);
    }

    @Test
    void itIsInTheHoldersLanguage() {
        var paper = Paper.of(printer.print(sheet(QEXPORT, Language.EN, "Mira Sommer", COURSE)));

        assertThat(paper.text())
                .contains("Certificate", "8 lessons, about 3.5 hours", "34 of 36 points", "22 November 2026");
        assertThat(paper.language()).isEqualTo("en");
    }

    @Test
    void aNameThatOurFontsCannotWriteIsWrittenInLatinLetters() {
        assertThat(Letters.printable("王小明 🎓")).isEqualTo("Wáng Xiǎo Míng");
        assertThat(Letters.printable("Jose\u0301 Müller")).isEqualTo("José Müller");
        assertThat(Letters.printable("Ольга")).isEqualTo("Ольга");
    }

    private static Brand brand(String slug, List<String> claims) {
        var name = slug.equals("qexport") ? "Qexport Systems" : "Dravoiqent";
        return new Brand(slug, name, claims, Map.of(), "page/logo-" + slug + ".svg", null, false, Language.DE);
    }

    private static Sheet sheet(Brand brand, Language language, String holder, String course) {
        return new Sheet(
                brand,
                language,
                holder,
                course,
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
