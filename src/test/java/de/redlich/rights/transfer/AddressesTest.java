package de.redlich.rights.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.redlich.Promise;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Promise("P2")
class AddressesTest {
    private final Addresses production = new Addresses(false);
    private final Addresses development = new Addresses(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "64:ff9b::a00:1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::",
                "3fff::1",
                "100::1"
            })
    void nothingInsideANetworkIsEverAsked(String address) throws UnknownHostException {
        assertThat(Addresses.isPublic(InetAddress.getByName(address))).isFalse();
        assertThatThrownBy(() -> production.resolve(address)).isInstanceOf(UnknownHostException.class);
        assertThatThrownBy(() -> production.resolve(address, 443)).isInstanceOf(UnknownHostException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.1.1.1", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2a00:1450:4001:82a::200e", "2606:4700::1111"
            })
    void publicAddressesAreAsked(String address) throws UnknownHostException {
        assertThat(production.resolve(address)).hasSize(1);
    }

    @Test
    void thisMachineIsAskedInDevelopmentOnly() throws UnknownHostException {
        assertThat(development.resolve("lernen.localhost")).hasSize(1);
        assertThatThrownBy(() -> production.resolve("localhost")).isInstanceOf(UnknownHostException.class);
        assertThatThrownBy(() -> development.resolve("10.0.0.1")).isInstanceOf(UnknownHostException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://lernen.example",
                "ftp://lernen.example",
                "file:///etc/passwd",
                "https://a@lernen.example",
                "https://lernen.example:8443",
                "https://lernen.example/seite",
                "https://lernen.example?x=1",
                "https://",
                "https://lernen.example#x",
                "javascript:alert(1)",
                "https://ler nen.example",
                "https://[::1"
            })
    void whatIsNoPlainHttpsAddressIsRefused(String typed) {
        assertThat(production.of(typed)).isEmpty();
    }

    @Test
    void anAddressIsUnderstoodHoweverItIsTyped() {
        assertThat(production.of(" https://Lernen.Example/ ")).contains("https://lernen.example");
        assertThat(production.of("lernen.example")).contains("https://lernen.example");
    }
}
