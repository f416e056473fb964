package cn.guijian.check;

import cn.guijian.files.Inputs;
import cn.guijian.model.Period;
import cn.guijian.model.form.Cover;
import cn.guijian.model.form.Intake;
import cn.guijian.model.form.Submission;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** A workbook with what became of reading it. */
public record Filed(Inputs.Workbook workbook, Intake intake) {
    /** The later 填报日期 counts, then the greater SHA-256. */
    static final Comparator<Submission> THAT_COUNTS_LAST = Comparator.comparing(Filed::handedIn)
            .thenComparing(submission -> submission.input().sha256());

    public Optional<Submission> submission() {
        return intake instanceof Intake.Read read ? Optional.of(read.submission()) : Optional.empty();
    }

    Optional<Period> period() {
        return submission().map(Submission::period);
    }

    /** The folder it lies in, as the user named it. */
    String folder() {
        String name = workbook.path() + "/" + workbook.name();
        return name.substring(0, name.length() - last(workbook.name()).length());
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static LocalDate handedIn(Submission submission) {
        return Optional.of(submission.cover()).flatMap(Cover::date).orElse(LocalDate.MIN);
    }
}
