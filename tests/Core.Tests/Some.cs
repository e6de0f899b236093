using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.Rows;
using MatterportForDataverse.Matterport.Answers;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests;

/// <summary>Things that tests begin with, where their details do not matter.</summary>
internal static class Some
{
    public static readonly RowReference Account = new(AccountTable.Table, Guid.Parse("00000000-0000-0000-0000-0000000000aa"));

    public static readonly Guid Environment = Guid.Parse("00000000-0000-0000-0000-0000000000ee");

    public static readonly DateTime Moment = new(2026, 6, 1, 8, 0, 0, DateTimeKind.Utc);

    public static FieldRule Rule(
        string field,
        Direction direction = Direction.Both,
        Winner winner = Winner.RaiseConflict,
        WhenCleared policy = WhenCleared.Clear
    ) => new(ModelFields.Set.Find(field)!, direction, InitialWinner.RaiseConflict, winner, policy);

    /// <summary>A model of which everything is known.</summary>
    public static Model Model(string id = "SxQL3iGyoDo") =>
        ModelFields.Set.All.Aggregate(new Model(ModelId.Parse(id)), (model, field) => With(model, field.Name, ValueOf(field)));

    /// <summary>The model saying this of the field; null for an honest null.</summary>
    public static Model With(Model model, string field, string? value) =>
        With(model, field, value is null ? Answer<string>.Null : Answer<string>.Of(value));

    /// <summary>The model answering this about the field.</summary>
    public static Model With(Model model, string field, Answer<string> answer) => model.With(ModelFields.Set[field].Path, answer);

    /// <summary>A value in Matterport's own form that fits the field.</summary>
    public static string ValueOf(Field field) =>
        field.Name switch
        {
            "state" => "active",
            "accessvisibility" => "public",
            "created" or "modified" => "2026-05-01T10:00:00Z",
            "floorcount" or "roomcount" or "tagcount" or "slotsused" or "scancount" => "3",
            "latitude" or "longitude" or "floorarea" or "indoorarea" or "volume" => "12.25",
            "contact.phone" => "+46 8 123 45",
            "address.countrycode" => "SE",
            "addressvisibility" => "full",
            "options.unittype" => "metric",
            "options.backgroundcolor" => "black",
            "options.measurements" => "measure",
            _ when field.Name.StartsWith("options.", StringComparison.Ordinal) => "enabled",
            _ => "a " + field.Name,
        };

    /// <summary>Another value that the field takes.</summary>
    public static string OtherValueOf(Field field) =>
        field.Name switch
        {
            "externalurl" => "https://edited.example",
            "contact.email" => "edited@example.com",
            "address.countrycode" => "NO",
            "options.unittype" => "imperial",
            "options.backgroundcolor" => "white",
            _ when field.Name.StartsWith("options.", StringComparison.Ordinal) => "disabled",
            _ => "edited",
        };

    /// <summary>A mirror row in step with the model, as a first load makes it.</summary>
    public static Row MirrorOf(Model model, IReadOnlyList<FieldRule> rules)
    {
        var blank = ModelMirror.Blank(Account, model.Id);
        var write = MirrorRow.Write(
            blank,
            RowMerge.Of(ModelFields.Set, blank, model, rules),
            rules,
            ContentHash.Of(ModelFields.Set, model)
        )!;
        var row = new Row(ModelTable.Table) { Id = Guid.Parse("00000000-0000-0000-0000-0000000000bb"), Version = "1" };
        foreach (var column in ModelMirror.MergeColumns)
        {
            row.SetRaw(column, write[column]);
        }

        return row.Set(ModelTable.AccountId, Account).Set(ModelTable.MatterportId, model.Id.Value);
    }

    /// <summary>Every two-way field, both ways, with the same winner.</summary>
    /// <summary>A person.</summary>
    public static Guid User { get; } = new("dddddddd-0000-4000-8000-000000000001");

    /// <summary>A person who may do what their rows let them.</summary>
    public static Caller Caller(IRows rows) => new(rows, (row, access) => (rows as RestrictedRows)?.Require(row, access), User, User);

    public static IReadOnlyList<FieldRule> Rules(Winner winner = Winner.RaiseConflict) =>
        ModelFields
            .Set.TwoWay.Select(field => new FieldRule(field, Direction.Both, InitialWinner.RaiseConflict, winner, WhenCleared.Clear))
            .ToArray();
}
