package org.shubbak.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.shubbak.documents.FileFixtures.aPdf;
import static org.shubbak.documents.FileFixtures.aPicture;
import static org.shubbak.documents.FileFixtures.aZip;
import static org.shubbak.documents.FileFixtures.join;
import static org.shubbak.documents.FileFixtures.pdf;
import static org.shubbak.documents.FileFixtures.text;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shubbak.shared.Refusal;

class FileCheckTests {

    @Test
    void a_pdf_a_jpeg_and_a_png_are_taken_for_what_they_are() {
        assertThat(FileCheck.typeOf(aPdf())).isEqualTo("application/pdf");
        assertThat(FileCheck.typeOf(aPicture("jpeg"))).isEqualTo("image/jpeg");
        assertThat(FileCheck.typeOf(aPicture("png"))).isEqualTo("image/png");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void whatever_is_not_a_whole_pdf_or_picture_is_refused_by_name(String what, byte[] content, String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> FileCheck.typeOf(content))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }

    static Stream<Arguments> bad() {
        return Stream.concat(other(), Stream.concat(broken(), active()));
    }

    private static Stream<Arguments> other() {
        String no = "documents.not-a-pdf-or-image";
        return Stream.of(
                Arguments.of("an empty file", new byte[0], "documents.empty"),
                Arguments.of("a Windows program", join(text("MZ"), new byte[600]), no),
                Arguments.of("a Linux program", join(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1}, new byte[600]), no),
                Arguments.of("a shell script", text("#!/bin/sh\nrm -rf /\n"), no),
                Arguments.of("a web page", text("<!DOCTYPE html><html><script>alert(1)</script></html>"), no),
                Arguments.of("an SVG", text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), no),
                Arguments.of("a ZIP", aZip(), no),
                Arguments.of("plain text", text("رخصة"), no),
                Arguments.of("a GIF", aPicture("gif"), no),
                Arguments.of("markup before a PDF", join(text("<html><!--\n"), aPdf()), no),
                Arguments.of("a JAR behind a PNG", join(aPicture("png"), aZip()), no),
                Arguments.of("a JAR behind a PDF", join(aPdf(), aZip()), no),
                Arguments.of("a script behind a JPEG", join(aPicture("jpeg"), text("<script>alert(1)</script>")), no));
    }

    private static Stream<Arguments> broken() {
        byte[] png = aPicture("png");
        String unreadable = "documents.unreadable";
        return Stream.of(
                Arguments.of("a PDF's first line alone", text("%PDF-1.7\nhello"), unreadable),
                Arguments.of("a PDF without a page", FileFixtures.aPdfWithoutPages(), unreadable),
                Arguments.of("half a PNG", Arrays.copyOf(png, png.length / 2), unreadable),
                Arguments.of("a picture of one point", aPicture("png", 1, 1), unreadable),
                Arguments.of("a PNG that claims to be vast", vast(png), "documents.too-many-pixels"),
                Arguments.of("a locked PDF", FileFixtures.aLockedPdf(), "documents.locked"));
    }

    private static Stream<Arguments> active() {
        String active = "documents.active";
        return Stream.of(
                Arguments.of(
                        "JavaScript on opening",
                        pdf(pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))),
                        active),
                Arguments.of(
                        "a link that starts a program",
                        pdf(pdf -> {
                            var link = new PDAnnotationLink();
                            link.setAction(new PDActionLaunch());
                            pdf.getPage(0).getCOSObject().setItem(org.apache.pdfbox.cos.COSName.A, link.getCOSObject());
                        }),
                        active),
                Arguments.of(
                        "a file inside",
                        pdf(pdf -> {
                            var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
                            names.setEmbeddedFiles(new PDEmbeddedFilesNameTreeNode());
                            pdf.getDocumentCatalog().setNames(names);
                        }),
                        active));
    }

    private static byte[] vast(byte[] png) {
        byte[] changed = png.clone();
        changed[16] = 0x00;
        changed[17] = 0x01;
        changed[20] = 0x00;
        changed[21] = 0x01;
        return changed;
    }
}
