package org.newcomerhub.translation.exchange;

/**
 * A document cannot be read any further.
 */
final class XliffFaultException extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final transient XliffFault fault;

	XliffFaultException(XliffFault fault) {
		super(fault.code(), null, false, false);
		this.fault = fault;
	}

	XliffFault fault() {
		return this.fault;
	}

}
