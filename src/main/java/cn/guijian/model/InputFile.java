package cn.guijian.model;

/**
 * A file as it was read.
 *
 * @param file its path relative to what the user named, with forward slashes
 * @param sha256 lower-case hex of its bytes
 */
public record InputFile(String file, String sha256, long bytes) {}
