package cn.guijian.check;

import cn.guijian.catalog.CatalogFault;
import cn.guijian.model.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of decisions can't be used: nothing was checked, since a decision turns a verdict. */
public final class DecisionsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DecisionsException(List<CatalogFault> faults) {
        super(Stream.concat(faults.stream().map(CatalogFault::text), Stream.of(Texts.text("cli.decisions.refused")))
                .collect(Collectors.joining("\n")));
    }

    DecisionsException(String message, Throwable cause) {
        super(message, cause);
    }
}
