package cn.guijian.explain;

import cn.guijian.language.Numbers;
import cn.guijian.language.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Works out a side of a comparison, to be shown only: whether the comparison holds is for Drools to say. */
final class TraceSum {
    private final List<Token> tokens;
    private final Function<String, Optional<Object>> read;
    private int at;

    TraceSum(List<Token> tokens, Function<String, Optional<Object>> read) {
        this.tokens = tokens;
        this.read = read;
    }

    /** Empty for anything but numbers, names of numbers, and + - * over them. */
    Optional<BigDecimal> value() {
        Optional<BigDecimal> value = sum();
        return at == tokens.size() ? value : Optional.empty();
    }

    private Optional<BigDecimal> sum() {
        Optional<BigDecimal> value = product();
        while (value.isPresent() && (at("+") || at("-"))) {
            boolean plus = tokens.get(at++).is("+");
            BigDecimal left = value.get();
            value = product().map(right -> plus ? left.add(right) : left.subtract(right));
        }
        return value;
    }

    private Optional<BigDecimal> product() {
        Optional<BigDecimal> value = factor();
        while (value.isPresent() && at("*")) {
            at++;
            BigDecimal left = value.get();
            value = factor().map(left::multiply);
        }
        return value;
    }

    private Optional<BigDecimal> factor() {
        if (at >= tokens.size()) {
            return Optional.empty();
        }
        if (at("(")) {
            at++;
            Optional<BigDecimal> inner = sum();
            if (!at(")")) {
                return Optional.empty();
            }
            at++;
            return inner;
        }
        if (at("-")) {
            at++;
            return factor().map(BigDecimal::negate);
        }
        Token token = tokens.get(at);
        if (token.kind() == Token.Kind.NUMBER) {
            at++;
            return Numbers.parse(token.text().replace("B", ""));
        }
        String name = TraceNames.name(tokens, at);
        at += name.contains(".") ? 3 : 1;
        return name.isEmpty() ? Optional.empty() : read.apply(name).flatMap(TraceSum::number);
    }

    private boolean at(String sign) {
        return at < tokens.size() && tokens.get(at).is(sign);
    }

    private static Optional<BigDecimal> number(Object value) {
        if (value instanceof Integer whole) {
            return Optional.of(BigDecimal.valueOf(whole));
        }
        return value instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }
}
