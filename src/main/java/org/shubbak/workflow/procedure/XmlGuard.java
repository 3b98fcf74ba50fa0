package org.shubbak.workflow.procedure;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Looks at the bare XML first: its size, no document type (so no entities), well formed, every id once. */
final class XmlGuard {

    static final int LARGEST = 512 * 1024;

    private XmlGuard() {}

    static List<Problem> check(byte[] xml) {
        if (xml.length > LARGEST) {
            return List.of(Problem.of("", "", "too-large", LARGEST / 1024));
        }
        var problems = new ArrayList<Problem>();
        try {
            scan(factory().createXMLStreamReader(new ByteArrayInputStream(xml)), problems);
        } catch (XMLStreamException e) {
            var place = e.getLocation();
            int line = place == null ? 1 : place.getLineNumber();
            int column = place == null ? 1 : place.getColumnNumber();
            problems.add(Problem.of("", "", "not-xml", line, column));
        }
        return problems;
    }

    private static void scan(XMLStreamReader reader, List<Problem> problems) throws XMLStreamException {
        var seen = new HashSet<String>();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                problems.add(Problem.of("", "", "document-type"));
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                var id = reader.getAttributeValue(null, "id");
                if (id != null && !seen.add(id)) {
                    var name = reader.getAttributeValue(null, "name");
                    problems.add(Problem.of(id, name == null ? "" : name, "duplicate-id"));
                }
            }
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }
}
