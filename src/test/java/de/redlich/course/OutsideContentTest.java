package de.redlich.course;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.Reply;
import de.redlich.Visitor;
import de.redlich.privacy.Evidence;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@Installed
@Import(Lectern.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class OutsideContentTest {
    private static final String PICTURE = "bilder.example.org";
    private static final String VIDEO = "www.youtube-nocookie.com";

    private final Lectern lectern;
    private final Evidence evidence;
    private final int port;
    private String preview = "";

    OutsideContentTest(Lectern lectern, Evidence evidence, @LocalServerPort int port) {
        this.lectern = lectern;
        this.evidence = evidence;
        this.port = port;
    }

    @BeforeEach
    void aLessonWithThingsOfOthers() {
        var course = lectern.published(lectern.lecturer().id(), """
                <!--
                preview: 1
                -->
                # Fremdes

                Ein Bild: ![Ein Baum](https://bilder.example.org/baum.png)

                !?[Ein Film](https://www.youtube.com/watch?v=abc123)
                """);
        preview = "/kurse/" + course.slug() + "/vorschau";
    }

    @Test
    @Promise("B11")
    void beforeAgreementThePageNamesNothingThatABrowserWouldLoad() {
        var reply = Visitor.of("dravoiqent", port).get(preview);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.page().select("[src^=http], link[href^=http], object, embed, iframe"))
                .isEmpty();
        assertThat(policy(reply)).doesNotContain(PICTURE, VIDEO);
        assertThat(reply.page().select(".outside")).hasSize(2);
    }

    @Test
    @Promise("B11")
    void agreeingToOneProviderLoadsThatOneOnly() {
        var guest = Visitor.of("dravoiqent", port);

        agree(guest, "jetzt", PICTURE);
        var reply = guest.get(preview);

        assertThat(reply.page().select("img[src^=https://bilder.example.org/]")).hasSize(1);
        assertThat(reply.page().select("iframe")).isEmpty();
        assertThat(policy(reply)).contains(PICTURE).doesNotContain(VIDEO);
    }

    @Test
    @Promise("B11")
    void aMembersAgreementLastsUntilItIsWithdrawn() {
        var lena = lectern.lecturer();
        var browser = Visitor.of("dravoiqent", port).signIn(lena.email(), Lectern.PASSWORD);
        agree(browser, "immer", VIDEO);

        var elsewhere = Visitor.of("dravoiqent", port).signIn(lena.email(), Lectern.PASSWORD);
        assertThat(elsewhere.get(preview).page().select("iframe[sandbox][src^=https://www.youtube-nocookie.com/]"))
                .hasSize(1);

        elsewhere.submit(elsewhere.get("/fremdinhalte"), "/fremdinhalte/widerruf", Map.of("host", VIDEO));
        assertThat(browser.get(preview).page().select("iframe")).isEmpty();
        for (var kind : new String[] {"outside_content.agreed", "outside_content.withdrawn"}) {
            assertThat(lectern.within(() -> evidence.countOf(lena.id(), kind)))
                    .as(kind)
                    .isEqualTo(1);
        }
    }

    @Test
    void aPictureThatIsALinkKeepsItsLinkBesideTheQuestion() {
        var course = lectern.published(lectern.lecturer().id(), """
                <!--
                preview: 1
                -->
                # Verlinkt

                [![Ein Baum](https://bilder.example.org/baum.png)](https://ziel.example.org/)
                """);

        var page = Visitor.of("dravoiqent", port)
                .get("/kurse/" + course.slug() + "/vorschau")
                .page();

        assertThat(page.select("a button")).isEmpty();
        assertThat(page.select(".prose a[href=https://ziel.example.org/]")).hasSize(1);
    }

    @Test
    void whatIsNoHostNameIsRefused() {
        var guest = Visitor.of("dravoiqent", port);

        for (var host : new String[] {"", "https://a.example", "a b.example", "x; script-src *", "localhost"}) {
            assertThat(guest.submit(guest.get(preview), "/fremdinhalte", Map.of("jetzt", host))
                            .status())
                    .as(host)
                    .isEqualTo(400);
        }
    }

    @Test
    void nobodyIsLedAwayAfterAgreeing() {
        var guest = Visitor.of("dravoiqent", port);

        var reply = guest.submit(
                guest.get(preview), "/fremdinhalte", Map.of("jetzt", PICTURE, "weiter", "//boese.example/x"));

        assertThat(reply.location()).isEqualTo("/fremdinhalte");
    }

    private void agree(Visitor visitor, String how, String host) {
        var reply = visitor.submit(visitor.get(preview), "/fremdinhalte", Map.of(how, host));
        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.location()).isEqualTo(preview);
    }

    private static String policy(Reply reply) {
        return reply.header("Content-Security-Policy");
    }
}
