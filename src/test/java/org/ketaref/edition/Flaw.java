package org.ketaref.edition;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One way to spoil the made-up edition.
 *
 * @param name    what is wrong, as a sentence about the edition
 * @param spoil   makes it wrong
 * @param problem how the one problem begins that an editor is told of, with its file and line
 */
record Flaw(String name, UnaryOperator<SmallEdition> spoil, String problem) {
    /** Words of a file are replaced by others. */
    static Flaw of(String name, String file, String words, String others, String problem) {
        return new Flaw(name, edition -> edition.replace(file, words, others), problem);
    }

    /** A line of prose is added at the end of the indication, which is its line 93. */
    static Flaw line(String name, String prose, String problem) {
        return new Flaw(name, edition -> edition.append(SmallEdition.CONDITION, prose + "\n"), problem);
    }

    /** What an editor is told. */
    List<String> problems(Path folder) {
        return spoil.apply(SmallEdition.in(folder)).problems();
    }

    @Override
    public String toString() {
        return name;
    }
}
