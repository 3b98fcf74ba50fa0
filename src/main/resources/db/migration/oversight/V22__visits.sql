-- The ministry's checklist for field visits, in versions: a visit keeps the version it was planned with.
CREATE TABLE oversight.checklist_item (
    version  integer NOT NULL,
    position integer NOT NULL,
    code     text    NOT NULL CHECK (code ~ '^[a-z-]{2,30}$'),
    kind     text    NOT NULL CHECK (kind IN ('YES_NO', 'NUMBER')),
    ours     text CHECK (ours IN ('NEEDED', 'FILLED', 'PRESENT', 'EQUIPMENT', 'BROKEN', 'OPEN', 'LATE', 'RATED')),
    text_ar  text    NOT NULL,
    text_en  text    NOT NULL,
    PRIMARY KEY (version, code),
    UNIQUE (version, position)
);
COMMENT ON COLUMN oversight.checklist_item.ours IS 'the figure of the product that the visitor compares with what he finds';
INSERT INTO oversight.checklist_item VALUES
    (1, 1, 'separation', 'YES_NO', NULL, 'الشباك مفصول عن المكتب الخلفي، ولا يلتقي مقدم الطلب بمن يبت فيه', 'Window and back office are separate; no applicant meets who decides'),
    (1, 2, 'staff-posts', 'NUMBER', 'NEEDED', 'عدد العاملين المقرر للمركز', 'Posts of the centre'),
    (1, 3, 'staff-here', 'NUMBER', 'PRESENT', 'عدد العاملين الحاضرين وقت الزيارة', 'People present during the visit'),
    (1, 4, 'equipment', 'NUMBER', 'EQUIPMENT', 'عدد الأجهزة المستخدمة', 'Devices in use'),
    (1, 5, 'broken', 'NUMBER', 'BROKEN', 'عدد الأجهزة المعطلة', 'Broken devices'),
    (1, 6, 'backlog', 'NUMBER', 'OPEN', 'عدد الطلبات المفتوحة', 'Open requests'),
    (1, 7, 'late', 'NUMBER', 'LATE', 'عدد الطلبات المتأخرة', 'Late requests'),
    (1, 8, 'satisfaction', 'NUMBER', 'RATED', 'نسبة الراضين ممن سئلوا في القاعة (٪)', 'Share of the satisfied among those asked in the hall (%)'),
    (1, 9, 'cashless', 'YES_NO', NULL, 'لا تحصيل نقدي خارج الخزينة', 'No cash is taken outside the cashier''s desk'),
    (1, 10, 'waiting-place', 'YES_NO', NULL, 'مكان الانتظار نظيف وبه مقاعد كافية', 'The waiting place is clean and has enough seats'),
    (1, 11, 'boards', 'YES_NO', NULL, 'شاشات النداء والشباك الآلي تعمل', 'Boards and kiosk are on'),
    (1, 12, 'hours', 'YES_NO', NULL, 'مواعيد العمل معلنة ويُلتزم بها', 'Opening hours are shown and kept');

CREATE TABLE oversight.visit (
    id         uuid PRIMARY KEY,
    unit       text        NOT NULL,
    checklist  integer     NOT NULL,
    visitor    uuid        NOT NULL,
    visitor_name text      NOT NULL,
    planned    date        NOT NULL,
    started_at timestamptz,
    finished_at timestamptz,
    demo       boolean     NOT NULL DEFAULT false,
    CHECK (finished_at IS NULL OR started_at IS NOT NULL)
);
CREATE INDEX visit_unit ON oversight.visit (unit, planned DESC);

-- One point of a visit. The figure of the product is frozen when the visit begins; edition is the tablet's own clock, so that
-- an answer that was sent late never replaces a later one.
CREATE TABLE oversight.visit_answer (
    visit   uuid   NOT NULL REFERENCES oversight.visit,
    code    text   NOT NULL,
    ours    numeric(12, 1),
    answer  text CHECK (answer ~ '^(YES|NO|[0-9]{1,7})$'),
    note    text   NOT NULL DEFAULT '' CHECK (length(note) <= 1000),
    edition bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (visit, code)
);

CREATE TABLE oversight.visit_photo (
    visit    uuid NOT NULL REFERENCES oversight.visit,
    document uuid NOT NULL,
    code     text NOT NULL,
    PRIMARY KEY (visit, document),
    FOREIGN KEY (visit, code) REFERENCES oversight.visit_answer (visit, code)
);

-- What is to be put right after a visit, by whom and by when.
CREATE TABLE oversight.corrective (
    id        uuid PRIMARY KEY,
    visit     uuid NOT NULL REFERENCES oversight.visit,
    unit      text NOT NULL,
    what      text NOT NULL CHECK (length(what) BETWEEN 3 AND 500),
    owner     text NOT NULL CHECK (length(owner) BETWEEN 2 AND 150),
    due       date NOT NULL,
    outcome   text CHECK (length(outcome) BETWEEN 3 AND 500),
    closed_on date,
    closed_by text,
    CHECK ((closed_on IS NULL) = (outcome IS NULL))
);
CREATE INDEX corrective_open ON oversight.corrective (due, id) WHERE closed_on IS NULL;
CREATE INDEX corrective_visit ON oversight.corrective (visit);
