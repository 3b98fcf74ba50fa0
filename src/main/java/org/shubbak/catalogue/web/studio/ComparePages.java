package org.shubbak.catalogue.web.studio;

import java.util.List;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.Packs;
import org.shubbak.catalogue.PublishedVersion;
import org.shubbak.catalogue.drafts.Draft;
import org.shubbak.catalogue.drafts.EditingDrafts;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.ServiceCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Two versions of a service side by side; {@code draft} names the one that is being edited. */
@Controller
class ComparePages {

    private static final String DRAFT = "draft";

    private final Catalogue catalogue;
    private final EditingDrafts editing;

    ComparePages(Catalogue catalogue, EditingDrafts editing) {
        this.catalogue = catalogue;
        this.editing = editing;
    }

    @GetMapping("/admin/services/{code}/compare")
    ModelAndView compare(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        var its = Codes.addressed(code);
        var history =
                catalogue.history(its).stream().map(PublishedVersion::version).toList();
        var draft = editing.openOf(its).orElse(null);
        if (history.isEmpty() && draft == null) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "catalogue.unknown-service", code);
        }
        String newer = to.isEmpty() ? draft == null ? text(history, 0) : DRAFT : to;
        String older = from.isEmpty() ? text(history, newer.equals(DRAFT) ? 0 : 1) : from;
        return new ModelAndView("catalogue/studio/compare")
                .addObject("code", code)
                .addObject("versions", history)
                .addObject("draft", draft)
                .addObject("from", older)
                .addObject("to", newer)
                .addObject("parts", SideBySide.compare(pack(its, older, draft), pack(its, newer, draft)));
    }

    private static String text(List<Integer> history, int index) {
        return history.isEmpty() ? "" : Integer.toString(history.get(Math.min(index, history.size() - 1)));
    }

    private String pack(ServiceCode code, String version, @org.jspecify.annotations.Nullable Draft draft) {
        if (version.isEmpty()) {
            return "";
        }
        if (version.equals(DRAFT) && draft != null) {
            var read = Packs.read(draft.text()).definition();
            return read == null ? draft.text() : Packs.write(read);
        }
        if (!version.matches("\\d{1,6}")) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "web.not-found");
        }
        return Packs.write(catalogue.version(code, Integer.parseInt(version)));
    }
}
