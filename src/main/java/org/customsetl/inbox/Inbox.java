package org.customsetl.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Looks through files and folders, at any depth. */
public final class Inbox {

    private static final List<String> TEMPORARY =
            List.of(".tmp", ".temp", ".part", ".partial", ".filepart", ".crdownload", ".download", ".swp", "~");

    private static final List<String> SPREADSHEETS = List.of(".xlsx", ".xlsm", ".xls", ".csv", ".tsv");

    private final Path root;
    private final Duration quiet;
    private final Clock clock;

    /**
     * Creates an inbox.
     *
     * @param root the inbox folder; the folder names under it are the datasets
     * @param quiet how long a file must not have changed to count as whole
     */
    public Inbox(Path root, Duration quiet, Clock clock) {
        this.root = root.toAbsolutePath().normalize();
        this.quiet = quiet;
        this.clock = clock;
    }

    /** What a look found. */
    public record Discovery(List<FoundFile> files, List<SkippedFile> skipped) {}

    /** A spreadsheet by its place, before its bytes are looked at. */
    private record Candidate(Path path, Path datasetFolder) {}

    /**
     * Finds the spreadsheets of some paths; of the inbox itself where none is given.
     *
     * @param paths files and folders. A folder's sub-folders are its datasets and files right in it belong to the
     *     dataset of its own name; a file belongs to the dataset of the folder it lies in. Whatever lies in the inbox
     *     keeps the dataset it has there.
     * @throws IOException if a path does not exist or cannot be read
     */
    public Discovery discover(List<Path> paths) throws IOException {
        List<SkippedFile> skipped = new ArrayList<>();
        Map<Path, Candidate> candidates = new TreeMap<>();
        for (Path path : paths.isEmpty() ? List.of(root) : paths) {
            Path start = path.toAbsolutePath().normalize();
            try (Stream<Path> tree = Files.walk(start, FileVisitOption.FOLLOW_LINKS)) {
                for (Path file : (Iterable<Path>) tree.sorted()::iterator) {
                    sort(file, start, candidates, skipped);
                }
            }
        }
        leaveUnfinished(candidates, skipped);
        List<FoundFile> found = new ArrayList<>();
        for (Candidate candidate : candidates.values()) {
            found.add(fingerprinted(candidate));
        }
        return new Discovery(found, skipped);
    }

    private void sort(Path file, Path start, Map<Path, Candidate> candidates, List<SkippedFile> skipped) {
        if (Files.isDirectory(file)) {
            return;
        }
        String name = String.valueOf(file.getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        if (isHidden(file, start)) {
            skipped.add(new SkippedFile(file, "hidden"));
        } else if (name.startsWith("~$") || TEMPORARY.stream().anyMatch(lower::endsWith)) {
            skipped.add(new SkippedFile(file, "temporary file"));
        } else if (file.equals(start) || SPREADSHEETS.stream().anyMatch(lower::endsWith)) {
            candidates.put(file, new Candidate(file, datasetFolder(file, start)));
        } else if (!name.equals("dataset.yaml")) {
            skipped.add(new SkippedFile(file, "no spreadsheet by its name"));
        }
    }

    private static boolean isHidden(Path file, Path start) {
        Path below = file.equals(start) ? file.getFileName() : start.relativize(file);
        for (Path part : below) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private Path datasetFolder(Path file, Path start) {
        Path base = file.startsWith(root) ? root : start;
        if (file.equals(base)) {
            return folderOf(file);
        }
        Path below = base.relativize(file);
        return below.getNameCount() > 1 ? base.resolve(below.getName(0)) : folderOf(file);
    }

    private static Path folderOf(Path file) {
        Path folder = file.getParent();
        return folder == null ? file.toAbsolutePath().getRoot() : folder;
    }

    /** A file that changed lately, or grows while we look, is left for a later run. */
    private void leaveUnfinished(Map<Path, Candidate> candidates, List<SkippedFile> skipped) throws IOException {
        Instant recently = clock.instant().minus(quiet);
        Map<Path, State> young = new LinkedHashMap<>();
        for (Path path : candidates.keySet()) {
            State state = State.of(path);
            if (state.modified.isAfter(recently)) {
                young.put(path, state);
            }
        }
        if (young.isEmpty()) {
            return;
        }
        pause();
        for (Map.Entry<Path, State> before : young.entrySet()) {
            Path path = before.getKey();
            if (!Files.exists(path) || !State.of(path).equals(before.getValue())) {
                candidates.remove(path);
                skipped.add(new SkippedFile(path, "still being written; left for the next run"));
            }
        }
    }

    /** Real time has to pass here, not the clock's: only then can another process be seen writing. */
    private void pause() {
        try {
            Thread.sleep(quiet.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record State(long size, Instant modified) {
        static State of(Path path) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new State(attributes.size(), attributes.lastModifiedTime().toInstant());
        }
    }

    private static FoundFile fingerprinted(Candidate candidate) throws IOException {
        Path path = candidate.path;
        try (InputStream in = Files.newInputStream(path);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            long size = digest.transferTo(java.io.OutputStream.nullOutputStream());
            String sha256 = HexFormat.of().formatHex(digest.getMessageDigest().digest());
            Path folder = candidate.datasetFolder;
            String dataset = folder.getFileName() == null ? "inbox" : String.valueOf(folder.getFileName());
            String name = folder.relativize(path).toString().replace('\\', '/');
            return new FoundFile(dataset, name, path, sha256, size);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
