package org.newcomerhub.interpreter.web;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.interpreter.model.Contact;
import org.newcomerhub.interpreter.model.Matching.Proposal;
import org.newcomerhub.interpreter.model.Matching.Reason;
import org.newcomerhub.localization.Messages;

/**
 * Somebody who could be asked, or why not.
 *
 * @param rank from 1 on; null: cannot be asked
 * @param level what counts on the day
 * @param distanceKm null: not known, or remote
 * @param load their bookings in the last 90 days and to come
 */
@Schema(name = "InterpreterProposal")
record ProposalView(@Nullable Integer rank, UUID interpreter, @Nullable String name, String kind, String level,
		@Nullable Long distanceKm, int load, List<ReasonView> reasons, List<ReasonView> exclusions) {

	private static final Messages MESSAGES = Messages.standard();

	/** A reason, as a code and in words. */
	@Schema(name = "ProposalReason")
	record ReasonView(@Schema(example = "level") String code, String words) {

		static ReasonView of(Reason reason, String language) {
			return new ReasonView(reason.code(),
					MESSAGES.get("interpreting.reason." + reason.code(), language, reason.arguments()));
		}

	}

	/** All of them, the best first. */
	@Schema(name = "InterpreterProposals")
	record All(List<ProposalView> items) {
	}

	static ProposalView of(Proposal proposal, @Nullable Contact contact, int place, String language) {
		Double km = proposal.km();
		return new ProposalView(proposal.eligible() ? place : null, proposal.interpreter().id(),
				(contact != null) ? contact.name() : null, proposal.interpreter().kind().code(),
				proposal.level().code(), (km != null) ? Math.round(km) : null, proposal.load(),
				proposal.reasons().stream().map((reason) -> ReasonView.of(reason, language)).toList(),
				proposal.exclusions().stream().map((reason) -> ReasonView.of(reason, language)).toList());
	}

}
