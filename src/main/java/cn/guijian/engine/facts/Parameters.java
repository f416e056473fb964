package cn.guijian.engine.facts;

import cn.guijian.language.Numbers;
import cn.guijian.model.plan.Catalog;
import cn.guijian.vocabulary.Vocabulary;

/** Translates the numbers of parameters.csv. */
public final class Parameters {
    private Parameters() {}

    public static void add(Facts facts, Catalog catalog) {
        catalog.parameters()
                .forEach((rule, values) -> values.forEach((name, text) -> Numbers.parse(text)
                        .ifPresent(value -> facts.add(
                                new Vocabulary.Parameter(rule, name, value), Source.nowhere(rule + "|" + name)))));
    }
}
