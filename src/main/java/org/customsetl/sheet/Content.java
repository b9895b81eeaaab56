package org.customsetl.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a file's first bytes say it is. */
enum Content {
    NOTHING(""),
    ZIP(""),
    OLE2(""),
    OLD_EXCEL("an Excel file of 1995 or older"),
    WEB_PAGE("a web page (HTML)"),
    XML_SPREADSHEET("an XML spreadsheet of Excel 2003"),
    XML("an XML file"),
    FOREIGN("neither a workbook nor a text"),
    TEXT("a text file (csv)");

    private static final int HEAD = 4096;

    private final String words;

    Content(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static Content of(Path file) throws IOException {
        byte[] head;
        try (InputStream bytes = Files.newInputStream(file)) {
            head = bytes.readNBytes(HEAD);
        }
        if (head.length == 0) {
            return NOTHING;
        }
        if (starts(head, "PK\3\4") || starts(head, "PK\5\6") || starts(head, "PK\7\b")) {
            return ZIP;
        }
        if (starts(head, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return OLE2;
        }
        if (isOldExcel(head)) {
            return OLD_EXCEL;
        }
        if (starts(head, "%PDF") || starts(head, "{\\rtf") || starts(head, "GIF8") || starts(head, "\u0089PNG")) {
            return FOREIGN;
        }
        return markup(head);
    }

    /** A bare record BOF of Excel 2, 3 or 4. */
    private static boolean isOldExcel(byte[] head) {
        return head.length > 4
                && head[0] == 9
                && (head[1] == 0 || head[1] == 2 || head[1] == 4)
                && (head[2] == 4 || head[2] == 6)
                && head[3] == 0;
    }

    private static Content markup(byte[] head) {
        // NULs dropped, so that UTF-16 is seen as well; all looked for is ASCII.
        String text = new String(head, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\\s*", "")
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("mime-version:")) {
            return WEB_PAGE;
        }
        if (!text.matches("(?s)<[!?a-z].*")) {
            return TEXT;
        }
        if (text.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return XML_SPREADSHEET;
        }
        if (text.startsWith("<?xml") && !text.contains("<html") && !text.contains("<!doctype html")) {
            return XML;
        }
        return text.matches(
                        "(?s)<(!doctype html|!--|\\?xml|html|head|meta|style|body|table|div|font|style|script)\\b.*")
                ? WEB_PAGE
                : TEXT;
    }

    private static boolean starts(byte[] head, String signature) {
        byte[] expected = signature.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= expected.length
                && java.util.Arrays.equals(head, 0, expected.length, expected, 0, expected.length);
    }
}
