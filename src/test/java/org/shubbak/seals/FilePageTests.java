package org.shubbak.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.licences.LicenceFixtures.anOutput;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.documents.Documents;
import org.shubbak.licences.Licences;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Anybody hands in a paper's file and hears what its code and its seal prove. */
@TestCentre
class FilePageTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Licences licences;

    @Autowired
    Documents documents;

    private MockMvc browser;

    @BeforeEach
    void open() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    @Test
    void a_genuine_file_is_green_and_names_who_sealed_it() throws Exception {
        var page = send(
                documents.bytes(licences.issue(anOutput("منى السيد عطية", 12)).pdf()));

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("verdict-done", "ختم صحيح", "مركز ومدينة الزقازيق", "منى السيد عطية", "ختم وختم زمني");
    }

    @Test
    void a_changed_file_is_red_and_its_seal_broken() throws Exception {
        byte[] file = documents.bytes(licences.issue(anOutput()).pdf());
        file[file.length / 3] ^= 1;

        assertThat(send(file).getContentAsString()).contains("verdict-refused", "الختم مكسور");
    }

    @Test
    void what_is_no_paper_of_ours_is_said_without_a_fault() throws Exception {
        assertThat(send("%PDF-1.7 nothing".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .getContentAsString())
                .contains("verdict-refused", "ملف لا يقرأ");
        assertThat(send(new byte[0]).getStatus()).isEqualTo(422);
    }

    private MockHttpServletResponse send(byte[] file) throws Exception {
        return browser.perform(multipart("/verify")
                        .file(new MockMultipartFile("file", "paper.pdf", "application/pdf", file))
                        .with(csrf())
                        .locale(Locale.forLanguageTag("ar")))
                .andReturn()
                .getResponse();
    }
}
