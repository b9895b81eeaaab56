package org.customsetl.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands between the fields of a csv file, found from its first records. */
enum CsvDelimiter {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t');

    private static final int SAMPLE_CHARACTERS = 1 << 16;
    private static final int SAMPLE_RECORDS = 100;

    private final char character;

    CsvDelimiter(char character) {
        this.character = character;
    }

    char character() {
        return character;
    }

    /** The one that cuts most records into equally many fields; the comma if none cuts any. */
    static CsvDelimiter find(Reader text) throws IOException {
        char[] sample = new char[SAMPLE_CHARACTERS];
        int length = 0;
        int count = 0;
        while (count >= 0 && length < sample.length) {
            length += count;
            count = text.read(sample, length, sample.length - length);
        }
        String head = new String(sample, 0, length);
        CsvDelimiter best = COMMA;
        long bestScore = 0;
        for (CsvDelimiter candidate : values()) {
            long score = candidate.score(head);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** How many records share a field count, and, among equals, how high that is. */
    private long score(String head) {
        Map<Integer, Integer> recordsOfCount = new HashMap<>();
        for (int fields : fieldCounts(head)) {
            if (fields > 1) {
                recordsOfCount.merge(fields, 1, Integer::sum);
            }
        }
        return recordsOfCount.entrySet().stream()
                .mapToLong(entry -> ((long) entry.getValue() << Integer.SIZE) + entry.getKey())
                .max()
                .orElse(0);
    }

    private List<Integer> fieldCounts(String head) {
        List<Integer> counts = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvRows.dialect(this).ofCsvRecord(head)) {
            for (CsvRecord record : records) {
                counts.add(record.getFieldCount());
                if (counts.size() == SAMPLE_RECORDS) {
                    break;
                }
            }
        } catch (CsvParseException | IOException e) {
            // The sample may end within a quoted field, or this is not the delimiter: what was counted counts.
        }
        return counts;
    }
}
