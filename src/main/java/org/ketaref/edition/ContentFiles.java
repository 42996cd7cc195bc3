package org.ketaref.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Everything in {@code content/} that makes an edition, in the order of the paths. */
final class ContentFiles {
    private static final String INSIDE = "content/";

    /** Far above any limit that one would set: such a file is not even read, which would take the memory of the program. */
    private static final long MOST_BYTES = 100_000_000;

    private final String where;
    private final List<ContentFile> files;

    private ContentFiles(String where, List<ContentFile> files) {
        this.where = where;
        this.files =
                files.stream().sorted(Comparator.comparing(ContentFile::path)).toList();
    }

    private static boolean isContent(String path) {
        return path.matches("(?i).*\\.(md|ya?ml|json)")
                // README.md and GAPS.md speak to editors, not to readers
                && (path.contains("/") || path.endsWith(".yaml"));
    }

    /** The content that travels inside the jar. */
    static ContentFiles inside() {
        try {
            List<ContentFile> files = new ArrayList<>();
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath:/content/**/*.*")) {
                String address = resource.getURL().toString();
                String name = address.substring(address.lastIndexOf(INSIDE) + INSIDE.length());
                if (isContent(name)) {
                    try (InputStream in = resource.getInputStream()) {
                        files.add(new ContentFile(name, in.readAllBytes()));
                    }
                }
            }
            return new ContentFiles("The content inside the program", files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The content of a folder.
     *
     * @throws EditionRefused if there is no such folder
     */
    static ContentFiles in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new EditionRefused(
                    "ketaref.content.folder",
                    List.of(new Problem(folder.toString(), 1, "there is no such folder, expected one like content/")));
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            List<ContentFile> files = new ArrayList<>();
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (isContent(name)) {
                    files.add(new ContentFile(name, bytes(path, name)));
                }
            }
            return new ContentFiles("The content in " + folder, files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path path, String name) throws IOException {
        if (Files.size(path) > MOST_BYTES) {
            throw new EditionRefused(
                    "ketaref.content.folder",
                    List.of(new Problem(
                            name,
                            1,
                            "the file has %,d bytes, expected at most %,d".formatted(Files.size(path), MOST_BYTES))));
        }
        return Files.readAllBytes(path);
    }

    String where() {
        return where;
    }

    List<ContentFile> files() {
        return files;
    }

    /** SHA-256 over every path and its bytes, in hexadecimal. */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (ContentFile file : files) {
                digest.update(file.path().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(Integer.toString(file.bytes().length).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(file.bytes());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
