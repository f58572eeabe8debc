package de.redlich.mail;

import de.redlich.academy.AcademyAddress;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.Person;
import de.redlich.page.Templates;
import de.redlich.page.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts a letter into words, in the person's language. */
@Component
class Writer {
    private final Texts texts;
    private final Templates templates;
    private final AcademyAddress addresses;

    Writer(Texts texts, Templates templates, AcademyAddress addresses) {
        this.texts = texts;
        this.templates = templates;
        this.addresses = addresses;
    }

    Content write(Letter letter, Person person) {
        return write(letter, person, letter.stranger() ? "mail.why.stranger" : "mail.why");
    }

    /** To somebody without an account about their own request. */
    Content answer(Letter letter, Person person) {
        return write(letter, person, "mail.why.request");
    }

    private Content write(Letter letter, Person person, String why) {
        var language = person.language();
        var places = places(letter, person);
        var subject = texts.text(language, letter.kind() + ".subject", places);
        var paragraphs = Arrays.asList(
                texts.text(language, letter.kind() + ".text", places).split("\n\n"));
        var link = letter.link().map(addresses::absolute);
        var button = link.map(it -> texts.text(language, letter.kind() + ".button", places));
        var words = new Words(
                language.code(),
                subject,
                letter.stranger()
                        ? texts.text(language, "mail.greeting.stranger")
                        : texts.text(language, "mail.greeting", person.name()),
                paragraphs,
                link,
                button,
                texts.text(language, "mail.closing", CurrentAcademy.get().name()),
                texts.text(language, why, CurrentAcademy.get().name(), addresses.absolute("/")));
        return new Content(subject, plain(words), templates.render("mail/message", Map.of("words", words)));
    }

    private static Object[] places(Letter letter, Person person) {
        var places = new ArrayList<Object>(List.of(CurrentAcademy.get().name(), person.name()));
        letter.arguments().stream()
                .map(it -> it instanceof LocalDate day ? person.language().day(day) : it)
                .forEach(places::add);
        return places.toArray();
    }

    private static String plain(Words words) {
        var parts = new ArrayList<String>();
        parts.add(words.greeting());
        parts.addAll(words.paragraphs());
        words.link().ifPresent(parts::add);
        parts.add(words.closing());
        parts.add("-- \n" + words.why());
        return String.join("\n\n", parts) + "\n";
    }

    /** A letter in words. */
    record Words(
            String language,
            String subject,
            String greeting,
            List<String> paragraphs,
            Optional<String> link,
            Optional<String> button,
            String closing,
            String why) {}
}
