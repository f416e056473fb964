package cn.guijian.report.paper;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One paper, whatever it is printed as: parts by name, each composed once and only when a printing asks for it. Not to be
 * shared between threads.
 */
public final class Paper {
    private final Map<Part, Supplier<? extends Block>> composers = new EnumMap<>(Part.class);
    private final Map<Part, Block> blocks = new EnumMap<>(Part.class);

    Paper() {}

    Paper put(Part part, Supplier<? extends Block> composer) {
        composers.put(part, composer);
        return this;
    }

    Paper say(Part part, Supplier<String> text) {
        return put(part, () -> Sentences.of(text.get()));
    }

    Paper when(Part part, Supplier<Boolean> holds) {
        return put(part, () -> new Block.Condition(holds.get()));
    }

    /** The parts that a paper of this kind has. */
    public Set<Part> parts() {
        return composers.keySet();
    }

    /**
     * A part.
     *
     * @throws IllegalArgumentException when a paper of this kind has no such part
     */
    public Block block(Part part) {
        Block composed = blocks.get(part);
        if (composed == null) {
            Supplier<? extends Block> composer = composers.get(part);
            if (composer == null) {
                throw new IllegalArgumentException("no " + part + " among " + composers.keySet());
            }
            composed = composer.get();
            blocks.put(part, composed);
        }
        return composed;
    }

    public Table table(Part part) {
        return (Table) block(part);
    }

    public Sentences sentences(Part part) {
        return (Sentences) block(part);
    }

    /** The only sentence of a part, on one line. */
    public String line(Part part) {
        return sentences(part).line();
    }

    /** Whether there is anything to say in a part. */
    public boolean has(Part part) {
        return !block(part).isEmpty();
    }
}
