package org.newcomerhub.attendance;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

import org.newcomerhub.attendance.model.Seat;
import org.newcomerhub.attendance.store.Attendances;
import org.newcomerhub.attendance.store.SignedUps;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * The devices that sign-ups name, to be told there.
 */
@Component
public class SignedUpDevices {

	private static final int PAGE = 500;

	private final Attendances attendances;

	private final SignedUps signedUps;

	SignedUpDevices(Attendances attendances, SignedUps signedUps) {
		this.attendances = attendances;
		this.signedUps = signedUps;
	}

	/**
	 * A sign-up that names a device.
	 *
	 * @param signUp its id
	 * @param installation the device's id; it may have left since
	 * @param state how the sign-up stands
	 */
	public record SignedUpDevice(String signUp, UUID installation, Seat.State state) {
	}

	/**
	 * Until when places are held for some sign-ups, the latest where they differ; empty
	 * when none are any more.
	 */
	public Mono<Instant> heldUntil(UUID occurrence, Collection<String> signUps) {
		return this.attendances.find(occurrence)
			.flatMapIterable((attendance) -> attendance.seats().values())
			.filter((seat) -> seat.state() == Seat.State.OFFERED && signUps.contains(seat.id()))
			.<Instant>handle((seat, sink) -> {
				if (seat.until() != null) {
					sink.next(seat.until());
				}
			})
			.reduce((one, other) -> one.isAfter(other) ? one : other);
	}

	/**
	 * Returns the devices of an occurrence, read by key; empty when nobody has signed up.
	 * Those who gave up, or whose places were given back, are not among them.
	 */
	public Flux<SignedUpDevice> of(UUID occurrence) {
		return this.attendances.find(occurrence)
			.flatMapMany((attendance) -> Flux.fromIterable(attendance.seats().values())
				.filter((seat) -> !seat.state().isGone())
				.map(Seat::id)
				.buffer(PAGE)
				.concatMap(this.signedUps::of)
				.<SignedUpDevice>handle((signedUp, sink) -> {
					UUID installation = signedUp.installation();
					Seat seat = attendance.seats().get(signedUp.id());
					if (installation != null && seat != null) {
						sink.next(new SignedUpDevice(signedUp.id(), installation, seat.state()));
					}
				}));
	}

}
