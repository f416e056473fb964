package cn.guijian.report.annotate;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Takes our marks out of a marked part again, knowing the part it was made from only where a value of it was replaced:
 * an account of what we may touch that is independent of the code that touches it.
 */
final class Unmarked {
    private final Document ours;
    private final Document theirs;

    private Unmarked(byte[] ours, byte[] theirs) {
        this.ours = document(ours);
        this.theirs = document(theirs);
    }

    /** The marked part without its marks, and the original, both written in one way. */
    record Pair(String unmarked, String original) {}

    static Pair of(String name, byte[] ours, byte[] theirs) {
        if (name.endsWith(".vml")) {
            return boxes(new String(ours, StandardCharsets.UTF_8), new String(theirs, StandardCharsets.UTF_8));
        }
        Unmarked part = new Unmarked(ours, theirs);
        switch (part.ours.getDocumentElement().getLocalName()) {
            case "workbook" -> part.workbook();
            case "Relationships" ->
                part.remove("Relationship", e -> e.getAttribute("Id").startsWith("rIdGuijian"));
            case "Types" -> part.types();
            case "styleSheet" -> part.styles();
            case "worksheet" -> part.sheet();
            case "comments" -> part.comments();
            default -> throw new IllegalArgumentException("nobody may touch " + name);
        }
        return new Pair(written(part.ours), written(part.theirs));
    }

    /** Of a box that our text joined, the size is ours. */
    private static Pair boxes(String marked, String before) {
        String ours = marked.replaceAll("Anchor>[^<]*<", "Anchor><");
        String theirs = before.replaceAll("Anchor>[^<]*<", "Anchor><");
        String end = theirs.substring(theirs.lastIndexOf("</xml"));
        String start = theirs.substring(0, theirs.lastIndexOf("</xml"));
        return new Pair(ours.startsWith(start) && ours.endsWith(end) ? theirs : ours, theirs);
    }

    private void workbook() {
        remove("sheet", e -> e == all(ours, "sheet").get(0));
        remove("definedName", e -> e.getAttribute("localSheetId").equals("0"));
        for (Element name : all(ours, "definedName")) {
            if (name.hasAttribute("localSheetId")) {
                name.setAttribute(
                        "localSheetId", String.valueOf(Integer.parseInt(name.getAttribute("localSheetId")) - 1));
            }
        }
        if (all(theirs, "definedName").isEmpty()) {
            remove("definedNames", e -> true);
        }
        restore("workbookView", "activeTab", "0");
        restore("workbookView", "firstSheet", "0");
    }

    private void types() {
        Set<String> known = new HashSet<>();
        all(theirs, "Override").forEach(e -> known.add(e.getAttribute("PartName")));
        remove("Override", e -> !known.contains(e.getAttribute("PartName")));
    }

    private void styles() {
        for (String list : List.of("fonts", "fills", "borders", "cellXfs")) {
            int old = children(all(theirs, list).get(0)).size();
            Element element = all(ours, list).get(0);
            List<Element> now = children(element);
            now.subList(old, now.size()).forEach(element::removeChild);
            if (element.hasAttribute("count")) {
                element.setAttribute("count", String.valueOf(old));
            }
        }
    }

    private void sheet() {
        restore("sheetView", "tabSelected", "0");
        Map<String, Element> old = new HashMap<>();
        all(theirs, "c").forEach(c -> old.put(c.getAttribute("r"), c));
        for (Element cell : all(ours, "c")) {
            Element before = old.get(cell.getAttribute("r"));
            if (before == null && !cell.hasChildNodes()) {
                cell.getParentNode().removeChild(cell);
            } else if (before != null && before.hasAttribute("s")) {
                cell.setAttribute("s", before.getAttribute("s"));
            } else if (before != null) {
                cell.removeAttribute("s");
            }
        }
        Set<String> rows = new HashSet<>();
        all(theirs, "row").forEach(r -> rows.add(r.getAttribute("r")));
        remove("row", e -> children(e).isEmpty() && !rows.contains(e.getAttribute("r")));
        if (all(theirs, "legacyDrawing").isEmpty()) {
            remove("legacyDrawing", e -> true);
        }
    }

    private void comments() {
        int authors = all(theirs, "author").size();
        remove("author", e -> e == all(ours, "author").get(authors));
        remove("comment", e -> e.getAttribute("authorId").equals(String.valueOf(authors)));
        Set<String> words = new HashSet<>();
        all(theirs, "t").forEach(t -> words.add(t.getTextContent()));
        remove("r", e -> !words.contains(all(e, "t").get(0).getTextContent()));
        for (Element text : all(ours, "text")) {
            boolean bare = children(text).size() == 1
                    && children(children(text).get(0)).size() == 1;
            if (bare && children(text).get(0).getLocalName().equals("r")) {
                Element run = children(text).get(0);
                text.replaceChild(children(run).get(0), run);
            }
        }
    }

    private void restore(String element, String attribute, String set) {
        for (int i = 0; i < all(theirs, element).size(); i++) {
            Element now = all(ours, element).get(i);
            Element before = all(theirs, element).get(i);
            if (before.hasAttribute(attribute) && now.getAttribute(attribute).equals(set)) {
                now.setAttribute(attribute, before.getAttribute(attribute));
            }
        }
    }

    private void remove(String local, Predicate<Element> which) {
        all(ours, local).stream()
                .filter(which)
                .toList()
                .forEach(e -> e.getParentNode().removeChild(e));
    }

    private static List<Element> all(Node parent, String local) {
        NodeList nodes = parent instanceof Document document
                ? document.getElementsByTagNameNS("*", local)
                : ((Element) parent).getElementsByTagNameNS("*", local);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static List<Element> children(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static Document document(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (Exception e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String written(Document document) {
        try {
            StringWriter writer = new StringWriter();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document.getDocumentElement()), new StreamResult(writer));
            return writer.toString();
        } catch (Exception e) {
            throw new IllegalArgumentException(e);
        }
    }
}
