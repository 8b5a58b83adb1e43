package org.newcomerhub.push.campaign;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.device.Installation;
import org.newcomerhub.device.Installations;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.Notification;
import org.newcomerhub.push.model.SendOutcome;
import org.newcomerhub.push.model.Target;
import org.newcomerhub.push.send.Senders;
import org.newcomerhub.region.Regions;
import org.newcomerhub.web.ProblemException;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Sends a message to one device at once, to see it there: marked as a trial, whoever has
 * reviewed it, neither counted nor put into the inbox. It has an id of its own, so that
 * the message itself does not replace it.
 */
@Component
public class Trials {

	private static final String MARK = "[Test] ";

	/** How long somebody waits for what came of it. */
	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final CampaignDesk desk;

	private final Installations installations;

	private final Regions regions;

	private final Previews previews;

	private final Senders senders;

	private final Clock clock;

	Trials(CampaignDesk desk, Installations installations, Regions regions, Previews previews, Senders senders,
			Clock clock) {
		this.desk = desk;
		this.installations = installations;
		this.regions = regions;
		this.previews = previews;
		this.senders = senders;
		this.clock = clock;
	}

	/**
	 * What came of it.
	 *
	 * @param outcome {@code accepted}, {@code gone} (the token is nobody's), {@code
	 * refused}, {@code later} (the provider is busy or away), {@code unreachable} (no
	 * token, or its provider is not set up)
	 * @param reason what the provider said; null: nothing more
	 * @param language in which it was sent
	 * @param title as it was sent
	 */
	@Schema(name = "CampaignTest")
	public record Trial(@Schema(allowableValues = {
			"accepted", "gone", "refused", "later", "unreachable" }) String outcome, @Nullable String reason,
			String language, String title){
	}

	/**
	 * Sends a message to a device.
	 * @param language in which; null: the first of the device's list that there are words
	 * in, else the source
	 * @throws ProblemException (as an error signal) 400 when there is no such device or
	 * language
	 */
	public Mono<Trial> send(Campaign campaign, UUID installation, @Nullable String language, String actor) {
		return this.installations.read(List.of(installation))
			.next()
			.switchIfEmpty(Mono.error(() -> CampaignProblems.fault("/installation", "value-unknown",
					Map.of("value", installation.toString()))))
			.flatMap((device) -> send(campaign, device, language(campaign, device, language)))
			.delayUntil((done) -> this.desk.note(campaign, "test-campaign", actor));
	}

	private static String language(Campaign campaign, Installation device, @Nullable String wanted) {
		if (wanted != null) {
			if (!campaign.texts().containsKey(wanted)) {
				throw CampaignProblems.fault("/language", "value-unknown", Map.of("value", wanted));
			}
			return wanted;
		}
		return device.profile()
			.languages()
			.stream()
			.filter((language) -> campaign.texts().containsKey(language))
			.findFirst()
			.orElse(campaign.source());
	}

	private Mono<Trial> send(Campaign campaign, Installation device, String language) {
		return this.regions.find(campaign.region()).flatMap((region) -> {
			Notification real = this.previews.notification(campaign, region.profile(), language);
			Notification trial = new Notification(UuidCreator.getTimeOrderedEpoch(), real.category(), language,
					MARK + real.title(), real.body(), real.link(), real.image(), real.expiresAt());
			String token = this.installations.token(device);
			if (token == null || !this.senders.reaches(device.profile().provider())) {
				return Mono.just(new Trial("unreachable", null, language, trial.title()));
			}
			Target target = new Target(device.id(), device.profile().provider(), device.profile().platform(), token);
			return this.senders.send(target, trial, this.clock.instant().plus(PATIENCE))
				.map((outcome) -> switch (outcome) {
					case SendOutcome.Accepted accepted -> new Trial("accepted", null, language, trial.title());
					case SendOutcome.Gone gone -> new Trial("gone", gone.reason(), language, trial.title());
					case SendOutcome.Refused refused -> new Trial("refused", refused.reason(), language, trial.title());
					case SendOutcome.Later later -> new Trial("later", later.reason(), language, trial.title());
				});
		});
	}

}
