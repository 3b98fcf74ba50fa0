package org.shubbak.workflow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Organisation;
import org.shubbak.shared.DepartmentCode;
import org.shubbak.workflow.drawing.Caption;
import org.shubbak.workflow.drawing.DrawingSvg;
import org.shubbak.workflow.procedure.Layout;
import org.shubbak.workflow.procedure.LayoutReader;
import org.shubbak.workflow.procedure.Procedure;
import org.shubbak.workflow.procedure.TaskFacts;
import org.shubbak.workflow.procedure.TaskKind;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Draws a procedure as inline SVG without script, from its file's own layout; pages link {@code procedure.css}. */
@Service
public class ProcedureDrawing {

    /** How far a case has come at a task. */
    public enum Mark {
        DONE,
        OPEN
    }

    private record Name(String key, int version) {}

    private final Procedures procedures;
    private final Organisation organisation;
    private final MessageSource messages;
    private final Map<Name, Layout> layouts = new ConcurrentHashMap<>();

    ProcedureDrawing(Procedures procedures, Organisation organisation, MessageSource messages) {
        this.procedures = procedures;
        this.organisation = organisation;
        this.messages = messages;
    }

    /** The current version, or that one, without a case in it. */
    public String svg(String key, @Nullable Integer version, Locale locale, Map<String, Mark> marks) {
        return svg(key, version, null, locale, marks);
    }

    /**
     * @param version null for the current one
     * @param own the service's department, shown on the tasks that name none
     * @param marks by task path: what is done and what is open
     */
    public String svg(
            String key,
            @Nullable Integer version,
            @Nullable DepartmentCode own,
            Locale locale,
            Map<String, Mark> marks) {
        int number = version == null ? procedures.current(key).version() : version;
        var procedure = procedures.of(key, number);
        var layout = layouts.computeIfAbsent(
                new Name(key, number), name -> LayoutReader.read(bytes(procedures.text(key, number))));
        return draw(layout, procedure, key + "-" + number, own, locale, marks);
    }

    /** A procedure that is not published yet. */
    String draw(
            Layout layout,
            Procedure procedure,
            String id,
            @Nullable DepartmentCode own,
            Locale locale,
            Map<String, Mark> marks) {
        var captions = new HashMap<String, Caption>();
        var said = new ArrayList<String>();
        for (var shape : layout.shapes()) {
            if (shape.type() == Layout.Type.TASK) {
                var task = procedure.task(shape.id());
                var who = who(task, own, locale);
                captions.put(shape.id(), new Caption(party(task), who, mark(marks, shape.id())));
                said.add(name(locale, shape.nameAr(), shape.nameEn()) + " (" + who + ")");
            } else if (shape.type() == Layout.Type.CALL) {
                captions.put(shape.id(), new Caption("citizen", "", mark(marks, shape.id())));
                said.add(name(locale, shape.nameAr(), shape.nameEn()));
            }
        }
        return DrawingSvg.of(
                layout,
                locale,
                id,
                name(locale, procedure.nameAr(), procedure.nameEn()),
                String.join(locale.getLanguage().equals("en") ? "; " : "؛ ", said),
                captions);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String name(Locale locale, String ar, String en) {
        return locale.getLanguage().equals("en") && !en.isEmpty() ? en : ar;
    }

    private static String party(TaskFacts task) {
        return switch (task.kind()) {
            case PAYMENT, NOTICE -> "citizen";
            case OPINION -> "body";
            default -> "us";
        };
    }

    private String who(TaskFacts task, @Nullable DepartmentCode own, Locale locale) {
        var parts = new ArrayList<String>();
        parts.add(text("web.role." + task.role(), locale));
        if (task.days() != null) {
            parts.add(text("workflow.drawing.days", locale, task.days()));
        }
        var department = task.department() == null ? own : code(task.department());
        if (department != null && !task.kind().pooled() && task.kind() != TaskKind.APPROVAL) {
            parts.add(organisation.department(department).name(locale));
        }
        return String.join(" · ", parts);
    }

    private static @Nullable DepartmentCode code(String department) {
        return department.equals("*") ? null : new DepartmentCode(department);
    }

    private String text(String key, Locale locale, Object... args) {
        var found = messages.getMessage(key, args, key, locale);
        return found == null ? key : found;
    }

    /** A call is open while one of its tasks is, and done when one is done and none is open. */
    private static @Nullable String mark(Map<String, Mark> marks, String id) {
        var found = marks.entrySet().stream()
                .filter(mark -> mark.getKey().equals(id) || mark.getKey().startsWith(id + "/"))
                .map(Map.Entry::getValue)
                .toList();
        return found.isEmpty() ? null : found.contains(Mark.OPEN) ? "open" : "done";
    }
}
