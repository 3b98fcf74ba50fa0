package org.shubbak.documents;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.shubbak.shared.Refusal;

/** Opens a PDF and walks all that its catalogue reaches: it must have pages, no lock, and nothing that runs. */
final class PdfCheck {

    private static final int MOST_PAGES = 1000;
    private static final Set<String> RUNNING =
            Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "RichMediaExecute");
    private static final Set<COSName> CARRYING =
            Set.of(COSName.JS, COSName.getPDFName("EmbeddedFiles"), COSName.getPDFName("XFA"));

    private PdfCheck() {}

    static void check(byte[] content) {
        try (PDDocument pdf = Loader.loadPDF(content)) {
            if (pdf.isEncrypted()) {
                throw locked();
            }
            if (pdf.getNumberOfPages() < 1 || pdf.getNumberOfPages() > MOST_PAGES) {
                throw FileCheck.unreadable();
            }
            if (isActive(pdf.getDocument().getTrailer())) {
                throw Refusal.of(Refusal.Kind.INVALID, "documents.active");
            }
        } catch (InvalidPasswordException password) {
            throw locked();
        } catch (IOException | IllegalArgumentException | ClassCastException broken) {
            throw FileCheck.unreadable();
        }
    }

    private static boolean isActive(COSDictionary trailer) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> open = new ArrayDeque<>();
        open.add(trailer);
        while (!open.isEmpty()) {
            COSBase next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof COSDictionary dictionary && runs(dictionary)) {
                return true;
            }
            children(next).forEach(child -> open.push(child));
        }
        return false;
    }

    private static boolean runs(COSDictionary dictionary) {
        String kind = dictionary.getNameAsString(COSName.S);
        return (kind != null && RUNNING.contains(kind)) || CARRYING.stream().anyMatch(dictionary::containsKey);
    }

    private static Iterable<? extends COSBase> children(COSBase parent) {
        return switch (parent) {
            case COSObject object -> object.getObject() == null ? Set.of() : Set.of(object.getObject());
            case COSDictionary dictionary -> dictionary.getValues();
            case COSArray array -> array;
            default -> Set.of();
        };
    }

    private static Refusal locked() {
        return Refusal.of(Refusal.Kind.INVALID, "documents.locked");
    }
}
