package org.newcomerhub.crash;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The class path of child processes, with an archive of the classes that the first of
 * them has loaded (JEP 350): the others start in half the time. Such an archive holds for
 * jars only, so that folders are packed first.
 *
 * @param text as for {@code -cp}
 * @param archive the archive's file
 */
record ClassPath(String text, Path archive) {

	/** Packs this process's class path. */
	static ClassPath packed(Path folder) {
		List<String> packed = new ArrayList<>();
		for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
			Path path = Path.of(entry);
			packed.add(Files.isDirectory(path) ? pack(path, folder.resolve(packed.size() + ".jar")) : entry);
		}
		return new ClassPath(String.join(File.pathSeparator, packed), folder.resolve("classes.jsa"));
	}

	private static String pack(Path classes, Path jar) {
		try (OutputStream out = Files.newOutputStream(jar);
				JarOutputStream entries = new JarOutputStream(out);
				Stream<Path> files = Files.walk(classes)) {
			// folders too: packages are scanned by them
			for (Path file : files.filter((path) -> !path.equals(classes)).toList()) {
				String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
				entries.putNextEntry(new ZipEntry(Files.isDirectory(file) ? name + "/" : name));
				if (!Files.isDirectory(file)) {
					Files.copy(file, entries);
				}
				entries.closeEntry();
			}
			return jar.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Options of the JVM: the first process writes the archive when it ends by itself.
	 */
	List<String> options() {
		return List.of(
				Files.exists(this.archive) ? "-XX:SharedArchiveFile=" + this.archive
						: "-XX:ArchiveClassesAtExit=" + this.archive,
				"-Xlog:cds=off", "-Xlog:cds+dynamic=off", "-cp", this.text);
	}

}
