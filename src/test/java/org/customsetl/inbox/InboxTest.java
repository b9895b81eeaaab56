package org.customsetl.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InboxTest {

    private static final Duration QUIET = Duration.ofMillis(300);

    @TempDir
    Path folder;

    private Path root;
    private Inbox inbox;

    @BeforeEach
    void makeInbox() throws IOException {
        root = Files.createDirectory(folder.resolve("inbox"));
        inbox = new Inbox(root, Duration.ZERO, Clock.systemUTC());
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @ParameterizedTest
    @CsvSource({
        "a.csv, inbox, a.csv",
        "kashgar/a.csv, kashgar, a.csv",
        "喀什/2024/01 月/a.XLSX, 喀什, 2024/01 月/a.XLSX",
        "ds/a/b/c/d/e/f/g/h.xls, ds, a/b/c/d/e/f/g/h.xls"
    })
    void aFileAtAnyDepthBelongsToTheDatasetOfItsFolder(String at, String dataset, String name) throws IOException {
        Path file = write(root.resolve(at), at);
        List<Path> waysToAsk = List.of(root, file, file.getParent());
        assertThat(inbox.discover(List.of()).files())
                .extracting(FoundFile::dataset, FoundFile::name, FoundFile::path)
                .containsExactly(tuple(dataset, name, file));
        for (Path asked : waysToAsk) {
            assertThat(inbox.discover(List.of(asked)).files())
                    .as("asked for %s", asked)
                    .extracting(FoundFile::dataset, FoundFile::name)
                    .containsExactly(tuple(dataset, name));
        }
    }

    @Test
    void aFileThatIsAskedForTwiceIsFoundOnce() throws IOException {
        Path file = write(root.resolve("ds/a.csv"), "a");
        assertThat(inbox.discover(List.of(file, root, file.getParent())).files())
                .hasSize(1);
    }

    @Test
    void aFolderOutsideTheInboxHasItsSubfoldersForDatasets() throws IOException {
        write(folder.resolve("elsewhere/a.csv"), "a");
        write(folder.resolve("elsewhere/ds/b.csv"), "b");
        write(folder.resolve("elsewhere/ds/sub/c.csv"), "c");
        assertThat(inbox.discover(List.of(folder.resolve("elsewhere"))).files())
                .extracting(FoundFile::label)
                .containsExactlyInAnyOrder("elsewhere/a.csv", "ds/b.csv", "ds/sub/c.csv");
    }

    @ParameterizedTest
    @CsvSource({
        ".hidden.xlsx, hidden",
        ".git/a.csv, hidden",
        "ds/.Trash/sub/a.csv, hidden",
        "ds/~$a.xlsx, temporary file",
        "ds/a.xlsx.tmp, temporary file",
        "ds/a.csv.PART, temporary file",
        "ds/a.xlsx.crdownload, temporary file",
        "ds/a.csv~, temporary file",
        "lost+found/a.csv, hidden",
        "ds/readme.txt, no spreadsheet by its name",
        "ds/scan.pdf, no spreadsheet by its name",
        "registers/zone-members.csv, 'a register, no trade; customs-etl reference import reads its folder'",
        "ds/registers/Commodity-Groups.CSV, 'a register, no trade; customs-etl reference import reads its folder'"
    })
    void whatIsNoWholeSpreadsheetIsSkippedAndListed(String at, String why) throws IOException {
        Path file = write(root.resolve(at), "x");
        write(root.resolve("ds/good.csv"), "x");
        write(root.resolve("ds/dataset.yaml"), "flow: M");
        Inbox.Discovery found = inbox.discover(List.of());
        assertThat(found.files()).extracting(FoundFile::label).containsExactly("ds/good.csv");
        assertThat(found.skipped())
                .extracting(SkippedFile::path, SkippedFile::why)
                .containsExactly(tuple(file, why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"registers/2024-01.csv", "ds/zone-members.csv"})
    void whatOnlyLooksLikeARegisterIsRead(String at) throws IOException {
        write(root.resolve(at), "x");
        assertThat(inbox.discover(List.of()).files())
                .extracting(FoundFile::label)
                .containsExactly(at);
    }

    @Test
    void aFileKnownByItsBytesHasTheSameFingerprintWhateverItsName() throws IOException {
        write(root.resolve("a/1.csv"), "喀什");
        write(root.resolve("b/2.csv"), "喀什");
        assertThat(inbox.discover(List.of()).files())
                .hasSize(2)
                .extracting(FoundFile::sha256, FoundFile::size)
                .containsOnly(tuple("55279c513593dfd7d36b7a17dcfe049a7c92aee703636bc6bdc2edd6ae3139c0", 6L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"broken link", "loop of links"})
    void aLinkThatLeadsNowhereIsSkippedAndListedAndTheRestIsFound(String kind) throws IOException {
        write(root.resolve("ds/good.csv"), "x");
        boolean broken = kind.equals("broken link");
        Path link = root.resolve(broken ? "ds/broken.csv" : "ds/loop");
        Files.createSymbolicLink(link, broken ? root.resolve("nowhere") : root);
        Inbox.Discovery found = inbox.discover(List.of());
        assertThat(found.files()).extracting(FoundFile::label).containsExactly("ds/good.csv");
        assertThat(found.skipped()).singleElement().satisfies(skipped -> {
            assertThat(skipped.path()).isEqualTo(link);
            assertThat(skipped.why()).startsWith("cannot be read");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ds/pipe.csv", "pipe.csv"})
    @Timeout(20)
    void aPipeIsNoFileAndIsNotWaitedFor(String at) throws Exception {
        write(root.resolve("ds/good.csv"), "x");
        Path pipe = root.resolve(at);
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Inbox.Discovery found = inbox.discover(List.of(root, pipe));
        assertThat(found.files()).extracting(FoundFile::label).containsExactly("ds/good.csv");
        assertThat(found.skipped())
                .isNotEmpty()
                .allSatisfy(skipped -> assertThat(skipped)
                        .isEqualTo(new SkippedFile(pipe, "no file of bytes: a pipe, a socket or a device")));
    }

    @Test
    void aFileThatAnswersWithAnErrorIsUnreadableAndTheRestIsFound() throws IOException {
        Path failing = Path.of("/proc/self/mem"); // its first byte is mapped nowhere
        assumeThat(failing).isRegularFile();
        write(root.resolve("ds/good.csv"), "x");
        Path link = Files.createSymbolicLink(root.resolve("ds/sub.csv"), failing);
        Inbox.Discovery found = inbox.discover(List.of());
        assertThat(found.files()).extracting(FoundFile::label).containsExactly("ds/good.csv");
        assertThat(found.unreadable()).singleElement().satisfies(file -> {
            assertThat(file.path()).isEqualTo(link);
            assertThat(file.dataset() + "/" + file.name()).isEqualTo("ds/sub.csv");
            assertThat(file.why()).startsWith("the file cannot be read: ");
        });
    }

    @Test
    void aFileThatIsReachedByLinksIsFoundOnceByItsOwnWay() throws IOException {
        Path file = write(root.resolve("ds/f.csv"), "x");
        Path folderLink = Files.createSymbolicLink(root.resolve("a"), root.resolve("ds"));
        Path fileLink = Files.createSymbolicLink(root.resolve("ds/latest.csv"), file);
        Inbox.Discovery found = inbox.discover(List.of());
        assertThat(found.files()).extracting(FoundFile::path).containsExactly(file);
        assertThat(found.skipped())
                .extracting(SkippedFile::path)
                .containsExactly(folderLink.resolve("f.csv"), folderLink.resolve("latest.csv"), fileLink);
        assertThat(found.skipped()).extracting(SkippedFile::why).containsOnly("the same file as " + file);
    }

    @Test
    void aFileStillBeingWrittenIsLeftForTheNextRun() throws Exception {
        inbox = new Inbox(root, QUIET, Clock.systemUTC());
        Path whole = write(root.resolve("ds/whole.csv"), "x");
        Path growing = write(root.resolve("ds/growing.csv"), "x");
        AtomicBoolean stop = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(1);
        Thread writer = new Thread(() -> {
            while (!stop.get()) {
                append(growing);
                begun.countDown();
            }
        });
        writer.start();
        try {
            begun.await();
            Inbox.Discovery found = inbox.discover(List.of());
            assertThat(found.files()).extracting(FoundFile::path).containsExactly(whole);
            assertThat(found.skipped())
                    .extracting(SkippedFile::path, SkippedFile::why)
                    .containsExactly(tuple(growing, "still being written; left for the next run"));
        } finally {
            stop.set(true);
            writer.join();
        }
        assertThat(inbox.discover(List.of()).files())
                .extracting(FoundFile::path)
                .containsExactlyInAnyOrder(whole, growing);
    }

    private static void append(Path file) {
        try {
            Files.writeString(file, "x", StandardOpenOption.APPEND);
            Thread.sleep(10);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
