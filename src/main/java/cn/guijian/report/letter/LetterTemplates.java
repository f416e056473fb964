package cn.guijian.report.letter;

import static cn.guijian.model.Texts.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The templates of the letters: {@code report/*.docx} in the folder {@code templates}, where the bureau may restyle
 * them in Word; one that is not there is taken from the program itself.
 */
public final class LetterTemplates {
    private static final String FOLDER = "report";
    private static final String CORE = "docProps/core.xml";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

    private final Optional<Path> folder;
    private final Consumer<String> notes;
    private final Set<String> said = ConcurrentHashMap.newKeySet();

    private LetterTemplates(Optional<Path> folder, Consumer<String> notes) {
        this.folder = folder;
        this.notes = notes;
    }

    /** Only those that come with the program. */
    public static LetterTemplates bundled() {
        return new LetterTemplates(Optional.empty(), note -> {});
    }

    /**
     * Those of a folder first.
     *
     * @param templates the folder that holds {@code report}; it need not exist
     * @param notes takes what a person should know of a template that can be used all the same, each note once
     */
    public static LetterTemplates in(Path templates, Consumer<String> notes) {
        return new LetterTemplates(Optional.of(templates.resolve(FOLDER)), notes);
    }

    /**
     * A letter made from the template of this name.
     *
     * @throws UnusableTemplateException when the template is no Word document or its marks are wrong
     * @throws IOException when it can't be read
     */
    public byte[] write(String fileName, LetterContent content) throws IOException {
        Optional<Path> own = folder.map(f -> f.resolve(fileName)).filter(Files::isRegularFile);
        String name = own.map(Path::toString).orElse(fileName);
        byte[] bytes = own.isPresent() ? Files.readAllBytes(own.get()) : bundled(fileName);
        String unusable = text("letter.template.no-word", name);
        WordPackage template = WordPackage.open(bytes).orElseThrow(() -> new UnusableTemplateException(unusable));
        Document main = template.main();
        Map<String, Document> margins = new LinkedHashMap<>();
        for (String margin : template.margins()) {
            margins.put(margin, template.part(margin).orElseThrow(() -> new UnusableTemplateException(unusable)));
        }
        check(name, main, margins.values(), content);
        WordStyles styles = new WordStyles(template.styles());
        fill(template, main, margins, new LetterFill(content, styles));
        styles.missing().stream().sorted().forEach(style -> note(text("letter.template.style", name, style)));
        template.part(CORE).ifPresent(core -> template.put(CORE, titled(core, content.title())));
        return template.toBytes();
    }

    private static byte[] bundled(String fileName) throws IOException {
        try (InputStream stream = LetterTemplates.class.getResourceAsStream("/cn/guijian/templates/" + fileName)) {
            if (stream == null) {
                throw new IllegalArgumentException("the program has no template " + fileName);
            }
            return stream.readAllBytes();
        }
    }

    private void check(String name, Document main, Collection<Document> margins, LetterContent content)
            throws UnusableTemplateException {
        TemplateCheck check = new TemplateCheck(content);
        check.checkMain(main);
        margins.forEach(check::checkTexts);
        if (!check.faults().isEmpty()) {
            List<String> lines = new ArrayList<>(List.of(text("letter.template.faults", name)));
            lines.addAll(check.faults());
            throw new UnusableTemplateException(String.join("\n", lines));
        }
        check.lacking().forEach(mark -> note(text("letter.template.lacking", name, mark)));
    }

    private static void fill(WordPackage template, Document main, Map<String, Document> margins, LetterFill letter) {
        letter.fill(main);
        template.putMain(main);
        margins.forEach((margin, document) -> {
            if (letter.fillTexts(document)) {
                template.put(margin, document);
            }
        });
    }

    private static Document titled(Document core, String title) {
        Element root = core.getDocumentElement();
        Element old =
                (Element) root.getElementsByTagNameNS(DUBLIN_CORE, "title").item(0);
        Element element = old == null ? core.createElementNS(DUBLIN_CORE, "dc:title") : old;
        element.setTextContent(SafeText.paragraph(title));
        root.appendChild(element);
        return core;
    }

    private void note(String note) {
        if (said.add(note)) {
            notes.accept(note);
        }
    }
}
