using System.Reflection;
using CsCheck;
using MatterportForDataverse.Core.Ordering;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Ordering;

public sealed class FrozenRequestTests
{
    private static readonly FrozenRequest Request = SomeOrder.Request;

    [Fact]
    public void The_text_of_a_request_never_changes()
    {
        // An approval in a customer's database is bound to this text: a change here takes a new version of the form.
        Assert.Equal(
            """
            {"account":"0b000000-0000-4000-8000-000000000001","assembly":"1.4.0.0","currency":"EUR","dry":false,
            "effects":[{"arguments":{"from":"a"},"code":"effect.test"}],"expires":"2026-06-15T08:00:00Z",
            "exposure":24,"facts":{"name":"Villa “Söder”","slots":1,"state":720270000,"visibility":720270003},
            "lines":[{"act":720270000,"amount":"80.00","bundle":"floorplan:schematic","hours":24,"number":1,
            "options":{"color":"true","delivery_time":"fast"}},
            {"act":720270000,"amount":"12.50","bundle":"mp:matterpak","hours":24,"number":2,
            "options":{"color":"true","delivery_time":"fast"}}],"model":"0d000000-0000-4000-8000-000000000001",
            "order":"0c000000-0000-4000-8000-000000000001","organization":"0a000000-0000-4000-8000-000000000001",
            "policy":"0e000000-0000-4000-8000-000000000001","requested":"2026-06-01T08:00:00Z",
            "requester":"00000000-0000-4000-8000-000000000000","subject":"SxQL3iGyoDo","typed":"Villa","version":1}
            """.ReplaceLineEndings(""),
            Request.Canonical()
        );
        Assert.Equal(92.5m, Request.Amount);
    }

    [Fact]
    public void A_hash_is_SHA256_in_lower_case() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", FrozenRequest.HashOf("abc"));

    [Fact]
    public void What_was_frozen_is_read_again_and_freezes_to_the_same_text() =>
        SomeOrder.Any.Sample(request =>
        {
            var text = request.Canonical();
            var read = FrozenRequest.Read(text);

            Assert.Equal(text, read.Canonical());
            Assert.Equal(request, read);
            Assert.Equal(request.Lines.OrderBy(line => line.Number).Select(line => line.Amount), read.Lines.Select(line => line.Amount));
            Assert.Equal(request.TypedName, read.TypedName);
            Assert.Equal(request.SubjectKey, read.SubjectKey);
            Assert.Equal(request.Facts, read.Facts);
            Assert.Equal(request.Amount, FrozenRequest.Verified(text, request.Hash()).Amount);
        });

    [Fact]
    public void The_text_bears_no_control_character_and_no_half_of_a_character() =>
        SomeOrder.Any.Sample(request =>
        {
            var text = request.Canonical();

            Assert.DoesNotContain(text, char.IsControl);
            Assert.Equal(text, System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)));
        });

    [Fact]
    public void It_is_JSON_to_everybody_else() =>
        SomeOrder.Any.Sample(request =>
        {
            using var json = System.Text.Json.JsonDocument.Parse(request.Canonical());
            Assert.Equal(18, json.RootElement.EnumerateObject().Count());
            Assert.Equal(request.OrderId, json.RootElement.GetProperty("order").GetGuid());
        });

    [Fact]
    public void Any_change_of_any_field_changes_the_hash()
    {
        var seen = new HashSet<string>();
        SomeOrder
            .Any.Where(request => request is { Lines.Count: > 0, Facts: not null, Effects.Count: > 0 })
            .Sample(request =>
            {
                foreach (var (name, mutant) in Mutants(request))
                {
                    lock (seen)
                    {
                        seen.Add(name);
                    }

                    Assert.True(request.Hash() != mutant.Hash(), name);
                    Assert.NotEqual(request, mutant);
                }
            });

        var fields = new[] { typeof(FrozenRequest), typeof(FrozenLine), typeof(FrozenFacts), typeof(Phrase) }
            .SelectMany(type => Fields(type).Select(field => $"{type.Name}.{field.Name}"))
            .ToList();
        Assert.Equal(30, fields.Count);
        Assert.Equal(fields.Order(), seen.Order());
    }

    [Fact]
    public void Options_and_lines_in_another_order_are_the_same() =>
        SomeOrder.Any.Sample(request =>
        {
            var turned = request with
            {
                Lines = [.. request.Lines.Reverse().Select(line => line with { Options = line.Options.Reverse().ToDictionary() })],
                Effects = [.. request.Effects.Select(effect => new Phrase(effect.Code, effect.Arguments.Reverse().ToDictionary()))],
            };
            Assert.Equal(request.Hash(), turned.Hash());
        });

    [Fact]
    public void An_amount_is_the_same_however_many_zeros_it_ends_with() =>
        Assert.Equal(Request.Hash(), (Request with { Lines = [SomeOrder.Line(1, 80.000000m), Request.Lines[1]] }).Hash());

    [Fact]
    public void A_text_that_is_not_canonical_is_refused()
    {
        var text = Request.Canonical();
        string[] wrong =
        [
            "",
            "null",
            "[]",
            "{}",
            " " + text,
            text + " ",
            text + text,
            text[..^1],
            text.Replace(":false", ": false", StringComparison.Ordinal),
            text.Replace("\"80.00\"", "\"80.0\"", StringComparison.Ordinal),
            text.Replace("\"80.00\"", "\"80.000\"", StringComparison.Ordinal),
            text.Replace("\"80.00\"", "80.00", StringComparison.Ordinal),
            text.Replace("\"80.00\"", "\"-80.00\"", StringComparison.Ordinal),
            text.Replace("EUR", "XXX", StringComparison.Ordinal),
            text.Replace("08:00:00Z", "08:00:00.0Z", StringComparison.Ordinal),
            text.Replace("Villa \u201cS\u00f6", "Villa \\u201cS\u00f6", StringComparison.Ordinal),
            text.Replace("0d000000", "0D000000", StringComparison.Ordinal),
            text.Replace("\"number\":2", "\"number\":1", StringComparison.Ordinal),
            text.Replace("\"number\":2", "\"number\":02", StringComparison.Ordinal),
            text.Replace("\"version\":1", "\"version\":2", StringComparison.Ordinal),
            text.Replace("\"typed\":", "\"more\":1,\"typed\":", StringComparison.Ordinal),
            text.Replace("\"typed\":\"Villa\",", "", StringComparison.Ordinal),
            text.Replace("\"typed\":\"Villa\",", "\"typed\":\"Villa\",\"typed\":\"Villa\",", StringComparison.Ordinal),
            text.Replace("\"dry\":false", "\"dry\":null", StringComparison.Ordinal),
            text.Replace("\"subject\":\"SxQL3iGyoDo\"", "\"subject\":null", StringComparison.Ordinal),
            new string('[', 100_000),
        ];

        Assert.All(wrong, one => Assert.NotEqual(text, one));
        Assert.All(
            wrong,
            one => Assert.Equal("order.frozen-unreadable", Assert.Throws<OrderException>(() => FrozenRequest.Read(one)).Code)
        );
        Assert.Equal(Request, FrozenRequest.Read(text));
    }

    [Fact]
    public void Whatever_happens_to_a_text_it_is_refused_or_is_the_text_of_another_request() =>
        Gen.Select(SomeOrder.Any, Gen.Int[0, 100_000], Pick.One('"', '\\', '0', ',', '{', ' ', 'a', '\u0001'))
            .Sample(
                (request, at, character) =>
                {
                    var text = request.Canonical();
                    var place = at % text.Length;
                    var changed = text[..place] + character + text[(place + 1)..];
                    Assert.True(text == changed || Refuses(changed) || FrozenRequest.Read(changed).Hash() != request.Hash());
                }
            );

    [Fact]
    public void A_text_with_another_hash_than_people_approved_is_refused()
    {
        var other = Request with { TypedName = "Vila" };

        Assert.Equal(Request, FrozenRequest.Verified(Request.Canonical(), Request.Hash()));
        Assert.Equal("order.hash-differs", Refusal(() => FrozenRequest.Verified(other.Canonical(), Request.Hash())));
        Assert.Equal("order.hash-differs", Refusal(() => FrozenRequest.Verified(Request.Canonical(), Request.Hash().ToUpperInvariant())));
    }

    [Fact]
    public void What_has_no_form_cannot_be_frozen()
    {
        Assert.Throws<ArgumentException>(() => (Request with { RequestedOn = Request.RequestedOn.AddTicks(1) }).Canonical());
        Assert.Throws<ArgumentException>(() =>
            (Request with { ExpiresOn = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Local) }).Canonical()
        );
        Assert.Throws<ArgumentException>(() => (Request with { Lines = [SomeOrder.Line(1, 0.001m)] }).Canonical());
        Assert.Throws<ArgumentException>(() => (Request with { Lines = [SomeOrder.Line(1, -1)] }).Canonical());
        Assert.Throws<ArgumentException>(() => (Request with { Lines = [SomeOrder.Line(1, 1), SomeOrder.Line(1, 1)] }).Canonical());
        Assert.Equal("order.currency-unknown", Refusal(() => (Request with { Currency = "XXX" }).Canonical()));
    }

    private static IEnumerable<PropertyInfo> Fields(Type type) =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.SetMethod is not null);

    private static IEnumerable<(string Name, FrozenRequest Request)> Mutants(FrozenRequest request)
    {
        foreach (var (name, mutant) in Mutants<FrozenRequest>(request))
        {
            yield return (name, mutant);
        }

        foreach (var (name, line) in Mutants<FrozenLine>(request.Lines[0]))
        {
            yield return (name, request with { Lines = [line, .. request.Lines.Skip(1)] });
        }

        foreach (var (name, facts) in Mutants<FrozenFacts>(request.Facts!))
        {
            yield return (name, request with { Facts = facts });
        }

        foreach (var (name, effect) in Mutants<Phrase>(request.Effects[0]))
        {
            yield return (name, request with { Effects = [effect, .. request.Effects.Skip(1)] });
        }
    }

    private static IEnumerable<(string Name, T Mutant)> Mutants<T>(T original)
        where T : class
    {
        var clone = typeof(T).GetMethod("<Clone>$")!;
        foreach (var field in Fields(typeof(T)))
        {
            var mutant = (T)clone.Invoke(original, null)!;
            field.SetValue(mutant, Changed(field, field.GetValue(original)));
            yield return ($"{typeof(T).Name}.{field.Name}", mutant);
        }
    }

    private static object? Changed(PropertyInfo field, object? value) =>
        (field.Name, value) switch
        {
            (nameof(FrozenRequest.Currency), string code) => code == "CLF" ? "UYW" : "CLF",
            (nameof(FrozenLine.Number), int) => int.MinValue + 7,
            (_, null) when field.PropertyType == typeof(string) => "",
            (_, null) when field.PropertyType == typeof(Guid?) => Guid.Empty,
            (_, null) when field.PropertyType == typeof(int?) => 0,
            (_, null) => Enum.ToObject(Nullable.GetUnderlyingType(field.PropertyType)!, 0),
            (_, string text) => text + "\u0300",
            (_, bool truth) => !truth,
            (_, int number) => unchecked(number + 1),
            (_, decimal amount) => amount + 1,
            (_, Guid id) => id == Guid.Empty ? Guid.AllBitsSet : Guid.Empty,
            (_, DateTime time) => time.AddSeconds(1),
            (_, Enum choice) => Enum.ToObject(choice.GetType(), Convert.ToInt32(choice, null) + 1),
            (_, IReadOnlyList<FrozenLine> lines) => lines.Skip(1).ToList(),
            (_, IReadOnlyList<Phrase> effects) => effects.Append(Phrase.Of("more")).ToList(),
            (_, IReadOnlyDictionary<string, string> texts) => texts
                .Append(new("\u0001more", ""))
                .ToDictionary(text => text.Key, text => text.Value),
            (_, FrozenFacts) => null,
            _ => throw new InvalidOperationException($"Nothing is known of {field.Name}."),
        };

    private static bool Refuses(string text)
    {
        try
        {
            FrozenRequest.Read(text);
            return false;
        }
        catch (OrderException)
        {
            return true;
        }
    }

    private static string Refusal(Func<object> attempt) => Assert.Throws<OrderException>(attempt).Code;
}
