package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/data-dictionary.md says what the database says. {@code -Ddictionary.write=true} writes it anew. */
class DataDictionaryTest {

    private static final Path FILE = Path.of("docs/data-dictionary.md");

    @Test
    void theDictionaryIsCurrent() throws IOException {
        try (TestWarehouse warehouse = TestWarehouse.open()) {
            String current = new DataDictionary(warehouse.jdbc()).markdown();
            if (Boolean.getBoolean("dictionary.write")) {
                Files.writeString(FILE, current);
            }
            assertThat(FILE)
                    .as("write it anew: ./mvnw test -Dtest=DataDictionaryTest -Ddictionary.write=true")
                    .hasContent(current);
        }
    }
}
