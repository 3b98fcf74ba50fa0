package org.shubbak.portal.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shubbak.catalogue.FeeRule;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.deadlines.DeadlineRule;
import org.shubbak.web.PublicAddress;
import org.springframework.stereotype.Component;

/**
 * Services as linked data in the words of CPSV-AP 3, the Core Public Service Vocabulary
 * (https://semiceu.github.io/CPSV-AP/), written as JSON-LD with its context inside.
 */
@Component
class ServiceGraph {

    private static final Map<String, Object> CONTEXT = Map.of(
            "cpsv", "http://purl.org/vocab/cpsv#",
            "cv", "http://data.europa.eu/m8g/",
            "dct", "http://purl.org/dc/terms/",
            "eli", "http://data.europa.eu/eli/ontology#",
            "skos", "http://www.w3.org/2004/02/skos/core#",
            "xsd", "http://www.w3.org/2001/XMLSchema#");

    private static final String AUTHORITY = "/#local-government";

    private final PublicAddress address;

    ServiceGraph(PublicAddress address) {
        this.address = address;
    }

    /** One document with these services and the authority that gives them. */
    Map<String, Object> of(List<ServiceDefinition> services) {
        var graph = new java.util.ArrayList<Object>();
        graph.add(authority());
        services.forEach(service -> graph.add(service(service)));
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", CONTEXT);
        document.put("@graph", graph);
        return document;
    }

    private Map<String, Object> authority() {
        return node(
                address.of(AUTHORITY),
                "cv:PublicOrganisation",
                Map.of(
                        "dct:title",
                                words("المراكز التكنولوجية لخدمة المواطنين", "Technology centres for citizen service"),
                        "dct:spatial", Map.of("@id", "http://publications.europa.eu/resource/authority/country/EGY")));
    }

    private Map<String, Object> service(ServiceDefinition it) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("dct:identifier", it.code().value());
        facts.put("dct:title", words(it.nameAr(), it.nameEn()));
        facts.put(
                "dct:description",
                it.summaryAr().isEmpty() ? words(it.nameAr(), it.nameEn()) : words(it.summaryAr(), it.summaryEn()));
        facts.put("cv:hasCompetentAuthority", Map.of("@id", address.of(AUTHORITY)));
        facts.put("dct:language", Map.of("@id", "http://publications.europa.eu/resource/authority/language/ARA"));
        facts.put(
                "cv:sector", node(null, "skos:Concept", Map.of("skos:prefLabel", words(it.sectorAr(), it.sectorEn()))));
        facts.put("cv:keyword", it.words());
        facts.put("cv:processingTime", Map.of("@type", "xsd:duration", "@value", duration(it.deadline())));
        facts.put("cv:hasLegalResource", node(null, "eli:LegalResource", Map.of("dct:title", arabic(it.legalBasis()))));
        facts.put(
                "cv:hasInputType",
                it.documents().stream()
                        .map(document -> node(
                                id(it) + "#" + document.key(),
                                "cv:EvidenceType",
                                Map.of("dct:title", words(document.labelAr(), document.labelEn()))))
                        .toList());
        facts.put(
                "cv:holdsRequirement",
                it.eligibility().stream()
                        .map(rule -> node(
                                id(it) + "#" + rule.key(),
                                "cv:Requirement",
                                Map.of("dct:title", words(rule.labelAr(), rule.labelEn()))))
                        .toList());
        facts.put(
                "cv:hasCost",
                it.fee().lines().stream().map(line -> cost(it, line)).toList());
        if (!it.output().equals("none")) {
            facts.put("cpsv:produces", node(id(it) + "#output", "cv:Output", Map.of("dct:type", it.output())));
        }
        return node(id(it), "cpsv:PublicService", facts);
    }

    /** A cost with its amount where the amount is one number, otherwise with its basis alone. */
    private Map<String, Object> cost(ServiceDefinition service, FeeRule.Line line) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("dct:description", words(line.labelAr(), line.labelEn()));
        facts.put("cv:currency", Map.of("@id", "http://publications.europa.eu/resource/authority/currency/EGP"));
        if (line.kind() == FeeRule.Kind.FIXED && line.factor() == null) {
            service.fee().rates().stream()
                    .filter(rate -> rate.key().equals(line.rate()))
                    .map(FeeRule.Rate::amount)
                    .map(BigDecimal::toPlainString)
                    .findFirst()
                    .ifPresent(amount -> facts.put("cv:value", Map.of("@type", "xsd:decimal", "@value", amount)));
        }
        return node(id(service) + "#fee-" + line.key(), "cv:Cost", facts);
    }

    private static String duration(DeadlineRule rule) {
        return switch (rule.unit()) {
            case DAY -> "P" + rule.value() + "D";
            case WEEK -> "P" + rule.value() * 7 + "D";
            case MONTH -> "P" + rule.value() + "M";
        };
    }

    private String id(ServiceDefinition service) {
        return address.of("/services/" + service.code().value());
    }

    private static Map<String, Object> node(
            @org.jspecify.annotations.Nullable String id, String type, Map<String, ?> facts) {
        var node = new LinkedHashMap<String, Object>();
        if (id != null) {
            node.put("@id", id);
        }
        node.put("@type", type);
        node.putAll(facts);
        return node;
    }

    private static List<Map<String, String>> words(String arabic, String english) {
        return List.of(Map.of("@language", "ar", "@value", arabic), Map.of("@language", "en", "@value", english));
    }

    private static Map<String, String> arabic(String text) {
        return Map.of("@language", "ar", "@value", text);
    }
}
