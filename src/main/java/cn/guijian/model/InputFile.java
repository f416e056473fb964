package cn.guijian.model;

/**
 * A file as it was read.
 *
 * @param file its path relative to what the user named, with forward slashes, as it is: for programs
 * @param sha256 lower-case hex of its bytes
 */
public record InputFile(String file, String sha256, long bytes) {
    /** The path as a person may see it. */
    public String shown() {
        return Printable.name(file);
    }
}
