namespace MatterportForDataverse.Benchmarks;

/// <summary>The requests that docs/syncing.md promises for a run, from the numbers of models.</summary>
/// <param name="Matterport">Requests to Matterport.</param>
/// <param name="Dataverse">Requests to Dataverse.</param>
public sealed record RequestFormula(int Matterport, int Dataverse)
{
    private const int ClaimSettleLook = 6;
    private const int EndOfRun = 3;
    private const int AccountTokenAndMappings = 3;
    private const int FirstSync = 3;

    /// <summary>A run in which every model is read and sent without trouble.</summary>
    /// <param name="mirrored">Models in the mirror when the listing ends: none before the first load.</param>
    /// <param name="listed">Models that the listing brings.</param>
    /// <param name="changedOnPages">Changed models on each of its pages, in order.</param>
    /// <param name="full">Whether everything is listed.</param>
    /// <param name="sent">Models edited in Dataverse.</param>
    public static RequestFormula Of(int mirrored, int listed, IReadOnlyList<int> changedOnPages, bool full, int sent = 0)
    {
        var pages = Math.Max(1, Up(listed, 1000));
        var readings = changedOnPages.Where(changed => changed <= 50).Sum(changed => Up(changed, 50));
        var work = changedOnPages.Where(changed => changed > 50).SelectMany(Pieces).ToArray();
        var sendsLater = work.Length > 0;
        var list =
            AccountTokenAndMappings
            + pages
            + (pages - 1)
            + 2 * readings
            + work.Length
            + (sendsLater ? 2 : 3)
            + (full ? pages + 5 : 0)
            + (full && mirrored == 0 ? FirstSync : 0)
            + EndOfRun
            + ClaimSettleLook
            + (sendsLater ? AccountTokenAndMappings + 2 + ClaimSettleLook : 0);
        var read = work.Sum(piece => AccountTokenAndMappings + 2 * Up(piece, 50) + ClaimSettleLook);
        var sending = Up(sent, 100) + 4 * Up(sent, 20);
        return new RequestFormula(pages + readings + work.Sum(piece => Up(piece, 50)) + 2 * Up(sent, 20), list + read + sending);
    }

    /// <summary>Both together.</summary>
    public RequestFormula And(RequestFormula other) => new(Matterport + other.Matterport, Dataverse + other.Dataverse);

    private static IEnumerable<int> Pieces(int changed)
    {
        for (; changed > 0; changed -= 200)
        {
            yield return Math.Min(changed, 200);
        }
    }

    private static int Up(int count, int size) => (count + size - 1) / size;
}
