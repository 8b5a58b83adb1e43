package org.newcomerhub.mongo;

import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;

import com.mongodb.client.result.DeleteResult;
import com.mongodb.client.result.UpdateResult;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.mongodb.ReactiveMongoDatabaseFactory;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.ReactiveBulkOperations;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.UpdateDefinition;

/**
 * A node that crashes at a chosen write: that write, or only its answer, is lost, and
 * nothing that it writes later arrives. Or one that cannot reach the store for a while.
 */
public final class FailingMongo extends ReactiveMongoTemplate {

	private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

	private volatile boolean answerLost;

	private volatile boolean down;

	FailingMongo(ReactiveMongoDatabaseFactory databases, MongoConverter converter) {
		super(databases, converter);
	}

	/** The crash. */
	public static final class Crash extends RuntimeException {

		Crash() {
			super("crashed");
		}

	}

	/**
	 * Crashes at a write.
	 * @param writes how many writes go well before
	 * @param answerLost whether the write at which it crashes arrives
	 */
	public FailingMongo crashAfter(int writes, boolean answerLost) {
		this.left.set(writes);
		this.answerLost = answerLost;
		return this;
	}

	/** Whether it has crashed. */
	public boolean hasCrashed() {
		return this.left.get() < 0;
	}

	/** Whether the store cannot be reached. */
	public void down(boolean now) {
		this.down = now;
	}

	private <T> Flux<T> reached(Flux<T> read) {
		return Flux.defer(() -> this.down ? Flux.error(new Crash()) : read);
	}

	@Override
	public <T> Mono<T> findById(Object id, Class<T> type, String collection) {
		return reached(super.findById(id, type, collection).flux()).next();
	}

	@Override
	public <T> Mono<T> findOne(Query query, Class<T> type, String collection) {
		return reached(super.findOne(query, type, collection).flux()).next();
	}

	@Override
	public <T> Flux<T> find(@Nullable Query query, Class<T> type, String collection) {
		return reached(super.find(query, type, collection));
	}

	@Override
	public <T> Flux<T> findAll(Class<T> type, String collection) {
		return reached(super.findAll(type, collection));
	}

	private <T> Mono<T> guarded(Mono<T> write) {
		return Mono.defer(() -> {
			int before = this.left.getAndDecrement();
			if (before > 0) {
				return write;
			}
			return (before == 0 && this.answerLost) ? write.then(Mono.error(new Crash())) : Mono.error(new Crash());
		});
	}

	@Override
	public <T> Mono<T> insert(T document) {
		return guarded(super.insert(document));
	}

	@Override
	public <T> Mono<T> insert(T document, String collection) {
		return guarded(super.insert(document, collection));
	}

	/** All of them at once, or none. */
	@Override
	public <T> Flux<T> insert(Collection<? extends T> batch, String collection) {
		return guarded(super.<T>insert(batch, collection).collectList()).flatMapIterable((inserted) -> inserted);
	}

	@Override
	public Mono<UpdateResult> updateFirst(Query query, UpdateDefinition update, String collection) {
		return guarded(super.updateFirst(query, update, collection));
	}

	@Override
	public Mono<UpdateResult> updateFirst(Query query, UpdateDefinition update, Class<?> type) {
		return guarded(super.updateFirst(query, update, type));
	}

	@Override
	public Mono<DeleteResult> remove(Query query, String collection) {
		return guarded(super.remove(query, collection));
	}

	/** All of it at once, or nothing. */
	@Override
	public ReactiveBulkOperations bulkOps(BulkMode mode, String collection) {
		ReactiveBulkOperations bulk = super.bulkOps(mode, collection);
		return (ReactiveBulkOperations) Proxy.newProxyInstance(FailingMongo.class.getClassLoader(),
				new Class<?>[] { ReactiveBulkOperations.class }, (proxy, method, arguments) -> {
					Object result = method.invoke(bulk, arguments);
					return (result instanceof Mono<?> executed) ? guarded(executed) : (result instanceof ReactiveBulkOperations) ? proxy : result;
				});
	}

}
