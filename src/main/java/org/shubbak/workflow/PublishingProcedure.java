package org.shubbak.workflow;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.commands.Commands;
import org.shubbak.organisation.Role;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.workflow.procedure.LayoutReader;
import org.shubbak.workflow.procedure.Problem;
import org.shubbak.workflow.procedure.Procedure;
import org.shubbak.workflow.procedure.Reading;
import org.shubbak.workflow.procedure.UploadCheck;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** An administrator checks, looks at and publishes a procedure file without a release of the product. */
@Service
public class PublishingProcedure {

    private final Procedures procedures;
    private final StoredProcedures stored;
    private final ProcedureDrawing drawing;
    private final Commands commands;
    private final Journal journal;

    PublishingProcedure(
            Procedures procedures,
            StoredProcedures stored,
            ProcedureDrawing drawing,
            Commands commands,
            Journal journal) {
        this.procedures = procedures;
        this.stored = stored;
        this.drawing = drawing;
        this.commands = commands;
        this.journal = journal;
    }

    /**
     * What a file is.
     *
     * @param key empty when the file could not be read
     * @param version the version that is current now, 0 for a new key
     * @param problems everything that keeps it from being published, with its place
     */
    public record Checked(String key, int version, List<ProcedureProblem> problems) {
        public Checked {
            problems = List.copyOf(problems);
        }
    }

    /** Reads the file and says everything that is wrong with it at once; at most 512 KB, no document type. */
    @Transactional(readOnly = true)
    public Checked check(String bpmn) {
        return switch (procedures.read(bpmn)) {
            case Reading.Accepted accepted -> checked(accepted.procedure(), bpmn);
            case Reading.Rejected rejected -> new Checked("", 0, told(rejected.problems()));
        };
    }

    private Checked checked(Procedure procedure, String bpmn) {
        var problems = UploadCheck.check(procedure, bytes(bpmn));
        return new Checked(procedure.key(), stored.latestVersion(procedure.key()), told(problems));
    }

    /**
     * Draws a file that is not published yet.
     *
     * @throws Refusal {@code workflow.procedure-invalid}
     */
    @Transactional(readOnly = true)
    public String preview(String bpmn, Locale locale) {
        return switch (procedures.read(bpmn)) {
            case Reading.Accepted accepted ->
                drawing.draw(LayoutReader.read(bytes(bpmn)), accepted.procedure(), "preview", null, locale, Map.of());
            case Reading.Rejected rejected -> throw invalid(told(rejected.problems()));
        };
    }

    /**
     * Publishes a new procedure or a new version of one, once for this command key; open cases keep theirs.
     *
     * @param seen the version that the administrator saw as current, 0 for a new key
     * @throws Refusal {@code workflow.not-an-administrator}, {@code workflow.procedure-invalid} when {@link
     *     #check} finds problems, {@code workflow.procedure-version} when another was published meanwhile
     */
    @Transactional
    public ProcedureVersion publish(String bpmn, int seen, CurrentStaff me, String commandKey) {
        if (!me.has(Role.ADMIN)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "workflow.not-an-administrator");
        }
        var fingerprint = Map.of("checksum", Checksum.of(bpmn), "seen", seen);
        return commands.once(commandKey, me.actor(), fingerprint, ProcedureVersion.class, () -> act(bpmn, seen, me));
    }

    private ProcedureVersion act(String bpmn, int seen, CurrentStaff me) {
        var checked = check(bpmn);
        if (!checked.problems().isEmpty()) {
            throw invalid(checked.problems());
        }
        if (checked.version() != seen) {
            throw meanwhile(checked.key());
        }
        int version = seen + 1;
        add(checked.key(), version, bpmn, me);
        journal.record(JournalEntry.act(
                me.actor(),
                "workflow.procedure-published",
                null,
                me.unit(),
                Map.of("procedure", checked.key(), "number", version, "checksum", Checksum.of(bpmn))));
        forgetWhenCommitted(checked.key());
        return version(stored.version(checked.key(), version).orElseThrow());
    }

    /** The version after the one that was seen, and no other: the table's key refuses the second of two. */
    private void add(String key, int version, String bpmn, CurrentStaff me) {
        try {
            procedures.add(key, version, bpmn, me.nameAr());
        } catch (DuplicateKeyException overtaken) {
            throw meanwhile(key);
        }
    }

    /** The current version of every procedure that a service may name, by key. */
    @Transactional(readOnly = true)
    public List<ProcedureVersion> published() {
        return stored.current().stream()
                .filter(row -> !row.key().equals(BundledProcedures.COLLECTION))
                .map(this::version)
                .toList();
    }

    private ProcedureVersion version(StoredProcedure row) {
        return switch (procedures.read(row.bpmn())) {
            case Reading.Accepted accepted ->
                new ProcedureVersion(
                        row.key(),
                        row.version(),
                        accepted.procedure().nameAr(),
                        accepted.procedure().nameEn(),
                        row.at(),
                        row.by());
            case Reading.Rejected rejected -> throw new InvalidProcedure(row.key(), rejected.problems());
        };
    }

    private void forgetWhenCommitted(String key) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                procedures.forget(key);
            }
        });
    }

    private static List<ProcedureProblem> told(List<Problem> problems) {
        return problems.stream().map(ProcedureProblem::of).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Refusal meanwhile(String key) {
        return Refusal.of(Refusal.Kind.CONFLICT, "workflow.procedure-version", key);
    }

    private static Refusal invalid(List<ProcedureProblem> problems) {
        return Refusal.of(Refusal.Kind.INVALID, "workflow.procedure-invalid", problems.size())
                .at("file");
    }
}
