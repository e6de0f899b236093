using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Histories;

/// <summary>What holds after every history, once the faults have stopped.</summary>
internal static class Law
{
    public static void Check(
        SyncWorld world,
        IReadOnlyList<string> models,
        IReadOnlyList<string> fields,
        HashSet<(string Model, string Field, string? Value)> written,
        IReadOnlyList<(string Model, string Field, string? Value, bool Here)> edits
    )
    {
        foreach (var (model, name) in models.SelectMany(_ => fields, (model, name) => (model, name)))
        {
            var field = ModelFields.Set.Find(name)!;
            var (ours, theirs) = (world.Ours(model, name), world.Theirs(model, name));
            var asked = world
                .Issues(IssueKind.Conflict)
                .SingleOrDefault(issue =>
                    issue.Get(SyncIssueTable.ModelId)!.Id == world.MirrorOf(model).Id && issue.Get(SyncIssueTable.Field) == name
                );

            Assert.True(asked is not null || ours == theirs, $"{model} {name} does not converge: here '{ours}', there '{theirs}'.");
            Assert.Equal(MergeBase.Parse(world.MirrorOf(model).Get(ModelTable.MergeBase)).Asked.ContainsKey(name), asked is not null);
            if (asked is not null)
            {
                Assert.True(
                    field.Same(asked.Get(SyncIssueTable.DataverseValue), ours)
                        && field.Same(asked.Get(SyncIssueTable.MatterportValue), theirs),
                    $"{model} {name}: the conflict shows other values."
                );
            }

            foreach (var value in new[] { ours, theirs })
            {
                Assert.True(
                    written.Any(one => (one.Model, one.Field) == (model, name) && field.Same(one.Value, value))
                        || IsMovedLine(name, value, written),
                    $"{model} {name}: nobody wrote '{value}'."
                );
            }
        }

        foreach (var side in edits.GroupBy(edit => (edit.Model, edit.Field, edit.Here)))
        {
            IsNotLost(world, side.Last(), edits);
        }
    }

    // A second line without a first becomes the first.
    private static bool IsMovedLine(string name, string? value, HashSet<(string Model, string Field, string? Value)> written) =>
        name == "address.line2" && value is null && written.Any(one => one.Field == name);

    // The last edit on a side stands on both sides, or waits for a person, or lost by the rule against an edit of the other side.
    private static void IsNotLost(
        SyncWorld world,
        (string Model, string Field, string? Value, bool Here) edit,
        IReadOnlyList<(string Model, string Field, string? Value, bool Here)> edits
    )
    {
        var field = ModelFields.Set.Find(edit.Field)!;
        var (ours, theirs) = (world.Ours(edit.Model, edit.Field), world.Theirs(edit.Model, edit.Field));
        var stands = field.Same(edit.Value, ours) || field.Same(edit.Value, theirs);
        if (stands)
        {
            return;
        }

        var others = edits.Where(other => (other.Model, other.Field) == (edit.Model, edit.Field) && other.Here != edit.Here).ToArray();
        Assert.True(
            others.Any(other => field.Same(other.Value, ours)),
            $"{edit.Model} {edit.Field}: '{edit.Value}', edited {(edit.Here ? "here" : "there")}, is lost: "
                + $"here '{ours}', there '{theirs}', and no edit of the other side won."
        );
        Assert.True(
            edit.Value is null
                || world
                    .Stored.All(ChangeTable.Table)
                    .SelectMany(Journal.FieldsOf)
                    .Any(changed =>
                        changed.Field == edit.Field && (field.Same(changed.Before, edit.Value) || field.Same(changed.After, edit.Value))
                    )
                || !edit.Here,
            $"{edit.Model} {edit.Field}: '{edit.Value}' was overwritten and is in no journal."
        );
    }
}
