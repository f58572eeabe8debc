package de.redlich.page;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Room for a usual page with its headers in a connection's buffer, so that it leaves in one write instead of three. */
@Component
class OnePiece implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
    private static final int BYTES = 20 * 1024;

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addConnectorCustomizers(
                connector -> connector.setProperty("socket.appWriteBufSize", Integer.toString(BYTES)));
    }
}
