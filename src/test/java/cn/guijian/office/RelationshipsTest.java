package cn.guijian.office;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.intake.TestGrid;
import cn.guijian.intake.TestZip;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which part belongs to which, however its writer says it. */
final class RelationshipsTest {
    @Test
    void findsRelatedPartsWhereverTheirTargetsLead() {
        Relationships related = relationships(
                "xl/a/book.xml",
                "xl/a/_rels/book.xml.rels",
                TestZip.relation("r1", "worksheet", "sheets/one.xml")
                        + TestZip.relation("r2", "worksheet", "/xl/./sheets//two.xml")
                        + TestZip.relation("r3", "styles", "../../../../styles.xml")
                        + TestZip.relation("r4", "styles", "./.././b.xml")
                        + "<Relationship Id='r5' Type='x/styles' TargetMode='External' Target='a.xml'/>"
                        + "<Relationship Id='r6' Type='theme' TargetMode='Internal' Target='theme.xml'/>"
                        + "<Other Id='r7' Type='x/styles' Target='a.xml'/>");

        assertThat(List.of("r1", "r2", "r3", "r4", "r6").stream()
                        .map(related::byId)
                        .map(target -> target.map(t -> t.kind() + " " + t.part())))
                .containsExactly(
                        Optional.of("worksheet xl/a/sheets/one.xml"),
                        Optional.of("worksheet xl/sheets/two.xml"),
                        Optional.of("styles styles.xml"),
                        Optional.of("styles xl/b.xml"),
                        Optional.of("theme xl/a/theme.xml"));
        assertThat(related.byId("r5")).isEmpty();
        assertThat(related.byId("r7")).isEmpty();
        assertThat(related.byKind("styles")).as("the first").contains("styles.xml");
        assertThat(related.byKind("theme")).contains("xl/a/theme.xml");
        assertThat(related.byKind("sharedStrings")).isEmpty();
    }

    @Test
    void findsNothingRelatedWithoutAList() {
        assertThat(relationships("xl/workbook.xml", "_rels/.rels", TestZip.relation("r1", "styles", "a.xml"))
                        .byId("r1"))
                .isEmpty();
    }

    @Test
    void takesTheFirstOfTwoWithOneId() {
        Relationships related = relationships(
                "",
                "_rels/.rels",
                TestZip.relation("r1", "styles", "z.xml")
                        + TestZip.relation("r1", "styles", "a.xml")
                        + "<Relationship Id='r2' Type='x/theme' TargetMode='External' Target='a.xml'/>"
                        + TestZip.relation("r2", "theme", "a.xml"));

        assertThat(related.byId("r1").map(Relationships.Target::part)).contains("z.xml");
        assertThat(related.byKind("styles")).contains("z.xml");
        assertThat(related.byId("r2")).isEmpty();
        assertThat(related.isTaken("r2")).isTrue();
        assertThat(related.isTaken("r3")).isFalse();
    }

    private static Relationships relationships(String part, String list, String relations) {
        return Relationships.of(
                part, PackageParts.open(TestZip.zip(Map.of(list, TestZip.relations(relations))), TestGrid.budget()));
    }
}
