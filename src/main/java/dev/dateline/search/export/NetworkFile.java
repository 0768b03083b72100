package dev.dateline.search.export;

import dev.dateline.search.NetworkService.Network;
import dev.dateline.search.NetworkService.Network.Tie;
import dev.dateline.search.result.Facet;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A network as a file for programs that draw and analyse graphs, such as Gephi, Cytoscape and networkx: actors are nodes,
 * pairs that are mentioned together are undirected edges, and speakers have directed edges to the actors they speak about.
 * Pure functions.
 */
public final class NetworkFile {
    private NetworkFile() {}

    /** Writes elements. */
    @FunctionalInterface
    private interface Content {
        void to(XMLStreamWriter out) throws XMLStreamException;
    }

    /** The network as GraphML. */
    public static String graphml(Network network) {
        return document(out -> {
            start(out, "graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns");
            key(out, "label", "node", "string");
            key(out, "kind", "node", "string");
            key(out, "articles", "node", "long");
            key(out, "weight", "edge", "double");
            key(out, "relation", "edge", "string");
            start(out, "graph", "id", "G", "edgedefault", "undirected");
            for (Facet.Bucket actor : network.actors()) {
                start(out, "node", "id", actor.value());
                data(out, "label", actor.label());
                data(out, "kind", kind(actor));
                data(out, "articles", String.valueOf(actor.count()));
                out.writeEndElement();
            }
            graphmlEdges(out, network.together(), "together", "false");
            graphmlEdges(out, network.speaking(), "speaking", "true");
            out.writeEndElement();
            out.writeEndElement();
        });
    }

    private static void key(XMLStreamWriter out, String name, String of, String type) throws XMLStreamException {
        out.writeEmptyElement("key");
        attributes(out, "id", of + "_" + name, "for", of, "attr.name", name, "attr.type", type);
    }

    private static void data(XMLStreamWriter out, String name, String value) throws XMLStreamException {
        data(out, "node", name, value);
    }

    private static void data(XMLStreamWriter out, String of, String name, String value) throws XMLStreamException {
        start(out, "data", "key", of + "_" + name);
        out.writeCharacters(XmlText.legal(value));
        out.writeEndElement();
    }

    private static void graphmlEdges(XMLStreamWriter out, List<Tie> pairs, String relation, String directed)
            throws XMLStreamException {
        int number = 0;
        for (Tie pair : pairs) {
            edge(out, relation + number++, pair);
            attributes(out, "directed", directed);
            data(out, "edge", "weight", String.valueOf(pair.count()));
            data(out, "edge", "relation", relation);
            out.writeEndElement();
        }
    }

    /** Begins the element of a pair, which may get more attributes. */
    private static void edge(XMLStreamWriter out, String id, Tie pair) throws XMLStreamException {
        start(out, "edge", "id", id, "source", pair.from(), "target", pair.to());
    }

    /** The network as GEXF 1.3. */
    public static String gexf(Network network) {
        return document(out -> {
            start(out, "gexf", "xmlns", "http://gexf.net/1.3", "version", "1.3");
            start(out, "graph", "defaultedgetype", "undirected", "mode", "static");
            start(out, "attributes", "class", "node");
            attribute(out, "kind", "string");
            attribute(out, "articles", "long");
            out.writeEndElement();
            start(out, "attributes", "class", "edge");
            attribute(out, "relation", "string");
            out.writeEndElement();
            start(out, "nodes");
            for (Facet.Bucket actor : network.actors()) {
                start(out, "node", "id", actor.value(), "label", actor.label());
                start(out, "attvalues");
                value(out, "kind", kind(actor));
                value(out, "articles", String.valueOf(actor.count()));
                out.writeEndElement();
                out.writeEndElement();
            }
            out.writeEndElement();
            start(out, "edges");
            gexfEdges(out, network.together(), "together", "undirected");
            gexfEdges(out, network.speaking(), "speaking", "directed");
            out.writeEndElement();
            out.writeEndElement();
            out.writeEndElement();
        });
    }

    private static void attribute(XMLStreamWriter out, String name, String type) throws XMLStreamException {
        out.writeEmptyElement("attribute");
        attributes(out, "id", name, "title", name, "type", type);
    }

    private static void value(XMLStreamWriter out, String name, String value) throws XMLStreamException {
        out.writeEmptyElement("attvalue");
        attributes(out, "for", name, "value", value);
    }

    private static void gexfEdges(XMLStreamWriter out, List<Tie> pairs, String relation, String type)
            throws XMLStreamException {
        int number = 0;
        for (Tie pair : pairs) {
            edge(out, relation + number++, pair);
            attributes(out, "type", type, "weight", String.valueOf(pair.count()));
            start(out, "attvalues");
            value(out, "relation", relation);
            out.writeEndElement();
            out.writeEndElement();
        }
    }

    private static String kind(Facet.Bucket actor) {
        return actor.kind() == null ? "" : actor.kind().json();
    }

    private static String document(Content content) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeCharacters("\n");
            content.to(out);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
        return text.append('\n').toString();
    }

    private static void start(XMLStreamWriter out, String name, String... attributes) throws XMLStreamException {
        out.writeStartElement(name);
        attributes(out, attributes);
    }

    /** Names and values in turn. */
    private static void attributes(XMLStreamWriter out, String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], XmlText.legal(attributes[i + 1]));
        }
    }
}
