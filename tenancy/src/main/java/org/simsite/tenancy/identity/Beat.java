package org.simsite.tenancy.identity;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What was last heard of one Keycloak. Any answer will do but one that tells of trouble within. */
final class Beat {
    /** Asked again after this. */
    private static final Duration FRESH = Duration.ofSeconds(1);
    /** Older than this it is no knowledge, and worth a wait. */
    private static final Duration OLD = Duration.ofSeconds(5);
    /** Threads that may wait at once; the others take what was last heard. */
    private static final int WAITING = 8;

    private final HttpClient http;
    private final Semaphore places = new Semaphore(WAITING);
    private volatile boolean away;
    private volatile long heard = System.nanoTime() - OLD.multipliedBy(2).toNanos();
    private @Nullable CompletableFuture<Void> question;

    Beat(HttpClient http) {
        this.http = http;
    }

    /** @param address asked if nothing was heard lately */
    boolean isAway(URI address) {
        if (isWithin(FRESH)) return away;
        CompletableFuture<Void> asked = ask(address);
        if (!isWithin(OLD) && places.tryAcquire()) await(asked);
        return away;
    }

    void note(boolean isAway) {
        away = isAway;
        heard = System.nanoTime();
    }

    private synchronized CompletableFuture<Void> ask(URI address) {
        if (question == null || question.isDone()) {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(KeycloakPulse.PATIENCE)
                    .build();
            question = http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                    .handle((answer, failure) -> {
                        note(failure != null || answer.statusCode() >= 500);
                        return null;
                    });
        }
        return question;
    }

    private void await(CompletableFuture<Void> asked) {
        try {
            asked.get(KeycloakPulse.PATIENCE.plus(FRESH).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            note(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
    }

    private boolean isWithin(Duration age) {
        return System.nanoTime() - heard < age.toNanos();
    }
}
