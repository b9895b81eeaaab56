package org.customsetl.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The layouts at hand: those that the program ships, those that the call names, those beside a file. */
public final class Layouts {

    private final TreeMap<String, LayoutFile> byId = new TreeMap<>();

    /** By id the layouts that another one took the place of. */
    private final Map<String, LayoutFile> replaced = new HashMap<>();

    private final KnownNames names;

    private Layouts(Collection<LayoutFile> before, Collection<LayoutFile> more, KnownNames names) {
        this.names = names;
        before.forEach(layout -> byId.put(layout.spec().id(), layout));
        for (LayoutFile layout : more) {
            LayoutFile other = byId.put(layout.spec().id(), layout);
            if (other != null) {
                replaced.put(layout.spec().id(), other);
            }
        }
    }

    /** The layouts that the program ships, {@code resources/layouts/*.yaml}. */
    public static Layouts shipped() {
        List<LayoutFile> files = new ArrayList<>();
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:layouts/*.yaml")) {
                try (InputStream in = resource.getInputStream()) {
                    files.add(LayoutFolder.read(
                            String.valueOf(resource.getFilename()),
                            in.readAllBytes(),
                            LayoutFile.Source.SHIPPED,
                            KnownNames.ALL));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a shipped layout cannot be read", e);
        } catch (BadLayoutsException e) {
            throw new IllegalStateException("a shipped layout is wrong: " + e.getMessage(), e);
        }
        return new Layouts(files, List.of(), KnownNames.ALL);
    }

    /**
     * The shipped layouts and those of a folder. A layout of the folder takes the place of a shipped one of its id.
     *
     * @param folder the folder that {@code --layouts} names, or {@code null}
     * @param names what layouts may name
     * @throws BadLayoutsException with everything that is wrong with any layout of the folder
     */
    public static Layouts shippedAnd(@Nullable Path folder, KnownNames names) throws BadLayoutsException {
        List<LayoutFile> more = folder == null ? List.of() : LayoutFolder.of(folder, names);
        return new Layouts(shipped().byId.values(), more, names);
    }

    /**
     * These layouts and those in the folder of a file and in the folders that it lies in, {@code *.layout.yaml}, which
     * hold for the files of their folder and of its sub-folders. The nearest one that has an id holds.
     *
     * @throws UnusableTableException with everything that is wrong with any layout beside or above the file
     */
    public Layouts beside(Path file) throws UnusableTableException {
        try {
            Layouts nearest = this;
            for (List<LayoutFile> more : LayoutFolder.beside(file, names)) {
                Layouts further = nearest;
                nearest = new Layouts(further.byId.values(), more, names);
                further.replaced.forEach(nearest.replaced::putIfAbsent);
            }
            return nearest;
        } catch (BadLayoutsException e) {
            throw new UnusableTableException(Rejection.ofFile(Reason.BAD_LAYOUT, String.join("; ", e.problems())));
        }
    }

    /** The JSON schema of a layout, draft 2020-12, by which editors complete one. */
    public static String schema() {
        try (InputStream in =
                Objects.requireNonNull(Layouts.class.getResourceAsStream("/layouts/layout.schema.json"), "shipped")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped schema cannot be read", e);
        }
    }

    /** All layouts, by id. */
    public List<LayoutSpec> all() {
        return byId.values().stream().map(LayoutFile::spec).toList();
    }

    /** The layouts with where they come from, by id. */
    public Collection<LayoutFile> files() {
        return List.copyOf(byId.values());
    }

    /** Those of one kind. */
    public Layouts only(LayoutSpec.Kind kind) {
        List<LayoutFile> wanted = byId.values().stream()
                .filter(layout -> layout.spec().kind() == kind)
                .toList();
        Layouts layouts = new Layouts(wanted, List.of(), names);
        layouts.replaced.putAll(replaced);
        return layouts;
    }

    /** The layout of that id. */
    public Optional<LayoutSpec> byId(String id) {
        return file(id).map(LayoutFile::spec);
    }

    /** The layout of that id, with where it comes from. */
    public Optional<LayoutFile> file(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What a person should know of the layout of that id: that it took the place of another one. */
    public Optional<String> remark(String id) {
        LayoutFile other = replaced.get(id);
        return other == null
                ? Optional.empty()
                : file(id).map(layout ->
                        "layout " + id + " is the one " + layout.origin() + ", in place of the one " + other.origin());
    }

    /**
     * The fingerprints of the layouts that come from one source, by id; where one of them is of a printed table, that of
     * {@code layout-words.yaml} too, whose words it is understood by.
     */
    public Map<String, String> sha256ById(LayoutFile.Source source) {
        Map<String, String> fingerprints = ownSha256ById(source);
        if (fingerprints.keySet().stream().anyMatch(this::isFigures)) {
            fingerprints.put(FigureWords.FILE, FigureWords.sha256());
        }
        return fingerprints;
    }

    private boolean isFigures(String id) {
        return byId(id).map(spec -> spec.kind() == LayoutSpec.Kind.FIGURES).orElse(false);
    }

    private Map<String, String> ownSha256ById(LayoutFile.Source source) {
        return byId.values().stream()
                .filter(layout -> layout.source() == source)
                .collect(Collectors.toMap(
                        layout -> layout.spec().id(), LayoutFile::sha256, (one, other) -> one, TreeMap::new));
    }
}
