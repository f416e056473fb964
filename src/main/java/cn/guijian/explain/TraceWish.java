package cn.guijian.explain;

import cn.guijian.language.Numbers;
import cn.guijian.language.Token;
import cn.guijian.model.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says what would make a failing condition hold: its other side worked out, or the condition with its names filled in. */
final class TraceWish {
    private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=", "==", "!=");

    private final List<Token> tokens;
    private final Optional<Object> fact;
    private final TraceNames names;

    TraceWish(List<Token> tokens, Optional<Object> fact, TraceNames names) {
        this.tokens = tokens;
        this.fact = fact;
        this.names = names;
    }

    String text() {
        int operator = operator();
        if (operator > 0) {
            List<Token> right = tokens.subList(operator + 1, tokens.size());
            Optional<BigDecimal> value = mentionsFact(right)
                    ? Optional.empty()
                    : new TraceSum(right, name -> names.read(name, fact)).value();
            if (value.isPresent()) {
                return Texts.text(
                        "trace.wanted",
                        filled(tokens.subList(0, operator)) + " "
                                + tokens.get(operator).text() + " "
                                + Numbers.plain(value.get()).toPlainString());
            }
        }
        return Texts.text("trace.wanted", filled(tokens));
    }

    /** The one comparison of the condition; 0 when there are several. */
    private int operator() {
        int found = 0;
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).is("&&") || tokens.get(i).is("||")) {
                return 0;
            }
            if (COMPARISONS.contains(tokens.get(i).text())) {
                if (found > 0) {
                    return 0;
                }
                found = i;
            }
        }
        return found;
    }

    /** Whether a field of the fact in question stands there. */
    private boolean mentionsFact(List<Token> part) {
        for (int i = 0; i < part.size(); i++) {
            String name = TraceNames.name(part, i);
            if (!name.isEmpty()
                    && !name.startsWith("$")
                    && names.read(name, fact).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The words with each {@code $name} replaced by its value. */
    private String filled(List<Token> part) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < part.size(); i++) {
            String name = TraceNames.name(part, i);
            Token token = part.get(i);
            if (name.startsWith("$")) {
                text.append(' ')
                        .append(names.read(name, fact).map(TraceNames::show).orElse(name));
                i += name.contains(".") ? 2 : 0;
            } else {
                text.append(' ').append(word(token));
            }
        }
        return text.toString().strip().replace("( ", "(").replace(" )", ")").replace(" ,", ",");
    }

    private static String word(Token token) {
        if (token.is("&&")) {
            return Texts.text("trace.and");
        }
        if (token.is("||")) {
            return Texts.text("trace.or");
        }
        return token.kind() == Token.Kind.NUMBER ? token.text().replace("B", "") : token.text();
    }
}
