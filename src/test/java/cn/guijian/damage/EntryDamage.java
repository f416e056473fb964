package cn.guijian.damage;

import java.util.List;
import java.util.Random;

/** Hurts the list of a package's parts and none of what is in them. */
final class EntryDamage {
    private EntryDamage() {}

    static byte[] of(byte[] good, Random random) {
        List<Zip.Part> parts = Zip.parts(good);
        int at = random.nextInt(parts.size());
        Zip.Part part = parts.get(at);
        switch (random.nextInt(6)) {
            case 0 -> parts.remove(at);
            case 1 -> parts.add(random.nextInt(parts.size()), part);
            case 2 -> parts.set(at, new Zip.Part(renamed(part.name(), random), part.content()));
            case 3 -> parts.set(at, new Zip.Part(part.name(), new byte[0]));
            case 4 -> parts.add(new Zip.Part(part.name().toUpperCase(java.util.Locale.ROOT), new byte[] {'x'}));
            default -> parts.add(new Zip.Part("../../" + part.name(), part.content()));
        }
        return Zip.of(parts);
    }

    private static String renamed(String name, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "/" + name;
            case 1 -> name.replace('/', '\\');
            case 2 -> name + "x";
            default -> name.toUpperCase(java.util.Locale.ROOT);
        };
    }
}
