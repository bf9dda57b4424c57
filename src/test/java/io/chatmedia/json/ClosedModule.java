package io.chatmedia.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.net.URI;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A module of its own with one record, neither exported nor opened to anyone. */
final class ClosedModule {

    /** The record, as the closed module has it. */
    public record Secret(String id) {}

    /** What a class of the closed module hands out so that others may see its records. */
    public static final class Access implements Supplier<MethodHandles.Lookup> {

        /** For the service loader. */
        public Access() {}

        @Override
        public MethodHandles.Lookup get() {
            return MethodHandles.lookup();
        }
    }

    private static final String NAME = "closed";

    private final Class<? extends Record> secret;
    private final MethodHandles.Lookup lookup;

    private ClosedModule(Class<? extends Record> secret, MethodHandles.Lookup lookup) {
        this.secret = secret;
        this.lookup = lookup;
    }

    static ClosedModule load() throws ClassNotFoundException {
        ModuleDescriptor descriptor = ModuleDescriptor.newModule(NAME)
                .packages(Set.of(Secret.class.getPackageName()))
                .provides(Supplier.class.getName(), java.util.List.of(Access.class.getName()))
                .build();
        ModuleFinder finder = finderOf(new ModuleReference(descriptor, URI.create("memory:" + NAME)) {
            @Override
            public ModuleReader open() {
                return new ClassesOfThisModule();
            }
        });
        ModuleLayer boot = ModuleLayer.boot();
        Configuration configuration = boot.configuration().resolve(finder, ModuleFinder.of(), Set.of(NAME));
        ModuleLayer layer = boot.defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
        ClosedModule.class.getModule().addUses(Supplier.class);
        MethodHandles.Lookup lookup = (MethodHandles.Lookup) ServiceLoader.load(layer, Supplier.class)
                .findFirst()
                .orElseThrow()
                .get();
        return new ClosedModule(
                layer.findLoader(NAME).loadClass(Secret.class.getName()).asSubclass(Record.class), lookup);
    }

    Class<? extends Record> secret() {
        return secret;
    }

    MethodHandles.Lookup lookup() {
        return lookup;
    }

    private static ModuleFinder finderOf(ModuleReference reference) {
        return new ModuleFinder() {
            @Override
            public Optional<ModuleReference> find(String name) {
                return name.equals(NAME) ? Optional.of(reference) : Optional.empty();
            }

            @Override
            public Set<ModuleReference> findAll() {
                return Set.of(reference);
            }
        };
    }

    private static final class ClassesOfThisModule implements ModuleReader {

        @Override
        public Optional<URI> find(String name) {
            return Optional.ofNullable(ClosedModule.class.getResource("/" + name))
                    .map(url -> URI.create(url.toString()));
        }

        @Override
        public Optional<InputStream> open(String name) {
            try {
                return Optional.ofNullable(ClosedModule.class.getModule().getResourceAsStream(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Stream<String> list() {
            return Stream.empty();
        }

        @Override
        public void close() {}
    }
}
