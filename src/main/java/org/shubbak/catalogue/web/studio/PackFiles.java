package org.shubbak.catalogue.web.studio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.PackProblem;
import org.shubbak.catalogue.Packs;
import org.shubbak.catalogue.drafts.EditingDrafts;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.web.FormErrors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Packs go out as files and come in as files. */
@Controller
@RequestMapping("/admin/services")
class PackFiles {

    private static final MediaType YAML = MediaType.parseMediaType("application/yaml;charset=UTF-8");
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final Catalogue catalogue;
    private final EditingDrafts editing;

    PackFiles(Catalogue catalogue, EditingDrafts editing) {
        this.catalogue = catalogue;
        this.editing = editing;
    }

    @GetMapping("/import")
    ModelAndView ask() {
        return page("", List.of(), FormErrors.NONE);
    }

    /** A chosen file goes before what stands in the box, so that a mended text can be sent again. */
    @PostMapping("/import")
    ModelAndView bring(
            @RequestParam(required = false) @org.jspecify.annotations.Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String text,
            @RequestParam String commandKey,
            @AuthenticationPrincipal CurrentStaff me)
            throws IOException {
        String typed = text.replace("\r\n", "\n");
        try {
            String pack = file == null || file.isEmpty() ? sized(typed) : read(file);
            typed = pack;
            return StudioPages.begun(editing.imported(pack, commandKey, me).id());
        } catch (Refusal refusal) {
            boolean unread = refusal.field() != null;
            var problems = unread ? List.<PackProblem>of() : Packs.read(typed).problems();
            return StudioPages.refused(
                    page(typed, problems, problems.isEmpty() ? FormErrors.of(refusal) : FormErrors.NONE), refusal);
        }
    }

    private static String read(MultipartFile file) throws IOException {
        if (file.getSize() > EditingDrafts.MOST_BYTES) {
            throw tooLarge();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString()
                    .replace("\r\n", "\n");
        } catch (CharacterCodingException notText) {
            throw Refusal.of(Refusal.Kind.INVALID, "catalogue.pack.not-utf8").at("file");
        }
    }

    private static String sized(String typed) {
        if (typed.length() > EditingDrafts.MOST_BYTES) {
            throw tooLarge();
        }
        return typed;
    }

    private static Refusal tooLarge() {
        return Refusal.of(Refusal.Kind.INVALID, "catalogue.pack.too-large", EditingDrafts.MOST_BYTES / 1024)
                .at("file");
    }

    private static ModelAndView page(String text, List<PackProblem> problems, FormErrors errors) {
        return new ModelAndView("catalogue/studio/import")
                .addObject("text", text)
                .addObject("problems", problems)
                .addObject("errors", errors);
    }

    @GetMapping("/{code}/pack.yaml")
    ResponseEntity<byte[]> one(@PathVariable String code) {
        var its = Codes.addressed(code);
        var newest = catalogue
                .newest(its)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "catalogue.unknown-service", code));
        return file(Packs.write(newest).getBytes(StandardCharsets.UTF_8), its.value() + ".yaml", YAML);
    }

    /** The newest version of every service, a file each. */
    @GetMapping("/packs.zip")
    ResponseEntity<byte[]> all() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var code : catalogue.codes()) {
                zip.putNextEntry(new ZipEntry(code.value() + ".yaml"));
                var newest = catalogue.newest(code).orElseThrow();
                zip.write(Packs.write(newest).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file(bytes.toByteArray(), "services.zip", ZIP);
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
