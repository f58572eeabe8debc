package de.redlich.account;

import de.redlich.academy.Academy;
import de.redlich.page.Choice;
import de.redlich.page.FontSize;
import de.redlich.page.Language;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the settings page shows.
 *
 * @param typed what was typed into the form that was not accepted
 */
record Settings(
        Academy academy,
        Profile profile,
        List<Sessions.Device> devices,
        SignedIn me,
        Map<String, String> typed,
        Problems problems,
        List<Choice> educations,
        int shortest) {

    /** What was typed, or else what is stored. */
    String value(String field, String stored) {
        return typed.getOrDefault(field, stored);
    }

    boolean isHere(Sessions.Device device) {
        return device.id().equals(me.session());
    }

    static List<Choice> educations(Page page) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", page.t("account.education.none")));
        Arrays.stream(Education.values())
                .map(it -> new Choice(it.code(), page.t("account.education." + it.code())))
                .forEach(choices::add);
        return choices;
    }

    static List<Choice> languages(Page page) {
        return Arrays.stream(Language.values())
                .map(it -> new Choice(it.code(), page.t("page.language." + it.code())))
                .toList();
    }

    static List<Choice> fontSizes(Page page) {
        return Arrays.stream(FontSize.values())
                .map(it -> new Choice(it.code(), page.t("page.font." + it.code())))
                .toList();
    }
}
