package org.shubbak.requests.web.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shubbak.documents.DocumentId;
import org.shubbak.documents.Documents;
import org.shubbak.documents.StoredDocument;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** Takes in the scanned pages of a draft's documents; a file that is refused leaves the others. */
@Component
class Uploads {

    private static final String FILES = ".files";
    private static final String PAGES = ".pages";
    private static final int MOST_PAGES = 40;

    private final Documents documents;

    Uploads(Documents documents) {
        this.documents = documents;
    }

    /** The draft with the files that were accepted, and what was wrong with the others. */
    record Taken(IntakeDraft draft, List<FieldError> errors) {}

    Taken take(IntakeDraft draft, MultiValueMap<String, MultipartFile> files, CurrentStaff me) {
        var errors = new ArrayList<FieldError>();
        var taken = draft;
        for (var document : draft.service().documents()) {
            String field = "documents." + document.key();
            for (MultipartFile file : files.getOrDefault(field + FILES, List.of())) {
                if (!isNothing(file)) {
                    taken = take(taken, document.key(), file, me, errors);
                }
            }
        }
        return new Taken(taken, errors);
    }

    private IntakeDraft take(
            IntakeDraft draft, String document, MultipartFile file, CurrentStaff me, List<FieldError> errors) {
        String field = "documents." + document;
        try (var content = file.getInputStream()) {
            if (draft.pages(document).size() >= MOST_PAGES) {
                throw Refusal.of(Refusal.Kind.INVALID, "requests.intake.too-many-pages", MOST_PAGES);
            }
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            var stored = documents.store(content, name, me.actor());
            var pages = new ArrayList<>(draft.pages(document));
            pages.add(stored.id().value().toString());
            return draft.with(field + PAGES, pages).with(field + ".state", stateWithPages(draft, field));
        } catch (Refusal refusal) {
            errors.add(new FieldError(field + FILES, refusal.code(), refusal.args()));
            return draft;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Something scanned is not missing any more; a sighted original stays sighted. */
    private static String stateWithPages(IntakeDraft draft, String field) {
        String state = draft.text(field + ".state");
        return state.equals("ORIGINAL_SEEN") ? state : "ATTACHED";
    }

    /** Takes one page out; {@code remove} is the document's key, a colon and the page's id. */
    static IntakeDraft without(IntakeDraft draft, String remove) {
        int colon = remove.indexOf(':');
        String document = colon < 0 ? "" : remove.substring(0, colon);
        var pages = new ArrayList<>(draft.pages(document));
        if (!pages.remove(remove.substring(colon + 1))) {
            return draft;
        }
        var next = draft.with("documents." + document + PAGES, pages);
        boolean empty = pages.isEmpty()
                && draft.text("documents." + document + ".state").equals("ATTACHED");
        return empty ? next.with("documents." + document + ".state", "") : next;
    }

    /** The pages of every document of the draft, by the document's key. */
    Map<String, List<StoredDocument>> of(IntakeDraft draft) {
        var pages = new LinkedHashMap<String, List<StoredDocument>>();
        draft.service()
                .documents()
                .forEach(document -> pages.put(
                        document.key(),
                        documents.findAll(draft.pages(document.key()).stream()
                                .map(page -> new DocumentId(UUID.fromString(page)))
                                .toList())));
        return pages;
    }

    /** Browsers send an unused file field as an empty part without a name. */
    private static boolean isNothing(MultipartFile file) {
        String name = file.getOriginalFilename();
        return file.isEmpty() && (name == null || name.isEmpty());
    }
}
