package org.ketaref.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The content that this program was given, read when its rows are first asked for and let go once they are in the tables. */
@Component
class Edition {
    /** Goes up when the same content gives other rows, so that databases that outlive the program are seeded again. */
    private static final int FORM = 2;

    private static final int SHORT = 8;

    private final ContentFiles content;
    private final long largestFile;
    private @Nullable EditionRows rows;

    Edition(EditionSettings settings) {
        String folder = settings.folder();
        content = folder == null || folder.isBlank() ? ContentFiles.inside() : ContentFiles.in(Path.of(folder));
        largestFile = settings.largestFile().toBytes();
    }

    String digest() {
        return content.digest();
    }

    /**
     * The rows of every table.
     *
     * @throws EditionRefused with every problem, if there is any
     */
    synchronized EditionRows rows() {
        if (rows == null) {
            rows = new EditionReader(content, largestFile).read();
        }
        return rows;
    }

    synchronized void forget() {
        rows = null;
    }

    /** The day of the newest change of any topic. */
    LocalDate lastChanged() {
        return rows().of("topic_change").stream()
                .map(change -> (LocalDate) change.get("changed_on"))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
    }

    /** The beginning of a digest of what decides the tables and every row in them: the content, the SQL and the form. */
    String tablesDigest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("%s %d".formatted(digest(), FORM).getBytes(StandardCharsets.UTF_8));
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:/db/migration/*.sql");
            Arrays.sort(files, Comparator.comparing(Resource::getFilename));
            for (Resource file : files) {
                try (InputStream in = file.getInputStream()) {
                    digest.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, SHORT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
