using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests;

/// <summary>Things that tests begin with, where their details do not matter.</summary>
internal static class Some
{
    public static readonly RowReference Account = new(AccountTable.Table, Guid.Parse("00000000-0000-0000-0000-0000000000aa"));

    public static readonly DateTime Moment = new(2026, 6, 1, 8, 0, 0, DateTimeKind.Utc);

    public static FieldRule Rule(
        string field,
        Direction direction = Direction.Both,
        Winner winner = Winner.Ask,
        NullPolicy policy = NullPolicy.Clear
    ) => new(ModelFields.Find(field)!, direction, winner, policy);

    /// <summary>A model of which everything is known.</summary>
    public static Model Model(string id = "SxQL3iGyoDo") =>
        ModelFields.All.Aggregate(
            new Model { Id = ModelId.Parse(id) },
            (model, field) => ModelAnswers.With(model, field.Name, ValueOf(field))
        );

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
            _ => "a " + field.Name,
        };

    /// <summary>A mirror row in step with the model, as a first load makes it.</summary>
    public static Row MirrorOf(Model model, IReadOnlyList<FieldRule> rules)
    {
        var blank = Mirror.Blank(Account, model.Id);
        var write = Mirror.Write(blank, ModelMerge.Of(blank, model, rules), rules, ContentHash.Of(model))!;
        var row = new Row(ModelTable.Table) { Id = Guid.Parse("00000000-0000-0000-0000-0000000000bb"), Version = "1" };
        foreach (var column in Mirror.MergeColumns)
        {
            row.SetRaw(column, write[column]);
        }

        return row.Set(ModelTable.AccountId, Account).Set(ModelTable.MatterportId, model.Id.Value);
    }

    /// <summary>Every two-way field, both ways, with the same winner.</summary>
    public static IReadOnlyList<FieldRule> Rules(Winner winner = Winner.Ask) =>
        ModelFields.TwoWay.Select(field => new FieldRule(field, Direction.Both, winner, NullPolicy.Clear)).ToArray();
}
