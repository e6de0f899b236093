namespace MatterportForDataverse.Benchmarks;

/// <summary>The requests that docs/syncing.md promises for tags, from the numbers of models and tags.</summary>
public static class TagRequestFormula
{
    private const int ModelsAtOnce = 50;
    private const int TagsInDocument = 500;
    private const int DueAtOnce = 500;
    private const int TagsInChange = 20;

    // Claim 3; account and token 2; mappings 1; what is to be tried again 1, was edited 1, was deleted 1; missing tags 1; settle 2; end 3;
    // and the second execution that a tick releases for work that it has just begun, 1.
    private const int Always = 16;

    /// <summary>A run over models that are due, begun by the clock; of some of them one or more tags were edited in Matterport.</summary>
    /// <param name="due">Models that are due.</param>
    /// <param name="tags">Tags of each, 1 to 10.</param>
    /// <param name="changedInChunks">Of each 50 of them, in order, how many have changed tags; their models' <c>modified</c>
    /// stands.</param>
    /// <param name="learns">Whether it shows if a model's <c>modified</c> moves with an edit of a tag: not when tags are new.</param>
    public static RequestFormula Sweep(int due, int tags, IReadOnlyList<int>? changedInChunks = null, bool learns = true)
    {
        var changed = (changedInChunks ?? []).Where(count => count > 0).ToArray();
        return new RequestFormula(
            Documents(due, tags) + changed.Sum(count => Documents(count, tags)),
            Always
                + Up(due, DueAtOnce)
                + 1
                + Up(due, ModelsAtOnce)
                + (changed.Length * (OfChanged + (learns ? 2 : 0)))
                + (changed.Length > 0 ? 1 : 0)
        );
    }

    /// <summary>What tags of one model cost that have no row, and of which some bear a marker of a row that is gone.</summary>
    /// <param name="marked">How many of them bear one.</param>
    public static RequestFormula Strange(int marked) => new(Up(marked, TagsInChange), marked > 0 ? 2 : 1);

    /// <summary>By hand, without a memory: pages of 1,000 models, each model's tags, and an upsert for each tag.</summary>
    public static RequestFormula RowByRow(int models, int tags) => new(Math.Max(1, Up(models, 1000)) + models, models * tags);

    /// <summary>By hand: pages of 10 models, each model's tags, and for each tag a retrieve and an upsert.</summary>
    public static RequestFormula PagesOfTen(int models, int tags) => new(Math.Max(1, Up(models, 10)) + models, 2 * models * tags);

    // Rows, deleted ones, floors and rooms twice, what to write, and the time of the next reading. Where it learns whether a model's
    // modified moves: twice the account.
    private const int OfChanged = 8;

    private static int Documents(int models, int tags) =>
        Up(models, ModelsAtOnce) * (tags * ModelsAtOnce <= TagsInDocument ? 1 : throw new ArgumentOutOfRangeException(nameof(tags)));

    private static int Up(int count, int size) => (count + size - 1) / size;
}
