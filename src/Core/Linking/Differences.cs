using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>Whether a record and its model differ so that comparing them would write something. Looking changes nothing.</summary>
internal static class Differences
{
    /// <summary>The columns of a model that it takes.</summary>
    public static IReadOnlyList<string> ModelColumns { get; } = MirrorRow.ColumnsOf(ModelFields.Set).Distinct().ToArray();

    /// <summary>Looks at one field.</summary>
    /// <param name="mappings">The active mappings.</param>
    /// <param name="rule">How the field is copied.</param>
    /// <param name="record">The record, with the rule's column.</param>
    /// <param name="model">The model.</param>
    public static bool Has(Mappings mappings, CopyRule rule, Row record, Row model)
    {
        if (!rule.ReachesMatterport)
        {
            return rule.ChangesRecord(record, model);
        }

        // A base that cannot be read parks the model when it is merged.
        var merged = mappings.Fields.FirstOrDefault(merged => merged.Field.Name == rule.Field);
        return MergeBase.TryParse(model.Get(ModelTable.MergeBase)) is { } agreed
            && Meeting.Of(rule, merged, record, model, agreed).Outcome is var outcome
            && (outcome == MeetingOutcome.RecordTakes ? rule.ToRecord : outcome != MeetingOutcome.Nothing);
    }
}
