package org.shubbak.catalogue.drafts;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.PackReading;
import org.shubbak.catalogue.Packs;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.commands.Commands;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Ids;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.ServiceCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins, saves and discards drafts of services. What is typed is kept even while something in it is wrong; nothing of it
 * reaches anybody before it is published.
 */
@Service
public class EditingDrafts {

    public static final int MOST_BYTES = 512 * 1024;
    private static final int MOST_SHOWN = 20;

    /** Whoever saves again within this time is still at it. */
    private static final Duration SITTING = Duration.ofMinutes(30);

    private final ServiceDrafts drafts;
    private final Catalogue catalogue;
    private final Commands commands;
    private final Journal journal;
    private final Clock clock;

    EditingDrafts(ServiceDrafts drafts, Catalogue catalogue, Commands commands, Journal journal, Clock clock) {
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.commands = commands;
        this.journal = journal;
        this.clock = clock;
    }

    /** All drafts that are being edited or wait for approval, by code. */
    public List<Draft> open() {
        return drafts.open();
    }

    public Optional<Draft> openOf(ServiceCode code) {
        return drafts.openOf(code);
    }

    /** @throws Refusal when there is no such draft */
    public Draft get(UUID id) {
        return drafts.find(id).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "catalogue.unknown-draft"));
    }

    /**
     * Begins a draft from the newest version of a service.
     *
     * @param key the command's key; a repeated one answers with the draft that is there
     * @throws Refusal {@code catalogue.unknown-service} or {@code catalogue.edited-already}
     */
    @Transactional
    public Draft begin(ServiceCode code, String key, CurrentStaff me) {
        Administrator.required(me);
        return once(key, me, List.of("begin", code.value()), () -> {
            var newest = newest(code);
            return begun(code, newest.version(), Packs.write(newest), me);
        });
    }

    /**
     * Begins a new service from a copy of another.
     *
     * @throws Refusal {@code catalogue.unknown-service}, {@code catalogue.code-taken} or {@code
     *     catalogue.edited-already}
     */
    @Transactional
    public Draft copy(ServiceCode from, ServiceCode code, String key, CurrentStaff me) {
        Administrator.required(me);
        return once(key, me, List.of("copy", from.value(), code.value()), () -> {
            free(code);
            var tree = Packs.tree(Packs.write(newest(from))).put("code", code.value());
            return begun(code, 0, Packs.text(tree), me);
        });
    }

    /** Begins a new service from nothing but its code. */
    @Transactional
    public Draft empty(ServiceCode code, String key, CurrentStaff me) {
        Administrator.required(me);
        return once(key, me, List.of("empty", code.value()), () -> {
            free(code);
            return begun(code, 0, "code: " + code.value() + "\n", me);
        });
    }

    /**
     * Begins a draft from a pack's text: the next version of its service where there is one.
     *
     * @throws Refusal with everything that keeps the text from being understood as a service
     */
    @Transactional
    public Draft imported(String text, String key, CurrentStaff me) {
        Administrator.required(me);
        PackReading reading = Packs.read(text);
        ServiceDefinition read = reading.definition();
        if (read == null) {
            throw Refusal.fields(
                    reading.problems().stream().map(it -> it.asError()).toList());
        }
        return once(key, me, List.of("import", text), () -> {
            int basedOn = catalogue
                    .newest(read.code())
                    .map(ServiceDefinition::version)
                    .orElse(0);
            return begun(read.code(), basedOn, Packs.write(read), me);
        });
    }

    /**
     * Keeps what was typed.
     *
     * @param seen the version of the draft that was edited
     * @throws Refusal {@code catalogue.draft-moved} when somebody saved or proposed it meanwhile, {@code
     *     catalogue.pack.too-large}
     */
    @Transactional
    public Draft save(UUID id, int seen, String text, String key, CurrentStaff me) {
        Administrator.required(me);
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw Refusal.of(Refusal.Kind.INVALID, "catalogue.pack.too-large", MOST_BYTES / 1024)
                    .at("text");
        }
        return once(key, me, List.of("save", id, seen, text), () -> {
            Draft draft = get(id);
            drafts.keep(id, seen);
            moved(drafts.save(id, seen, text, draft.code(), me, clock.instant()));
            return isSameSitting(draft, me) ? get(id) : recorded(me, "catalogue.draft-saved", get(id));
        });
    }

    /** A draft is saved at every pause of the keys; the journal tells once a sitting that somebody worked on it. */
    private boolean isSameSitting(Draft draft, CurrentStaff me) {
        return draft.savedBy().equals(me.nameAr())
                && draft.savedAt().plus(SITTING).isAfter(clock.instant());
    }

    /** What the draft said before, the latest first. */
    public List<DraftText> before(UUID id) {
        return drafts.texts(id, MOST_SHOWN);
    }

    /** The text of the draft when it had this version; empty for one that it never had. */
    public Optional<String> textOf(Draft draft, int version) {
        return version == draft.version()
                ? Optional.of(draft.text())
                : drafts.text(draft.id(), version).map(DraftText::text);
    }

    /**
     * Takes everything back to what the draft said in an earlier version; that is saved as its newest.
     *
     * @throws Refusal {@code catalogue.nothing-before}, {@code catalogue.draft-moved}
     */
    @Transactional
    public Draft takeBack(UUID id, int seen, int to, String key, CurrentStaff me) {
        String text = drafts.text(id, to)
                .map(DraftText::text)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "catalogue.nothing-before"));
        return save(id, seen, text, key, me);
    }

    /** Gives a draft up; it is kept and not shown any more. */
    @Transactional
    public void discard(UUID id, int seen, CurrentStaff me) {
        Administrator.required(me);
        Draft draft = get(id);
        moved(drafts.discard(id, seen));
        recorded(me, "catalogue.draft-discarded", draft);
    }

    private Draft begun(ServiceCode code, int basedOn, String text, CurrentStaff me) {
        UUID id = Ids.next();
        if (!drafts.insert(id, code, basedOn, text, me, clock.instant())) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "catalogue.edited-already", code.value());
        }
        return recorded(me, "catalogue.draft-begun", get(id));
    }

    private ServiceDefinition newest(ServiceCode code) {
        return catalogue
                .newest(code)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "catalogue.unknown-service", code.value()));
    }

    private void free(ServiceCode code) {
        if (catalogue.newest(code).isPresent()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "catalogue.code-taken", code.value())
                    .at("code");
        }
    }

    static void moved(boolean done) {
        if (!done) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "catalogue.draft-moved");
        }
    }

    private Draft recorded(CurrentStaff me, String act, Draft draft) {
        journal.record(JournalEntry.act(
                me.actor(),
                act,
                null,
                null,
                Map.of("code", draft.code().value(), "draft", draft.id().toString(), "basedOn", draft.basedOn())));
        return draft;
    }

    private Draft once(String key, CurrentStaff me, Object asked, java.util.function.Supplier<Draft> act) {
        UUID id = commands.once(
                        key,
                        me.actor(),
                        asked,
                        Begun.class,
                        () -> new Begun(act.get().id()))
                .id();
        return get(id);
    }

    record Begun(UUID id) {}
}
