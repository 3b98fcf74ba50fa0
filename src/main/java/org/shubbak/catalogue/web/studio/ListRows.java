package org.shubbak.catalogue.web.studio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.ServiceStates;
import org.shubbak.catalogue.drafts.Draft;
import org.shubbak.catalogue.drafts.EditingDrafts;
import org.shubbak.shared.ArabicText;
import org.springframework.stereotype.Component;

/** Gathers the rows of the studio's list. */
@Component
class ListRows {

    private static final int ALL = 3_000;

    private final ServiceStates states;
    private final EditingDrafts editing;
    private final Catalogue catalogue;

    ListRows(ServiceStates states, EditingDrafts editing, Catalogue catalogue) {
        this.states = states;
        this.editing = editing;
        this.catalogue = catalogue;
    }

    /** Every service and every new draft whose name or code holds all words, by code. */
    List<ListRow> matching(String asked, String sector) {
        Set<String> found = asked.isBlank() ? Set.of() : found(asked);
        String[] words = ArabicText.fold(asked).strip().split("\\s+");
        return rows().stream()
                .filter(it -> sector.isEmpty() || it.sector().equals(sector))
                .filter(it -> asked.isBlank() || found.contains(it.code()) || holds(it, words))
                .toList();
    }

    private Set<String> found(String asked) {
        return catalogue.search(asked, ALL).stream()
                .map(it -> it.code().value())
                .collect(Collectors.toSet());
    }

    private static boolean holds(ListRow row, String[] words) {
        String text = ArabicText.fold(row.code() + " " + row.labelAr() + " " + row.labelEn());
        return Arrays.stream(words).allMatch(text::contains);
    }

    private List<ListRow> rows() {
        Map<String, Draft> drafts = new HashMap<>();
        editing.open().forEach(it -> drafts.put(it.code().value(), it));
        var rows = new ArrayList<ListRow>();
        var published = new HashSet<String>();
        for (var state : states.all()) {
            String code = state.code().value();
            published.add(code);
            rows.add(new ListRow(code, state.labelAr(), state.labelEn(), state.sector(), state, drafts.get(code)));
        }
        drafts.values().stream()
                .filter(it -> !published.contains(it.code().value()))
                .map(ListRows::begun)
                .forEach(rows::add);
        rows.sort(java.util.Comparator.comparing(ListRow::code));
        return rows;
    }

    private static ListRow begun(Draft draft) {
        String code = draft.code().value();
        var tree = DraftDesks.tree(draft.text());
        String ar = tree.map(it -> it.path("nameAr").asString("")).orElse("");
        String en = tree.map(it -> it.path("nameEn").asString("")).orElse("");
        String sector = tree.map(it -> it.path("sector").asString("")).orElse("");
        return new ListRow(code, ar, en, sector.isEmpty() ? code.replaceFirst("-.*", "") : sector, null, draft);
    }
}
