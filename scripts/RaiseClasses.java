import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Raises classes of jars that are older than Java 6 to the format of Java 8, in place: the JVM keeps no older ones in
/// its AOT cache, so that they are read and verified anew at each start.
///
///     java scripts/RaiseClasses.java JAR...
///
/// What a class does stays the same; it gets the tables of types at branches that the newer verifier reads.
final class RaiseClasses {
    private static final int OLDEST_CACHED = ClassFile.JAVA_6_VERSION;

    /// Code is put together anew, instruction by instruction: only then are the tables made.
    private static final ClassTransform RAISED = ClassTransform.transformingMethodBodies(
                    (builder, element) -> builder.with(element))
            .andThen((builder, element) -> builder.with(
                    element instanceof ClassFileVersion ? ClassFileVersion.of(ClassFile.JAVA_8_VERSION, 0) : element));

    private RaiseClasses() {}

    public static void main(String[] arguments) throws IOException {
        for (String argument : arguments) {
            try (FileSystem jar = FileSystems.newFileSystem(Path.of(argument))) {
                raise(jar.getPath("/"));
            }
        }
    }

    private static void raise(Path root) throws IOException {
        List<Path> classes;
        try (Stream<Path> files = Files.walk(root)) {
            classes = files.filter(file -> file.toString().endsWith(".class")).toList();
        }
        ClassFile format = ClassFile.of(
                StackMapsOption.GENERATE_STACK_MAPS, ClassHierarchyResolverOption.of(hierarchy(root)));
        for (Path file : classes) {
            ClassModel old = format.parse(Files.readAllBytes(file));
            if (old.majorVersion() < OLDEST_CACHED) {
                Files.write(file, format.transformClass(old, RAISED));
            }
        }
    }

    private static ClassHierarchyResolver hierarchy(Path root) {
        return ClassHierarchyResolver.ofResourceParsing(name -> resource(root, name))
                .orElse(ClassHierarchyResolver.defaultResolver())
                .cached();
    }

    private static InputStream resource(Path root, ClassDesc name) {
        String descriptor = name.descriptorString();
        Path file = root.resolve(descriptor.substring(1, descriptor.length() - 1) + ".class");
        try {
            return Files.exists(file) ? Files.newInputStream(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
