package cn.guijian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The zip as its descriptor says: whatever a document in it links is in it, and so are the licences of what it holds. */
class DistributionTest {
    private static final Path DESCRIPTOR = Path.of("src/main/assembly/dist.xml");
    private static final Path NOTICES = Path.of("src/main/assembly/third-party.ftl");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)|(?:src|href)=\"([^\"]+)\"");
    private static final Pattern LIBRARY = Pattern.compile("\"([a-z0-9.]+:[A-Za-z0-9.-]+)\"");
    private static final Pattern LICENCE = Pattern.compile("\": \"((?:licenses/)?[A-Z0-9][^\"]+)\"");

    /** The files of the zip that are there before it is built, by their names in it. */
    private final Map<String, Path> zip = new TreeMap<>();

    DistributionTest() throws IOException, ParserConfigurationException, SAXException {
        Element descriptor = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(DESCRIPTOR.toFile())
                .getDocumentElement();
        for (Element file : elements(descriptor, "file")) {
            Path source = Path.of(text(file, "source", ""));
            zip.put(String.valueOf(source.getFileName()), source);
        }
        for (Element set : elements(descriptor, "fileSet")) {
            Path folder = Path.of(text(set, "directory", ""));
            if (!folder.startsWith("target")) {
                add(folder, text(set, "outputDirectory", ""), patterns(set, "include"), patterns(set, "exclude"));
            }
        }
    }

    private void add(Path folder, String place, List<String> included, List<String> excluded) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile).forEach(file -> {
                Path inside = folder.relativize(file);
                if ((included.isEmpty() || matches(included, inside)) && !matches(excluded, inside)) {
                    zip.put(
                            Path.of(place.replaceFirst("^/", ""))
                                    .resolve(inside)
                                    .toString()
                                    .replace('\\', '/'),
                            file);
                }
            });
        }
    }

    private static boolean matches(List<String> patterns, Path file) {
        return patterns.stream()
                .anyMatch(pattern -> FileSystems.getDefault()
                        .getPathMatcher("glob:" + pattern)
                        .matches(file));
    }

    private static List<String> patterns(Element set, String name) {
        return elements(set, name).stream().map(Element::getTextContent).toList();
    }

    private static String text(Element element, String name, String none) {
        return elements(element, name).stream()
                .findFirst()
                .map(Element::getTextContent)
                .orElse(none);
    }

    private static List<Element> elements(Element above, String name) {
        NodeList nodes = above.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> found(Pattern pattern, Path file) {
        return pattern.matcher(read(file))
                .results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .toList();
    }

    /** The places that a document leads to, resolved against its own. */
    private static List<String> links(String document, Path file) {
        return found(LINK, file).stream()
                .filter(link -> !link.matches("[a-z]+:.*|#.*"))
                .map(link -> Path.of(document)
                        .resolveSibling(link.replaceFirst("#.*", ""))
                        .normalize()
                        .toString()
                        .replace('\\', '/'))
                .toList();
    }

    @Test
    void everyLinkOfEveryDocumentLeadsToAFileInTheZip() {
        List<String> broken = new ArrayList<>();
        List<String> all = new ArrayList<>();
        zip.forEach((name, file) -> {
            if (name.endsWith(".md")) {
                for (String link : links(name, file)) {
                    all.add(link);
                    boolean there = zip.containsKey(link)
                            || zip.keySet().stream().anyMatch(other -> other.startsWith(link + "/"));
                    if (!there) {
                        broken.add(name + " -> " + link);
                    }
                }
            }
        });
        assertThat(broken).isEmpty();
        assertThat(all).hasSizeGreaterThan(100).contains("src/docs/images/index.png", "src/docs/web.md", "LICENSE");
    }

    @Test
    void theLicencesOfAllThatIsInItAreInIt() {
        assertThat(zip).containsKeys("LICENSE", "NOTICE", "THIRD-PARTY.txt", "README.md", "bin/guijian", "guijian.jar");
        List<String> texts = found(LICENCE, NOTICES);
        assertThat(texts).hasSizeGreaterThan(5);
        assertThat(zip).containsKeys(texts.toArray(String[]::new));
        assertThat(read(Path.of("LICENSE"))).contains("Apache License", "Version 2.0, January 2004", "END OF TERMS");
    }

    /** The build stops at a library that is not among these; here they are held to the texts. */
    @Test
    void everyNoticeOfCopyrightStandsInTheTextOfItsLicence() throws IOException {
        List<String> libraries = found(LIBRARY, NOTICES);
        assertThat(libraries).hasSizeGreaterThan(8);
        try (Stream<Path> files = Files.list(Path.of("src/main/dist/licenses"))) {
            String texts = String.join("\n", files.map(DistributionTest::read).toList());
            assertThat(libraries)
                    .allMatch(library -> Pattern.compile(
                                    "(?m)^(\\S+, )*" + Pattern.quote(library) + "(, \\S+)*\n(Copyright|\n)")
                            .matcher(texts)
                            .find());
        }
    }

    @Test
    void nothingOfTheBuildOrOfItsTestsIsInIt() {
        assertThat(zip.keySet()).noneMatch(name -> name.startsWith("src/main") || name.startsWith("src/test"));
        assertThat(zip.keySet()).noneMatch(name -> name.endsWith(".java") || name.contains("/."));
    }
}
