package de.redlich.course.liascript;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.transform.TransformerConfigurationException;
import net.sourceforge.plantuml.BlockUml;
import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;
import net.sourceforge.plantuml.error.PSystemError;
import net.sourceforge.plantuml.security.SecurityProfile;
import net.sourceforge.plantuml.security.SecurityUtils;
import net.sourceforge.plantuml.xml.XmlFactories;

/** PlantUML diagrams as SVG, laid out by the built-in engine and shut off from files and network. */
final class UmlDrawing {
    private static final int MOST_CHARACTERS = 40_000;

    static {
        System.setProperty("java.awt.headless", "true");
        System.setProperty("PLANTUML_SECURITY_PROFILE", "SANDBOX");
        if (SecurityUtils.getSecurityProfile() != SecurityProfile.SANDBOX) {
            throw new IllegalStateException("PlantUML is not shut off");
        }
        useOwnXml();
    }

    private UmlDrawing() {}

    /** Empty when PlantUML does not understand it. */
    static Optional<String> svg(String source) {
        if (source.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            return draw(prepared(source))
                    .flatMap(SvgTree::parse)
                    .map(root -> CleanSvg.of(root, "u" + Keys.hash(source).substring(0, 7) + "-"));
        } catch (IOException | RuntimeException | LinkageError cannotDraw) {
            return Optional.empty();
        }
    }

    private static Optional<String> draw(String source) throws IOException {
        var reader = new SourceStringReader(source);
        List<BlockUml> blocks = reader.getBlocks();
        if (blocks.size() != 1 || blocks.getFirst().getDiagram() instanceof PSystemError) {
            return Optional.empty();
        }
        var svg = new ByteArrayOutputStream();
        reader.outputImage(svg, new FileFormatOption(FileFormat.SVG));
        return Optional.of(svg.toString(StandardCharsets.UTF_8).replaceAll("<\\?.*?\\?>", ""));
    }

    private static String prepared(String source) {
        String whole = source.contains("@start") ? source : "@startuml\n" + source + "\n@enduml";
        return whole.replaceFirst("(@startuml[^\\n]*)\\n", "$1\n!pragma layout smetana\n");
    }

    /** PlantUML keeps the first XML factory it finds for ever; the JDK's own is quiet and quick. */
    private static void useOwnXml() {
        String key = "javax.xml.transform.TransformerFactory";
        String before = System.getProperty(key);
        System.setProperty(key, "com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl");
        try {
            XmlFactories.newTransformer();
        } catch (TransformerConfigurationException e) {
            throw new IllegalStateException(e);
        } finally {
            if (before == null) {
                System.clearProperty(key);
            } else {
                System.setProperty(key, before);
            }
        }
    }
}
