package curriculum.labtest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of the house that neither the compiler nor the formatter sees. */
final class HouseRules {
    static final int LONGEST_LINE = 120;
    private static final String COURSE = "curriculum.";

    private HouseRules() {}

    /** Classes of a package of the course and of those below it, without its tests. */
    static JavaClasses classes(String packageName) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(packageName);
    }

    /** What classes use beyond the packages of the course that they may use. */
    static List<String> arrows(JavaClasses classes, Set<String> allowed) {
        return classes.stream()
                .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                .filter(arrow -> arrow.getTargetClass().getPackageName().startsWith(COURSE))
                .filter(arrow -> allowed.stream().noneMatch(name -> isIn(arrow.getTargetClass(), name)))
                .map(arrow -> arrow.getOriginClass().getName() + " must not use "
                        + arrow.getTargetClass().getName())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isIn(JavaClass type, String packageName) {
        return type.getPackageName().equals(packageName)
                || type.getPackageName().startsWith(packageName + ".");
    }

    /** Public classes beside those that are meant to be. */
    static List<String> publicClasses(JavaClasses classes, Set<String> meant) {
        return classes.stream()
                .filter(one -> one.isTopLevelClass() && one.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getSimpleName)
                .filter(name -> !meant.contains(name))
                .map(name -> name + " is public without need")
                .sorted()
                .toList();
    }

    /** Private methods that nothing calls. */
    static List<String> unusedPrivateMethods(JavaClasses classes) {
        return classes.stream()
                .flatMap(one -> one.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PRIVATE)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> method.getAccessesToSelf().isEmpty()
                        && method.getReferencesToSelf().isEmpty()
                        && !isForSerialization(method))
                .map(method -> method.getFullName() + " is never called")
                .sorted()
                .toList();
    }

    private static boolean isForSerialization(JavaMethod method) {
        return Set.of("readObject", "writeObject", "readResolve", "writeReplace")
                .contains(method.getName());
    }

    /** Lines of Java below a folder that are too long. */
    static List<String> longLines(Path folder) {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                List<String> lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) {
                    if (lines.get(i).length() > LONGEST_LINE) {
                        found.add(file + ":" + (i + 1) + " has " + lines.get(i).length() + " characters, more than "
                                + LONGEST_LINE);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The sources in " + folder + " can't be read", e);
        }
        return found;
    }
}
