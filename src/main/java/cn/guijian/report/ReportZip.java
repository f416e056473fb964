package cn.guijian.report;

import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.office.FixedZip;
import cn.guijian.report.format.CopyFormat;
import cn.guijian.report.format.Originals;
import cn.guijian.report.format.QuarterFormat;
import cn.guijian.report.format.SilentFormat;
import cn.guijian.report.format.UnitFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * The files of a whole quarter as one zip, in the folders in which {@link ReportWriter} puts them. Each file is made
 * when its turn comes, so that never more than one is held.
 */
public record ReportZip(ReportSet formats, Originals originals) {

    /**
     * Writes the zip; the stream stays open. The same quarter gives the same bytes.
     *
     * @throws IOException when the stream breaks or a library could not write a file
     */
    public void write(QuarterResult quarter, OutputStream out) throws IOException {
        FixedZip zip = new FixedZip(out);
        Folders folders = Folders.of(quarter, true);
        String root = quarter.period().code() + "/";
        for (QuarterFormat format : formats.of(quarter)) {
            zip.put(root + format.fileName(), format.render(quarter, folders::of));
        }
        for (CheckResult result : quarter.results()) {
            String folder = root + folders.of(result) + "/";
            for (UnitFormat format : formats.ofUnits()) {
                zip.put(folder + format.fileName(), format.render(result));
            }
            for (CopyFormat format : formats.ofCopies()) {
                Optional<CopyFormat.NamedFile> copy = format.render(result, originals);
                if (copy.isPresent()) {
                    zip.put(folder + copy.get().name(), copy.get().content());
                }
            }
        }
        for (ReportingUnit silent : quarter.missing()) {
            for (SilentFormat format : formats.ofSilent()) {
                String folder = root + Folders.of(silent, true) + "/";
                zip.put(folder + format.fileName(), format.render(quarter, silent));
            }
        }
        zip.finish();
    }
}
