package cn.guijian.engine.fire;

import cn.guijian.language.RulePage;
import cn.guijian.language.RuleSource;
import cn.guijian.language.Stage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kie.api.KieBase;

/**
 * A rule base as bytes and back, so that a later run need neither lint nor compile. The bytes hold what the rules say of
 * themselves, their texts, and the compiled packages of each stage. They fit the same program, Drools and Java only:
 * whoever keeps them must key them so, and must give back only what this user's own run wrote (they are executable).
 */
public final class RuleImage {
    private RuleImage() {}

    /**
     * The bytes of a base.
     *
     * @throws IOException when Drools can't write its packages
     */
    public static byte[] write(RuleBase base) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        RuleWriter writer = new RuleWriter(out);
        writer.pages(base.pages());
        writer.texts(new TreeMap<>(base.folders()));
        out.writeInt(base.sources().size());
        for (RuleSource source : base.sources()) {
            writer.source(source);
        }
        for (Stage stage : Stage.values()) {
            Optional<KieBase> compiled = base.bases().of(stage);
            writer.bytes(compiled.isPresent() ? PackageBytes.write(compiled.get()) : new byte[0]);
        }
        return bytes.toByteArray();
    }

    /**
     * The base of these bytes; its stages go on loading on another thread.
     *
     * @throws IOException when they are no image of a rule base
     */
    public static RuleBase read(byte[] bytes) throws IOException {
        StoredRules in = new StoredRules(new DataInputStream(new ByteArrayInputStream(bytes)));
        Map<String, RulePage> pages = in.pages();
        Map<String, String> folders = in.texts();
        List<RuleSource> sources = new ArrayList<>();
        for (int i = in.in().readInt(); i > 0; i--) {
            sources.add(in.source(pages));
        }
        Map<Stage, byte[]> packages = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            byte[] ofStage = in.bytes();
            if (ofStage.length > 0) {
                packages.put(stage, ofStage);
            }
        }
        return new RuleBase(sources, StoredBases.load(sources, packages), pages, folders);
    }
}
