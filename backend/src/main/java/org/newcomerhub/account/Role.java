package org.newcomerhub.account;

/**
 * What somebody may do in a region or an organisation.
 */
public enum Role {

	AUTHOR, TRANSLATOR, REVIEWER, PUBLISHER, ORGANISER, INTERPRETER_COORDINATOR, ADMIN

}
