package cn.guijian.report.sheets;

import java.util.List;

/** The part that says where the charts of a sheet stand. */
final class DrawingXml {
    /** In EMU, of which a pixel has 9525. */
    private static final int INSET = 30_000;
    /** A little short of the last column's edge, which the printer would cut off. */
    private static final int MOST_OF_A_COLUMN = 800_000;

    private DrawingXml() {}

    static byte[] of(List<Chart> charts) {
        Tags tags = new Tags();
        tags.open(
                "xdr:wsDr",
                "xmlns:xdr",
                Names.PLACE,
                "xmlns:a",
                Names.DRAWING,
                "xmlns:c",
                Names.CHART,
                "xmlns:r",
                Names.RELATIONS);
        for (int i = 0; i < charts.size(); i++) {
            Chart.Box box = charts.get(i).box();
            tags.open("xdr:twoCellAnchor", "editAs", "twoCell");
            corner(tags, "xdr:from", box.firstColumn(), INSET, box.firstRow(), INSET);
            corner(tags, "xdr:to", box.lastColumn() - 1, MOST_OF_A_COLUMN, box.lastRow(), 0);
            tags.open("xdr:graphicFrame", "macro", "").open("xdr:nvGraphicFramePr");
            tags.empty("xdr:cNvPr", "id", i + 2, "name", charts.get(i).titles().chart());
            tags.raw("<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/>");
            tags.raw("<a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm>")
                    .open("a:graphic")
                    .open("a:graphicData", "uri", Names.CHART);
            tags.empty("c:chart", "r:id", "rId" + (i + 1))
                    .close("a:graphicData")
                    .close("a:graphic");
            tags.close("xdr:graphicFrame").empty("xdr:clientData").close("xdr:twoCellAnchor");
        }
        return tags.close("xdr:wsDr").bytes();
    }

    private static void corner(Tags tags, String name, int column, int right, int row, int down) {
        tags.open(name);
        tags.leaf("xdr:col", String.valueOf(column)).leaf("xdr:colOff", String.valueOf(right));
        tags.leaf("xdr:row", String.valueOf(row)).leaf("xdr:rowOff", String.valueOf(down));
        tags.close(name);
    }
}
