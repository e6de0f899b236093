namespace MatterportForDataverse.Core.Places;

/// <summary>Judges whether a model is that of a property, as somebody would who signs for it.</summary>
public static class Match
{
    /// <summary>Judges one model.</summary>
    /// <param name="property">Where the property is.</param>
    /// <param name="model">Where the model is.</param>
    /// <param name="rivals">The other models that were found for the property.</param>
    /// <param name="properties">Other properties that the model may belong to.</param>
    public static Verdict Judge(Place property, Place model, IReadOnlyList<Place> rivals, IReadOnlyList<Place> properties) =>
        Judge(property, [model, .. rivals], () => properties)[0];

    /// <summary>Judges each of the models that were found for a property; each is a rival of the others.</summary>
    /// <param name="property">Where the property is.</param>
    /// <param name="models">Where the models are.</param>
    /// <param name="properties">
    /// Gives other properties that a model may belong to, or null where there are too many; asked only if a model is clear but for them.
    /// </param>
    /// <returns>The verdicts, in the order of the models.</returns>
    public static IReadOnlyList<Verdict> Judge(Place property, IReadOnlyList<Place> models, Func<IReadOnlyList<Place>?> properties)
    {
        var all = models.Select(model => Evidence.Between(property, model)).ToArray();
        var eligible = all.Where(one => !one.Model.Facts.IsArchived && !one.IsContradicted && one.IsPlausible).ToArray();
        return all.Select(one => Judge(one, eligible.Where(rival => rival != one), properties)).ToArray();
    }

    private static Verdict Judge(Evidence evidence, IEnumerable<Evidence> rivals, Func<IReadOnlyList<Place>?> properties)
    {
        var doubts = evidence.Doubts.ToList();
        if (evidence.Reasons.Count == 0 || evidence.IsContradicted)
        {
            return new Verdict(Answer.No, evidence.Reasons, doubts, evidence.Weight);
        }

        if (evidence.Model.Facts.IsArchived)
        {
            doubts.Add(new Remark("match.archived"));
        }

        if (rivals.FirstOrDefault(rival => !Loses(rival, evidence)) is { } rival)
        {
            doubts.Add(new Remark("match.rivals", rival.Model.Facts.Name ?? ""));
        }

        if (IsClear(evidence, doubts) && !evidence.Model.Facts.IsKeyed)
        {
            doubts.AddRange(OfOthers(properties(), evidence));
        }

        var isClear = IsClear(evidence, doubts);
        if (!isClear && doubts.Count == 0)
        {
            doubts.Add(new Remark("match.proof-missing"));
        }

        return new Verdict(isClear ? Answer.Clear : Answer.Ask, evidence.Reasons, doubts, evidence.Weight);
    }

    private static bool IsClear(Evidence evidence, List<Remark> doubts) =>
        ((evidence.IsIdentified && !evidence.IsSibling) || evidence.IsProved)
        && doubts.Count == (evidence.IsIdentified ? evidence.Doubts.Count : 0);

    // The listing decides; else the name does, where exactly one has it and no other one is alike.
    private static bool Loses(Evidence rival, Evidence evidence) =>
        !rival.IsIdentified && (evidence.IsIdentified || (evidence.SameName && !IsAlike(rival)));

    private static IEnumerable<Remark> OfOthers(IReadOnlyList<Place>? properties, Evidence evidence) =>
        properties is null ? [new Remark("match.many-properties")]
        : properties.Any(other => IsAsGood(other, evidence)) ? [new Remark("match.other-property")]
        : [];

    private static bool IsAsGood(Place other, Evidence evidence) =>
        Evidence.Between(other, evidence.Model) is { IsContradicted: false } its
        && (evidence.IsIdentified ? its.IsIdentified : its is { IsSameAddress: true, Unit: not Finding.Doubtful });

    private static bool IsAlike(Evidence rival)
    {
        var (mine, theirs) = (rival.Property.Name.Words, rival.Model.Name.Words);
        return rival.SameName || mine.Count(theirs.Contains) * 2 >= Math.Max(1, Math.Min(mine.Count, theirs.Count));
    }
}
