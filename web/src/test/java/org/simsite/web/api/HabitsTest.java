package org.simsite.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.simsite.crm.interaction.Channel;
import org.simsite.crm.publish.PublicationState;
import org.simsite.crm.sales.Money;
import org.simsite.tenancy.input.InvalidInput;

class HabitsTest {
    @Test
    void valuesAreLowerSnake() {
        assertThat(Names.of(PublicationState.WAITING)).isEqualTo("waiting");
        assertThat(Names.parse(Channel.class, "channel", "sms")).isEqualTo(Channel.SMS);
        assertThat(Names.parse(Channel.class, "channel", null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SMS", "Sms", " sms", "pigeon"})
    void anotherValueIsRefusedByName(String name) {
        assertThatThrownBy(() -> Names.parse(Channel.class, "channel", name))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        bad -> assertThat(bad.errors().getFirst().field()).isEqualTo("channel"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "201", "1000", "ten", "", "1.5", "+5", "05"})
    void aListIsOneToTwoHundredLong(String limit) {
        var paging = new Paging();
        paging.limit = limit;
        assertThatThrownBy(paging::limit).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "50, 50", "200, 200"})
    void aListIsAsLongAsAskedFor(String limit, int wanted) {
        var paging = new Paging();
        paging.limit = limit;
        assertThat(paging.limit()).isEqualTo(wanted);
    }

    @Test
    void aVersionGoesOutAndComesBackAsETag() {
        var response = Versions.tagged("x", 7).build();
        assertThat(response.getEntityTag().getValue()).isEqualTo("7");
        assertThat(Versions.expected("\"7\"")).isEqualTo(7);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"7", "*", "W/\"7\"", "\"x\"", "\"7\", \"8\"", ""})
    void anotherTagIsRefused(String tag) {
        assertThatThrownBy(() -> Versions.expected(tag))
                .isInstanceOfSatisfying(
                        ClientErrorException.class,
                        refused -> assertThat(refused.getResponse().getStatus()).isEqualTo(tag == null ? 428 : 412));
    }

    @Test
    void moneyKeepsItsDecimals() {
        Supplier<String> notAsked = () -> fail("the usual currency is looked up for nothing");
        assertThat(MoneyJson.parse(new MoneyJson("12.50", "CNY"), notAsked))
                .isEqualTo(new Money(new BigDecimal("12.50"), "CNY"));
        assertThat(MoneyJson.parse(new MoneyJson("12.50", null), () -> "EUR"))
                .isEqualTo(new Money(new BigDecimal("12.50"), "EUR"));
        assertThat(MoneyJson.of(new Money(new BigDecimal("1E+3"), "CNY")).amount())
                .isEqualTo("1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "twelve", "1e9", "1,5", "NaN", "١٢", "1.23456", "9999999999999"})
    void anAmountIsADecimalNumber(String amount) {
        assertThatThrownBy(() -> MoneyJson.parse(new MoneyJson(amount, "CNY"), () -> "EUR"))
                .isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "1-1-1-1-1", "0190c5a0-0000-7000-8000-00000000000g"})
    void anIdIsAUuid(String id) {
        assertThatThrownBy(() -> Ids.parse("customerId", id)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void nullsAreWrittenAndTimesAreUtc() {
        var json = JsonbByType.JSONB.toJson(new ListJson<>(List.of(Instant.parse("2026-11-22T00:00:00Z")), null));
        assertThat(json).isEqualTo("{\"items\":[\"2026-11-22T00:00:00Z\"],\"next\":null}");
    }

    @Test
    void anAnswerKeptIsTheAnswerGiven() {
        var id = UUID.randomUUID();
        var first = Response.status(201)
                .entity(new MessagesResource.MessageJson(id, "queued", null, null))
                .header("Location", "http://acme.simsite.localhost/api/v1/messages/" + id)
                .tag("3")
                .build();
        var again = StoredResponse.read(StoredResponse.write(first));
        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(again.getHeaderString("Location")).isEqualTo(first.getHeaderString("Location"));
        assertThat(again.getHeaderString("ETag")).isEqualTo("\"3\"");
        assertThat((byte[]) again.getEntity())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(JsonbByType.JSONB.toJson(first.getEntity()));
    }
}
