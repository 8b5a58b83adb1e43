package org.newcomerhub.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newcomerhub.jobs.JobsNode;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.DataFolder;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class NoServerDeliveryTests {

	private static final TestStore store = TestStore.start();

	private static final String SAID = "Mail invitation/1 (ar) not sent: no mail server configured (set spring.mail.host)";

	private final MovingClock clock = new MovingClock();

	@TempDir
	Path folder;

	@BeforeEach
	void clear() {
		store.clear();
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private void sendOne(boolean trial) {
		Mail mail = new Mail("amal@example.org", "ar", "دعوة", "رابطك");
		MailNode.on(store.mongo(), this.clock).send("invitation/1", mail).block(Await.LONGEST);
		JobsNode node = MailNode.sending(store.mongo(), this.clock,
				new NoServerDelivery(new DataFolder(this.folder, trial)));
		assertThat(node.runDue()).isEqualTo(1);
		assertThat(node.runDue()).isZero();
		assertThat(store.documents("job")).isEmpty();
	}

	@Test
	void on_mongodb_nothing_is_written_and_the_log_says_so_once_without_naming_anybody(CapturedOutput output) {
		sendOne(false);
		assertThat(output).containsOnlyOnce(SAID).doesNotContain("amal", "دعوة", "رابطك");
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void on_the_trial_store_the_words_are_in_a_file_that_only_its_owner_reads(CapturedOutput output)
			throws IOException {
		sendOne(true);
		assertThat(output).containsOnlyOnce(SAID).doesNotContain("amal", "دعوة", "رابطك");
		Path file = this.folder.resolve("mail").resolve(Keys.fileName("invitation/1") + ".txt");
		assertThat(file).hasContent("To: amal@example.org\nContent-Language: ar\nSubject: دعوة\n\nرابطك\n");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
			.isEqualTo("rwx------");
	}

}
