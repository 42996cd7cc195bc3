package org.ketaref.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;

/**
 * The short code on a sheet: five characters for its address, one or more for its revision, and one that catches a slip. It is
 * worked out from address and revision alone, so that any instance can answer for any sheet ever printed.
 *
 * @param topic    digest of the address, 25 bits
 * @param revision from 1
 */
public record SheetCode(int topic, int revision) {
    /** Crockford's base 32: no I, L, O and U, which are read as 1, 1, 0 and V or typed by mistake. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int BITS = 5;
    private static final int BASE = 1 << BITS;
    private static final int TOPIC_CHARACTERS = 5;
    private static final int SHORTEST = TOPIC_CHARACTERS + 2;
    private static final int LONGEST = SHORTEST + 2;
    private static final int GROUP = 4;
    /** x^5 + x^2 + 1, by which the field of 32 elements is made. */
    private static final int FIELD = 0b100101;

    /** The code of a sheet's revision; {@code path} is an address without its leading slash. */
    static SheetCode of(String path, int revision) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(path.getBytes(StandardCharsets.UTF_8));
            return new SheetCode(
                    ByteBuffer.wrap(digest).getInt() >>> (Integer.SIZE - TOPIC_CHARACTERS * BITS), revision);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads what someone typed, in either case, with or without the hyphen; nothing where it cannot be a code. */
    static Optional<SheetCode> read(String typed) {
        String code = typed.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean wrong = code.length() < SHORTEST
                || code.length() > LONGEST
                || code.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)
                || check(code.substring(0, code.length() - 1)) != code.charAt(code.length() - 1);
        if (wrong) {
            return Optional.empty();
        }
        int topic = number(code.substring(0, TOPIC_CHARACTERS));
        int revision = number(code.substring(TOPIC_CHARACTERS, code.length() - 1));
        return revision == 0 ? Optional.empty() : Optional.of(new SheetCode(topic, revision));
    }

    /** In two groups: {@code 7K4Q-M3X}. */
    @Override
    public String toString() {
        String data = written(topic, TOPIC_CHARACTERS) + written(revision, 1);
        String code = data + check(data);
        return code.substring(0, GROUP) + "-" + code.substring(GROUP);
    }

    private static String written(int number, int atLeast) {
        StringBuilder written = new StringBuilder();
        for (int rest = number; rest > 0 || written.length() < atLeast; rest /= BASE) {
            written.insert(0, ALPHABET.charAt(rest % BASE));
        }
        return written.toString();
    }

    private static int number(String written) {
        return written.chars().reduce(0, (number, c) -> number * BASE + ALPHABET.indexOf(c));
    }

    /** Differs after any one wrong character, and after two neighbors that changed places. */
    private static char check(String data) {
        int sum = 0;
        for (int i = 0; i < data.length(); i++) {
            sum = (sum ^ ALPHABET.indexOf(data.charAt(i))) << 1;
            if (sum >= BASE) {
                sum ^= FIELD;
            }
        }
        return ALPHABET.charAt(sum);
    }
}
