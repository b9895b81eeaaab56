package org.customsetl.bench.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** Everything that can read a file and count its rows, touching each cell's value. */
public enum Reader {
    /** The program's own, whatever the file is. */
    OURS,
    /** org.dhatim's fastexcel-reader. */
    FASTEXCEL,
    /** EasyExcel, by the name under which its authors go on with it. */
    EASYEXCEL,
    /** com.github.pjfanning's excel-streaming-reader. */
    STREAMING,
    /** Apache POI's event API with the handler that it ships. */
    POI_HANDLER,
    /** Apache POI's package with a SAX handler of one's own. */
    POI_SAX,
    /** Apache POI's event API for xls. */
    POI_XLS_EVENTS,
    /** Apache POI's user model for xls. */
    POI_XLS_MODEL,
    /** FastCSV alone. */
    FASTCSV,
    /** Bytes to letters and no more. */
    DECODE_UTF8,
    /** Bytes of GB18030 to letters and no more. */
    DECODE_GB18030;

    /** The word of the command line: {@code poi-handler}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reader of that word. */
    public static Reader of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /**
     * Reads a whole file.
     *
     * @return how many rows it has, headers among them
     */
    public long rows(Path file) throws Exception {
        return counter().rows(file);
    }

    private RowCounter counter() {
        return switch (this) {
            case OURS -> new OurReader();
            case FASTEXCEL -> new FastexcelReader();
            case EASYEXCEL -> new EasyExcelReader();
            case STREAMING -> new ExcelStreamingReader();
            case POI_HANDLER -> new PoiHandlerReader();
            case POI_SAX -> new PoiSaxReader();
            case POI_XLS_EVENTS -> new XlsEventReader();
            case POI_XLS_MODEL -> new XlsModelReader();
            case FASTCSV -> new FastCsvReader(StandardCharsets.UTF_8);
            case DECODE_UTF8 -> new DecodingReader(StandardCharsets.UTF_8);
            case DECODE_GB18030 -> new DecodingReader(Charset.forName("GB18030"));
        };
    }
}
