using System.Globalization;
using System.Text.RegularExpressions;
using MatterportForDataverse.Core.Linking;
using MatterportForDataverse.Core.Places;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.Places;
using MatterportForDataverse.Core.Tests.Rows;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Schema;
using Xunit.Abstractions;
using Side = MatterportForDataverse.Core.Tests.Places.Side;

namespace MatterportForDataverse.Core.Tests.Linking;

/// <summary>
/// Each pair of the corpus among many models of other places in the same streets and towns. MODELS=100000 makes them that many; eng/long.sh
/// does so.
/// </summary>
public sealed partial class CandidatesTests(ITestOutputHelper output)
{
    // Eight of each kind that shares a key with the pair; the others only lie in its town.
    private const int MostAlike = 32;
    private const int FewModels = 1500;
    private const int MostQueries = 7;
    private const int MostRows = 500;

    private static readonly int Models = int.Parse(
        Environment.GetEnvironmentVariable("MODELS") ?? $"{FewModels}",
        CultureInfo.InvariantCulture
    );

    private static readonly Pair[] Right = [.. Pair.Both.Where(pair => pair.Expected != Answer.No)];
    private readonly InMemoryRows _rows = new();

    [Fact]
    public void The_right_model_is_found_and_comes_first_whatever_the_size()
    {
        Fill();
        var (missed, notFirst, wrong) = (new List<string>(), new List<string>(), new List<string>());
        var (queries, read, shown) = (0, 0, 0L);
        foreach (var pair in Right)
        {
            var counted = new Counted(_rows);
            var (property, model) = (Add(PropertyTable.Table, pair.Property), Add(ModelTable.Table, pair.Model));
            var suggestions = Suggest(counted, property);
            var place = suggestions.ToList().FindIndex(one => one.ModelId == IdOf(model));
            if (place < 0 && SharesAFact(pair))
            {
                missed.Add(Told(pair, suggestions));
            }
            else if (place > 0)
            {
                notFirst.Add(Told(pair, suggestions));
            }

            if (suggestions.Any(one => one.Answer == "clear" && one.ModelId != IdOf(model)))
            {
                wrong.Add(Told(pair, suggestions));
            }

            (queries, read, shown) = (Math.Max(queries, counted.Queries), Math.Max(read, counted.RowsRead), shown + counted.RowsRead);
            _rows.Delete(model);
            _rows.Delete(property);
        }

        output.WriteLine(
            $"{Right.Length} pairs among {Models} models: {missed.Count} missed, {notFirst.Count} not first, {wrong.Count} wrongly clear; "
                + $"{queries} queries at most, {read} rows at most, {shown / Right.Length} on average"
        );
        missed.Concat(notFirst).Concat(wrong).ToList().ForEach(output.WriteLine);
        Assert.True(Right.Length > 250);
        Assert.Empty(wrong);
        Assert.Empty(missed);
        Assert.True(notFirst.Count <= Right.Length * 0.03, string.Join("\n", notFirst));
        Assert.InRange(queries, 5, MostQueries);
        Assert.InRange(read, 1, MostRows);
    }

    [Fact]
    public void All_pairs_but_one_share_a_key_and_that_one_has_a_number_on_one_side_only()
    {
        var stranger = Assert.Single(Right, pair => !SharesAFact(pair));

        Assert.Equal(("o081", "match.number-one-side"), (stranger.Id, stranger.Judge().Doubts[0].Code));
    }

    [Fact]
    public void In_a_tower_of_a_thousand_flats_the_right_one_comes_first_and_is_to_be_asked_about()
    {
        var flat = new Side
        {
            Name = "Tower",
            Line1 = "1 Bay Street",
            City = "Toronto",
            PostalCode = "M5J 2S1",
            Country = "CA",
        };
        AddAccount();
        var models = Enumerable.Range(1, 1000).Select(unit => Add(ModelTable.Table, flat with { Line2 = $"Unit {unit}" })).ToArray();
        var counted = new Counted(_rows);

        var suggestions = Suggest(counted, Add(PropertyTable.Table, flat with { Line2 = "Suite 617" }));

        Assert.Equal((IdOf(models[616]), "ask"), (suggestions[0].ModelId, suggestions[0].Answer));
        Assert.Contains("More models have this address than can be compared", suggestions[0].Doubts);
        Assert.InRange(counted.Queries, 5, MostQueries);
        Assert.InRange(counted.RowsRead, 250, MostRows);
    }

    [Fact]
    public void A_model_beside_the_property_that_is_not_looked_at_is_ruled_out_by_its_own_address()
    {
        var sides = Pair.Both.SelectMany(pair => new[] { pair.Property, pair.Model }).Select(Here).Distinct().ToArray();
        var models = sides
            .Concat(sides.Select(side => side with { Line1 = Digits().Replace(side.Line1 ?? "", "") }))
            .ToDictionary(side => Add(ModelTable.Table, side).Id);
        var (looked, left) = (0, 0);
        foreach (var property in sides.Where((_, number) => number % 10 == 0))
        {
            var filter = new CandidateFilter(property.Place(), new RowReference(PropertyTable.Table, Guid.NewGuid()));
            var found = _rows.Query(new RowQuery(ModelTable.Table, []) { Where = filter.Possible }).Rows.Select(row => row.Id).ToHashSet();
            var others = models.Where(model => !found.Contains(model.Key)).Select(model => model.Value).ToArray();
            (looked, left) = (looked + found.Count, left + others.Length);
            Assert.Empty(
                others
                    .Where(model => Core.Places.Match.Judge(property.Place(), model.Place(), [], []).Answer != Answer.No)
                    .Select(model => $"{property.Told()} || {model.Told()}")
            );
        }

        Assert.True(left > 10_000, $"{looked} looked at, {left} left out");
    }

    private static Side Here(Side side) => side with { Lat = 51.5, Lon = 0.1, ListingId = null, Archived = false };

    private void AddAccount() =>
        _rows.Create(
            new Row(AccountTable.Table) { Id = Some.Account.Id }
                .Set(AccountTable.Name, "Main")
                .Set(AccountTable.TokenId, "token")
                .Set(AccountTable.LastFullOn, Some.Moment)
        );

    // They lie in the towns, and most of them in the streets, of the corpus.
    private void Fill()
    {
        var random = new Random(1);
        AddAccount();
        for (var number = 0; number < Models; number++)
        {
            Add(ModelTable.Table, Beside(Right[number % Right.Length].Model, number / Right.Length, random));
        }
    }

    // Another number of the street, the same address in another town, another street of the town, or another unit of the building.
    private static Side Beside(Side side, int kind, Random random)
    {
        var other = side with
        {
            Name = $"{Word(random)} {Word(random)}",
            ListingId = null,
            Lat = side.Lat + 0.02 + (random.NextDouble() / 10),
        };
        return (kind < MostAlike ? kind % 4 : kind % 2 * 4) switch
        {
            0 when Digits().IsMatch(side.Line1 ?? "") => other with
            {
                Line1 = Other(side.Line1, random),
                Line2 = Other(side.Line2, random),
            },
            1 => other with { City = Word(random), PostalCode = $"{random.Next(70000, 79999)}" },
            2 when Digits().Match(side.Line1 ?? "") is { Success: true } number => other with { Line1 = $"{number} {Word(random)} Street" },
            3 when side.Line1 is not null => other with { Line2 = $"Flat {random.Next(7000, 7999)}", Lat = side.Lat },
            _ => other with { Line1 = $"{random.Next(7000, 7999)} {Word(random)} Street" },
        };
    }

    // No number of the corpus has four digits that begin with 7.
    private static string? Other(string? line, Random random) =>
        line is null ? null : Digits().Replace(line, _ => random.Next(7000, 7999).ToString(CultureInfo.InvariantCulture));

    private static string Word(Random random) => new([.. Enumerable.Range(0, 7).Select(_ => (char)('a' + random.Next(26)))]);

    private RowReference Add(string table, Side side)
    {
        var row = new Row(table)
            .Set(ModelTable.Name, side.Name)
            .Set(ModelTable.AddressLine1, side.Line1)
            .Set(ModelTable.AddressLine2, side.Line2)
            .Set(ModelTable.Locality, side.City)
            .Set(ModelTable.DependentLocality, side.Dependent)
            .Set(ModelTable.AdministrativeArea, side.Region)
            .Set(ModelTable.PostalCode, side.PostalCode)
            .Set(ModelTable.CountryCode, side.Country)
            .Set(ModelTable.ListingId, side.ListingId)
            .Set(ModelTable.Latitude, (decimal?)side.Lat)
            .Set(ModelTable.Longitude, (decimal?)side.Lon);
        if (table == ModelTable.Table)
        {
            row.Set(ModelTable.ModelState, side.Archived ? ModelState.Archived : ModelState.Active)
                .Set(ModelTable.MatterportId, Guid.NewGuid().ToString("N")[..11])
                .Set(ModelTable.AccountId, Some.Account);
        }

        return new RowReference(table, _rows.Create(row.SetAll(PlaceKeyColumns.Changes(row))));
    }

    private string IdOf(RowReference model) => _rows.Find(RowKey.Of(model), [ModelTable.MatterportId.Name])!.Get(ModelTable.MatterportId)!;

    private ModelSuggestion[] Suggest(Counted rows, RowReference property)
    {
        var request = new SuggestModelsMessage.Request
        {
            TableName = property.Table,
            RowId = property.Id,
            Top = 50,
        };
        return Json.Read<ModelSuggestion[]>(new SuggestModels(rows, rows, Languages.Shipped.English).Handle(request).Suggestions!);
    }

    private static bool SharesAFact(Pair pair) =>
        PlaceKeys.OfProperty(pair.Property.Place()).Intersect(PlaceKeys.OfModel(pair.Model.Place())).Any();

    private static string Told(Pair pair, IReadOnlyList<ModelSuggestion> suggestions) =>
        pair.Told(pair.Judge())
        + " | suggested: "
        + string.Join("; ", suggestions.Take(3).Select(one => $"{one.Answer} {one.Name} {one.Address}"));

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    private sealed class Counted(IRows inner) : IRows
    {
        public int Queries { get; private set; }

        public int RowsRead { get; private set; }

        public Row? Find(RowKey key, IReadOnlyList<string> columns)
        {
            Queries++;
            RowsRead++;
            return inner.Find(key, columns);
        }

        public RowPage Query(RowQuery query)
        {
            var page = inner.Query(query);
            Queries++;
            RowsRead += page.Rows.Count;
            return page;
        }

        public Guid Create(Row row) => throw new NotSupportedException();

        public void Update(Row row) => throw new NotSupportedException();

        public IReadOnlyList<RowOutcome> UpsertMany(IReadOnlyList<Row> rows) => throw new NotSupportedException();

        public void Delete(RowReference row) => throw new NotSupportedException();
    }
}
