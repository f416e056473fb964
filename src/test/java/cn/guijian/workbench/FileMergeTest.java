package cn.guijian.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guijian.workbench.FileMerge.Item;
import cn.guijian.workbench.FileMerge.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was, what others saved, what the editor has: {@code /} stands between lines. */
class FileMergeTest {
    private static final String HEAD = "代码,目标值,条款";

    @ParameterizedTest
    @CsvSource({
        "a/b/c/d, a/b/c/d, a/B/c/d, a/B/c/d, ''",
        "a/b/c/d, a/b/c/D, a/b/c/d, a/b/c/D, ''",
        "a/b/c/d, a/b/c/D, A/b/c/d, A/b/c/D, ''",
        "a/b/c/d, A/b/c/d, a/b/c/D, A/b/c/D, ''",
        "a/b/c/d, A/b/c/d, A/b/c/d, A/b/c/d, ''",
        "a/b/c/d, a/x/y/b/c/d, a/b/c, a/x/y/b/c, ''",
        "a/b/c/d, a/c/d, a/b/c/d/e, a/c/d/e, ''",
        "a/b/c/d, a/B/c/d, a/X/c/d, a/X/c/d, b|B|X",
        "a/b/c/d, a/B/c/d, a/b/X/d, a/b/X/d, b/c|B/c|b/X",
        "a/b/c/d, a/c/d, a/X/c/d, a/X/c/d, b||X",
        "a/b, a/b/c, a/b/d, a/b/d, |c|d"
    })
    void mergesTextsByTheirLines(String base, String now, String mine, String merged, String contested) {
        FileMerge merge = new TextMerge(lines(base), lines(now), lines(mine));
        assertThat(merge.merged(Map.of())).isEqualTo(lines(merged));
        List<Item> items = merge.items().stream().filter(Item::isContested).toList();
        assertThat(items.stream().map(item -> item.before() + "|" + item.theirs() + "|" + item.mine()))
                .containsExactlyElementsOf(contested.isEmpty() ? List.of() : List.of(lines(contested)));
        if (!contested.isEmpty()) {
            String key = items.get(0).key();
            assertThat(merge.isDecided(Map.of())).isFalse();
            assertThat(merge.isDecided(Map.of(key, Side.THEIRS))).isTrue();
            assertThat(merge.merged(Map.of(key, Side.THEIRS))).isEqualTo(lines(now));
        }
    }

    private static String lines(String text) {
        return text.replace('/', '\n');
    }

    private static String table(String rows) {
        return HEAD + "\n" + (rows.isEmpty() ? "" : rows.replace('/', '\n') + "\n");
    }

    private static List<List<String>> cells(String rows) {
        return new ArrayList<>(Arrays.stream(rows.split("/"))
                .map(row -> List.of(row.split(",", -1)))
                .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Z1,1,a/Z2,2,b; Z1,1,a/Z2,2,b; Z1,1,a/Z2,9,b; Z1,1,a/Z2,9,b; ''",
                "Z1,1,a/Z2,2,b; Z1,8,a/Z2,2,b; Z1,1,a/Z2,9,b; Z1,8,a/Z2,9,b; ''",
                "Z1,1,a/Z2,2,b; Z1,8,a/Z2,2,b; Z1,1,A/Z2,2,b; Z1,8,A/Z2,2,b; ''",
                "Z1,1,a/Z2,2,b; Z1,8,a/Z2,2,b; Z1,8,a/Z2,2,b; Z1,8,a/Z2,2,b; ''",
                "Z1,1,a/Z2,2,b; Z1,8,a/Z2,2,b; Z1,9,a/Z2,2,b; Z1,9,a/Z2,2,b; 第2行 Z1 目标值|1|8|9",
                "Z1,1,a/Z2,2,b; Z2,2,b; Z1,1,a/Z2,9,b; Z2,9,b; ''",
                "Z1,1,a/Z2,2,b; Z2,2,b; Z1,9,a/Z2,2,b; Z2,2,b/Z1,9,a; 第2行 Z1|Z1，1，a||Z1，9，a",
                "Z1,1,a/Z2,2,b; Z1,8,a/Z2,2,b; ,,/Z2,2,b; Z2,2,b; 第2行 Z1|Z1，1，a|Z1，8，a|",
                "Z1,1,a/Z2,2,b; Z2,2,b; ,,/Z2,2,b; Z2,2,b; ''",
                "Z1,1,a/Z2,2,b; Z3,3,c/Z1,1,a/Z2,2,b; Z1,1,a/Z2,9,b; Z3,3,c/Z1,1,a/Z2,9,b; ''",
                "Z1,1,a/Z2,2,b; Z2,2,b/Z1,8,a; Z1,1,a/Z2,9,b/Z4,4,d; Z2,9,b/Z1,8,a/Z4,4,d; ''",
                "Z1,1,a/Z1,2,b; Z1,1,a/Z1,8,b; Z1,9,a/Z1,2,b; Z1,9,a/Z1,8,b; ''"
            })
    void mergesTablesByTheirCells(String base, String now, String mine, String merged, String contested) {
        FileMerge merge = new TableMerge(table(base), table(now), cells(mine));
        assertThat(merge.merged(Map.of())).isEqualTo(table(merged));
        List<Item> items = merge.items().stream().filter(Item::isContested).toList();
        assertThat(items.stream()
                        .map(item -> item.place() + "|" + item.before() + "|" + item.theirs() + "|" + item.mine()))
                .containsExactlyElementsOf(contested.isEmpty() ? List.of() : List.of(contested));
        if (!contested.isEmpty()) {
            Map<String, Side> theirs = Map.of(items.get(0).key(), Side.THEIRS);
            assertThat(merge.isDecided(Map.of())).isFalse();
            assertThat(merge.isDecided(theirs)).isTrue();
            assertThat(merge.merged(theirs)).isEqualTo(table(now));
        }
    }

    @Test
    void saysWhatOthersChangedEvenWhereNobodyHasToChoose() {
        FileMerge merge = new TableMerge(table("Z1,1,a/Z2,2,b"), table("Z1,8,a/Z3,3,c"), cells("Z1,1,a/Z2,2,b"));
        assertThat(merge.isCurrent()).isFalse();
        assertThat(merge.items())
                .extracting(Item::place, Item::before, Item::theirs, Item::isContested)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("第2行 Z1 目标值", "1", "8", false),
                        org.assertj.core.groups.Tuple.tuple("第3行 Z2", "Z2，2，b", "", false),
                        org.assertj.core.groups.Tuple.tuple("新的一行 Z3", "", "Z3，3，c", false));
    }

    @Test
    void linesThatNobodyTouchedStayAsTheyWereWritten() {
        String now = HEAD + "\n\"Z1\",1,\"a\"\nZ2,8,b\n";
        FileMerge merge = new TableMerge(HEAD + "\n\"Z1\",1,\"a\"\nZ2,2,b\n", now, cells("Z1,1,a/Z2,2,B"));
        assertThat(merge.merged(Map.of())).isEqualTo(HEAD + "\n\"Z1\",1,\"a\"\nZ2,8,B\n");
    }

    @Test
    void shortRowsAreFilledAndAFileWithoutALineIsATableWithout() {
        assertThat(TargetTable.of(HEAD + "\nZ1,1\nZ2,2,b\n").rows())
                .containsExactly(List.of("Z1", "1", ""), List.of("Z2", "2", "b"));
        assertThat(TargetTable.of("").width()).isZero();
        assertThat(TargetTable.replaced(HEAD, cells("Z1,1,a"))).isEqualTo(table("Z1,1,a"));
    }

    @Test
    void rowsMayNotBeMissing() {
        assertThatThrownBy(() -> new TableMerge(table("Z1,1,a/Z2,2,b"), table("Z1,1,a"), cells("Z1,1,a")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
