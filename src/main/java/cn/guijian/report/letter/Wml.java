package cn.guijian.report.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The vocabulary of Word's XML (WordprocessingML). */
final class Wml {
    static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private Wml() {}

    /**
     * Adds an element.
     *
     * @param attributes names and values in turn
     */
    static Element add(Node parent, String name, String... attributes) {
        Element element = create(parent, name, attributes);
        parent.appendChild(element);
        return element;
    }

    /** Makes an element for the same document as {@code any}. */
    static Element create(Node any, String name, String... attributes) {
        Element element = any.getOwnerDocument().createElementNS(NAMESPACE, "w:" + name);
        for (int i = 0; i < attributes.length; i += 2) {
            element.setAttributeNS(NAMESPACE, "w:" + attributes[i], attributes[i + 1]);
        }
        return element;
    }

    /** Adds a text, its blanks kept. */
    static void addText(Element run, String text) {
        setText(add(run, "t"), text);
    }

    static void setText(Element element, String text) {
        element.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
        element.setTextContent(text);
    }

    static boolean is(Node node, String name) {
        return NAMESPACE.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
    }

    static String attribute(Element element, String name) {
        return element.getAttributeNS(NAMESPACE, name);
    }

    static List<Element> children(Node parent) {
        return elements(parent.getChildNodes());
    }

    static Optional<Element> child(Node parent, String name) {
        return children(parent).stream().filter(e -> is(e, name)).findFirst();
    }

    /** All elements of this name below {@code root}, in the order of the document. */
    static List<Element> all(Element root, String name) {
        return elements(root.getElementsByTagNameNS(NAMESPACE, name));
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
