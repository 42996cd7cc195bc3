package org.ketaref.edition;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.util.unit.DataSize;

/** Checks content without starting anything, for editors and builds. */
public final class EditionCheck {
    private static final String ASKED = "--check";
    private static final String FOLDER = "--ketaref.content.folder=";
    private static final String FOLDER_VARIABLE = "KETAREF_CONTENT_FOLDER";

    private EditionCheck() {}

    /** Whether the arguments of the program ask for it: {@code --check}, or {@code --check=folder}. */
    public static boolean isAsked(String... arguments) {
        return Stream.of(arguments).anyMatch(argument -> argument.equals(ASKED) || argument.startsWith(ASKED + "="));
    }

    /**
     * Prints every problem as {@code file:line: what is wrong and what was expected}, or "ok".
     *
     * @param environment names a folder where no argument does; the content inside the program where neither does
     * @return the exit status: 0 where there is no problem, else 1
     */
    public static int run(PrintStream out, Map<String, String> environment, String... arguments) {
        // What libraries have to say of themselves is not for editors.
        LoggingSystem.get(EditionCheck.class.getClassLoader()).beforeInitialize();
        Optional<String> folder = Stream.of(ASKED + "=", FOLDER)
                .flatMap(name -> Arrays.stream(arguments)
                        .filter(argument -> argument.startsWith(name))
                        .map(argument -> argument.substring(name.length())))
                .findFirst()
                .or(() -> Optional.ofNullable(environment.get(FOLDER_VARIABLE)))
                .filter(name -> !name.isBlank());
        try {
            ContentFiles content =
                    folder.map(name -> ContentFiles.in(Path.of(name))).orElseGet(ContentFiles::inside);
            new EditionReader(
                            content,
                            DataSize.parse(EditionSettings.LARGEST_FILE).toBytes())
                    .read();
            out.println("ok");
            return 0;
        } catch (EditionRefused refused) {
            refused.problems().forEach(out::println);
            return 1;
        }
    }
}
