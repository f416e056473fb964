package cn.guijian.web.view;

import java.util.List;

/**
 * What was dropped last, and what before.
 *
 * @param batch dropped together last
 * @param others earlier ones, the newest first
 */
public record ResultsView(List<ResultView> batch, List<ResultView> others) {
    public ResultsView {
        batch = List.copyOf(batch);
        others = List.copyOf(others);
    }

    /** Whether to ask again soon. */
    public boolean isOpen() {
        return batch.stream().anyMatch(ResultView::isOpen);
    }
}
