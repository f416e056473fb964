package cn.guijian.model.form;

import cn.guijian.model.InputFile;
import java.util.List;

/** What became of one file. */
public sealed interface Intake {
    /** The file that was looked at. */
    InputFile input();

    /** The workbook was read; its own troubles, if any, are inside. */
    record Read(Submission submission) implements Intake {
        @Override
        public InputFile input() {
            return submission.input();
        }
    }

    /** Nothing in the file can be judged; the troubles say why. */
    record Unread(InputFile input, List<Trouble> troubles) implements Intake {
        public Unread {
            troubles = List.copyOf(troubles);
        }
    }
}
