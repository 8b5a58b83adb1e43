package org.newcomerhub.audit;

/**
 * An entry of the audit.
 *
 * @param id document and step
 * @param subject the document that was changed, as {@code collection/id}
 * @param note who did what
 */
public record AuditEntry(String id, String subject, AuditNote note) {
}
