package cn.guijian.damage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Hurts the records of an old binary workbook, so that the reader gets beyond the container. */
final class RecordDamage {
    private static final String BOOK = "Workbook";

    private RecordDamage() {}

    static byte[] of(byte[] good, Random random) {
        List<byte[]> records = records(stream(good));
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            hurt(records, random);
        }
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        records.forEach(stream::writeBytes);
        return container(stream.toByteArray());
    }

    private static void hurt(List<byte[]> records, Random random) {
        int at = random.nextInt(records.size());
        byte[] record = records.get(at);
        switch (random.nextInt(7)) {
            case 0 -> records.remove(at);
            case 1 -> records.add(random.nextInt(records.size()), record);
            case 2 -> Collections.swap(records, at, random.nextInt(records.size()));
            case 3 -> records.set(at, sized(record, 4 + random.nextInt(record.length - 3)));
            case 4 -> records.set(at, sized(record, Math.min(record.length + 1 + random.nextInt(40), 8228)));
            case 5 -> {
                byte[] renamed = record.clone();
                System.arraycopy(records.get(random.nextInt(records.size())), 0, renamed, 0, 2);
                records.set(at, renamed);
            }
            default -> records.set(at, filled(record, random));
        }
    }

    private static byte[] filled(byte[] record, Random random) {
        byte[] filled = record.clone();
        for (int i = 1 + random.nextInt(6); i > 0 && filled.length > 4; i--) {
            filled[4 + random.nextInt(filled.length - 4)] = (byte) (random.nextBoolean() ? 0xFF : random.nextInt(256));
        }
        return filled;
    }

    private static byte[] sized(byte[] record, int length) {
        byte[] sized = Arrays.copyOf(record, length);
        sized[2] = (byte) (length - 4);
        sized[3] = (byte) (length - 4 >> 8);
        return sized;
    }

    private static List<byte[]> records(byte[] stream) {
        List<byte[]> records = new ArrayList<>();
        int at = 0;
        while (at + 4 <= stream.length) {
            int length = 4 + (stream[at + 2] & 0xFF | (stream[at + 3] & 0xFF) << 8);
            records.add(Arrays.copyOfRange(stream, at, Math.min(stream.length, at + length)));
            at += length;
        }
        return records;
    }

    private static byte[] stream(byte[] workbook) {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(workbook))) {
            return container.getRoot().createDocumentInputStream(BOOK).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] container(byte[] stream) {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            container.createDocument(new ByteArrayInputStream(stream), BOOK);
            container.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
