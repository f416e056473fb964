package cn.guijian.report.paper;

/** A part of a paper: what is said in sentences or in a table, or only whether something is so. */
public sealed interface Block permits Sentences, Table, Block.Condition {
    /** Whether there is anything to say. */
    boolean isEmpty();

    /** Says nothing itself; others are said only where it holds. */
    public record Condition(boolean holds) implements Block {
        @Override
        public boolean isEmpty() {
            return !holds;
        }
    }
}
