package de.redlich.academy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.redlich.storage.Settings;
import de.redlich.storage.WrongSetting;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TrustedProxiesTest {

    @ParameterizedTest(name = "{0} says {1}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "203.0.113.9  | 198.51.100.7                          | 203.0.113.9",
                "10.0.0.5     | 198.51.100.7                          | 198.51.100.7",
                "10.0.0.5     | 1.2.3.4, 198.51.100.7                 | 198.51.100.7",
                "10.0.0.5     | 1.2.3.4, 198.51.100.7, 192.168.3.4    | 198.51.100.7",
                "10.0.0.5     | 1.2.3.4, evil.example, 192.168.3.4    | 192.168.3.4",
                "10.0.0.5     | 2001:db8::1                           | 2001:db8::1",
                "10.0.0.5     | -                                     | 10.0.0.5",
                "10.0.0.6     | 198.51.100.7                          | 10.0.0.6"
            })
    void onlyOurOwnProxiesAreBelieved(String remote, String forwarded, String client) throws Exception {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(remote);
        if (forwarded != null) {
            request.addHeader("X-Forwarded-For", forwarded);
        }

        assertThat(seen("10.0.0.5,192.168.0.0/16", request).getRemoteAddr()).isEqualTo(client);
    }

    @Test
    void theSchemeIsBelievedFromThemToo() throws Exception {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("10.0.0.5");
        request.addHeader("X-Forwarded-Proto", "http, https");

        assertThat(seen("10.0.0.5", request).isSecure()).isTrue();
        request.setRemoteAddr("10.0.0.6");
        assertThat(seen("10.0.0.5", request).isSecure()).isFalse();
    }

    @Test
    void withoutTheSettingNobodyIsBelieved() throws Exception {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("127.0.0.1");
        request.addHeader("X-Forwarded-For", "198.51.100.7");

        assertThat(seen("", request).getRemoteAddr()).isEqualTo("127.0.0.1");
    }

    @Test
    void anImpossibleProxyStopsTheStart() {
        assertThatThrownBy(() -> new TrustedProxies(settings("proxy.example.org")))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("REDLICH_PROXIES");
    }

    private static HttpServletRequest seen(String proxies, HttpServletRequest request)
            throws ServletException, IOException {
        var chain = new MockFilterChain();
        new TrustedProxies(settings(proxies)).doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) Objects.requireNonNull(chain.getRequest());
    }

    private static Settings settings(String proxies) {
        return new Binder(new MapConfigurationPropertySource(Map.of("redlich.proxies", proxies)))
                .bindOrCreate("redlich", Settings.class);
    }
}
