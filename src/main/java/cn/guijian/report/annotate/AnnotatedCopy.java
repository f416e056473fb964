package cn.guijian.report.annotate;

import cn.guijian.model.result.CheckResult;
import cn.guijian.office.BadPackage;
import cn.guijian.report.annotate.mark.FindingList;
import cn.guijian.report.annotate.mark.Marks;
import cn.guijian.report.annotate.mark.Unmarkable;
import cn.guijian.report.annotate.mark.Unmarkable.Reason;
import cn.guijian.report.annotate.xls.XlsCopy;
import cn.guijian.report.annotate.xlsx.PackageCopy;
import cn.guijian.report.paper.Paper;
import cn.guijian.report.paper.UnitPaper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The submitted workbook with our marks; where it can't be marked without harm, a workbook with the list of findings and
 * the reason.
 *
 * @param fileName fits what the workbook is, with or without macros, old or new
 */
public record AnnotatedCopy(String fileName, byte[] content) {
    private static final String NAME = "annotated.";
    private static final byte[] ZIP = {'P', 'K'};

    /** Every name that a copy can have. */
    public static final List<String> FILE_NAMES =
            List.of("annotated.xlsx", "annotated.xlsm", "annotated.xltx", "annotated.xltm", "annotated.xls");

    /**
     * Makes the copy.
     *
     * @param original the submitted file; empty when it is not any more what was checked
     * @throws IOException when a library could not write it
     */
    public static AnnotatedCopy of(CheckResult result, Optional<byte[]> original) throws IOException {
        Paper paper = UnitPaper.of(result);
        try {
            byte[] bytes = original.orElseThrow(
                    () -> new Unmarkable(Reason.CHANGED, result.input().shown()));
            FindingList list = FindingList.of(paper, Optional.empty());
            Marks marks = Marks.of(paper);
            if (!isZip(bytes)) {
                return new AnnotatedCopy(NAME + "xls", XlsCopy.marked(bytes, list, marks));
            }
            PackageCopy copy = new PackageCopy(bytes);
            return new AnnotatedCopy(NAME + copy.ending(), copy.marked(list, marks));
        } catch (Unmarkable e) {
            return alone(paper, e.reason());
        } catch (BadPackage e) {
            return alone(paper, Reason.of(e.flaw()));
        }
    }

    private static AnnotatedCopy alone(Paper paper, Reason reason) throws IOException {
        return new AnnotatedCopy(NAME + "xlsx", PackageCopy.alone(paper, reason));
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == ZIP[0] && bytes[1] == ZIP[1];
    }
}
