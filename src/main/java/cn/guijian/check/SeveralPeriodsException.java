package cn.guijian.check;

import cn.guijian.model.Period;
import cn.guijian.model.Texts;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** A quarter was to be closed ({@code --final}), but there are several and none was named. */
public final class SeveralPeriodsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SeveralPeriodsException(SortedSet<Period> periods) {
        super(Texts.text(
                "cli.final.several",
                periods.stream().map(Period::code).collect(Collectors.joining("、")),
                periods.last().code()));
    }
}
