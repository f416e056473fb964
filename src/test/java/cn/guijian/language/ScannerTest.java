package cn.guijian.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScannerTest {
    private final Faults faults = new Faults("x");

    private List<String> scan(String text) {
        return Scanner.scan(text, faults).stream()
                .map(t -> "%s %s %d:%d %d-%d".formatted(t.kind(), t.text(), t.line(), t.column(), t.start(), t.end()))
                .toList();
    }

    private List<String> found() {
        return faults.list().stream()
                .map(f -> "%d:%d %s%s".formatted(f.line(), f.column(), f.message(), f.remedy()))
                .toList();
    }

    @Test
    void cutsNamesNumbersTextsAndSignsWithTheirPlaces() {
        assertThat(scan("$值 >= 0.5B // 注\n\t名 == \"a b\" 'c'(a/*x\n y*/!b)"))
                .containsExactly(
                        "NAME $值 1:1 0-2",
                        "SIGN >= 1:4 3-5",
                        "NUMBER 0.5B 1:7 6-10",
                        "NAME 名 2:2 17-18",
                        "SIGN == 2:4 19-21",
                        "STRING \"a b\" 2:7 22-27",
                        "STRING 'c' 2:13 28-31",
                        "SIGN ( 2:16 31-32",
                        "NAME a 2:17 32-33",
                        "SIGN ! 3:5 41-42",
                        "NAME b 3:6 42-43",
                        "SIGN ) 3:7 43-44",
                        "END  3:8 44-44");
        assertThat(found()).isEmpty();
    }

    @Test
    void takesTwoSignsForOneOnlyWhereTheyBelongTogether() {
        assertThat(scan("a!=")).containsExactly("NAME a 1:1 0-1", "SIGN != 1:2 1-3", "END  1:4 3-3");
        assertThat(scan("=!")).containsExactly("SIGN = 1:1 0-1", "SIGN ! 1:2 1-2", "END  1:3 2-2");
    }

    @Test
    void theCompilerGetsTheTokensAtTheirPlacesAndNothingElse() {
        assertThat(Token.text(Scanner.scan("a /* b */ ==\n\n  1 // c\n", faults)))
                .isEqualTo("a         ==\n\n  1\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "（|SIGN ( 1:1 0-1|（|(",
                "＝＝|SIGN == 1:1 0-2|＝＝|==",
                "＞＝|SIGN >= 1:1 0-2|＞＝|>=",
                "。|SIGN . 1:1 0-1|。|.",
                "、|SIGN , 1:1 0-1|、|,",
                "１２|NUMBER 12 1:1 0-2|１２|12",
                "1．5B|NUMBER 1.5B 1:1 0-4|1．5B|1.5B",
                "０９|NUMBER 09 1:1 0-2|０９|09",
                "！|SIGN ! 1:1 0-1|！|!",
                "～|SIGN ~ 1:1 0-1|～|~",
                "ａｂ|NAME ab 1:1 0-2|ａｂ|ab",
                "＄甲|NAME $甲 1:1 0-2|＄甲|$甲",
                "甲＿|NAME 甲_ 1:1 0-2|甲＿|甲_",
            })
    void readsFullWidthFormsOnAsWhatWasMeant(String text, String token, String written, String meant) {
        assertThat(scan(text)).first().isEqualTo(token);
        assertThat(found()).containsExactly("1:1 此处用了全角字符“%s”，规则里只能用半角。可能：改为“%s”。".formatted(written, meant));
    }

    @Test
    void aBlankOfFullWidthIsAFaultAndNoToken() {
        assertThat(scan("a　b")).containsExactly("NAME a 1:1 0-1", "NAME b 1:3 2-3", "END  1:4 3-3");
        assertThat(found()).containsExactly("1:2 此处用了全角字符“　”，规则里只能用半角。可能：改为“ ”。");
    }

    @Test
    void twoSignsOfFullWidthThatAreNoPairAreTwo() {
        assertThat(scan("（（")).containsExactly("SIGN ( 1:1 0-1", "SIGN ( 1:2 1-2", "END  1:3 2-2");
        assertThat(found()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"“甲”b|NAME b 1:4 3-4", "“甲\"b|NAME b 1:4 3-4", "“甲”\"c\"|STRING \"c\" 1:4 3-6", "”甲”|END  1:4 3-3"
            })
    void aTextInChineseQuotesIsOneFault(String text, String next) {
        assertThat(scan(text)).startsWith("STRING \"甲\" 1:1 0-3", next);
        assertThat(found()).hasSize(1).first().asString().startsWith("1:1 ");
    }

    @Test
    void aTextInChineseQuotesEndsWithItsLine() {
        assertThat(scan("“甲\nb")).containsExactly("STRING \"甲\" 1:1 0-2", "NAME b 2:1 3-4", "END  2:2 4-4");
        assertThat(scan("“甲")).containsExactly("STRING \"甲\" 1:1 0-2", "END  1:3 2-2");
    }

    @Test
    void namesTheColumnsOfWhatWasMeantOnTheirOwnLine() {
        assertThat(scan("a\n b ＝＝＝ “c”"))
                .containsExactly(
                        "NAME a 1:1 0-1",
                        "NAME b 2:2 3-4",
                        "SIGN == 2:4 5-7",
                        "SIGN = 2:6 7-8",
                        "STRING \"c\" 2:8 9-12",
                        "END  2:11 12-12");
        assertThat(found()).extracting(fault -> fault.split(" ")[0]).containsExactly("2:4", "2:6", "2:8");
    }

    @Test
    void aNumberBeginsWithAnyDigit() {
        assertThat(scan("0 9")).containsExactly("NUMBER 0 1:1 0-1", "NUMBER 9 1:3 2-3", "END  1:4 3-3");
        assertThat(found()).isEmpty();
    }

    @Test
    void aStarIsNotTheBeginningAndTheEndOfAComment() {
        assertThat(scan("a /*/ b")).isEmpty();
        assertThat(found()).containsExactly("1:3 注释 /* 没有结束。可能：在注释末尾补 */。");
    }

    @Test
    void namesAnOpenQuoteOnceAndReadsNothing() {
        assertThat(scan("a\n \"b\n c \"d\"")).isEmpty();
        assertThat(found()).containsExactly("2:2 引号没有配对。可能：文字两头要各有一个英文双引号，并且写在同一行。");
    }

    @Test
    void namesAnOpenCommentAndReadsNothing() {
        assertThat(scan("a\n b /* c\n d")).isEmpty();
        assertThat(found()).containsExactly("2:4 注释 /* 没有结束。可能：在注释末尾补 */。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n \"a\\b\" c", "\n // \\ c\n d", "\n /*\\*/ c", "\n //\\", "\n'a\\'"})
    void refusesABackslashInTextsAndComments(String text) {
        assertThat(scan(text)).isEmpty();
        int column = text.indexOf('\\');
        assertThat(found()).hasSize(1).first().asString().startsWith("2:" + column + " 规则里不能写反斜线");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\" \\", "/* a */ \\", "// a\n \\"})
    void leavesABackslashElsewhereToTheGrammar(String text) {
        assertThat(scan(text)).isNotEmpty();
        assertThat(found()).isEmpty();
    }

    @Test
    void invisibleCharactersAreSignsOfTheirOwn() {
        assertThat(scan("a\u200bb\u2003c")).hasSize(6).contains("SIGN \u200b 1:2 1-2", "SIGN \u2003 1:4 3-4");
    }

    @Test
    void tellsTextsFromWords() {
        List<Token> tokens = Scanner.scan("\"rule\" rule $甲 1", faults);
        assertThat(tokens).extracting(token -> token.is("rule")).containsExactly(false, true, false, false, false);
        assertThat(tokens).extracting(Token::isBinding).containsExactly(false, false, true, false, false);
        assertThat(tokens.get(0).is("\"rule\"")).isFalse();
        assertThat(tokens.get(0).content()).isEqualTo("rule");
        assertThat(tokens.get(1).asEnd()).isEqualTo(new Token(Token.Kind.END, "rule", 1, 8, 7, 11));
        assertThat(tokens.get(1).asEnd().is("rule")).isFalse();
        assertThat(tokens.get(1).place("R0203-x/rule.drl")).isEqualTo("R0203-x/rule.drl:1:8");
    }
}
