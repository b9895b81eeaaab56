package org.customsetl.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The shipped CSV files: UTF-8, a header row, one thing per file. */
final class ReferenceFiles {

    /** Every file without its ending, a file after those it refers to. */
    static final List<String> NAMES = List.of(
            "place",
            "place_name",
            "customs_district",
            "customs_office",
            "partner",
            "partner_name",
            "partner_group",
            "partner_group_name",
            "partner_group_member",
            "customs_regime",
            "customs_regime_group",
            "customs_regime_group_member",
            "customs_regime_name",
            "trade_mode",
            "ownership",
            "ownership_group",
            "ownership_group_member",
            "ownership_name",
            "hs_section",
            "currency",
            "money_unit",
            "unit",
            "unit_name",
            "commodity",
            "commodity_group",
            "commodity_group_member",
            "zone",
            "zone_area",
            "zone_member",
            "rate_customs_statistical",
            "rate_ecb_daily");

    private ReferenceFiles() {}

    /** The rows below the header. */
    static Stream<NamedCsvRecord> rows(String name) {
        return CsvReader.builder().ofNamedCsvRecord(text(name)).stream();
    }

    /** The columns' names in the file's order. */
    static List<String> columns(String name) {
        String text = text(name);
        return List.of(text.substring(0, text.indexOf('\n')).split(",", -1));
    }

    static Validity validity(NamedCsvRecord row) {
        return Validity.parse(row.getField("valid_from"), row.getField("valid_to"));
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** SHA-256 over the names and bytes of all files, as 64 hexadecimal digits. */
    static String fingerprint() {
        MessageDigest digest = sha256();
        for (String name : NAMES) {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(bytes(name));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] bytes(String name) {
        String path = "/reference/" + name + ".csv";
        try (InputStream stream = ReferenceFiles.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new FileNotFoundException("not on the class path: " + path);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
