package org.newcomerhub.fcm;

import java.net.URI;

import org.newcomerhub.fcm.device.Devices;
import org.newcomerhub.fcm.device.Mailbox;
import org.newcomerhub.fcm.device.Summary;
import org.newcomerhub.fcm.fault.FaultPlan;
import org.newcomerhub.fcm.fault.Faults;
import org.newcomerhub.fcm.web.Routes;
import org.newcomerhub.fcm.web.Server;

/**
 * A running stand-in for Firebase Cloud Messaging, by itself or in a test. What its
 * {@code /control} API does can be done here without HTTP. Safe for use by many threads.
 */
public final class FcmStandIn implements AutoCloseable {

	private final Devices devices;

	private final Faults faults;

	private final Server server;

	private FcmStandIn(Settings settings) {
		this.devices = new Devices(settings.keep(), settings.clock());
		this.faults = new Faults(settings.clock());
		Routes routes = new Routes(settings.project(), this.devices, this.faults, settings.clock(),
				settings.keep() > 0);
		this.server = new Server(settings.host(), settings.port(), routes, this.devices);
	}

	/**
	 * Starts one on loopback.
	 * @param port the port; 0 for any that is free
	 */
	public static FcmStandIn start(int port) {
		return start(Settings.onPort(port));
	}

	/** Starts one. */
	public static FcmStandIn start(Settings settings) {
		return new FcmStandIn(settings);
	}

	/** The port that it listens on. */
	public int port() {
		return this.server.port();
	}

	/**
	 * What stands for {@code https://fcm.googleapis.com}, on loopback, without a slash at
	 * the end.
	 */
	public URI base() {
		return URI.create("http://127.0.0.1:" + port());
	}

	/** Lets go wrong from now on what a plan says, and nothing else. */
	public void plan(FaultPlan plan) {
		this.faults.plan(plan);
	}

	/** Makes a token unknown, as when its app is uninstalled. */
	public void unregister(String token) {
		this.devices.unregister(token);
	}

	/** Makes a token known again. */
	public void register(String token) {
		this.devices.register(token);
	}

	/** Takes a token's phone off the net: what is sent to it waits. */
	public void goOffline(String token) {
		this.devices.goOffline(token);
	}

	/** Brings a token's phone back. */
	public void goOnline(String token) {
		this.devices.goOnline(token);
	}

	/** What a token received; without messages where they are only counted. */
	public Mailbox mailbox(String token) {
		return this.devices.mailbox(token);
	}

	/** Whether a message whose data name this campaign was handed to a token. */
	public boolean reached(String token, String campaign) {
		return this.devices.reached(token, campaign);
	}

	/** Everything in numbers. */
	public Summary summary() {
		return this.devices.summary();
	}

	/** Forgets everything, the plan included. */
	public void reset() {
		this.faults.plan(FaultPlan.NONE);
		this.devices.reset();
	}

	/** Returns when it was closed. */
	public void await() {
		this.server.await();
	}

	/** Stops answering and frees the port. */
	@Override
	public void close() {
		this.server.close();
	}

}
