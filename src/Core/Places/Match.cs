namespace MatterportForDataverse.Core.Places;

/// <summary>Judges whether a model is that of a property, as somebody would who signs for it.</summary>
public static class Match
{
    /// <summary>Judges one model.</summary>
    /// <param name="property">Where the property is.</param>
    /// <param name="model">Where the model is.</param>
    /// <param name="rivals">The other models that were found for the property.</param>
    /// <param name="properties">Other properties that the model may belong to.</param>
    public static Verdict Judge(Place property, Place model, IReadOnlyList<Place> rivals, IReadOnlyList<Place> properties)
    {
        var evidence = Evidence.Between(property, model);
        var doubts = evidence.Doubts.ToList();
        if (evidence.Reasons.Count == 0 || evidence.IsContradicted)
        {
            return new Verdict(Answer.No, evidence.Reasons, doubts, evidence.Weight);
        }

        if (model.Facts.IsArchived)
        {
            doubts.Add(new Remark("archived"));
        }

        doubts.AddRange(Rivals(evidence, rivals));
        doubts.AddRange(Properties(evidence, properties));
        var isClear =
            ((evidence.IsIdentified && !evidence.IsSibling) || evidence.IsProved)
            && doubts.Count == (evidence.IsIdentified ? evidence.Doubts.Count : 0);
        if (!isClear && doubts.Count == 0)
        {
            doubts.Add(new Remark("proof-missing"));
        }

        return new Verdict(isClear ? Answer.Clear : Answer.Ask, evidence.Reasons, doubts, evidence.Weight);
    }

    // The listing decides; else the name does, where exactly one has it and no other one is alike.
    private static IEnumerable<Remark> Rivals(Evidence evidence, IReadOnlyList<Place> rivals)
    {
        var eligible = rivals
            .Where(rival => !rival.Facts.IsArchived)
            .Select(rival => Evidence.Between(evidence.Property, rival))
            .Where(rival => !rival.IsContradicted && rival.IsPlausible)
            .ToArray();
        var decided = evidence.IsIdentified
            ? eligible.All(rival => !rival.IsIdentified)
            : eligible.All(rival => !rival.IsIdentified && evidence.SameName && !IsAlike(rival));
        return decided ? [] : [new Remark("rivals", eligible[0].Model.Facts.Name ?? "")];
    }

    private static bool IsAlike(Evidence rival)
    {
        var (mine, theirs) = (rival.Property.Name.Words, rival.Model.Name.Words);
        return rival.SameName || mine.Count(theirs.Contains) * 2 >= Math.Max(1, Math.Min(mine.Count, theirs.Count));
    }

    private static IEnumerable<Remark> Properties(Evidence evidence, IReadOnlyList<Place> properties)
    {
        var other = evidence.IsIdentified
            ? null
            : properties.FirstOrDefault(property =>
                Evidence.Between(property, evidence.Model) is { IsContradicted: false, IsSameAddress: true, Unit: not Finding.Doubtful }
            );
        return other is null ? [] : [new Remark("other-property", other.Facts.Name ?? "")];
    }
}
