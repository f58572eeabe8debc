package de.redlich.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;

class AssetsTest {
    private static final Assets assets = new Assets();
    private final AssetFiles files = new AssetFiles(assets);

    @Test
    void anAssetIsNamedByItsContentAndKeptForEver() {
        assertThat(assets.url("page/site.css")).matches("/assets/[0-9a-f]{12}/page/site\\.css");
        assertThat(answer(assets.version(), "/page/site.css").getHeaders().getCacheControl())
                .isEqualTo("public, max-age=31536000, immutable");
    }

    @Test
    void anOldVersionIsAnsweredButNotKept() {
        assertThat(answer("000000000000", "/page/site.css").getHeaders().getCacheControl())
                .isEqualTo("no-cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/page/missing.css",
                "/webjars/unknown/x.js",
                "/webjars/mermaid",
                "/webjars/mermaid/../../x.js",
                "/page/texts_de.properties",
                "/page/Page.java"
            })
    void nothingElseIsServed(String path) {
        assertThatThrownBy(() -> answer(assets.version(), path))
                .isInstanceOfSatisfying(
                        ResponseStatusException.class,
                        it -> assertThat(it.getStatusCode().value()).isEqualTo(404));
    }

    @Test
    void aLibraryIsNamedByItsVersion() {
        assertThat(assets.url("webjars/mermaid/dist/mermaid.esm.min.mjs"))
                .matches("/assets/\\d+\\.\\d+\\.\\d+/webjars/mermaid/dist/mermaid\\.esm\\.min\\.mjs");
        String version = assets.url("webjars/highlightjs/highlight.min.js").split("/")[2];
        assertThat(answer(version, "/webjars/highlightjs/highlight.min.js")
                        .getHeaders()
                        .getFirst("Content-Type"))
                .startsWith("text/javascript");
    }

    @Test
    void textsArePackedForThoseWhoTakeIt() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader(HttpHeaders.ACCEPT_ENCODING, "gzip, br");
        ResponseEntity<byte[]> packed = files.file(assets.version(), "/page/site.css", request);
        assertThat(packed.getHeaders().getFirst("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.getBody()).hasSizeLessThan(bytes(answer(assets.version(), "/page/site.css")).length / 2);
    }

    @Test
    void oneStylesheetHoldsEverythingInLayers() {
        String css = new String(bytes(answer(assets.version(), "/page/site.css")), StandardCharsets.UTF_8);
        assertThat(css)
                .startsWith("@layer tokens, base, components, rooms, paper;")
                .contains(".course-card", "[data-academy=\"qexport\"]");
    }

    @Test
    void aTemplateNamingAMissingAssetFails() {
        assertThatThrownBy(() -> assets.url("page/missing.css")).hasMessageContaining("page/missing.css");
    }

    private ResponseEntity<byte[]> answer(String version, String path) {
        return files.file(version, path, new MockHttpServletRequest());
    }

    private static byte[] bytes(ResponseEntity<byte[]> answer) {
        return Objects.requireNonNull(answer.getBody());
    }
}
