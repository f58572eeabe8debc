package de.redlich.security;

import de.redlich.privacy.Holdings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The smallest file that answers an authority: values of the allowed class only, in a ZIP under AES-256. */
@Component
class AuthorityExport {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int PASSWORD = 24;

    /** @param contents which values are in it, by their names, without the values */
    record File(byte[] zip, byte[] hash, String contents) {}

    private final Holdings holdings;

    AuthorityExport(Holdings holdings) {
        this.holdings = holdings;
    }

    /** 24 letters that are not mistaken for one another, some 139 bits. */
    static String password() {
        var password = new StringBuilder();
        for (int i = 0; i < PASSWORD; i++) {
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    static boolean isPassword(String written) {
        return written.length() == PASSWORD && written.chars().allMatch(it -> LETTERS.indexOf(it) >= 0);
    }

    File of(AuthorityRequest request, String password) {
        var names = new TreeSet<String>();
        var values = values(request, names);
        var json = JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(Map.of(
                        "reference", request.reference(),
                        "file_number", request.intake().fileNumber(),
                        "law", request.norm().orElseThrow().name(),
                        "data", values));
        var zip = zip(request.reference() + ".json", json, password);
        return new File(zip, hash(zip), String.join(", ", names));
    }

    private Map<String, List<Map<String, String>>> values(AuthorityRequest request, TreeSet<String> names) {
        var allowed = request.norm().orElseThrow().allows().categories();
        var tables = new LinkedHashMap<String, List<Map<String, String>>>();
        for (var holding : holdings.of(request.person())) {
            var rows = holding.rows().stream()
                    .map(row -> {
                        var kept = new LinkedHashMap<String, String>();
                        row.values().stream()
                                .filter(it -> allowed.contains(it.column().category()))
                                .filter(it -> !it.column().technical() && !it.isEmpty())
                                .forEach(it -> kept.put(it.column().name(), it.text()));
                        return (Map<String, String>) kept;
                    })
                    .filter(row -> !row.isEmpty())
                    .toList();
            if (!rows.isEmpty()) {
                tables.put(holding.table().name(), rows);
                rows.forEach(row ->
                        row.keySet().forEach(it -> names.add(holding.table().name() + "." + it)));
            }
        }
        return tables;
    }

    private static byte[] zip(String name, byte[] content, String password) {
        var bytes = new ByteArrayOutputStream();
        var parameters = new ZipParameters();
        parameters.setFileNameInZip(name);
        parameters.setEncryptFiles(true);
        parameters.setEncryptionMethod(EncryptionMethod.AES);
        parameters.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        try (var zip = new ZipOutputStream(bytes, password.toCharArray())) {
            zip.putNextEntry(parameters);
            new ByteArrayInputStream(content).transferTo(zip);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException("writing an export", e);
        }
        return bytes.toByteArray();
    }

    private static byte[] hash(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
