package org.newcomerhub.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.newcomerhub.mongo.Await;

/**
 * The mails of a trial hub without a mail server, which writes them to files.
 *
 * @param data the hub's data folder
 */
public record WrittenMails(Path data) {

	/** Those in files of a name, whole; without what is being written. */
	public List<String> named(Predicate<String> name) {
		Path folder = this.data.resolve("mail");
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.toString().endsWith(".txt"))
				.filter((file) -> name.test(file.getFileName().toString()))
				.map(WrittenMails::read)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Those to an address. */
	public List<String> to(String email) {
		return named((name) -> true).stream().filter((mail) -> mail.startsWith("To: " + email + "\n")).toList();
	}

	/**
	 * Waits for a mail to an address that holds something.
	 * @param link with a group
	 * @return the group of the first
	 */
	public String found(String email, Pattern link) {
		Await.until("the mail to " + email + " is written", () -> find(email, link).isPresent());
		return find(email, link).orElseThrow();
	}

	private Optional<String> find(String email, Pattern link) {
		return to(email).stream()
			.map(link::matcher)
			.filter(Matcher::find)
			.map((matcher) -> matcher.group(1))
			.findFirst();
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
