package org.newcomerhub.mail;

import java.nio.file.Files;

import org.junit.jupiter.api.Test;
import org.newcomerhub.RunningHub;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.DataFolder;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** With the whole hub running: its runner, its key, no thread that waits. */
class TrialMailTests extends RunningHub {

	@Autowired
	private Mails mails;

	@Autowired
	private DataFolder folder;

	@Test
	void a_hub_that_is_tried_writes_its_mail_to_a_file_and_is_well_without_a_mail_server() {
		this.mails.send("trial-1", new Mail("amal@example.org", "en", "Your invitation", "Come in"))
			.block(Await.LONGEST);
		Await.until("the mail is written",
				() -> Files.exists(this.folder.path().resolve("mail").resolve("trial-1.txt")));
		assertThat(this.http.get("/actuator/health").status()).isEqualTo(200);
		assertThat(this.http.get("/actuator/health").text()).doesNotContain("\"mail\"");
		assertThat(this.http.get("/actuator/prometheus").text()).contains("hub_jobs_overdue");
	}

}
