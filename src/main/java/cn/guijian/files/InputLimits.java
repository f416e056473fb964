package cn.guijian.files;

/**
 * How much one run looks at. What lies beyond is named in the result as not checked, never passed by.
 *
 * @param workbooks files that are read
 * @param files files, folders and entries of zips that are looked at by their names
 * @param folders levels of folders within folders
 * @param zips levels of zips within zips
 * @param zipBytes bytes of all zips within zips, which are held in memory
 */
public record InputLimits(int workbooks, int files, int folders, int zips, int zipBytes) {
    /** Every county of the country in one run, and almost as many again. */
    private static final InputLimits STANDARD = new InputLimits(5_000, 200_000, 50, 3, 64 << 20);

    /** The limits of a run in which nothing else was asked for. */
    public static InputLimits standard() {
        return STANDARD;
    }

    /** The same with another number of workbooks. */
    public InputLimits withWorkbooks(int most) {
        return new InputLimits(most, files, folders, zips, zipBytes);
    }
}
