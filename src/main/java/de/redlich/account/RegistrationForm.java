package de.redlich.account;

import de.redlich.academy.Academy.Asked;
import de.redlich.academy.Academy.Field;
import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Reads what was typed at registration, and says what is wrong with it. */
@Component
class RegistrationForm {
    private final PasswordRule rule;

    RegistrationForm(PasswordRule rule) {
        this.rule = rule;
    }

    /** Empty when there are problems. */
    Optional<Registration> read(
            Map<String, String> form, @Nullable MultipartFile picture, Page page, Problems problems) {
        var name = Name.of(form.getOrDefault("name", ""));
        if (name.isEmpty()) {
            problems.add("name", Name.problem(form.getOrDefault("name", ""), page));
        }
        var email = Email.of(form.getOrDefault("email", ""));
        if (email.isEmpty()) {
            problems.add("email", page.t("account.problem.email"));
        }
        var password = form.getOrDefault("password", "");
        rule.problem(password, form.getOrDefault("name", ""), form.getOrDefault("email", ""))
                .ifPresent(key -> problems.add("password", page.t(key, PasswordRule.SHORTEST, PasswordRule.LONGEST)));
        var details = Details.read(form, page, problems);
        var image = picture(picture, page, problems);
        if (!form.containsKey("seen")) {
            problems.add("seen", page.t("account.problem.seen"));
        }
        return problems.isEmpty()
                ? Optional.of(new Registration(
                        name.orElseThrow(),
                        email.orElseThrow(),
                        password,
                        page.language(),
                        details,
                        image,
                        page.t("account.register.seen", CurrentAcademy.get().name())))
                : Optional.empty();
    }

    private static Optional<byte[]> picture(@Nullable MultipartFile file, Page page, Problems problems) {
        var asked = CurrentAcademy.get().fields().getOrDefault(Field.PICTURE, Asked.NO);
        if (asked == Asked.REQUIRED && (file == null || file.isEmpty())) {
            problems.add("picture", page.t("account.problem.missing"));
        }
        return asked == Asked.NO || file == null || file.isEmpty() ? Optional.empty() : uploaded(file, page, problems);
    }

    /** The uploaded picture as it is kept, or a problem with the field {@code picture}. */
    static Optional<byte[]> uploaded(MultipartFile file, Page page, Problems problems) {
        if (file.getSize() > PictureFile.MOST_BYTES) {
            problems.add("picture", page.t("account.problem.picture.size"));
            return Optional.empty();
        }
        try {
            var picture = PictureFile.repainted(file.getBytes());
            if (picture.isEmpty()) {
                problems.add("picture", page.t("account.problem.picture.format"));
            }
            return picture;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
