package org.ketaref.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The real content, each topic several times under other names, to see how time and memory grow with it. Contraindications
 * stay as many as they are: each stands on the page of every indication, and more indications do not make more of them.
 */
public final class LargeEdition {
    private static final List<String> ONCE = List.of("contraindications", "products", "routes");
    private static final Pattern ALIASES = Pattern.compile("(?m)^aliases:.*\\R(?:[ -].*\\R)*");

    private LargeEdition() {}

    /** Writes it into a folder. */
    public static void write(Path content, Path folder, int times) throws IOException {
        try (Stream<Path> files = Files.walk(content)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path path = content.relativize(file);
                Path target = folder.resolve(path.toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
                boolean topic = path.getNameCount() == 2 && path.toString().endsWith(".md");
                for (int copy = 2;
                        topic && copy <= times && !ONCE.contains(path.getName(0).toString());
                        copy++) {
                    String text = ALIASES.matcher(Files.readString(file))
                            .replaceAll("aliases: [" + path.getFileName() + " " + copy + "]\n");
                    Files.writeString(
                            folder.resolve(path.toString().replace(".md", "-" + copy + ".md")),
                            text.replaceFirst("(?m)^title: \"?([^\"\\r\\n]*)\"?$", "title: \"$1 " + copy + "\""));
                }
            }
        }
    }
}
