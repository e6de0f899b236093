using CsCheck;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Fetch;

/// <summary>
/// Random filters against their meaning, which is computed in memory once more; for committed rows and for those of the own transaction.
/// </summary>
public sealed class FetchConditionTests : IDisposable
{
    private sealed record House(string? Title, int? Rooms, bool Sold, DateTime? Seen);

    private static readonly DateTime Day = new(2026, 2, 27, 0, 0, 0, DateTimeKind.Utc);

    private static readonly Gen<House> Any = Gen.Select(
        Pick.One<string?>(null, "a", "A ", "ab", "b", "Ba", "a_b"),
        Gen.Int[0, 5].Select(number => number == 5 ? (int?)null : number),
        Gen.Bool,
        Gen.Int[0, 5],
        (title, rooms, sold, hours) => new House(title, rooms, sold, hours == 5 ? null : Day.AddHours(hours * 12))
    );

    private static readonly Gen<(string Xml, Func<House, bool> Means)> Simple = Gen.OneOf(
        Gen.Select(
            Gen.Int[0, 4],
            Pick.One("eq", "ne", "gt", "ge", "lt", "le"),
            (number, kind) =>
                (
                    $"<condition attribute='mpt_rooms' operator='{kind}' value='{number}'/>",
                    (Func<House, bool>)(house => Compared(kind, house.Rooms, number))
                )
        ),
        Pick.One("a", "AB", "b")
            .Select(text =>
                ($"<condition attribute='mpt_title' operator='eq' value='{text}'/>", (Func<House, bool>)(house => Same(house.Title, text)))
            ),
        Pick.One("a", "B")
            .Select(text =>
                (
                    $"<condition attribute='mpt_title' operator='begins-with' value='{text}'/>",
                    (Func<House, bool>)(house => Begins(house.Title, text))
                )
            ),
        Pick.One("a", "B")
            .Select(text =>
                (
                    $"<condition attribute='mpt_title' operator='not-begin-with' value='{text}'/>",
                    (Func<House, bool>)(house => !Begins(house.Title, text))
                )
            ),
        Gen.Int[0, 4]
            .Array[1, 3]
            .Select(numbers =>
                (
                    "<condition attribute='mpt_rooms'"
                        + $" operator='in'>{string.Concat(numbers.Select(number => $"<value>{number}</value>"))}</condition>",
                    (Func<House, bool>)(house => house.Rooms is { } rooms && numbers.Contains(rooms))
                )
            ),
        Gen.Bool.Select(flag =>
            ($"<condition attribute='mpt_sold' operator='eq' value='{(flag ? 1 : 0)}'/>", (Func<House, bool>)(house => house.Sold == flag))
        ),
        Gen.Int[0, 2]
            .Select(days =>
                (
                    $"<condition attribute='mpt_seenon' operator='on' value='{Day.AddDays(days):yyyy-MM-dd}'/>",
                    (Func<House, bool>)(house => house.Seen?.Date == Day.AddDays(days))
                )
            ),
        Gen.Int[0, 2]
            .Select(days =>
                (
                    $"<condition attribute='mpt_seenon' operator='on-or-before' value='{Day.AddDays(days):yyyy-MM-dd}'/>",
                    (Func<House, bool>)(house => house.Seen?.Date <= Day.AddDays(days))
                )
            ),
        Pick.One("mpt_title", "mpt_rooms", "mpt_seenon")
            .Select(column =>
                ($"<condition attribute='{column}' operator='null'/>", (Func<House, bool>)(house => Of(house, column) is null))
            )
    );

    private static readonly Gen<(string Xml, Func<House, bool> Means)> Nested = Gen.Recursive<(string Xml, Func<House, bool> Means)>(
        (depth, inner) =>
            depth > 2
                ? Simple
                : Gen.OneOf(
                    Simple,
                    Gen.Select(
                        Gen.Bool,
                        inner.Array[1, 3],
                        (every, parts) =>
                            (
                                $"<filter type='{(every ? "and" : "or")}'>{string.Concat(parts.Select(part => part.Xml))}</filter>",
                                (Func<House, bool>)(
                                    house => every ? parts.All(part => part.Means(house)) : parts.Any(part => part.Means(house))
                                )
                            )
                    )
                )
    );

    private readonly PlatformFixture _fixture = new();

    [Fact]
    public void A_filter_finds_the_rows_that_it_means_and_no_others()
    {
        var inside = "";
        var asked = "";
        _fixture.AddStep("Create", 40, plugin => inside = plugin.Target.Contains("mpt_code") ? Found(plugin.System, asked) : inside);
        Gen.Select(Any.Array[0, 8], Any, Nested)
            .Sample(
                (committed, own, filter) =>
                {
                    Empty();
                    var houses = committed.ToDictionary(house => _fixture.System.Create(Row(house)));
                    asked = filter.Xml;
                    var outside = Found(_fixture.System, asked);
                    var mine = Row(own);
                    mine["mpt_code"] = "own";
                    houses[_fixture.System.Create(mine)] = own;
                    string Expected(Func<House, bool> also) =>
                        string.Join(
                            ',',
                            houses.Where(pair => filter.Means(pair.Value) && also(pair.Value)).Select(pair => pair.Key).Order()
                        );
                    Assert.Equal(Expected(house => !ReferenceEquals(house, own)), outside);
                    Assert.Equal(Expected(_ => true), inside);
                },
                iter: 150,
                threads: 1
            );
    }

    public void Dispose() => _fixture.Dispose();

    private static string Found(IOrganizationService service, string filter)
    {
        var rows = service.RetrieveMultiple(
            new Microsoft.Xrm.Sdk.Query.FetchExpression(
                $"<fetch><entity name='mpt_house'><attribute name='mpt_houseid'/><filter>{filter}</filter></entity></fetch>"
            )
        );
        return string.Join(',', rows.Entities.Select(row => row.Id).Order());
    }

    private static Entity Row(House house) =>
        new("mpt_house")
        {
            ["mpt_title"] = house.Title,
            ["mpt_rooms"] = house.Rooms,
            ["mpt_sold"] = house.Sold,
            ["mpt_seenon"] = house.Seen,
        };

    private void Empty()
    {
        foreach (var row in _fixture.System.RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryExpression("mpt_house")).Entities)
        {
            _fixture.System.Delete("mpt_house", row.Id);
        }
    }

    private static object? Of(House house, string column) =>
        column == "mpt_title" ? house.Title
        : column == "mpt_rooms" ? house.Rooms
        : house.Seen;

    // "Not equal" counts an empty column as different.
    private static bool Compared(string kind, int? value, int number) =>
        kind switch
        {
            "eq" => value == number,
            "ne" => value != number,
            "gt" => value > number,
            "ge" => value >= number,
            "lt" => value < number,
            _ => value <= number,
        };

    private static bool Same(string? title, string text) => string.Equals(title?.TrimEnd(' '), text, StringComparison.OrdinalIgnoreCase);

    private static bool Begins(string? title, string text) => title?.StartsWith(text, StringComparison.OrdinalIgnoreCase) == true;
}
