using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Changes;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Models;

/// <summary>What is sent to Matterport for one model: only the fields that changed here, and the address whole.</summary>
public static class OutgoingChange
{
    /// <summary>
    /// The fields of the merge that can be sent: an address of which a part is unknown or cannot be sent waits, or whose postal code seems
    /// to have lost zeros; the rest does not.
    /// </summary>
    public static IReadOnlyList<FieldMerge> Sendable(RowMerge merge, Model theirs)
    {
        var isAddressKnown = theirs.AddressVisibility.IsKnown && ModelFields.Set.Address.All(part => part.Read(theirs).IsKnown);
        var isAddressSent = isAddressKnown && IsAddressSendable(merge) && merge.Merged.All(field => field.Restored is null);
        return merge.Outgoing.Where(field => isAddressSent || field.Field.Kind != FieldKind.Address).ToArray();
    }

    /// <summary>Whether every part of the address that was edited can be sent.</summary>
    internal static bool IsAddressSendable(RowMerge merge) => merge.Unsendable.All(field => field.Field.Kind != FieldKind.Address);

    /// <summary>The change to send, or null when nothing can be sent.</summary>
    /// <param name="mirror">The row, with the merge's changes applied.</param>
    /// <param name="merge">The merge that found what is to be sent.</param>
    /// <param name="theirs">What Matterport holds now.</param>
    public static ModelChange? Of(Row mirror, RowMerge merge, Model theirs)
    {
        var fields = Sendable(merge, theirs);
        if (fields.Count == 0 && !merge.SendsKey)
        {
            return null;
        }

        var patched = fields.Where(field => field.Field.Kind == FieldKind.Patch).ToArray();
        return new ModelChange
        {
            Id = theirs.Id,
            Patch = merge.SendsKey || patched.Length > 0 ? Patch(mirror, merge, patched) : null,
            Address = fields.Any(field => field.Field.Kind == FieldKind.Address) ? Address(fields, theirs) : null,
        };
    }

    private static ModelPatch Patch(Row mirror, RowMerge merge, IEnumerable<FieldMerge> fields)
    {
        var patch = new ModelPatch();
        if (merge.SendsKey)
        {
            patch.Set(Model.InternalIdPath, mirror.Get(ModelTable.LinkKey) ?? "");
        }

        foreach (var field in fields)
        {
            patch.Set(field.Field.Path, field.Ours ?? "", field.Field.Form);
        }

        return patch;
    }

    private static AddressUpdate Address(IReadOnlyList<FieldMerge> fields, Model theirs)
    {
        var edited = fields.ToDictionary(field => field.Field.Name, field => field.Ours);
        var address = new AddressUpdate();
        foreach (var part in ModelFields.Set.Address)
        {
            address.Set(part.Path, edited.TryGetValue(part.Name, out var ours) ? ours : part.Read(theirs).ValueOr(null));
        }

        return address.Set(Model.AddressVisibilityPath, theirs.AddressVisibility.ValueOr(null));
    }
}
