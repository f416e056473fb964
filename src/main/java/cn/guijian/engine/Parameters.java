package cn.guijian.engine;

import cn.guijian.model.Catalog;
import cn.guijian.vocabulary.Vocabulary;

/** Translates the numbers of parameters.csv. */
final class Parameters {
    private Parameters() {}

    static void add(Facts facts, Catalog catalog) {
        catalog.parameters()
                .forEach((rule, values) -> values.forEach((name, text) -> Numbers.parse(text)
                        .ifPresent(value -> facts.add(
                                new Vocabulary.Parameter(rule, name, value), Source.nowhere(rule + "|" + name)))));
    }
}
