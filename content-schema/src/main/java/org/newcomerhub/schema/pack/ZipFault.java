package org.newcomerhub.schema.pack;

/**
 * Why a ZIP file is not read.
 */
final class ZipFault extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient PackFault fault;

	private ZipFault(PackFault fault) {
		super(fault.toString(), null, false, false);
		this.fault = fault;
	}

	static ZipFault tooLarge(String message) {
		return new ZipFault(new PackFault("", 0, "zip-too-large", message));
	}

	static ZipFault path(String name, String message) {
		return new ZipFault(new PackFault(name, 0, "zip-path", message));
	}

	static ZipFault broken(String what) {
		return new ZipFault(new PackFault("", 0, "zip-invalid", "This is no ZIP file that can be read: `" + what
				+ "` is broken, encrypted or packed in an unusual way. Make it again with an ordinary program."));
	}

	PackFault fault() {
		return this.fault;
	}

}
