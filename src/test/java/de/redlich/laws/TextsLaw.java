package de.redlich.laws;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word a reader sees stands in a properties file, in German and in English. */
class TextsLaw {
    private static final Path ROOMS = Path.of("src/main/java/de/redlich");

    /** A key given to page.t, page.html or texts.text, whole or as the beginning of one: {@code page.t("page.font." + size)}. */
    private static final Pattern USED = Pattern.compile(
            "\\b(?:page\\.t|page\\.html|texts\\.text)\\(\\s*(?:[\\w.()]+,\\s*)?\"([a-z]+\\.[\\w.-]+)\"\\s*([+]?)");

    /** German has a second word for „you“; English says the same to everybody. */
    private static final String CHILDS = ".du";

    private static final Pattern FORMAL = Pattern.compile("\\b(Sie|Ihnen|Ihr|Ihre[mnrs]?)\\b");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)[,}]");

    @Test
    void germanAndEnglishSayTheSame() throws IOException {
        for (Path german : files("(texts|import)_de\\.properties")) {
            Path english = german.resolveSibling(german.getFileName().toString().replace("_de.", "_en."));
            assertThat(english).as("%s has no English side", german).exists();
            assertThat(keys(english))
                    .as("%s: a reader of the other language would see a key instead of a sentence", english)
                    .isEqualTo(keys(german).stream()
                            .filter(key -> !key.endsWith(CHILDS))
                            .collect(toCollection(TreeSet::new)));
        }
    }

    @Test
    void whatIsSaidToChildrenIsSaidToAdultsTooAndNeverFormally() throws IOException {
        for (Path file : files("texts_de\\.properties")) {
            Properties texts = read(file);
            texts.stringPropertyNames().stream()
                    .filter(it -> it.endsWith(CHILDS))
                    .forEach(key -> {
                        String adults = texts.getProperty(key.substring(0, key.length() - CHILDS.length()));
                        String childs = texts.getProperty(key);
                        assertThat(adults)
                                .as("%s has no twin for adults in %s", key, file)
                                .isNotNull();
                        assertThat(places(childs))
                                .as("%s says less or more than its twin", key)
                                .isSubsetOf(places(adults));
                        assertThat(FORMAL.matcher(childs).results().map(MatchResult::group))
                                .as("%s: a child would be addressed like an adult", key)
                                .isEmpty();
                    });
        }
    }

    @Test
    void noTextIsWrittenTwice() throws IOException {
        for (Path file : files("(texts|import)_(de|en)\\.properties")) {
            Set<String> seen = new TreeSet<>();
            assertThat(Files.readString(file)
                            .lines()
                            .filter(line -> line.matches("[\\w.-]+=.*"))
                            .map(line -> line.substring(0, line.indexOf('=')))
                            .filter(key -> !seen.add(key)))
                    .as("%s: the last one wins, and whoever mends the first one wonders", file)
                    .isEmpty();
        }
    }

    @Test
    void aTextBelongsToItsRoom() throws IOException {
        for (Path file : files("(texts|import)_(de|en)\\.properties")) {
            String room = ROOMS.relativize(file).getName(0).toString();
            assertThat(keys(file))
                    .as("%s: the first word of a key tells where to find it", file)
                    .allMatch(key -> key.startsWith(room + "."));
        }
    }

    @Test
    void everyTextThatIsAskedForExists() throws IOException {
        Set<String> known = allKeys();
        for (Path file : files(".*\\.(jte|java)")) {
            assertThat(USED.matcher(Files.readString(file)).results())
                    .as("%s asks for a text nobody wrote", file)
                    .allMatch(use -> isKnown(use, known));
        }
    }

    @Test
    void noTemplateSpeaksForItself() throws IOException {
        for (Path template : files(".*\\.jte")) {
            assertThat(TemplateWords.in(Files.readString(template)))
                    .as("%s: words in a template cannot be translated", template)
                    .isEmpty();
        }
    }

    @Test
    void thisLawSeesWordsWhereThereAreSome() {
        assertThat(TemplateWords.in("@param String x\n<p>${x} Hallo</p>")).containsExactly("Hallo");
        assertThat(TemplateWords.in("<img alt=\"Ein Bild\" class=\"figure\">")).containsExactly("Ein Bild");
        assertThat(TemplateWords.in("@template.page.card(title = t(\"a)b\"), content = @`<b>Hier</b>`)"))
                .containsExactly("Hier");
        assertThat(TemplateWords.in(
                        "@if(a > b)<p>${\"}\" + x}</p>@elseif(b)!{var c = 1;}@else <%-- kein Wort --%>@endif"))
                .isEmpty();
    }

    private static boolean isKnown(MatchResult use, Set<String> known) {
        String key = use.group(1);
        return use.group(2).isEmpty() && !key.endsWith(".")
                ? known.contains(key)
                : known.stream().anyMatch(it -> it.startsWith(key));
    }

    private static Set<String> allKeys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path file : files("(texts|import)_de\\.properties")) {
            keys.addAll(keys(file));
        }
        return keys;
    }

    private static Set<String> keys(Path file) throws IOException {
        return read(file).stringPropertyNames().stream().collect(toCollection(TreeSet::new));
    }

    private static Set<String> places(String pattern) {
        return PLACE.matcher(pattern).results().map(it -> it.group(1)).collect(toCollection(TreeSet::new));
    }

    private static Properties read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        }
    }

    private static List<Path> files(String name) throws IOException {
        try (Stream<Path> all = Files.walk(ROOMS)) {
            return all.filter(it -> it.getFileName().toString().matches(name))
                    .sorted()
                    .toList();
        }
    }
}
