package org.customsetl.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The layouts at hand. */
public final class Layouts {

    private final List<LayoutSpec> specs;

    private Layouts(List<LayoutSpec> specs) {
        this.specs = specs;
    }

    /** The layouts that the program ships, {@code resources/layouts/*.yaml}. */
    public static Layouts shipped() {
        List<LayoutSpec> specs = new ArrayList<>();
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:layouts/*.yaml")) {
                try (InputStream in = resource.getInputStream()) {
                    specs.add(LayoutYaml.MAPPER.readValue(in, LayoutSpec.class));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a shipped layout cannot be read", e);
        }
        specs.sort(Comparator.comparing(LayoutSpec::id));
        return new Layouts(List.copyOf(specs));
    }

    /** All layouts, by id. */
    public List<LayoutSpec> all() {
        return specs;
    }

    /** Those of one kind. */
    Layouts only(LayoutSpec.Kind kind) {
        return new Layouts(specs.stream().filter(spec -> spec.kind() == kind).toList());
    }

    /** The layout of that id. */
    public Optional<LayoutSpec> byId(String id) {
        return specs.stream().filter(spec -> spec.id().equals(id)).findFirst();
    }
}
