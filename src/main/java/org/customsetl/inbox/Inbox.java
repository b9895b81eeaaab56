package org.customsetl.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Looks through files and folders, at any depth. */
public final class Inbox {

    private static final List<String> TEMPORARY =
            List.of(".tmp", ".temp", ".part", ".partial", ".filepart", ".crdownload", ".download", ".swp", "~");

    private static final List<String> SPREADSHEETS = List.of(".xlsx", ".xlsm", ".xls", ".csv", ".tsv");

    private static final String REGISTERS = "registers";

    private static final List<String> REGISTER_FILES = List.of(
            "commodity-groups.csv", "commodity-group-members.csv", "zones.csv", "zone-areas.csv", "zone-members.csv");

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

    /** The inbox folder. */
    public Path root() {
        return root;
    }

    /** What a look found: files to read, files that are none, and files that should be read and cannot. */
    public record Discovery(List<FoundFile> files, List<SkippedFile> skipped, List<UnreadableFile> unreadable) {

        private Discovery() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** A spreadsheet by its place, before its bytes are looked at. */
    private record Candidate(Path path, Path datasetFolder) {}

    /**
     * Finds the spreadsheets of some paths; of the inbox itself where none is given.
     *
     * @param paths files and folders. A folder's sub-folders are its datasets and files right in it belong to the
     *     dataset of its own name; a file belongs to the dataset of the folder it lies in. Whatever lies in the inbox
     *     keeps the dataset it has there.
     * @throws IOException if a given path does not exist, or is a folder that cannot be read
     */
    public Discovery discover(List<Path> paths) throws IOException {
        Discovery found = new Discovery();
        Map<Path, Candidate> candidates = new TreeMap<>();
        for (Path path : paths.isEmpty() ? List.of(root) : paths) {
            Path start = path.toAbsolutePath().normalize();
            if (!Files.exists(start)) {
                throw new NoSuchFileException(start + " does not exist"
                        + (paths.isEmpty() ? "; make this inbox, or name files or folders" : ""));
            }
            Files.walkFileTree(
                    start,
                    EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                    Integer.MAX_VALUE,
                    new Walk(start, candidates, found));
        }
        leaveOtherWays(candidates, found.skipped);
        leaveUnfinished(candidates, found);
        for (Candidate candidate : candidates.values()) {
            try {
                found.files.add(fingerprinted(candidate));
            } catch (IOException e) {
                cannotRead(candidate, e, found);
            }
        }
        found.skipped.sort(Comparator.comparing(SkippedFile::path));
        return found;
    }

    /** A walk through one of the given paths. */
    private final class Walk extends SimpleFileVisitor<Path> {
        private final Path start;
        private final Map<Path, Candidate> candidates;
        private final Discovery found;

        private Walk(Path start, Map<Path, Candidate> candidates, Discovery found) {
            this.start = start;
            this.candidates = candidates;
            this.found = found;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!attributes.isOther()) {
                sort(file, start, candidates, found.skipped);
            } else {
                // Reading a pipe waits for whoever writes into it, perhaps for ever.
                found.skipped.add(new SkippedFile(file, "no file of bytes: a pipe, a socket or a device"));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (file.equals(start)) {
                throw new IOException(start + " cannot be read: " + UnreadableFile.why(failure));
            }
            if (isHidden(file, start)) {
                found.skipped.add(new SkippedFile(file, "hidden"));
            } else {
                cannotRead(new Candidate(file, datasetFolder(file, start)), failure, found);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            return failure == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, failure);
        }
    }

    /** One file that cannot be read must not keep the others from being read. */
    private static void cannotRead(Candidate candidate, IOException failure, Discovery found) {
        String why = UnreadableFile.why(failure);
        if (UnreadableFile.isNothing(failure)) {
            found.skipped.add(new SkippedFile(candidate.path, "cannot be read: " + why));
        } else {
            String what = Files.isDirectory(candidate.path) ? "the folder, with whatever lies in it," : "the file";
            found.unreadable.add(new UnreadableFile(
                    dataset(candidate), name(candidate), candidate.path, what + " cannot be read: " + why));
        }
    }

    /** A file that is reached by several ways is read once, by the way without links where there is one. */
    private static void leaveOtherWays(Map<Path, Candidate> candidates, List<SkippedFile> skipped) {
        Map<Path, Path> ways = new TreeMap<>();
        Map<Path, Path> realPaths = new TreeMap<>();
        for (Path path : candidates.keySet()) {
            Path real = real(path);
            realPaths.put(path, real);
            ways.merge(real, path, (one, other) -> other.equals(real) ? other : one);
        }
        realPaths.forEach((path, real) -> {
            Path way = ways.get(real);
            if (!path.equals(way)) {
                candidates.remove(path);
                skipped.add(new SkippedFile(path, "the same file as " + way));
            }
        });
    }

    /** The place without links; where that cannot be found out, the place as it is named. */
    static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    private void sort(Path file, Path start, Map<Path, Candidate> candidates, List<SkippedFile> skipped) {
        String name = String.valueOf(file.getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        if (isHidden(file, start)) {
            skipped.add(new SkippedFile(file, "hidden"));
        } else if (name.startsWith("~$") || TEMPORARY.stream().anyMatch(lower::endsWith)) {
            skipped.add(new SkippedFile(file, "temporary file"));
        } else if (!file.equals(start) && isRegister(file)) {
            skipped.add(new SkippedFile(file, "a register, no trade; customs-etl reference import reads its folder"));
        } else if (file.equals(start) || SPREADSHEETS.stream().anyMatch(lower::endsWith)) {
            candidates.put(file, new Candidate(file, datasetFolder(file, start)));
        } else if (!name.equals("dataset.yaml") && !name.endsWith(".layout.yaml")) {
            skipped.add(new SkippedFile(file, "no spreadsheet by its name"));
        }
    }

    /** The registers that {@code reference import} reads, where they lie in a folder that is called so. */
    private static boolean isRegister(Path file) {
        Path folder = file.getParent();
        return folder != null
                && folder.endsWith(REGISTERS)
                && REGISTER_FILES.contains(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT));
    }

    private static boolean isHidden(Path file, Path start) {
        Path below = file.equals(start) ? file.getFileName() : start.relativize(file);
        for (Path part : below) {
            if (part.toString().startsWith(".") || part.toString().equals("lost+found")) {
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
    private void leaveUnfinished(Map<Path, Candidate> candidates, Discovery found) {
        Instant recently = clock.instant().minus(quiet);
        Map<Path, State> young = new LinkedHashMap<>();
        for (Candidate candidate : List.copyOf(candidates.values())) {
            Path path = candidate.path;
            try {
                State state = State.of(path);
                if (state.modified.isAfter(recently)) {
                    young.put(path, state);
                }
            } catch (IOException e) {
                candidates.remove(path);
                cannotRead(candidate, e, found);
            }
        }
        if (young.isEmpty()) {
            return;
        }
        pause();
        for (Map.Entry<Path, State> before : young.entrySet()) {
            Path path = before.getKey();
            if (!before.getValue().isStillOf(path)) {
                candidates.remove(path);
                found.skipped.add(new SkippedFile(path, "still being written; left for the next run"));
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

        boolean isStillOf(Path path) {
            try {
                return of(path).equals(this);
            } catch (IOException gone) {
                return false;
            }
        }
    }

    private static FoundFile fingerprinted(Candidate candidate) throws IOException {
        Path path = candidate.path;
        try (InputStream in = Files.newInputStream(path);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            long size = digest.transferTo(java.io.OutputStream.nullOutputStream());
            String sha256 = HexFormat.of().formatHex(digest.getMessageDigest().digest());
            return new FoundFile(dataset(candidate), name(candidate), path, sha256, size);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String dataset(Candidate candidate) {
        Path name = candidate.datasetFolder.getFileName();
        return name == null ? "inbox" : name.toString();
    }

    private static String name(Candidate candidate) {
        return candidate.datasetFolder.relativize(candidate.path).toString().replace('\\', '/');
    }
}
